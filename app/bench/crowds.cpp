#include "bench/benches.h"
#include "bench/closedloop.h"
#include "bench/journalmaker.h"
#include "bench/limits.h"
#include "storage/sqlitejournal.h"

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

/// Level, with room for what a busy computer does to a figure.
constexpr double aimedGrowth = 1.25;

tl::expected<ClosedLoops::Result, QString> measure(Bench &bench, int waiting)
{
    ServerChild server(bench.settings, bench.syncDelay);
    {
        const auto journal = SqliteJournal::open(server.data());
        if (!journal)
            return tl::unexpected(journal.error().detail);
        const auto made = makeJournal(**journal, bench.mall,
                                      {.first = lastMadeDate(), .ticketsPerDay = 0, .stillWaiting = waiting});
        if (!made)
            return tl::unexpected(made.error());
    }
    if (const auto runs = server.run(); !runs)
        return tl::unexpected(runs.error());
    ClosedLoops loops(LoadClient::Kind::Light, crowdedServices, bench.mall, server.address());
    if (const auto prepared = loops.prepare(); !prepared)
        return tl::unexpected(prepared.error());
    const auto result =
        loops.run(Work::Visit, std::chrono::duration<double>(bench.settings.seconds), server.child().pid());
    if (result.commandsPerSecond <= 0)
        return tl::unexpected(u"no command was answered"_s);
    return result;
}

} // namespace

void measureCrowds(Bench &bench)
{
    const QString name = u"waiting"_s;
    const auto commits = oneCommitPerCommand(bench.settings, bench.eventBytes, bench.syncDelay);
    if (!commits)
        return bench.report.fail(name, commits.error());
    double fewest = 0;
    for (const int waiting : bench.settings.waiting) {
        const auto result = measure(bench, waiting);
        if (!result)
            return bench.report.fail(name, result.error());
        const double cost = result->serverMicrosecondsPerCommand();
        if (fewest == 0)
            fewest = cost;
        bench.report.add(name, {{u"waiting"_s, waiting},
                                {u"clients"_s, crowdedServices},
                                {u"syncDelayMs"_s, static_cast<qint64>(bench.syncDelay.count())},
                                {u"commandsPerSecond"_s, result->commandsPerSecond},
                                {u"serverMicrosecondsPerCommand"_s, cost},
                                {u"answerP50Ms"_s, result->answer.p50},
                                {u"answerP99Ms"_s, result->answer.p99},
                                {u"commitsPerSecond"_s, *commits},
                                {u"costToFewest"_s, cost / fewest}});
        bench.report.add({u"issue, call, start, finish"_s, u"%1 tickets waiting, 8 clients"_s.arg(waiting),
                          u"%1 commands/s, %2 µs of the server's processor each"_s.arg(
                              shortNumber(result->commandsPerSecond), shortNumber(cost)),
                          u"%1 commits/s"_s.arg(shortNumber(*commits)),
                          shortNumber(result->commandsPerSecond / *commits),
                          waiting == bench.settings.waiting.back()
                              ? judged(u"at most 1.25 times the processor time with the fewest"_s,
                                       cost <= aimedGrowth * fewest)
                              : QString()});
    }
}

} // namespace antrean::bench
