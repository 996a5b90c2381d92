#pragma once

#include "display/boardwidget.h"
#include "display/callface.h"

#include <QTimer>

#include <functional>

namespace antrean {

/// One current call, as large as its place allows: number, arrow, counter; below them agency and service.
class CallPanel final : public BoardWidget
{
    Q_OBJECT

public:
    using Now = std::function<TimePoint()>;

    CallPanel(const Theme &theme, Now now, QWidget *parent);

    /// Shows a call; a new one flashes.
    void showCall(const CallFace &call);
    [[nodiscard]] const CallFace &call() const { return m_call; }
    /// Size of the number's letters at the panel's present size, for capitals of at least the theme's hero
    /// where the label has up to four characters.
    [[nodiscard]] QFont numberFont() const;

Q_SIGNALS:
    /// The number is in the window's picture. Comes after every paint.
    void painted(const antrean::CallFace &call);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void refit() override;

private:
    struct Inks
    {
        QColor ground, number, counter, words;
    };
    [[nodiscard]] Inks inks() const;
    [[nodiscard]] QString word() const;
    [[nodiscard]] QFont wordFont() const;
    [[nodiscard]] qreal inlineWidth(int numberPixels) const;
    void paintInline(QPainter &painter, const QRectF &area, const Inks &inks) const;
    void paintStacked(QPainter &painter, const QRectF &area, const Inks &inks) const;
    qreal paintCounter(QPainter &painter, const QRectF &area, const Inks &inks, const QFont &font) const;
    void paintExplanation(QPainter &painter, const QRectF &area, const Inks &inks) const;
    void flash();
    void describe();

    Now m_now;
    CallFace m_call;
    QTimer m_flash;
    int m_beats = 0; ///< Half periods that are left.
    bool m_dimmed = false;
    bool m_inline = true;
    int m_numberPixels = 0;
};

} // namespace antrean
