#include "display/waitingstrip.h"

#include "display/boardtext.h"
#include "ui/icon.h"
#include "ui/surface.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

constexpr double gapShare = 0.25; // of the letters' pixel size
constexpr int countDigits = 3;

} // namespace

WaitingStrip::WaitingStrip(const Theme &theme, QWidget *parent)
    : BoardWidget(theme, parent)
{
    setObjectName(u"waitingStrip"_s);
}

QFont WaitingStrip::nameFont() const { return typeface(theme().pixelSize(TextRole::Caption), QFont::Medium); }

QFont WaitingStrip::countFont() const
{
    return typeface(theme().pixelSize(TextRole::Caption), QFont::ExtraBold);
}

QString WaitingStrip::title() const { return tr("Menunggu"); }

QString WaitingStrip::countText(const Entry &entry) const { return m_locale.toString(entry.waiting); }

qreal WaitingStrip::entryWidth(const Entry &entry) const
{
    // Room for more digits than it has now: a count that grows doesn't push its neighbours to the next page.
    const QString widest(std::max<qsizetype>(countDigits, countText(entry).size()), u'0');
    return wordsWidth(entry.agency.name, nameFont()) + numberWidth(widest, countFont()) +
           nameFont().pixelSize() * (1 + 4 * gapShare);
}

qreal WaitingStrip::headWidth() const
{
    const qreal icon = nameFont().pixelSize();
    const qreal words = wordsWidth(title(), nameFont());
    const bool roomy = width() > nameFont().pixelSize() * 24;
    return icon + nameFont().pixelSize() * gapShare * 3 + (roomy ? words : 0);
}

void WaitingStrip::showEntries(std::vector<Entry> entries, const QLocale &locale)
{
    if (entries == m_entries && locale == m_locale)
        return;
    m_entries = std::move(entries);
    m_locale = locale;
    refit();
    describe();
    update();
}

void WaitingStrip::refit()
{
    const qreal room = width() - headWidth() - nameFont().pixelSize() * gapShare;
    m_pages.clear();
    qreal used = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const qreal own = entryWidth(m_entries[i]);
        if (m_pages.empty() || used + own > room) {
            m_pages.push_back({i, i});
            used = 0;
        }
        used += own;
        m_pages.back().to = i + 1;
    }
    m_page = std::clamp(m_page, 0, std::max(0, pageCount() - 1));
}

void WaitingStrip::turnPage()
{
    if (pageCount() < 2)
        return;
    m_page = (m_page + 1) % pageCount();
    update();
}

std::vector<WaitingStrip::Entry> WaitingStrip::shown() const
{
    if (m_pages.empty())
        return {};
    const Span span = m_pages[static_cast<std::size_t>(m_page)];
    return {m_entries.begin() + static_cast<std::ptrdiff_t>(span.from),
            m_entries.begin() + static_cast<std::ptrdiff_t>(span.to)};
}

void WaitingStrip::describe()
{
    QStringList said;
    for (const Entry &entry : m_entries)
        said += u"%1 %2"_s.arg(entry.agency.name, countText(entry));
    setAccessibleName(tr("Jumlah yang menunggu: %1").arg(said.join(u", "_s)));
}

void WaitingStrip::resizeEvent(QResizeEvent *) { refit(); }

void WaitingStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refit();
        describe();
        update();
    }
    BoardWidget::changeEvent(event);
}

void WaitingStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = theme().colours;
    painter.fillRect(rect(), c.ground);
    if (m_entries.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal letters = nameFont().pixelSize();
    const qreal gap = letters * gapShare;
    const qreal icon = letters * 0.8;
    const QRectF area = rect();
    paintIcon(painter, QRectF(gap, area.center().y() - icon / 2, icon, icon), u"users"_s, c.mutedText);
    const QRectF head(gap * 2 + icon, 0, headWidth() - icon - gap * 2, area.height());
    if (head.width() > letters)
        paintBoardWords(painter, head, title(), nameFont(), c.mutedText);

    // The page's spare room is shared out, so that every page is a full line.
    const std::vector<Entry> entries = shown();
    qreal used = headWidth() + gap;
    for (const Entry &entry : entries)
        used += entryWidth(entry);
    const bool lastOfMany = pageCount() > 1 && m_page == pageCount() - 1;
    const qreal spare = lastOfMany ? 0 : std::max<qreal>(0, area.width() - used) / qreal(entries.size());
    qreal left = headWidth();
    for (const Entry &entry : entries) {
        const qreal wide = entryWidth(entry) + std::min(spare, letters * 2);
        const QRectF cell(left, area.top(), wide - gap, area.height());
        left += wide;
        const qreal side = letters * 0.95;
        paintAgencyTile(painter, QRectF(cell.left(), cell.center().y() - side / 2, side, side), entry.agency,
                        theme());
        const qreal counted = numberWidth(countText(entry), countFont()) + gap * 0.8;
        QRectF words = cell.adjusted(side + gap * 0.7, 0, 0, 0);
        words.setRight(std::min(words.right(), area.right()) - counted);
        const QRectF name = paintBoardWords(painter, words, entry.agency.name, nameFont(), c.mutedText);
        const QRectF count(name.right() + gap * 0.8, cell.top(), area.right() - name.right(), cell.height());
        paintBoardNumber(painter, count, countText(entry), countFont(), c.text);
    }
}

} // namespace antrean
