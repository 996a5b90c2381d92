#include "ui/surface.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <cmath>
#include <vector>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// One pass of a box blur along a line of opacities; three passes come close to a Gaussian.
void blurLine(std::vector<int> &line, int reach)
{
    const std::vector<int> before = line;
    const int count = static_cast<int>(before.size());
    int sum = 0;
    for (int i = -reach; i < count; ++i) {
        if (i + reach < count)
            sum += before[static_cast<size_t>(i + reach)];
        if (i - reach - 1 >= 0)
            sum -= before[static_cast<size_t>(i - reach - 1)];
        if (i >= 0)
            line[static_cast<size_t>(i)] = sum / (2 * reach + 1);
    }
}

QImage blurred(const QImage &alpha, int reach)
{
    QImage result = alpha;
    std::vector<int> line;
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < result.height(); ++y) {
            uchar *row = result.scanLine(y);
            line.assign(row, row + result.width());
            blurLine(line, reach);
            std::copy(line.begin(), line.end(), row);
        }
        for (int x = 0; x < result.width(); ++x) {
            line.clear();
            for (int y = 0; y < result.height(); ++y)
                line.push_back(result.constScanLine(y)[x]);
            blurLine(line, reach);
            for (int y = 0; y < result.height(); ++y)
                result.scanLine(y)[x] = static_cast<uchar>(line[static_cast<size_t>(y)]);
        }
    }
    return result;
}

/// The shadow of the smallest rectangle with such corners, whose middle row and column can be stretched.
QPixmap shadowTile(int radius, int reach, const QColor &colour)
{
    const QString key = u"antrean-shadow/%1/%2/%3"_s.arg(radius).arg(reach).arg(colour.name(QColor::HexArgb));
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    const int side = 2 * (radius + 2 * reach) + 1;
    QImage alpha(side, side, QImage::Format_Grayscale8);
    alpha.fill(Qt::black);
    QPainter painter(&alpha);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::white);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRectF(reach, reach, side - 2 * reach, side - 2 * reach), radius, radius);
    painter.end();
    alpha = blurred(alpha, std::max(1, reach / 3));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < side; ++y) {
        auto *to = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            const int opacity = alpha.constScanLine(y)[x] * colour.alpha() / 255;
            to[x] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), opacity));
        }
    }
    tile = QPixmap::fromImage(image);
    QPixmapCache::insert(key, tile);
    return tile;
}

void stretch(QPainter &painter, const QRectF &target, const QPixmap &tile)
{
    const qreal corner = (tile.width() - 1) / 2.0;
    const qreal across = std::min(corner, target.width() / 2);
    const qreal down = std::min(corner, target.height() / 2);
    const qreal xs[] = {target.left(), target.left() + across, target.right() - across, target.right()};
    const qreal ys[] = {target.top(), target.top() + down, target.bottom() - down, target.bottom()};
    const qreal tileX[] = {0, across, tile.width() - across, static_cast<qreal>(tile.width())};
    const qreal tileY[] = {0, down, tile.height() - down, static_cast<qreal>(tile.height())};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            painter.drawPixmap(
                QRectF(QPointF(xs[column], ys[row]), QPointF(xs[column + 1], ys[row + 1])), tile,
                QRectF(QPointF(tileX[column], tileY[row]), QPointF(tileX[column + 1], tileY[row + 1])));
        }
    }
}

} // namespace

void paintShadow(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme)
{
    const int reach = theme.sizes.space.halo;
    const auto fall = static_cast<qreal>(reach) / 4;
    // What the fall pushes out of the halo is the faintest end of the blur, and isn't missed.
    const QRectF source = rect.adjusted(fall / 2, fall, -fall / 2, fall);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    stretch(painter, source.adjusted(-reach, -reach, reach, reach).toAlignedRect(),
            shadowTile(qRound(radius), reach, theme.colours.shadow));
    painter.restore();
}

void paintSurface(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge,
                  qreal stroke)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = edge.isValid() ? stroke / 2 : 0;
    painter.setPen(edge.isValid() ? QPen(edge, stroke) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF body = rect.adjusted(inset, inset, -inset, -inset);
    const qreal corner = std::min({radius - inset, body.width() / 2, body.height() / 2});
    painter.drawRoundedRect(body, corner, corner);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal ring = theme.sizes.ring;
    const qreal out = std::min<qreal>(theme.sizes.space.halo, ring * 2) - ring / 2;
    painter.setPen(QPen(theme.colours.focus, ring));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius + out, radius + out);
    painter.restore();
}

} // namespace antrean
