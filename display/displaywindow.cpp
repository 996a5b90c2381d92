#include "display/displaywindow.h"

#include "client/boardinfo.h"
#include "core/calendar.h"
#include "display/boardheader.h"
#include "display/calllist.h"
#include "display/callpanel.h"
#include "display/messagepage.h"
#include "display/trainingbanner.h"
#include "display/waitingstrip.h"
#include "ui/format.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPixmapCache>
#include <QScreen>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostPanels = 2;
constexpr auto turnEvery = 10s;
/// A connection that is back sooner was never worth a word.
constexpr auto offlineGrace = 2s;
/// Room for the pictures of letters, in screens of 4 bytes a pixel: both inks, both sizes of current calls,
/// the list.
constexpr int letterScreens = 6;
constexpr std::size_t paintedKept = 2 * CallBoard::kept;

} // namespace

DisplayWindow::DisplayWindow(HallClient &client, Announcer &announcer, const Theme &theme,
                             DisplaySettings settings, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_settings(std::move(settings))
    , m_theme(theme)
    , m_board(m_settings.zone)
    , m_player(announcer)
{
    setObjectName(u"displayWindow"_s);
    setWindowTitle(tr("Papan panggilan"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::BlankCursor);
    build();

    connect(&m_client, &HallClient::eventApplied, this, &DisplayWindow::hear);
    connect(&m_client, &HallClient::replaced, this, &DisplayWindow::rebuild);
    connect(&m_client, &HallClient::changed, this, &DisplayWindow::refresh);
    connect(&m_client, &HallClient::stateChanged, this, &DisplayWindow::linkChanged);
    m_grace.setSingleShot(true);
    m_change.setSingleShot(true);
    connect(&m_grace, &QTimer::timeout, this, [this] {
        m_isOffline = !m_client.isLive();
        refresh();
    });
    connect(&m_change, &QTimer::timeout, this, &DisplayWindow::refresh);
    connect(&m_clock, &QTimer::timeout, this, &DisplayWindow::refresh);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_header->turnPage();
        m_waiting->turnPage();
    });
    m_clock.start(1s);
    m_turn.start(turnEvery);
    if (m_client.isLive())
        rebuild();
    fit();
    refresh();
}

DisplayWindow::~DisplayWindow() = default;

void DisplayWindow::build()
{
    m_header = new BoardHeader(m_theme, this);
    for (int i = 0; i < mostPanels; ++i) {
        auto *panel = new CallPanel(
            m_theme, [this] { return m_client.now(); }, this);
        connect(panel, &CallPanel::painted, this, &DisplayWindow::notePainted);
        m_panels.push_back(panel);
    }
    m_list = new CallList(m_theme, this);
    connect(m_list, &CallList::painted, this, &DisplayWindow::notePainted);
    m_waiting = new WaitingStrip(m_theme, this);
    m_welcome = new WelcomePage(m_theme, this);
    m_message = new MessagePage(m_theme, this);
    m_training = new TrainingBanner(m_theme, this);
}

void DisplayWindow::hear(const Event &event)
{
    if (const auto call = m_board.apply(m_client.hall(), event, m_client.now()))
        announce(*call);
    if (const auto *started = std::get_if<ServingStarted>(&event.body))
        m_player.withdraw(started->ticket);
    else if (const auto *missed = std::get_if<TicketMissed>(&event.body))
        m_player.withdraw(missed->ticket);
    else if (const auto *cancelled = std::get_if<TicketCancelled>(&event.body))
        m_player.withdraw(cancelled->ticket);
    else if (std::holds_alternative<DayClosed>(event.body))
        m_player.clear();
}

void DisplayWindow::rebuild()
{
    for (const BoardCall &missed : m_board.rebuild(m_client.hall(), m_client.now()))
        announce(missed);
}

void DisplayWindow::announce(const BoardCall &call)
{
    if (!m_settings.sound)
        return;
    if (const Counter *counter = m_client.hall().counter(call.counter))
        m_player.say({call.ticket, call.label, counter->name});
}

void DisplayWindow::linkChanged()
{
    if (m_client.isLive()) {
        m_grace.stop();
        m_isOffline = false;
    } else if (!m_grace.isActive() && !m_isOffline) {
        m_grace.start(offlineGrace);
    }
    refresh();
}

DisplayWindow::Page DisplayWindow::currentPage() const
{
    if (!m_hasHall)
        return Page::Starting;
    if (m_client.hall().day.state != DayState::Open)
        return Page::Closed;
    return m_board.calls().empty() ? Page::Welcome : Page::Calls;
}

void DisplayWindow::refresh()
{
    m_hasHall = m_hasHall || m_client.isLive();
    const TimePoint now = m_client.now();
    const Page page = currentPage();
    const bool wasTraining = !m_layout.training.isEmpty();
    if (m_client.isTraining() != wasTraining)
        fit();
    BoardView view;
    if (page == Page::Calls)
        view = m_board.view(
            {m_layout.slots, m_layout.listRows(), m_layout.spareListRows() - m_layout.listRows()}, now);
    const bool crowded = !view.spare.empty();
    const int current = static_cast<int>(view.current.size());
    const bool moves = page != m_page || crowded != m_isCrowded || current != m_currentCalls;
    m_page = page;
    m_isCrowded = crowded;
    m_currentCalls = current;
    if (moves)
        place();
    showHeader(now);
    showWaiting();
    if (page == Page::Calls)
        showCalls(now);
    else
        showMessage(now);
    schedule(now);
}

void DisplayWindow::showCalls(TimePoint now)
{
    const Hall &hall = m_client.hall();
    const BoardView view = m_board.view(
        {m_layout.slots, m_layout.listRows(), m_layout.spareListRows() - m_layout.listRows()}, now);
    for (std::size_t i = 0; i < m_panels.size() && i < view.current.size(); ++i)
        m_panels[i]->showCall(callFace(hall, view.current[i], now, m_settings.locale));
    std::vector<CallFace> rows;
    for (const auto *part : {&view.rows, &view.spare}) {
        for (const BoardCall &call : *part)
            rows.push_back(callFace(hall, call, now, m_settings.locale));
    }
    m_list->showCalls(rows);
}

void DisplayWindow::showMessage(TimePoint now)
{
    if (m_page == Page::Starting) {
        m_message->setMessage(u"monitor"_s, tr("Papan panggilan"), {}, tr("Sedang disiapkan"));
        return;
    }
    if (m_page != Page::Closed)
        return;
    const Hall &hall = m_client.hall();
    const QDate today = serviceDate(now, hall.mall.zone);
    const Holiday *holiday = holidayOn(hall.mall, today);
    const QString hint = holiday ? tr("Libur: %1").arg(holiday->name) : QString();
    const auto opening = nextOpening(hall, now);
    const bool before = opening && opening->date == today;
    const QString title = before ? tr("Layanan belum buka") : tr("Layanan sudah tutup");
    if (!opening) {
        m_message->setMessage(u"moon"_s, title, {}, hint);
        return;
    }
    const QString time = formatTimeOfDay(opening->time, m_settings.locale);
    if (!before) {
        const QString date = formatDate(opening->date, m_settings.locale);
        m_message->setMessage(u"moon"_s, title, tr("Buka %1\npukul %2").arg(date, time), hint);
    } else if (timeOfDay(now, hall.mall.zone) < opening->time) {
        m_message->setMessage(u"sun"_s, title, tr("Buka hari ini pukul %1").arg(time), hint);
    } else {
        m_message->setMessage(u"sun"_s, title, tr("Segera dibuka"), hint);
    }
}

void DisplayWindow::showHeader(TimePoint now)
{
    const Hall &hall = m_client.hall();
    const Zone *zone = hall.zone(m_settings.zone);
    const bool english = m_settings.locale.language() == QLocale::English;
    BoardHeader::Content content;
    content.mall = hall.mall.name;
    content.shortMall = hall.mall.shortName.isEmpty() ? hall.mall.name : hall.mall.shortName;
    if (zone)
        content.zone = english && !zone->englishName.isEmpty() ? zone->englishName : zone->name;
    content.date = serviceDate(now, hall.mall.zone);
    content.time = timeOfDay(now, hall.mall.zone);
    content.offline = m_isOffline;
    content.locale = m_settings.locale;
    m_header->showContent(content);
}

void DisplayWindow::showWaiting()
{
    if (m_page != Page::Calls && m_page != Page::Welcome)
        return;
    const Hall &hall = m_client.hall();
    std::vector<WaitingStrip::Entry> entries;
    for (const AgencyWaiting &waiting : waitingByAgency(hall, m_settings.zone))
        entries.push_back({agencyFace(hall, waiting.agency), waiting.waiting});
    m_waiting->showEntries(std::move(entries), m_settings.locale);
}

void DisplayWindow::schedule(TimePoint now)
{
    const auto next = m_board.nextChange(now);
    if (next)
        m_change.start(std::max<std::chrono::milliseconds>(1ms, *next - now));
    else
        m_change.stop();
}

void DisplayWindow::notePainted(const CallFace &call)
{
    const Painted painted{call.ticket, call.since};
    if (std::ranges::find(m_painted, painted) != m_painted.end())
        return;
    m_painted.push_back(painted);
    if (m_painted.size() > paintedKept)
        m_painted.erase(m_painted.begin());
    // Queued: by then the picture has been handed to the screen.
    QMetaObject::invokeMethod(
        this, [this, ticket = call.ticket] { Q_EMIT callPainted(ticket); }, Qt::QueuedConnection);
}

void DisplayWindow::resizeEvent(QResizeEvent *)
{
    fit();
    refresh();
}

void DisplayWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setWindowTitle(tr("Papan panggilan"));
        refresh();
    }
    QWidget::changeEvent(event);
}

void DisplayWindow::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_theme.colours.ground);
}

/// Letters and places for the window's present size.
void DisplayWindow::fit()
{
    ScreenFacts facts;
    if (const QScreen *glass = screen())
        facts = screenFacts(*glass);
    // A picture larger than its screen is drawn for another one.
    if (facts.pixels.width() < width() || facts.pixels.height() < height())
        facts = {size(), {}};
    const TouchMetrics metrics = boardMetrics(facts, m_settings.diagonalInches);
    const ReadingDistance distance = boardDistance(size(), metrics, m_settings.farthestSeatMetres);
    m_distance = distance.millimetres;
    m_theme.sizes = displaySizes(metrics, distance);
    const int room = static_cast<int>(qint64(width()) * height() * 4 * letterScreens / 1024);
    QPixmapCache::setCacheLimit(std::max(QPixmapCache::cacheLimit(), room));
    m_layout = antrean::boardLayout(size(), m_theme.sizes, m_client.isTraining());
    const auto parts = findChildren<BoardWidget *>(Qt::FindDirectChildrenOnly);
    for (BoardWidget *part : parts)
        part->setTheme(m_theme);
    place();
    update();
}

void DisplayWindow::place()
{
    const bool calls = m_page == Page::Calls;
    const bool hallKnown = m_page != Page::Starting;
    m_header->setGeometry(m_layout.header);
    m_header->setVisible(hallKnown);

    const int shown = calls ? m_currentCalls : 0;
    const int count = std::max(1, shown);
    for (int i = 0; i < static_cast<int>(m_panels.size()); ++i) {
        QRect area = m_layout.calls;
        const int length = m_layout.portrait ? area.height() : area.width();
        const int from = i * (length + m_layout.gap) / count;
        const int to = (i + 1) * (length + m_layout.gap) / count - m_layout.gap;
        if (m_layout.portrait)
            area = QRect(area.left(), area.top() + from, area.width(), to - from);
        else
            area = QRect(area.left() + from, area.top(), to - from, area.height());
        if (i < shown)
            m_panels[static_cast<std::size_t>(i)]->setGeometry(area);
        m_panels[static_cast<std::size_t>(i)]->setVisible(i < shown);
    }

    m_list->setGeometry(m_isCrowded ? m_layout.list.united(m_layout.waiting) : m_layout.list);
    m_list->setGrid(
        m_isCrowded ? CallList::Grid{m_layout.spareColumns, m_layout.spareRows, m_theme.sizes.type.caption}
                    : CallList::Grid{m_layout.columns, m_layout.rows, m_theme.sizes.type.headline});
    m_list->setVisible(calls);
    m_waiting->setGeometry(m_layout.waiting);
    m_waiting->setVisible((calls && !m_isCrowded) || m_page == Page::Welcome);
    m_welcome->setGeometry(m_layout.calls.united(m_layout.list));
    m_welcome->setVisible(m_page == Page::Welcome);
    const QRect body = m_layout.calls.united(m_layout.waiting);
    m_message->setGeometry(hallKnown ? body : rect());
    m_message->setVisible(m_page == Page::Starting || m_page == Page::Closed);
    m_training->setGeometry(m_layout.training);
    m_training->setVisible(!m_layout.training.isEmpty());
    m_training->raise();
}

} // namespace antrean
