#include "display/boardtext.h"

#include "ui/numberlabel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace antrean {

namespace {

qreal leftEdge(const QRectF &area, qreal width, Qt::Alignment horizontal)
{
    if (horizontal & Qt::AlignRight)
        return area.right() - width;
    if (horizontal & Qt::AlignHCenter)
        return area.center().x() - width / 2;
    return area.left();
}

qreal baseline(const QRectF &area, const QFontMetricsF &metrics)
{
    return std::round(area.center().y() + metrics.capHeight() / 2);
}

} // namespace

qreal numberWidth(const QString &text, const QFont &font) { return layoutNumber(text, font).size.width(); }

qreal wordsWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

qreal capHeight(const QFont &font) { return QFontMetricsF(font).capHeight(); }

QRectF paintBoardNumber(QPainter &painter, const QRectF &area, const QString &text, QFont font,
                        const QColor &colour, Qt::Alignment horizontal)
{
    if (text.isEmpty() || area.width() <= 0)
        return {area.topLeft(), QSizeF()};
    NumberCells number = layoutNumber(text, font);
    if (number.size.width() > area.width()) {
        font.setPixelSize(
            std::max(1, static_cast<int>(font.pixelSize() * area.width() / number.size.width())));
        number = layoutNumber(text, font);
    }
    const QFontMetricsF metrics(font);
    const qreal left = leftEdge(area, number.size.width(), horizontal);
    const qreal base = baseline(area, metrics);
    painter.setFont(font);
    painter.setPen(colour);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QRectF cell = number.cells.at(i).translated(left, 0);
        const qreal inset = (cell.width() - metrics.horizontalAdvance(text.at(i))) / 2;
        painter.drawText(QPointF(cell.left() + inset, base), text.at(i));
    }
    return {left, base - metrics.capHeight(), number.size.width(), metrics.capHeight()};
}

QRectF paintBoardWords(QPainter &painter, const QRectF &area, const QString &text, const QFont &font,
                       const QColor &colour, Qt::Alignment horizontal)
{
    if (text.isEmpty() || area.width() <= 0)
        return {area.topLeft(), QSizeF()};
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width() + 0.5);
    const qreal width = metrics.horizontalAdvance(shown);
    const qreal left = leftEdge(area, width, horizontal);
    const qreal base = baseline(area, metrics);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(left, base), shown);
    return {left, base - metrics.capHeight(), width, metrics.capHeight()};
}

} // namespace antrean
