#include "ui/textfit.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace antrean {

namespace {

constexpr double shrinkStep = 0.94;

struct Broken
{
    QStringList lines;
    bool splitsWord = false;
    bool cut = false;
};

/// Lines at word boundaries, at most `maxLines`; a word wider than the room is split and reported.
Broken breakLines(const QString &text, const QFont &font, qreal width, int maxLines)
{
    Broken result;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QFontMetricsF metrics(font);
    const QStringList paragraphs = text.split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max<qreal>(1, width));
            const int end = line.textStart() + line.textLength();
            const bool inWord = end < paragraph.size() && end > 0 && paragraph.at(end).isLetterOrNumber() &&
                                paragraph.at(end - 1).isLetterOrNumber();
            result.splitsWord = result.splitsWord || inWord;
            if (result.lines.size() == maxLines) {
                result.lines.last() +=
                    QLatin1Char(' ') + QStringView(paragraph).mid(line.textStart()).toString();
                result.cut = true;
                break;
            }
            result.lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
        if (result.cut)
            break;
    }
    if (result.cut)
        result.lines.last() = metrics.elidedText(result.lines.last(), Qt::ElideRight, width);
    return result;
}

FittedText measured(Broken broken, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal width = 0;
    for (const QString &line : std::as_const(broken.lines))
        width = std::max(width, metrics.horizontalAdvance(line));
    const auto count = static_cast<qreal>(broken.lines.size());
    return {std::move(broken.lines), font, QSizeF(std::ceil(width), std::ceil(count * metrics.height())),
            broken.cut};
}

} // namespace

FittedText fitText(const QString &text, const QFont &font, const TextRoom &room)
{
    const int least =
        room.minPixelSize > 0 ? std::min(room.minPixelSize, font.pixelSize()) : font.pixelSize();
    QFont tried = font;
    while (true) {
        const qreal lineHeight = QFontMetricsF(tried).height();
        const int linesThatFit = std::max(1, static_cast<int>((room.height + 0.5) / lineHeight));
        const Broken broken =
            breakLines(text, tried, room.width, std::max(1, std::min(room.maxLines, linesThatFit)));
        if ((!broken.cut && !broken.splitsWord) || tried.pixelSize() <= least)
            return measured(broken, tried);
        const int smaller = static_cast<int>(std::floor(tried.pixelSize() * shrinkStep));
        tried.setPixelSize(std::max(least, std::min(tried.pixelSize() - 1, smaller)));
    }
}

void paintText(QPainter &painter, const QRectF &area, const FittedText &text, const QColor &colour,
               Qt::Alignment alignment)
{
    const QFontMetricsF metrics(text.font);
    qreal top = area.top();
    if (alignment & Qt::AlignVCenter)
        top = area.center().y() - text.size.height() / 2;
    else if (alignment & Qt::AlignBottom)
        top = area.bottom() - text.size.height();
    painter.setFont(text.font);
    painter.setPen(colour);
    for (const QString &line : text.lines) {
        const qreal width = metrics.horizontalAdvance(line);
        qreal left = area.left();
        if (alignment & Qt::AlignHCenter)
            left = area.center().x() - width / 2;
        else if (alignment & Qt::AlignRight)
            left = area.right() - width;
        painter.drawText(QPointF(left, top + metrics.ascent()), line);
        top += metrics.height();
    }
}

} // namespace antrean
