#pragma once

#include "ui/theme.h"

#include <QRectF>
#include <QWidget>

class QPainter;

namespace antrean {

/// Draws a chip without a widget, such as in a list's delegate: as high as `area`, at its left edge, no wider
/// than it. Returns the rectangle that it took.
QRectF paintChip(QPainter &painter, const QRectF &area, const QString &name, const QColor &colour,
                 const Theme &theme);

/// An agency's short name on its colour, darkened as far as readable letters need.
class Chip : public QWidget, public Themed
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text NOTIFY textChanged)

public:
    explicit Chip(const Theme &theme, const QString &name = {}, const QColor &colour = {},
                  QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_name; }
    /// `name` is short (`Dukcapil`, `Imigrasi`); an invalid colour gives a neutral chip.
    void setAgency(const QString &name, const QColor &colour);
    void setTheme(const Theme &theme) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QString m_name;
    QColor m_colour;
};

} // namespace antrean
