#pragma once

#include "ui/theme.h"

#include <QList>
#include <QWidget>

class QPainter;

namespace antrean {

/// Where each character of a number stands: digits in cells of equal width, so that numbers in a column line
/// up and a changing number doesn't jump; Qt 6.4 can't ask a font for tabular figures. Starts at (0, 0),
/// `size` high and wide.
struct NumberCells
{
    QList<QRectF> cells;
    QSizeF size;
};
[[nodiscard]] NumberCells layoutNumber(const QString &text, const QFont &font);

/// Draws a number without a widget, such as in a list's delegate; it shrinks where `area` is too narrow or
/// too low.
void paintNumber(QPainter &painter, const QRectF &area, const QString &text, const QFont &font,
                 const QColor &colour, Qt::Alignment alignment = Qt::AlignCenter);

/// Ticket numbers (`A012`), counters, clocks and stopwatches. Never clips: it shrinks where it gets too
/// little room.
class NumberLabel : public QWidget, public Themed
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    explicit NumberLabel(const Theme &theme, const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    void setTheme(const Theme &theme) override;
    /// Size of letters in logical pixels; 0 gives the role's.
    void setPixelSize(int pixelSize);
    /// Hero at first.
    void setRole(TextRole role);
    void setWeight(QFont::Weight weight);
    /// An invalid colour gives the theme's text colour.
    void setColour(const QColor &colour);
    /// Centred at first.
    void setAlignment(Qt::Alignment alignment);

    [[nodiscard]] QFont numberFont() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QString m_text;
    TextRole m_role = TextRole::Hero;
    QFont::Weight m_weight = QFont::ExtraBold;
    int m_pixelSize = 0;
    QColor m_colour;
    Qt::Alignment m_alignment = Qt::AlignCenter;
};

} // namespace antrean
