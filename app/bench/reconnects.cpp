#include "bench/benches.h"
#include "bench/limits.h"
#include "bench/mirrors.h"
#include "bench/procfigures.h"

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double aimedMs = 2000;
constexpr std::chrono::seconds patience{60};

double msSince(qint64 instant) { return static_cast<double>(nanoseconds() - instant) / 1e6; }

} // namespace

void measureReconnects(Bench &bench)
{
    const QString name = u"reconnect"_s;
    const int count = bench.settings.returning;
    const auto server = ServerChild::start(bench.settings, bench.mall, bench.syncDelay);
    if (!server)
        return bench.report.fail(name, server.error());
    const auto trips = roundTrips(bench.settings, bench.eventBytes, count);
    if (!trips)
        return bench.report.fail(name, trips.error());
    Mirrors mirrors(count, (*server)->address());
    const qint64 first = nanoseconds();
    if (!mirrors.connectAll())
        return bench.report.fail(name, u"the programs don't connect"_s);
    const double firstMs = msSince(first);

    (*server)->kill();
    if (!waitUntil([&] { return mirrors.live() == 0; }, patience))
        return bench.report.fail(name, u"the programs don't notice that the server is gone"_s);
    const qint64 restarted = nanoseconds();
    if (const auto runs = (*server)->run(); !runs)
        return bench.report.fail(name, runs.error());
    const qint64 listening = nanoseconds();
    if (!waitUntil([&] { return mirrors.live() == count; }, patience))
        return bench.report.fail(name, u"the programs don't come back"_s);
    const double backMs = static_cast<double>(mirrors.lastArrival() - listening) / 1e6;
    bench.report.add(name, {{u"programs"_s, count},
                            {u"firstTimeMs"_s, firstMs},
                            {u"afterListeningMs"_s, backMs},
                            {u"serverStartMs"_s, static_cast<double>(listening - restarted) / 1e6},
                            {u"roundTripsPerSecond"_s, *trips}});
    bench.report.add(
        {u"programs that come back at once"_s,
         u"%1 programs, from the restarted server's listening until the last is live"_s.arg(count),
         shortNumber(backMs) + u" ms"_s,
         u"%1 round trips/s"_s.arg(shortNumber(*trips)),
         {},
         judged(u"at most 2000 ms"_s, backMs <= aimedMs)});
    bench.report.add({u"programs that come for the first time at once"_s,
                      u"%1 programs, each with a snapshot of the whole mall"_s.arg(count),
                      shortNumber(firstMs) + u" ms"_s,
                      {},
                      {},
                      {}});
}

} // namespace antrean::bench
