#include "bench/latency.h"

#include "bench/benchmall.h"
#include "bench/limits.h"
#include "bench/presser.h"

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double aimedMs = 20;

tl::expected<std::vector<double>, QString> measure(const Bench &bench, int count)
{
    const auto server = ServerChild::start(bench.settings, bench.mall, bench.syncDelay);
    if (!server)
        return tl::unexpected(server.error());
    const ServerAddress &address = (*server)->address();
    Mirrors mirrors(count, address);
    if (!mirrors.connectAll())
        return tl::unexpected(u"the mirrors don't connect"_s);
    Presser presser(address, serviceOf(bench.mall, 0));
    if (!presser.waitForLogIn())
        return tl::unexpected(u"the counter doesn't open"_s);
    if (const auto pressed = pressCalls(bench.settings, presser, mirrors); !pressed)
        return tl::unexpected(pressed.error());
    return mirrors.ways();
}

} // namespace

tl::expected<ShortestWay, QString> shortestWay(const Bench &bench)
{
    const auto commits = oneCommitPerCommand(bench.settings, bench.eventBytes, bench.syncDelay);
    if (!commits)
        return tl::unexpected(commits.error());
    const auto trips = roundTrips(bench.settings, bench.eventBytes, 1);
    if (!trips)
        return tl::unexpected(trips.error());
    return ShortestWay{1000 / *commits, 1000 / *trips};
}

void tellWays(Bench &bench, WaysToTell ways, const ShortestWay &least)
{
    const Spread spread = spreadOf(std::move(ways.milliseconds));
    const double limit = least.commit + least.roundTrip;
    bench.report.add(ways.name, {{u"mirrors"_s, ways.mirrors},
                                 {u"presses"_s, bench.settings.presses},
                                 {u"syncDelayMs"_s, static_cast<qint64>(bench.syncDelay.count())},
                                 {u"p50Ms"_s, spread.p50},
                                 {u"p99Ms"_s, spread.p99},
                                 {u"maxMs"_s, spread.max},
                                 {u"commitMs"_s, least.commit},
                                 {u"roundTripMs"_s, least.roundTrip},
                                 {u"ratioP50"_s, spread.p50 / limit}});
    bench.report.add(
        {ways.what, ways.conditions,
         u"p50 %1, p99 %2, worst %3 ms"_s.arg(shortNumber(spread.p50), shortNumber(spread.p99),
                                              shortNumber(spread.max)),
         u"commit and round trip %1 ms"_s.arg(shortNumber(limit)), shortNumber(spread.p50 / limit),
         ways.isAimed ? judged(u"p99 at most 20 ms and one commit"_s, spread.p99 <= aimedMs + least.commit)
                      : QString()});
}

void measureLatency(Bench &bench)
{
    const QString name = u"latency"_s;
    const auto least = shortestWay(bench);
    if (!least)
        return bench.report.fail(name, least.error());
    for (const int count : bench.settings.mirrors) {
        auto ways = measure(bench, count);
        if (!ways) {
            bench.report.fail(name, ways.error());
            continue;
        }
        const bool isLargest = count == bench.settings.mirrors.back();
        tellWays(bench,
                 {u"press-to-mirror"_s, u"press at the counter to mirror"_s,
                  u"each of %1 mirrors, %2 ms added to a sync"_s.arg(count).arg(bench.syncDelay.count()),
                  count, isLargest, std::move(*ways)},
                 *least);
    }
}

} // namespace antrean::bench
