#include "kiosk/kioskheader.h"

#include "kiosk/kioskwords.h"
#include "ui/format.h"
#include "ui/icon.h"
#include "ui/numberlabel.h"
#include "ui/surface.h"
#include "ui/textfit.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

qreal lineHeight(const Theme &theme, TextRole role) { return QFontMetricsF(theme.font(role)).height(); }

} // namespace

KioskHeader::KioskHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setObjectName(u"header"_s);
}

void KioskHeader::show(const KioskView &view, bool isTall)
{
    const MallSettings &mall = view.hall.mall;
    const Zone *zone = view.hall.zone(view.zone);
    if (isTall != m_isTall)
        updateGeometry();
    m_isTall = isTall;
    m_mall = isTall ? mall.name : mall.shortName;
    if (m_mall.isEmpty())
        m_mall = tr("Antrean");
    m_place = zone ? nameOf(*zone, view.locale) : QString();
    m_greeting = greeting(view.now, mall.zone);
    m_invitation = tr("Silakan sentuh layanan yang Anda perlukan");
    m_time = formatTime(view.now, mall.zone, view.locale);
    m_date = formatDate(serviceDate(view.now, mall.zone), view.locale);
    setAccessibleName(u"%1. %2, %3"_s.arg(m_mall, m_date, m_time));
    update();
}

void KioskHeader::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

QSize KioskHeader::sizeHint() const
{
    const Space &space = m_theme.sizes.space;
    const qreal low =
        lineHeight(m_theme, TextRole::Title) + lineHeight(m_theme, TextRole::Caption) + 2 * space.m;
    if (!m_isTall)
        return {m_theme.sizes.target * 4, static_cast<int>(std::ceil(low))};
    const qreal tall = 2 * lineHeight(m_theme, TextRole::Headline) + lineHeight(m_theme, TextRole::Title) +
                       lineHeight(m_theme, TextRole::Body) + 2 * space.l + 2 * space.s;
    return {m_theme.sizes.target * 4, static_cast<int>(std::ceil(tall))};
}

void KioskHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Paint &brand = m_theme.colours.brand;
    const Space &space = m_theme.sizes.space;
    painter.fillRect(rect(), brand.fill);
    painter.fillRect(QRectF(0, height() - space.xs, width(), space.xs), m_theme.colours.accent.fill);
    const int inset = m_isTall ? space.l : space.m;
    const QRectF area = QRectF(rect()).adjusted(space.l, inset, -space.l, -inset - space.xs);
    const qreal clock = std::max(QFontMetricsF(m_theme.font(TextRole::Caption)).horizontalAdvance(m_date),
                                 QFontMetricsF(m_theme.font(TextRole::Headline)).horizontalAdvance(m_time)) +
                        2;
    paintClock(painter, QRectF(area.right() - clock, area.top(), clock, area.height()));
    const QRectF words(area.left(), area.top(), area.width() - clock - space.l, area.height());
    if (m_isTall) {
        paintTall(painter, QRectF(words.left(), words.top(), words.width(), words.height()));
        return;
    }
    const qreal title = lineHeight(m_theme, TextRole::Title);
    const qreal whole = title + (m_place.isEmpty() ? 0 : lineHeight(m_theme, TextRole::Caption));
    QRectF line(words.left(), words.center().y() - whole / 2, words.width(), title);
    paintText(painter, line,
              fitText(m_mall, m_theme.font(TextRole::Title), {.width = line.width(), .maxLines = 1}),
              brand.text, Qt::AlignLeft | Qt::AlignVCenter);
    line = QRectF(line.bottomLeft(), QSizeF(line.width(), whole - title));
    paintText(painter, line,
              fitText(m_place, m_theme.font(TextRole::Caption), {.width = line.width(), .maxLines = 1}),
              brand.text, Qt::AlignLeft | Qt::AlignVCenter);
}

void KioskHeader::paintTall(QPainter &painter, const QRectF &area) const
{
    const QColor &text = m_theme.colours.brand.text;
    const FittedText mall = fitText(m_mall, m_theme.font(TextRole::Headline),
                                    {.width = area.width(),
                                     .height = 2 * lineHeight(m_theme, TextRole::Headline),
                                     .maxLines = 2,
                                     .minPixelSize = m_theme.pixelSize(TextRole::Label)});
    paintText(painter, area, mall, text, Qt::AlignLeft | Qt::AlignTop);
    const FittedText invitation =
        fitText(m_invitation, m_theme.font(TextRole::Body), {.width = area.width(), .maxLines = 2});
    QRectF line(area.left(), area.bottom() - invitation.size.height(), area.width(),
                invitation.size.height());
    paintText(painter, line, invitation, text, Qt::AlignLeft | Qt::AlignTop);
    const qreal title = lineHeight(m_theme, TextRole::Title);
    line = QRectF(area.left(), line.top() - title, area.width(), title);
    paintText(painter, line,
              fitText(m_greeting, m_theme.font(TextRole::Title), {.width = line.width(), .maxLines = 1}),
              text, Qt::AlignLeft | Qt::AlignVCenter);
}

void KioskHeader::paintClock(QPainter &painter, const QRectF &area) const
{
    const QColor &text = m_theme.colours.brand.text;
    const TextRole role = m_isTall ? TextRole::Headline : TextRole::Title;
    const qreal time = lineHeight(m_theme, role);
    const qreal date = lineHeight(m_theme, TextRole::Caption);
    const qreal top = m_isTall ? area.top() : area.center().y() - (time + date) / 2;
    paintNumber(painter, QRectF(area.left(), top, area.width(), time), m_time, m_theme.font(role), text,
                Qt::AlignRight | Qt::AlignVCenter);
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(text);
    painter.drawText(QRectF(area.left(), top + time, area.width(), date), Qt::AlignRight | Qt::AlignVCenter,
                     m_date);
    if (!m_isTall || m_place.isEmpty())
        return;
    const qreal icon = m_theme.pixelSize(TextRole::Caption);
    const FittedText place = fitText(m_place, m_theme.font(TextRole::Caption),
                                     {.width = area.width() - icon * 1.4, .maxLines = 1});
    const QRectF line(area.left(), top + time + date + m_theme.sizes.space.s, area.width(), date);
    paintText(painter, line, place, text, Qt::AlignRight | Qt::AlignVCenter);
    paintIcon(painter,
              QRectF(line.right() - place.size.width() - icon * 1.4, line.top(), icon, line.height()),
              u"map-pin"_s, m_theme.colours.accent.fill);
}

} // namespace antrean
