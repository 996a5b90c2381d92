#include "ui/card.h"

#include "ui/surface.h"

#include <QPainter>
#include <QPainterPath>

namespace antrean {

Card::Card(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    updateMargins();
}

void Card::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateMargins();
    update();
}

void Card::setPadding(int padding)
{
    m_padding = padding;
    updateMargins();
}

void Card::setFill(const QColor &fill)
{
    m_fill = fill;
    update();
}

void Card::setStripe(const QColor &colour)
{
    m_stripe = colour;
    updateMargins();
    update();
}

void Card::setRaised(bool raised)
{
    m_raised = raised;
    update();
}

void Card::updateMargins()
{
    const Space &space = m_theme.sizes.space;
    const int all = space.halo + (m_padding < 0 ? space.l : m_padding);
    setContentsMargins(all + (m_stripe.isValid() ? space.s : 0), all, all, all);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int halo = m_theme.sizes.space.halo;
    const QRectF body = QRectF(rect()).adjusted(halo, halo, -halo, -halo);
    const qreal radius = m_theme.sizes.radius.large;
    if (m_raised)
        paintShadow(painter, body, radius, m_theme);
    paintSurface(painter, body, radius, m_fill.isValid() ? m_fill : m_theme.colours.surface,
                 m_raised ? QColor() : m_theme.colours.hairline, m_theme.sizes.stroke);
    if (!m_stripe.isValid())
        return;
    QPainterPath shape;
    shape.addRoundedRect(body, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(shape);
    painter.fillRect(QRectF(body.left(), body.top(), m_theme.sizes.space.s, body.height()), m_stripe);
}

} // namespace antrean
