#include "kiosk/kioskheader.h"

#include "kiosk/kioskwords.h"
#include "ui/format.h"
#include "ui/icon.h"
#include "ui/numberlabel.h"
#include "ui/surface.h"

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
    const bool isOpen = standingOf(view.hall, view.now).kind == MallStanding::Kind::Open;
    m_isTall = isTall;
    m_isTraining = view.isTraining;
    m_mall = isTall ? mall.name : mall.shortName;
    if (m_mall.isEmpty())
        m_mall = tr("Antrean");
    m_place = zone ? nameOf(*zone, view.locale) : QString();
    m_greeting = greeting(view.now, mall.zone);
    m_invitation = isOpen ? tr("Silakan sentuh layanan yang Anda perlukan") : QString();
    m_time = formatTime(view.now, mall.zone, view.locale);
    m_date = formatDate(serviceDate(view.now, mall.zone), view.locale);
    setAccessibleName(u"%1. %2, %3"_s.arg(m_mall, m_date, m_time));
    adaptHeight();
    update();
}

void KioskHeader::setTheme(const Theme &theme)
{
    m_theme = theme;
    adaptHeight();
    update();
}

void KioskHeader::resizeEvent(QResizeEvent *) { adaptHeight(); }

std::vector<KioskHeader::Block> KioskHeader::blocks() const
{
    if (!m_isTall) {
        std::vector<Block> low{{m_mall, TextRole::Title, 1, 0}};
        if (!m_place.isEmpty())
            low.push_back({m_place, TextRole::Caption, 1, 0});
        return low;
    }
    std::vector<Block> tall{{m_mall, TextRole::Headline, 2, 0},
                            {m_greeting, TextRole::Title, 1, m_theme.sizes.space.s}};
    if (!m_invitation.isEmpty())
        tall.push_back({m_invitation, TextRole::Body, 2, 0});
    return tall;
}

FittedText KioskHeader::fitted(const Block &block) const
{
    return fitText(block.text, m_theme.font(block.role), {.width = wordsWidth(), .maxLines = block.maxLines});
}

qreal KioskHeader::clockWidth() const
{
    const TextRole role = m_isTall ? TextRole::Headline : TextRole::Title;
    return 2 + std::max(QFontMetricsF(m_theme.font(TextRole::Caption)).horizontalAdvance(m_date),
                        layoutNumber(m_time, m_theme.font(role)).size.width());
}

qreal KioskHeader::clockHeight() const
{
    const qreal caption = lineHeight(m_theme, TextRole::Caption);
    if (!m_isTall)
        return lineHeight(m_theme, TextRole::Title) + caption;
    const qreal place = m_place.isEmpty() ? 0 : caption + m_theme.sizes.space.xs;
    return lineHeight(m_theme, TextRole::Headline) + caption + place;
}

qreal KioskHeader::wordsWidth() const
{
    const Space &space = m_theme.sizes.space;
    return std::max<qreal>(m_theme.sizes.target, width() - clockWidth() - 3 * space.l);
}

qreal KioskHeader::wordsHeight() const
{
    qreal height = 0;
    for (const Block &block : blocks())
        height += fitted(block).size.height() + block.above;
    return height;
}

qreal KioskHeader::stripHeight() const
{
    return m_isTraining ? lineHeight(m_theme, TextRole::Label) + 2 * m_theme.sizes.space.xs
                        : m_theme.sizes.space.xs;
}

void KioskHeader::adaptHeight()
{
    const int inset = m_isTall ? m_theme.sizes.space.l : m_theme.sizes.space.m;
    const qreal height = std::max(wordsHeight(), clockHeight()) + 2 * inset + stripHeight();
    setFixedHeight(static_cast<int>(std::ceil(height)));
}

void KioskHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Paint &brand = m_theme.colours.brand;
    const int side = m_theme.sizes.space.l;
    painter.fillRect(rect(), brand.fill);
    const QRectF area = QRectF(rect()).adjusted(side, 0, -side, -stripHeight());
    qreal top = area.center().y() - wordsHeight() / 2;
    for (const Block &block : blocks()) {
        const FittedText text = fitted(block);
        top += block.above;
        paintText(painter, QRectF(QPointF(area.left(), top), text.size), text, brand.text,
                  Qt::AlignLeft | Qt::AlignTop);
        top += text.size.height();
    }
    paintClock(painter, QRectF(area.right() - clockWidth(), area.center().y() - clockHeight() / 2,
                               clockWidth(), clockHeight()));
    paintStrip(painter, QRectF(0, height() - stripHeight(), width(), stripHeight()));
}

void KioskHeader::paintClock(QPainter &painter, const QRectF &area) const
{
    const QColor &text = m_theme.colours.brand.text;
    const TextRole role = m_isTall ? TextRole::Headline : TextRole::Title;
    const qreal time = lineHeight(m_theme, role);
    const qreal caption = lineHeight(m_theme, TextRole::Caption);
    paintNumber(painter, QRectF(area.left(), area.top(), area.width(), time), m_time, m_theme.font(role),
                text, Qt::AlignRight | Qt::AlignVCenter);
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(text);
    painter.drawText(QRectF(area.left(), area.top() + time, area.width(), caption),
                     Qt::AlignRight | Qt::AlignVCenter, m_date);
    if (!m_isTall || m_place.isEmpty())
        return;
    const qreal icon = m_theme.pixelSize(TextRole::Caption);
    const FittedText place = fitText(m_place, m_theme.font(TextRole::Caption),
                                     {.width = area.width() - icon * 1.4, .maxLines = 1});
    const QRectF line(area.left(), area.bottom() - caption, area.width(), caption);
    paintText(painter, line, place, text, Qt::AlignRight | Qt::AlignVCenter);
    paintIcon(painter,
              QRectF(line.right() - place.size.width() - icon * 1.4, line.top(), icon, line.height()),
              u"map-pin"_s, m_theme.colours.accent.fill);
}

void KioskHeader::paintStrip(QPainter &painter, const QRectF &area) const
{
    const Paint &accent = m_theme.colours.accent;
    painter.fillRect(area, accent.fill);
    if (!m_isTraining)
        return;
    const FittedText words =
        fitText(tr("LATIHAN: nomor dari layar ini tidak berlaku"), m_theme.font(TextRole::Label),
                {.width = area.width() - 2 * m_theme.sizes.space.l, .maxLines = 1});
    paintText(painter, area, words, accent.text, Qt::AlignCenter);
}

} // namespace antrean
