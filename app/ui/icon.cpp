#include "ui/icon.h"

#include "resources/resources.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString &name) { return u":/icons/"_s + name + u".svg"_s; }

QByteArray inColour(const QString &name, const QColor &colour)
{
    initResources();
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

class ColouredIcon : public QIconEngine
{
public:
    ColouredIcon(QString name, QColor colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.5);
        paintIcon(*painter, rect, m_name, m_colour);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new ColouredIcon(m_name, m_colour); }

private:
    QString m_name;
    QColor m_colour;
};

} // namespace

bool hasIcon(const QString &name)
{
    initResources();
    return !name.isEmpty() && QFile::exists(pathOf(name));
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int side, qreal devicePixelRatio)
{
    const int pixels = qRound(side * devicePixelRatio);
    if (pixels <= 0)
        return {};
    const QString key = u"antrean-icon/%1/%2/%3/%4"_s.arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(inColour(name, colour));
    if (!renderer.isValid())
        return {};
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &area, const QString &name, const QColor &colour)
{
    const int side = qFloor(std::min(area.width(), area.height()));
    if (name.isEmpty() || side <= 0)
        return;
    const QPixmap pixmap = iconPixmap(name, colour, side, painter.device()->devicePixelRatioF());
    if (!pixmap.isNull())
        painter.drawPixmap(area.center() - QPointF(side, side) / 2, pixmap);
}

QIcon themedIcon(const QString &name, const QColor &colour) { return QIcon(new ColouredIcon(name, colour)); }

} // namespace antrean
