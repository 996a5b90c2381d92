#include "display/boardtext.h"

#include "ui/numberlabel.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPixmapCache>

#include <cmath>

namespace antrean {

using namespace Qt::StringLiterals;

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

/// Qt draws large letters as outlines, each time anew: a whole board would take 20 ms. A picture of them is
/// drawn once.
void drawKept(QPainter &painter, QPointF at, const QString &text, const QFont &font, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString key =
        u"antrean-letters/%1/%2/%3/%4"_s.arg(text, font.key(), colour.name(QColor::HexArgb)).arg(ratio);
    const QFontMetricsF metrics(font);
    // Letters may reach over their advance; a tenth of their size is more than any of this typeface does.
    const int margin = font.pixelSize() / 10 + 1;
    const int ascent = static_cast<int>(std::ceil(metrics.ascent()));
    QPixmap letters;
    if (!QPixmapCache::find(key, &letters)) {
        const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 2 * margin,
                          ascent + std::ceil(metrics.descent()));
        letters = QPixmap((size * ratio).toSize());
        letters.setDevicePixelRatio(ratio);
        letters.fill(Qt::transparent);
        QPainter ink(&letters);
        ink.setFont(font);
        ink.setPen(colour);
        ink.drawText(QPointF(margin, ascent), text);
        ink.end();
        QPixmapCache::insert(key, letters);
    }
    painter.drawPixmap(QPointF(std::round(at.x()) - margin, std::round(at.y()) - ascent), letters);
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
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QRectF cell = number.cells.at(i).translated(left, 0);
        const qreal inset = (cell.width() - metrics.horizontalAdvance(text.at(i))) / 2;
        drawKept(painter, QPointF(cell.left() + inset, base), text.at(i), font, colour);
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
    drawKept(painter, QPointF(left, base), shown, font, colour);
    return {left, base - metrics.capHeight(), width, metrics.capHeight()};
}

} // namespace antrean
