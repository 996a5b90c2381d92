#include "simulation/mallday.h"

#include "protocol/hallcodec.h"
#include "server/recordcodec.h"
#include "simulation/site.h"
#include "simulation/troublemaker.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <sqlite3.h>

namespace antrean::simulation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How long officers stay after closing until the last visitor is served, at the most.
constexpr Instant overtime = 6h;

/// One day, with all that lives in it.
class MallDay
{
public:
    explicit MallDay(const DayOptions &options)
        : m_options(options)
        , m_world(options.seed)
        , m_plan(drawPlan(m_world.chance().fork(), options.size))
        , m_network(m_world)
        , m_backup("backup", m_world.chance().next())
        , m_site{m_world, m_network, m_history, m_plan, m_backup, {}, {}, {}, {}}
        , m_daysTrouble(m_site, options.faults, m_result.faults)
        , m_nightsTrouble(m_site, options.faults, m_result.faults)
    {
        m_world.trace().listen(options.listener);
        // SQLite takes its chance from the system, once in a process.
        sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(options.seed | 1), nullptr);
        build();
    }

    ~MallDay();

    DayResult live();

private:
    void build();
    void openHall();
    void backUp();
    [[nodiscard]] bool isDrained() const;
    void drain();
    void nextMorning();
    void judge();
    [[nodiscard]] std::vector<Event> journalOf(ServerNode &server);

    const DayOptions &m_options;
    World m_world;
    MallPlan m_plan;
    Network m_network;
    History m_history;
    SimDisk m_backup;
    Site m_site;
    DayResult m_result;
    std::unique_ptr<Crowd> m_crowd;
    Troublemaker m_daysTrouble;
    Troublemaker m_nightsTrouble;
    bool m_isDrained = true; ///< At each closing until now.
};

void MallDay::build()
{
    const Chance syncs = m_world.chance().fork();
    ServerNode::Setup setup;
    setup.journalName = QString::number(m_options.seed, 16).rightJustified(32, QLatin1Char('0'));
    setup.config = m_plan.config;
    setup.syncTakes =
        std::vector{0us, 2000us, 6000us, 20'000us}[static_cast<std::size_t>(Chance(syncs).below(4))];
    m_site.servers.push_back(
        std::make_unique<ServerNode>(m_network, "server-1", m_plan.start, setup, m_history));
    for (int i = 0; i < m_plan.kiosks; ++i)
        m_site.kiosks.push_back(std::make_unique<KioskNode>(m_network, i, m_plan.start, m_history));
    for (std::size_t i = 0; i < m_plan.config.counters.size(); ++i) {
        CounterNode::Habits habits;
        habits.meanServing = m_plan.meanServing;
        // Half of them first, so that somebody is always there.
        habits.lunch = m_plan.lunch;
        habits.lunchEnds = m_plan.lunch + (m_plan.lunchEnds - m_plan.lunch) / 2;
        if (i % 2 == 1) {
            habits.lunch = habits.lunchEnds;
            habits.lunchEnds = m_plan.lunchEnds;
        }
        m_site.counters.push_back(std::make_unique<CounterNode>(m_network, m_plan.config.counters[i],
                                                                m_plan.config.officers[i].id, habits,
                                                                m_plan.start, m_history));
    }
    for (int i = 0; i < m_plan.boards; ++i) {
        const ZoneId zone = m_plan.config.zones[static_cast<std::size_t>(i) % m_plan.config.zones.size()].id;
        m_site.boards.push_back(std::make_unique<BoardNode>(m_network, i, zone, m_plan.start, m_history));
    }
    if (m_options.bug)
        plant(*m_options.bug, m_site);
    m_crowd = std::make_unique<Crowd>(m_world, m_site.kiosks, m_history);
}

MallDay::~MallDay()
{
    // While all that they refer to is there.
    for (ProgramNode *program : m_site.programs())
        program->switchOff();
    for (const auto &server : m_site.servers)
        server->kill();
    m_world.forgetAll();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_world.forgetAll();
}

void MallDay::backUp()
{
    m_site.server().backUpTo(m_backup);
    m_world.schedule(m_world.now() + 15min, [this] { backUp(); });
}

void MallDay::openHall()
{
    Chance chance = m_world.chance().fork();
    for (ProgramNode *program : m_site.programs())
        m_world.schedule(m_world.now() + std::chrono::milliseconds(chance.between(0, 300'000)),
                         [program] { program->switchOn(); });
    for (const auto &counter : m_site.counters)
        m_world.schedule(m_world.now() + std::chrono::milliseconds(chance.between(400'000, 700'000)),
                         [&counter] { counter->goToWork(); });
}

DayResult MallDay::live()
{
    m_site.server().start();
    backUp();
    m_world.runUntil(m_plan.opens - 15min);
    openHall();
    m_crowd->expect(m_plan.visits, {});
    m_daysTrouble.plan(m_plan.opens - 5min, m_plan.lastVisitor);
    m_world.runUntil(m_plan.closes);
    m_daysTrouble.mendAll();
    drain();
    if (m_plan.passesMidnight)
        nextMorning();
    judge();
    return m_result;
}

bool MallDay::isDrained() const
{
    Site &site = const_cast<Site &>(m_site);
    if (!m_crowd->isServed() || !site.server().isRunning())
        return false;
    const auto hasHandedOver = [](const auto &kiosk) { return kiosk->hasHandedOver(); };
    if (!std::ranges::all_of(site.kiosks, hasHandedOver))
        return false;
    const Hall &hall = site.server().engine().hall();
    return std::ranges::none_of(hall.tickets, [](const auto &entry) {
        const StageState state = entry.second.stage().state;
        return state == StageState::Waiting || state == StageState::Called || state == StageState::Serving ||
               state == StageState::Parked;
    });
}

void MallDay::drain()
{
    for (const auto &counter : m_site.counters)
        counter->hurry();
    const Instant end = m_world.now() + overtime;
    while (m_world.now() < end && !isDrained())
        m_world.runUntil(m_world.now() + 1min);
    m_isDrained = isDrained() && m_isDrained;
    // Time for the last events to arrive everywhere.
    m_world.runUntil(m_world.now() + 10s);
}

void MallDay::nextMorning()
{
    for (const auto &counter : m_site.counters)
        counter->goHome();
    // Many programs are forgotten and stay on.
    for (ProgramNode *program : m_site.programs()) {
        if (m_world.chance().happens(0.6))
            program->switchOff();
    }
    const Instant midnight =
        instantAt(m_plan.date.addDays(1), TimeOfDay(0), m_plan.config.mall.zone) - m_plan.start;
    const Instant morning = m_plan.opens + 24h;
    m_nightsTrouble.plan(midnight - 10min, midnight + 10min);
    m_nightsTrouble.plan(morning - 20min, morning + 8min);
    m_world.runUntil(morning - 15min);
    openHall();
    m_crowd->expect(m_plan.nextMorning, morning);
    m_world.runUntil(morning + 12min);
    m_nightsTrouble.mendAll();
    for (const auto &counter : m_site.counters)
        counter->hurry();
    drain();
}

std::vector<Event> MallDay::journalOf(ServerNode &server)
{
    std::vector<Event> events;
    const auto read = server.journal().read(0, [&](const JournalRecord &record) {
        const auto event = toEvent(record);
        if (event)
            events.push_back(*event);
        else
            m_result.broken.push_back({"chain holds", u"event %1 doesn't read"_s.arg(record.seq)});
        return event.has_value();
    });
    if (!read)
        m_result.broken.push_back({"chain holds", read.error().detail});
    return events;
}

void MallDay::judge()
{
    if (!m_site.server().isRunning()) {
        m_result.broken.push_back({"comes back", u"the server doesn't run at the end of the day"_s});
        if (const auto whole = m_site.server().verifyDisk(); !whole)
            m_result.broken.push_back({"chain holds", whole.error().detail});
    } else {
        const std::vector<Event> journal = journalOf(m_site.server());
        const std::vector<std::vector<Event>> others;
        Evidence evidence{m_plan, m_history, journal,    others, m_site.server().engine().hall(),
                          {},     {},        m_isDrained};
        for (ProgramNode *program : m_site.programs()) {
            if (program->isOn())
                evidence.mirrors.push_back(
                    {program->name(), program->isLive(), program->client().seq(), &program->client().hall()});
        }
        for (const auto &board : m_site.boards)
            evidence.boards.push_back(board->zone());
        for (const auto check : {checkNumbers, checkNothingLost, checkVisitors, checkCalls, checkFairness,
                                 checkBoards, checkDates, checkEnd})
            check(evidence, m_result.broken);
        const auto end =
            QCryptographicHash::hash(encodeHall(m_site.server().engine().hall()), QCryptographicHash::Sha256);
        m_world.note("hall", "ends as " + end.toHex().left(16));
        m_result.events = journal.size();
        for (const Event &event : journal) {
            m_result.tickets += std::holds_alternative<TicketIssued>(event.body) ? 1 : 0;
            m_result.calls += std::holds_alternative<TicketCalled>(event.body) ? 1 : 0;
        }
    }
    m_result.network = m_network.counts();
    m_result.kiosks = m_plan.kiosks;
    m_result.counters = m_plan.counters;
    m_result.boards = m_plan.boards;
    m_result.reserveTickets = static_cast<quint64>(
        std::ranges::count_if(m_history.papers, [](const auto &paper) { return paper.isReserve; }));
    m_result.traceHash = m_world.trace().hash();
    m_result.lastLines.assign(m_world.trace().last().begin(), m_world.trace().last().end());
    m_result.virtualTime = std::chrono::duration_cast<std::chrono::seconds>(m_world.now());
}

} // namespace

DayResult liveDay(const DayOptions &options)
{
    MallDay day(options);
    return day.live();
}

} // namespace antrean::simulation
