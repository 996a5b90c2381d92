#include "kiosk/choicecard.h"

#include "ui/contrast.h"
#include "ui/icon.h"
#include "ui/surface.h"

#include <QFocusEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

constexpr int titleLines = 3;
constexpr int subtitleLines = 2;

} // namespace

ChoiceCard::ChoiceCard(const Theme &theme, QWidget *parent)
    : TouchButton(theme, Kind::Secondary, {}, parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChoiceCard::setChoice(const Choice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    setObjectName(choice.id);
    setTitle(choice.title);
    const QString last = choice.reason.isEmpty() ? choice.detail : choice.reason;
    const bool hasBoth = !choice.subtitle.isEmpty() && !last.isEmpty();
    setSubtitle(choice.subtitle + (hasBoth ? u", "_s : QString()) + last);
    update();
}

void ChoiceCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    TouchButton::setTheme(theme);
}

bool ChoiceCard::isWhole() const
{
    const QRectF area = places().words;
    const Words fitted = words(area.width(), area.height());
    return !fitted.title.elided && !fitted.subtitle.elided;
}

ChoiceCard::Places ChoiceCard::places() const
{
    const Space &space = m_theme.sizes.space;
    const qreal icon = m_theme.sizes.icon;
    const QRectF inner = QRectF(body()).adjusted(space.m, space.xs, -space.m, -space.xs);
    const qreal arrow = icon * 0.8;
    const qreal lines = 2 * QFontMetricsF(m_theme.font(TextRole::Label)).height() +
                        2 * QFontMetricsF(m_theme.font(TextRole::Caption)).height() + space.xs;
    const qreal tileDisc = icon * 1.8;
    if (inner.height() >= lines + tileDisc + 3 * space.s) {
        const qreal top = inner.top() + space.s;
        const qreal below = top + tileDisc + space.s;
        return {QRectF(inner.left(), top, tileDisc, tileDisc),
                QRectF(inner.left(), below, inner.width(), inner.bottom() - space.s - below),
                QRectF(inner.right() - arrow, top, arrow, tileDisc)};
    }
    const qreal disc = std::min(icon * 2, inner.height());
    const qreal left = inner.left() + disc + space.m;
    return {QRectF(inner.left(), inner.center().y() - disc / 2, disc, disc),
            QRectF(left, inner.top(), inner.right() - arrow - space.xs - left, inner.height()),
            QRectF(inner.right() - arrow, inner.top(), arrow, inner.height())};
}

ChoiceCard::Words ChoiceCard::words(qreal width, qreal height) const
{
    const qreal line = QFontMetricsF(m_theme.font(TextRole::Caption)).height() + m_theme.sizes.space.xs;
    const bool hasReason = !m_choice.reason.isEmpty();
    if (!hasReason && m_choice.detail.isEmpty())
        return wordsAbove(width, height, 0);
    const Words all = wordsAbove(width, height, line);
    // The names matter more than the quiet detail.
    return hasReason || (!all.title.elided && !all.subtitle.elided) ? all : wordsAbove(width, height, 0);
}

ChoiceCard::Words ChoiceCard::wordsAbove(qreal width, qreal height, qreal last) const
{
    const QFont titleFont = m_theme.font(TextRole::Label);
    const qreal titleLine = QFontMetricsF(titleFont).height();
    Words result;
    result.last = last;
    if (!m_choice.subtitle.isEmpty()) {
        result.subtitle = fitText(m_choice.subtitle, m_theme.font(TextRole::Caption),
                                  {.width = width,
                                   .height = std::max<qreal>(1, height - titleLine - last),
                                   .maxLines = subtitleLines});
    }
    result.title = fitText(m_choice.title, titleFont,
                           {.width = width,
                            .height = std::max(titleLine, height - last - result.subtitle.size.height()),
                            .maxLines = titleLines,
                            .minPixelSize = m_theme.pixelSize(TextRole::Caption)});
    result.height = result.title.size.height() + result.subtitle.size.height() + result.last;
    return result;
}

QSize ChoiceCard::sizeHint() const
{
    const int width = m_theme.sizes.target * 4;
    return {width, heightForWidth(width)};
}

int ChoiceCard::heightForWidth(int) const { return m_theme.sizes.target + 2 * m_theme.sizes.space.halo; }

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Colours &c = m_theme.colours;
    const QRectF area = body();
    const qreal radius = m_theme.sizes.radius.medium;
    if (m_choice.isAvailable && !isDown())
        paintShadow(painter, area, radius, m_theme);
    const QColor fill = m_choice.isAvailable ? c.plain.fill : c.sunken;
    paintSurface(painter, area, radius, isDown() ? c.plain.pressed : fill,
                 m_choice.isAvailable ? QColor() : c.hairline, m_theme.sizes.stroke);
    if (hasFocus() && m_showsFocus)
        paintFocusRing(painter, area, radius, m_theme);

    const Places where = places();
    paintDisc(painter, where.disc);
    paintIcon(painter, where.arrow, u"chevron-right"_s, c.edge);
    paintWords(painter, where.words, where.words.top() > where.disc.bottom());
}

void ChoiceCard::paintWords(QPainter &painter, const QRectF &area, bool isTile) const
{
    const Colours &c = m_theme.colours;
    const Words fitted = words(area.width(), area.height());
    // Below an icon the words begin where it ends; beside it they are in its middle.
    const qreal top = isTile ? area.top() : area.center().y() - fitted.height / 2;
    QRectF line(area.left(), top, area.width(), fitted.title.size.height());
    paintText(painter, line, fitted.title, m_choice.isAvailable ? c.text : c.mutedText,
              Qt::AlignLeft | Qt::AlignTop);
    line = QRectF(line.bottomLeft(), QSizeF(line.width(), fitted.subtitle.size.height()));
    paintText(painter, line, fitted.subtitle, c.mutedText, Qt::AlignLeft | Qt::AlignTop);
    line = QRectF(line.bottomLeft(), QSizeF(line.width(), fitted.last))
               .adjusted(0, m_theme.sizes.space.xs, 0, 0);
    if (fitted.last <= 0)
        return;
    if (!m_choice.reason.isEmpty())
        paintReason(painter, line);
    else
        paintDetail(painter, line);
}

void ChoiceCard::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    TouchButton::focusInEvent(event);
}

void ChoiceCard::paintDisc(QPainter &painter, const QRectF &area) const
{
    const Colours &c = m_theme.colours;
    const QColor chosen = m_choice.colour.isValid() ? m_choice.colour : c.brand.fill;
    const ReadablePair pair =
        m_choice.isAvailable ? readablePair(chosen, c.text) : ReadablePair{c.offline.pressed, c.offline.mark};
    paintSurface(painter, area, m_theme.sizes.radius.small, pair.ground);
    const qreal inset = area.width() * 0.24;
    paintIcon(painter, area.adjusted(inset, inset, -inset, -inset), m_choice.iconName, pair.text);
}

void ChoiceCard::paintReason(QPainter &painter, const QRectF &line) const
{
    const Paint &paint = paintOf(m_choice.tone, m_theme.colours);
    const Space &space = m_theme.sizes.space;
    const QFont font = m_theme.font(TextRole::Caption);
    const qreal icon = font.pixelSize();
    const qreal beside = icon + 3 * space.xs;
    const FittedText text =
        fitText(m_choice.reason, font, {.width = line.width() - beside - space.xs, .maxLines = 1});
    const QRectF pill(line.left(), line.top(), text.size.width() + beside + space.xs, line.height());
    paintSurface(painter, pill, pill.height() / 2, paint.fill);
    paintIcon(painter, QRectF(pill.left() + space.xs, pill.top(), icon, pill.height()), m_choice.detailIcon,
              paint.mark);
    paintText(painter, pill.adjusted(beside - space.xs, 0, 0, 0), text, paint.text,
              Qt::AlignLeft | Qt::AlignVCenter);
}

void ChoiceCard::paintDetail(QPainter &painter, const QRectF &line) const
{
    const QFont font = m_theme.font(TextRole::Caption);
    const qreal icon = m_choice.detailIcon.isEmpty() ? 0 : font.pixelSize();
    const qreal beside = icon > 0 ? icon + m_theme.sizes.space.xs : 0;
    if (icon > 0)
        paintIcon(painter, QRectF(line.left(), line.top(), icon, line.height()), m_choice.detailIcon,
                  m_theme.colours.mutedText);
    const FittedText text = fitText(m_choice.detail, font, {.width = line.width() - beside, .maxLines = 1});
    paintText(painter, line.adjusted(beside, 0, 0, 0), text, m_theme.colours.mutedText,
              Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace antrean
