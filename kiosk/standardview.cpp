#include "kiosk/standardview.h"

#include "ui/textfit.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// Body lines stand a little apart, for reading at arm's length.
constexpr qreal lineSpread = 1.12;

} // namespace

StandardView::StandardView(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_tabs(new PageTabs(theme, this))
{
    setObjectName(u"standard"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumHeight(theme.sizes.target * 2);
    connect(m_tabs, &PageTabs::chosen, this, [this](int page) {
        m_page = page;
        layOut();
    });
}

void StandardView::setStandard(const ServiceStandard &standard, bool isExample)
{
    if (standard == m_standard && isExample == m_isExample && !m_lines.empty())
        return;
    m_standard = standard;
    m_isExample = isExample;
    m_page = 0;
    layOut();
}

void StandardView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_tabs->setTheme(theme);
    Card::setTheme(theme);
    layOut();
}

void StandardView::resizeEvent(QResizeEvent *) { layOut(); }

void StandardView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        layOut();
    Card::changeEvent(event);
}

void StandardView::addHeading(const QString &text)
{
    const QFontMetricsF metrics(m_theme.font(TextRole::Label));
    m_lines.push_back({text, TextRole::Label, false, false, 0,
                       m_lines.empty() ? 0.0 : qreal(m_theme.sizes.space.m), metrics.height(), true});
}

void StandardView::addText(const QString &text, bool isBullet)
{
    const QFont font = m_theme.font(TextRole::Body);
    const qreal indent = isBullet ? m_theme.sizes.space.l : 0;
    const FittedText fitted =
        fitText(text, font, {.width = textArea(false).width() - indent, .maxLines = 100});
    const qreal height = QFontMetricsF(font).height() * lineSpread;
    for (qsizetype line = 0; line < fitted.lines.size(); ++line)
        m_lines.push_back({fitted.lines[line], TextRole::Body, false, isBullet && line == 0, indent, 0,
                           height, line == 0 && fitted.lines.size() == 2});
}

void StandardView::compose()
{
    m_lines.clear();
    addHeading(m_isExample ? tr("Persyaratan (contoh)") : tr("Persyaratan"));
    for (const QString &requirement : m_standard.requirements)
        addText(requirement, true);
    const std::pair<QString, QString> fields[] = {
        {tr("Biaya"), m_standard.fee},
        {tr("Jangka waktu"), m_standard.duration},
        {tr("Hasil layanan"), m_standard.product},
        {tr("Alur layanan"), m_standard.procedure},
        {tr("Pengaduan, saran, dan masukan"), m_standard.complaints},
    };
    for (const auto &[heading, text] : fields) {
        addHeading(heading);
        addText(text);
    }
    if (m_isExample) {
        addHeading(tr("Isi standar ini hanya contoh."));
        addText(tr("Tanyakan kepada petugas untuk ketentuan yang berlaku."));
    }
}

QRectF StandardView::textArea(bool withTabs) const
{
    const QRectF inner = QRectF(rect()).marginsRemoved(QMarginsF(contentsMargins()));
    return withTabs ? inner.adjusted(0, 0, 0, -m_theme.sizes.target - m_theme.sizes.space.m) : inner;
}

std::vector<std::pair<std::size_t, std::size_t>> StandardView::paginated(qreal height) const
{
    std::vector<std::pair<std::size_t, std::size_t>> pages;
    std::size_t first = 0;
    while (first < m_lines.size()) {
        std::size_t end = first;
        qreal used = 0;
        while (end < m_lines.size()) {
            const qreal more = m_lines[end].height + (end == first ? 0 : m_lines[end].above);
            if (end > first && used + more > height)
                break;
            used += more;
            ++end;
        }
        // At least one line a page, however low it is.
        while (end < m_lines.size() && end > first + 1 && m_lines[end - 1].keepsNext)
            --end;
        pages.emplace_back(first, end);
        first = end;
    }
    return pages;
}

void StandardView::layOut()
{
    if (textArea(false).width() <= 0)
        return;
    compose();
    m_pages = paginated(textArea(false).height());
    if (m_pages.size() > 1)
        m_pages = paginated(textArea(true).height());
    QStringList names;
    for (std::size_t page = 0; page < m_pages.size(); ++page)
        names << QString::number(page + 1);
    m_page = std::clamp(m_page, 0, std::max(0, pageCount() - 1));
    m_tabs->setPages(names, m_page);
    const int halo = m_theme.sizes.space.halo;
    const QRect inner = rect().marginsRemoved(contentsMargins());
    const QSize size = m_tabs->sizeHint().boundedTo(inner.size() + QSize(2 * halo, 2 * halo));
    m_tabs->setGeometry(QRect(
        QPoint(inner.right() + halo + 1 - size.width(), inner.bottom() + halo + 1 - size.height()), size));
    update();
}

void StandardView::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (m_pages.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = textArea(pageCount() > 1);
    const auto [first, end] = m_pages[static_cast<std::size_t>(m_page)];
    qreal top = area.top();
    for (std::size_t index = first; index < end; ++index) {
        const Line &line = m_lines[index];
        top += index == first ? 0 : line.above;
        const QRectF row(area.left() + line.indent, top, area.width() - line.indent, line.height);
        painter.setFont(m_theme.font(line.role));
        painter.setPen(line.isMuted ? m_theme.colours.mutedText : m_theme.colours.text);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line.text);
        if (line.isBullet) {
            const qreal dot = m_theme.sizes.space.xs;
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colours.focus);
            painter.drawEllipse(QRectF(area.left() + dot / 2, row.center().y() - dot / 2, dot, dot));
        }
        top += line.height;
    }
}

} // namespace antrean
