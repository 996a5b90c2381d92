#include "counter/ticketrow.h"

#include "ui/contrast.h"
#include "ui/icon.h"
#include "ui/numberlabel.h"
#include "ui/surface.h"
#include "ui/textfit.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// Rows at least so wide say the action in words; narrower ones show its icon only.
constexpr int wideRow = 460;

} // namespace

TicketRow::TicketRow(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void TicketRow::show(const TicketRowText &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setEnabled(!text.action.isEmpty());
    setFocusPolicy(text.action.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    QStringList said{text.label, text.title, text.detail};
    if (text.hasPriority)
        said.insert(1, tr("Prioritas"));
    if (!text.action.isEmpty())
        said << text.action;
    setAccessibleName(said.join(u", "_s));
    setToolTip(text.toolTip);
    updateGeometry();
    update();
}

void TicketRow::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

QSize TicketRow::sizeHint() const
{
    const qreal lines = QFontMetricsF(m_theme.font(TextRole::Body)).height() +
                        QFontMetricsF(m_theme.font(TextRole::Caption)).height();
    return {20 * m_theme.pixelSize(TextRole::Body),
            static_cast<int>(std::ceil(lines)) + 2 * m_theme.sizes.space.s + m_theme.sizes.space.xs};
}

QSize TicketRow::minimumSizeHint() const
{
    return {12 * m_theme.pixelSize(TextRole::Body), sizeHint().height()};
}

void TicketRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void TicketRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Space &space = m_theme.sizes.space;
    const Colours &c = m_theme.colours;
    const QRectF area = QRectF(rect()).adjusted(space.halo, 2, -space.halo, -2);
    const bool isPressable = !m_text.action.isEmpty();
    const bool isLit = isPressable && isEnabled() && (underMouse() || isDown());
    paintSurface(painter, area, m_theme.sizes.radius.small, isLit ? c.plain.pressed : c.surface, c.hairline);
    if (hasFocus())
        paintFocusRing(painter, area.adjusted(2, 1, -2, -1), m_theme.sizes.radius.small, m_theme);

    QRectF rest = area.adjusted(space.m, 0, -space.m, 0);
    const QFont numberFont = typeface(m_theme.pixelSize(TextRole::Title), QFont::ExtraBold);
    const qreal number = std::max(layoutNumber(m_text.label, numberFont).size.width(),
                                  layoutNumber(u"Q000"_s, numberFont).size.width());
    paintNumber(painter, QRectF(rest.left(), rest.top(), number, rest.height()), m_text.label, numberFont,
                c.text, Qt::AlignLeft | Qt::AlignVCenter);
    rest.setLeft(rest.left() + number + space.m);

    if (isPressable) {
        const qreal icon = m_theme.sizes.icon;
        const QColor mark = isEnabled() ? c.plain.mark : c.edge;
        paintIcon(painter, QRectF(rest.right() - icon, rest.top(), icon, rest.height()), m_text.iconName,
                  mark);
        rest.setRight(rest.right() - icon - space.s);
        if (area.width() >= wideRow) {
            const FittedText words = fitText(m_text.action, m_theme.font(TextRole::Caption),
                                             {.width = rest.width() / 3, .maxLines = 2});
            paintText(
                painter,
                QRectF(rest.right() - words.size.width(), rest.top(), words.size.width(), rest.height()),
                words, isEnabled() ? c.text : c.edge, Qt::AlignRight | Qt::AlignVCenter);
            rest.setRight(rest.right() - words.size.width() - space.m);
        }
    }
    const qreal half = rest.height() / 2;
    paintText(painter, QRectF(rest.left(), rest.top(), rest.width(), half),
              fitText(m_text.title, m_theme.font(TextRole::Body), {.width = rest.width(), .maxLines = 1}),
              c.text, Qt::AlignLeft | Qt::AlignBottom);
    QRectF low(rest.left(), rest.top() + half, rest.width(), half);
    if (m_text.hasPriority) {
        const FittedText word =
            fitText(tr("Prioritas"), m_theme.font(TextRole::Caption), {.width = 120, .maxLines = 1});
        const QRectF pill(low.left(), low.top() + 1, word.size.width() + 2 * space.s, word.size.height() + 1);
        paintSurface(painter, pill, pill.height() / 2, c.accent.fill);
        paintText(painter, pill, word, c.accent.text, Qt::AlignCenter);
        low.setLeft(pill.right() + space.s);
    }
    paintText(painter, low,
              fitText(m_text.detail, m_theme.font(TextRole::Caption), {.width = low.width(), .maxLines = 1}),
              c.mutedText, Qt::AlignLeft | Qt::AlignTop);
}

} // namespace antrean
