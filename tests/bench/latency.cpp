#include "benches.h"
#include "benchmall.h"
#include "client/serverdialer.h"
#include "display/chimeannouncer.h"
#include "display/displaywindow.h"
#include "limits.h"
#include "loadclient.h"
#include "mirrors.h"
#include "net/eventloop.h"
#include "procfigures.h"
#include "ui/fonts.h"

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double aimedMs = 20;
constexpr std::chrono::seconds patience{10};
/// Between two presses: in a rush of 64 counters there are 3 calls a second at most.
constexpr std::chrono::milliseconds pause{30};

/// A board as a television of 50 inches shows it, without its sound.
struct Board
{
    explicit Board(const ServerAddress &server)
        : client(eventLoop, makeServerDialer(server), {u"display"_s, DeviceId(u"bench-board"_s)})
        , window(client, announcer, makeTheme(Appearance::Dark, deskSizes(), Motion{}),
                 {.diagonalInches = 50, .sound = false})
    {
        QObject::connect(&window, &DisplayWindow::callPainted, &window,
                         [this](TicketId ticket) { painted.emplace_back(ticket, nanoseconds()); });
        window.resize(1920, 1080);
        window.show();
        client.start();
    }

    /// When the ticket's call stood in the picture, if it does.
    [[nodiscard]] std::optional<qint64> paintedAt(TicketId ticket) const
    {
        const auto it = std::ranges::find(painted, ticket, &std::pair<TicketId, qint64>::first);
        return it == painted.end() ? std::nullopt : std::optional(it->second);
    }

    EventLoop eventLoop;
    HallClient client;
    ChimeAnnouncer announcer;
    DisplayWindow window;
    std::vector<std::pair<TicketId, qint64>> painted;
};

/// The officer who presses.
class Presser
{
public:
    Presser(const ServerAddress &server, const ServiceId &service)
        : m_client(LoadClient::make(LoadClient::Kind::Whole, server, u"bench-counter"_s, officerOf(0)))
        , m_service(service)
    {
        QObject::connect(m_client.get(), &LoadClient::ready, m_client.get(), [this] { m_isReady = true; });
        m_client->start();
    }

    [[nodiscard]] bool waitForLogIn()
    {
        return waitUntil([this] { return m_isReady; }, patience) && give(OpenCounter{counterOf(0)});
    }
    [[nodiscard]] bool issue() { return give(IssueTicket{{m_service}}).has_value(); }
    void pressCall()
    {
        m_answer.reset();
        m_client->send(CallNext{counterOf(0)}, [this](auto ticket) { m_answer = ticket; });
    }
    [[nodiscard]] std::optional<TicketId> called() const { return m_answer; }
    [[nodiscard]] bool serve(TicketId ticket)
    {
        return give(StartServing{counterOf(0), ticket}) && give(FinishServing{counterOf(0), ticket});
    }

private:
    std::optional<TicketId> give(CommandBody command)
    {
        m_answer.reset();
        m_client->send(std::move(command), [this](auto ticket) { m_answer = ticket; });
        (void)waitUntil([this] { return m_answer.has_value(); }, patience);
        return m_answer;
    }

    std::unique_ptr<LoadClient> m_client;
    ServiceId m_service;
    bool m_isReady = false;
    std::optional<TicketId> m_answer;
};

struct Ways
{
    std::vector<double> mirrors;
    std::vector<double> board;
};

/// Calls one after another, each only after the one before has arrived everywhere. `board` may be null.
tl::expected<Ways, QString> press(const Settings &settings, Presser &presser, Mirrors &mirrors,
                                  const Board *board)
{
    Ways ways;
    for (int i = 0; i < settings.presses; ++i) {
        if (!presser.issue())
            return tl::unexpected(u"no ticket was issued"_s);
        const qint64 idleUntil = nanoseconds() + std::chrono::nanoseconds(pause).count();
        (void)waitUntil([&] { return nanoseconds() > idleUntil; }, patience);
        const qint64 pressed = nanoseconds();
        mirrors.press(pressed);
        presser.pressCall();
        const bool arrived = waitUntil(
            [&] {
                return presser.called() && mirrors.haveIt() &&
                       (!board || board->paintedAt(*presser.called()));
            },
            patience);
        if (!arrived)
            return tl::unexpected(u"call %1 didn't arrive everywhere"_s.arg(i + 1));
        if (board)
            ways.board.push_back(static_cast<double>(*board->paintedAt(*presser.called()) - pressed) / 1e6);
        if (!presser.serve(*presser.called()))
            return tl::unexpected(u"the ticket can't be served"_s);
    }
    ways.mirrors = mirrors.ways();
    return ways;
}

tl::expected<Ways, QString> measure(const Bench &bench, bool withBoard)
{
    const auto server = ServerChild::start(bench.settings, bench.mall, bench.syncDelay);
    if (!server)
        return tl::unexpected(server.error());
    const ServerAddress &address = (*server)->address();
    Mirrors mirrors(bench.settings.mirrors - (withBoard ? 1 : 0), address);
    if (!mirrors.connectAll())
        return tl::unexpected(u"the mirrors don't connect"_s);
    std::unique_ptr<Board> board;
    if (withBoard) {
        board = std::make_unique<Board>(address);
        if (!waitUntil([&] { return board->client.isLive(); }, patience))
            return tl::unexpected(u"the board doesn't connect"_s);
    }
    Presser presser(address, serviceOf(bench.mall, 0));
    if (!presser.waitForLogIn())
        return tl::unexpected(u"the counter doesn't open"_s);
    return press(bench.settings, presser, mirrors, board.get());
}

void tell(Bench &bench, bool isBoard, std::vector<double> ways, double commit, double trip)
{
    const Spread spread = spreadOf(std::move(ways));
    const double limit = commit + trip;
    const auto delay = static_cast<double>(bench.syncDelay.count());
    bench.report.add(isBoard ? u"press-to-board"_s : u"press-to-mirror"_s,
                     {{u"mirrors"_s, bench.settings.mirrors},
                      {u"presses"_s, bench.settings.presses},
                      {u"syncDelayMs"_s, static_cast<qint64>(bench.syncDelay.count())},
                      {u"p50Ms"_s, spread.p50},
                      {u"p99Ms"_s, spread.p99},
                      {u"maxMs"_s, spread.max},
                      {u"commitAndRoundTripMs"_s, limit},
                      {u"ratioP50"_s, spread.p50 / limit}});
    const QString aim = u"p99 at most 20 ms and one commit"_s;
    bench.report.add(
        {isBoard ? u"press at the counter to painted board"_s : u"press at the counter to mirror"_s,
         (isBoard ? u"1920 × 1080 board and %1 more mirrors, %2 ms added to a sync"_s
                  : u"each of %1 mirrors, %2 ms added to a sync"_s)
             .arg(bench.settings.mirrors - (isBoard ? 1 : 0))
             .arg(delay),
         u"p50 %1, p99 %2, worst %3 ms"_s.arg(shortNumber(spread.p50), shortNumber(spread.p99),
                                              shortNumber(spread.max)),
         u"commit and round trip %1 ms"_s.arg(shortNumber(limit)), shortNumber(spread.p50 / limit),
         isBoard ? judged(aim, spread.p99 <= aimedMs + commit) : QString()});
}

} // namespace

void measureLatency(Bench &bench)
{
    const QString name = u"latency"_s;
    if (const auto fonts = loadFonts(); !fonts)
        return bench.report.fail(name, u"the typeface %1 can't be read"_s.arg(fonts.error().file));
    const auto commits = oneCommitPerCommand(bench.settings, bench.eventBytes, bench.syncDelay);
    if (!commits)
        return bench.report.fail(name, commits.error());
    const auto trips = roundTrips(bench.settings, bench.eventBytes, 1);
    if (!trips)
        return bench.report.fail(name, trips.error());
    for (const bool withBoard : {false, true}) {
        auto ways = measure(bench, withBoard);
        if (!ways)
            bench.report.fail(name, ways.error());
        else
            tell(bench, withBoard, withBoard ? std::move(ways->board) : std::move(ways->mirrors),
                 1000 / *commits, 1000 / *trips);
    }
}

} // namespace antrean::bench
