#include "kiosk/keybutton.h"

#include "ui/icon.h"
#include "ui/surface.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace antrean {

KeyButton::KeyButton(const Theme &theme, QWidget *parent)
    : TouchButton(theme, Kind::Secondary, {}, parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    TouchButton::setTheme(theme);
}

void KeyButton::setKeyIcon(const QString &iconName)
{
    m_keyIcon = iconName;
    update();
}

QSize KeyButton::sizeHint() const
{
    const Space &space = m_theme.sizes.space;
    const qreal words = QFontMetricsF(m_theme.font(TextRole::Label)).horizontalAdvance(title()) + 2 * space.s;
    const int side = m_theme.sizes.target;
    return {std::max(side, static_cast<int>(std::ceil(words))) + 2 * space.halo, side + 2 * space.halo};
}

QSize KeyButton::minimumSizeHint() const
{
    const int side = m_theme.sizes.target + 2 * m_theme.sizes.space.halo;
    return {side, side};
}

int KeyButton::heightForWidth(int) const { return minimumSizeHint().height(); }

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Colours &c = m_theme.colours;
    const Paint paint = isChecked() ? c.brand : c.plain;
    const QRectF area = body();
    const qreal radius = m_theme.sizes.radius.small;
    if (isEnabled() && !isChecked() && !isDown())
        paintShadow(painter, area, radius, m_theme);
    const QColor fill = isEnabled() ? paint.fill : c.sunken;
    paintSurface(painter, area, radius, isDown() ? paint.pressed : fill);
    const QColor text = isEnabled() ? paint.text : c.edge;
    if (!m_keyIcon.isEmpty()) {
        const qreal side = m_theme.sizes.icon;
        paintIcon(painter, QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side),
                  m_keyIcon, text);
        return;
    }
    const int inset = m_theme.sizes.space.xs;
    paintText(painter, area,
              fitText(title(), m_theme.font(TextRole::Label),
                      {.width = area.width() - 2 * inset,
                       .maxLines = 1,
                       .minPixelSize = m_theme.pixelSize(TextRole::Caption)}),
              text, Qt::AlignCenter);
}

} // namespace antrean
