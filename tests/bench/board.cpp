#include "bench/benchmall.h"
#include "bench/latency.h"
#include "bench/presser.h"
#include "bench/procfigures.h"
#include "client/serverdialer.h"
#include "display/chimeannouncer.h"
#include "display/displaywindow.h"
#include "net/eventloop.h"
#include "ui/fonts.h"
#include "windowbenches.h"

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{10};

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

tl::expected<std::vector<double>, QString> measure(const Bench &bench, int count)
{
    const auto server = ServerChild::start(bench.settings, bench.mall, bench.syncDelay);
    if (!server)
        return tl::unexpected(server.error());
    const ServerAddress &address = (*server)->address();
    Mirrors mirrors(count, address);
    if (!mirrors.connectAll())
        return tl::unexpected(u"the mirrors don't connect"_s);
    Board board(address);
    if (!waitUntil([&] { return board.client.isLive(); }, patience))
        return tl::unexpected(u"the board doesn't connect"_s);
    Presser presser(address, serviceOf(bench.mall, 0));
    if (!presser.waitForLogIn())
        return tl::unexpected(u"the counter doesn't open"_s);
    std::vector<double> ways;
    const Onlooker onlooker{[&](TicketId ticket) { return board.paintedAt(ticket).has_value(); },
                            [&](TicketId ticket, qint64 pressed) {
                                ways.push_back(static_cast<double>(*board.paintedAt(ticket) - pressed) / 1e6);
                            }};
    if (const auto pressed = pressCalls(bench.settings, presser, mirrors, onlooker); !pressed)
        return tl::unexpected(pressed.error());
    return ways;
}

} // namespace

void measureBoard(Bench &bench)
{
    const QString name = u"press-to-board"_s;
    const int count = bench.settings.mirrors.front();
    if (const auto fonts = loadFonts(); !fonts)
        return bench.report.fail(name, u"the typeface %1 can't be read"_s.arg(fonts.error().file));
    const auto least = shortestWay(bench);
    if (!least)
        return bench.report.fail(name, least.error());
    auto ways = measure(bench, count - 1);
    if (!ways)
        return bench.report.fail(name, ways.error());
    tellWays(bench,
             {name, u"press at the counter to painted board"_s,
              u"1920 × 1080 board and %1 more mirrors, %2 ms added to a sync"_s.arg(count - 1).arg(
                  bench.syncDelay.count()),
              count, true, std::move(*ways)},
             *least);
}

} // namespace antrean::bench
