#include "ui/contrast.h"
#include "ui/icon.h"
#include "ui/surface.h"
#include "ui/touchbutton.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace antrean {

namespace {

constexpr int titleLines = 3;
constexpr int subtitleLines = 2;
/// How far letters may shrink before they are cut.
constexpr double leastShare = 0.8;
constexpr double hoverShare = 0.35;

} // namespace

TouchButton::Look TouchButton::look() const
{
    const Colours &c = m_theme.colours;
    if (!isEnabled()) {
        const bool light = m_theme.appearance == Appearance::Light;
        const QColor fill = light ? c.sunken : c.surface;
        const Paint faded{fill, fill, c.edge, c.edge};
        return {faded, {}, false, m_kind != Kind::Quiet};
    }
    switch (m_kind) {
    case Kind::Primary:
        return {c.brand, {}, true, true};
    case Kind::Accent:
        return {c.accent, {}, true, true};
    case Kind::Secondary:
        return {c.plain, c.edge, true, true};
    case Kind::Quiet:
        return {c.plain, {}, false, false};
    case Kind::Danger:
        return {c.danger, {}, true, true};
    }
    return {c.plain, {}, true, true};
}

QColor TouchButton::fillNow(const Look &look) const
{
    const bool hovered =
        isEnabled() && m_theme.sizes.pointer == Pointer::Mouse && testAttribute(Qt::WA_UnderMouse);
    const double share = std::max(m_pressed, hovered ? hoverShare : 0.0);
    if (look.filled)
        return mixed(look.paint.fill, look.paint.pressed, share);
    QColor none = look.paint.pressed;
    none.setAlphaF(0);
    return mixed(none, look.paint.pressed, share);
}

int TouchButton::padding() const
{
    const Space &space = m_theme.sizes.space;
    return m_kind == Kind::Quiet ? space.m : space.l;
}

int TouchButton::iconSide() const
{
    const int beside = std::max(m_theme.sizes.icon, m_theme.pixelSize(m_titleRole) * 5 / 4);
    switch (m_arrangement) {
    case Arrangement::Centred:
        return beside;
    case Arrangement::Row:
        return beside * 2;
    case Arrangement::Tile:
        return beside * 2;
    }
    return beside;
}

int TouchButton::leastHeight() const
{
    const bool large = m_kind == Kind::Primary || m_kind == Kind::Accent;
    return large ? m_theme.sizes.primaryHeight : m_theme.sizes.target;
}

QString TouchButton::keyText() const { return key().toString(QKeySequence::NativeText); }

qreal TouchButton::keyWidth() const
{
    const QString text = keyText();
    if (text.isEmpty())
        return 0;
    const QFontMetricsF metrics(m_theme.font(TextRole::Caption));
    return std::max(metrics.height(), metrics.horizontalAdvance(text)) + 2 * m_theme.sizes.space.xs + 2;
}

qreal TouchButton::besideWords() const
{
    const qreal gap = m_theme.sizes.space.m;
    if (m_arrangement == Arrangement::Tile)
        return 0;
    qreal width = keyWidth() > 0 ? keyWidth() + gap : 0;
    if (m_stripe.isValid())
        width += m_theme.sizes.space.xs;
    if (!m_iconName.isEmpty())
        width += iconSide() + gap;
    if (!m_trailingIconName.isEmpty())
        width += m_theme.sizes.icon + gap;
    return width;
}

TouchButton::Words TouchButton::words(qreal width, qreal height) const
{
    const QFont titleFont = m_theme.font(m_titleRole);
    const QFont subtitleFont = m_theme.font(TextRole::Caption);
    const auto least = [this](const QFont &font) {
        return std::max(m_theme.sizes.type.least, qRound(font.pixelSize() * leastShare));
    };
    Words result;
    qreal left = height;
    if (!m_subtitle.isEmpty()) {
        const qreal titleHeight = QFontMetricsF(titleFont).height();
        result.subtitle = fitText(m_subtitle, subtitleFont,
                                  {.width = width,
                                   .height = std::max<qreal>(1, height - titleHeight),
                                   .maxLines = subtitleLines,
                                   .minPixelSize = least(subtitleFont)});
        left -= result.subtitle.size.height();
    }
    result.title = fitText(title(), titleFont,
                           {.width = width,
                            .height = std::max<qreal>(1, left),
                            .maxLines = titleLines,
                            .minPixelSize = least(titleFont)});
    result.size = QSizeF(std::max(result.title.size.width(), result.subtitle.size.width()),
                         result.title.size.height() + result.subtitle.size.height());
    return result;
}

QSize TouchButton::sizeHint() const
{
    const int halo = m_theme.sizes.space.halo;
    const qreal titleWidth = QFontMetricsF(m_theme.font(m_titleRole)).horizontalAdvance(title());
    const qreal subtitleWidth = QFontMetricsF(m_theme.font(TextRole::Caption)).horizontalAdvance(m_subtitle);
    const qreal width = std::max(titleWidth, subtitleWidth) + besideWords() + 2 * padding() + 2;
    const int outer = static_cast<int>(std::ceil(std::max<qreal>(width, leastHeight()))) + 2 * halo;
    return {outer, heightForWidth(outer)};
}

QSize TouchButton::minimumSizeHint() const
{
    const int halo = m_theme.sizes.space.halo;
    const int wordWidth = m_theme.pixelSize(m_titleRole) * (title().isEmpty() ? 0 : 4);
    const int width = qRound(besideWords()) + wordWidth + 2 * padding();
    return {std::min(sizeHint().width(), std::max(width, m_theme.sizes.target) + 2 * halo),
            leastHeight() + 2 * halo};
}

int TouchButton::heightForWidth(int width) const
{
    const Space &space = m_theme.sizes.space;
    const qreal wordWidth = width - 2 * space.halo - 2 * padding() - besideWords();
    qreal height = words(wordWidth, 1e6).size.height() + 2 * space.m;
    if (m_arrangement == Arrangement::Tile && !m_iconName.isEmpty())
        height += iconSide() + space.s + space.m;
    if (m_arrangement == Arrangement::Row && !m_iconName.isEmpty())
        height = std::max<qreal>(height, iconSide() + 2 * space.s);
    return std::max(static_cast<int>(std::ceil(height)), leastHeight()) + 2 * space.halo;
}

void TouchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Look now = look();
    const QRectF area = body();
    const qreal radius = std::min<qreal>(m_theme.sizes.radius.medium, area.height() / 2);
    if (now.raised && m_pressed < 1)
        paintShadow(painter, area, radius, m_theme);
    paintSurface(painter, area, radius, fillNow(now), now.edge, m_theme.sizes.stroke);
    if (m_stripe.isValid()) {
        painter.save();
        QPainterPath shape;
        shape.addRoundedRect(area, radius, radius);
        painter.setClipPath(shape);
        painter.fillRect(QRectF(area.left(), area.top(), m_theme.sizes.space.s, area.height()), m_stripe);
        painter.restore();
    }
    if (hasFocus() && m_keyboardFocus)
        paintFocusRing(painter, area, radius, m_theme);
    const QRectF inner = area.adjusted(padding(), m_theme.sizes.space.s, -padding(), -m_theme.sizes.space.s);
    const QColor mark = m_kind == Kind::Primary ? now.paint.text : now.paint.mark;
    if (m_arrangement == Arrangement::Tile)
        paintTile(painter, inner, now.paint.text, mark);
    else
        paintContents(painter, inner, now.paint.text, mark);
}

void TouchButton::paintContents(QPainter &painter, const QRectF &area, const QColor &text,
                                const QColor &mark) const
{
    const qreal gap = m_theme.sizes.space.m;
    QRectF rest = area;
    if (keyWidth() > 0) {
        paintKey(painter, QRectF(rest.right() - keyWidth(), rest.top(), keyWidth(), rest.height()), text);
        rest.setRight(rest.right() - keyWidth() - gap);
    }
    if (!m_trailingIconName.isEmpty()) {
        const qreal side = m_theme.sizes.icon;
        paintIcon(painter, QRectF(rest.right() - side, rest.top(), side, rest.height()), m_trailingIconName,
                  mark);
        rest.setRight(rest.right() - side - gap);
    }
    if (m_stripe.isValid())
        rest.setLeft(rest.left() + m_theme.sizes.space.xs);
    const qreal icon = m_iconName.isEmpty() ? 0 : iconSide();
    const qreal iconRoom = icon > 0 ? icon + (title().isEmpty() ? 0 : gap) : 0;
    const Words fitted = words(rest.width() - iconRoom, rest.height());
    const bool centred = m_arrangement == Arrangement::Centred;
    qreal left = rest.left();
    if (centred) {
        // Centred on the whole button as long as that leaves the key alone.
        const qreal whole = iconRoom + fitted.title.size.width();
        left = std::clamp(area.center().x() - whole / 2, rest.left(),
                          std::max(rest.left(), rest.right() - whole));
    }
    if (icon > 0)
        paintLeadingIcon(painter, QRectF(left, rest.center().y() - icon / 2, icon, icon), mark);
    const qreal width = centred ? fitted.size.width() : rest.right() - left - iconRoom;
    const qreal top = rest.center().y() - fitted.size.height() / 2;
    const auto align = centred && icon <= 0 ? Qt::AlignHCenter : Qt::AlignLeft;
    const QRectF titleArea(left + iconRoom, top, width, fitted.title.size.height());
    paintText(painter, titleArea, fitted.title, text, align | Qt::AlignTop);
    const bool muted = isEnabled() && (m_kind == Kind::Secondary || m_kind == Kind::Quiet);
    paintText(painter, QRectF(titleArea.bottomLeft(), QSizeF(width, fitted.subtitle.size.height())),
              fitted.subtitle, muted ? m_theme.colours.mutedText : text, align | Qt::AlignTop);
}

void TouchButton::paintLeadingIcon(QPainter &painter, const QRectF &area, const QColor &mark) const
{
    if (m_arrangement != Arrangement::Row) {
        paintIcon(painter, area, m_iconName, mark);
        return;
    }
    if (isEnabled() && m_kind == Kind::Secondary)
        paintSurface(painter, area, std::min<qreal>(m_theme.sizes.radius.small, area.width() * 0.28),
                     m_theme.colours.info.fill);
    const qreal inset = area.width() * 0.2;
    paintIcon(painter, area.adjusted(inset, inset, -inset, -inset), m_iconName, mark);
}

void TouchButton::paintTile(QPainter &painter, const QRectF &area, const QColor &text,
                            const QColor &mark) const
{
    const qreal gap = m_theme.sizes.space.s;
    const qreal icon = m_iconName.isEmpty() ? 0 : iconSide();
    const qreal iconRoom = icon > 0 ? icon + gap : 0;
    const Words fitted = words(area.width(), area.height() - iconRoom);
    qreal top = area.center().y() - (iconRoom + fitted.size.height()) / 2;
    if (icon > 0)
        paintIcon(painter, QRectF(area.center().x() - icon / 2, top, icon, icon), m_iconName, mark);
    top += iconRoom;
    paintText(painter, QRectF(area.left(), top, area.width(), fitted.title.size.height()), fitted.title, text,
              Qt::AlignHCenter | Qt::AlignTop);
    top += fitted.title.size.height();
    paintText(painter, QRectF(area.left(), top, area.width(), fitted.subtitle.size.height()), fitted.subtitle,
              isEnabled() && m_kind == Kind::Secondary ? m_theme.colours.mutedText : text,
              Qt::AlignHCenter | Qt::AlignTop);
    if (keyWidth() > 0) {
        const QFontMetricsF metrics(m_theme.font(TextRole::Caption));
        paintKey(painter, QRectF(area.right() - keyWidth(), area.top(), keyWidth(), metrics.height() + 4),
                 text);
    }
}

void TouchButton::paintKey(QPainter &painter, const QRectF &area, const QColor &text) const
{
    const QFont font = m_theme.font(TextRole::Caption);
    const qreal height = QFontMetricsF(font).height() + 4;
    const QRectF cap(area.left(), area.center().y() - height / 2, area.width(), height);
    paintSurface(painter, cap, m_theme.sizes.space.xs + 2, {}, mixed(fillNow(look()), text, 0.6), 1);
    painter.setFont(font);
    painter.setPen(text);
    painter.drawText(cap, Qt::AlignCenter, keyText());
}

} // namespace antrean
