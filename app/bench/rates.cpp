#include "bench/benches.h"
#include "bench/closedloop.h"
#include "bench/limits.h"

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

/// Of the aim: so many times the rate of one commit for each command.
constexpr double aimedRatio = 10;
constexpr int aimedClients = 64;
constexpr int aimedDelay = 6;
constexpr double aimedPerSecond = 2500; ///< With clients that mirror elsewhere.
constexpr double aimedSyncs = 2.5;      ///< The p99 of one client's answer.
/// A client thread this busy holds the server up.
constexpr double saturated = 0.85;

struct Limits
{
    double commits = 0;
    double trips = 0;
};

struct Case
{
    LoadClient::Kind kind;
    int clients;
    Work work;
};

QString conditionsOf(const Case &c, std::chrono::milliseconds delay)
{
    return u"%1 %2, %3 ms added to a sync"_s.arg(c.clients)
        .arg(c.clients == 1                      ? u"client"_s
             : c.kind == LoadClient::Kind::Light ? u"clients that mirror elsewhere"_s
                                                 : u"clients"_s)
        .arg(delay.count());
}

QString judgement(const Case &c, const ClosedLoops::Result &result, const Limits &limits)
{
    if (c.clients == 1) {
        return judged(u"p99 of an answer at most 2.5 syncs: %1 ms"_s.arg(shortNumber(result.answer.p99)),
                      result.answer.p99 <= aimedSyncs * 1000 / limits.commits);
    }
    if (c.work != Work::Call || c.clients != aimedClients)
        return {};
    if (c.kind == LoadClient::Kind::Light)
        return judged(u"2500 commands/s"_s, result.commandsPerSecond >= aimedPerSecond);
    return judged(u"10 times one commit for each command"_s,
                  result.commandsPerSecond >= aimedRatio * limits.commits);
}

void tell(Bench &bench, const Case &c, const ClosedLoops::Result &result, const Limits &limits)
{
    const double ratio = result.commandsPerSecond / limits.commits;
    const bool isBusy = result.clientShare > saturated * result.threads;
    const bool isCall = c.work == Work::Call;
    bench.report.add(isCall ? u"call"_s : u"issue"_s,
                     {{u"clients"_s, c.clients},
                      {u"mirrors"_s, c.kind == LoadClient::Kind::Whole},
                      {u"syncDelayMs"_s, static_cast<qint64>(bench.syncDelay.count())},
                      {u"commandsPerSecond"_s, result.commandsPerSecond},
                      {u"callsPerSecond"_s, result.callsPerSecond},
                      {u"answerP50Ms"_s, result.answer.p50},
                      {u"answerP99Ms"_s, result.answer.p99},
                      {u"commitsPerSecond"_s, limits.commits},
                      {u"ratioToCommits"_s, ratio},
                      {u"roundTripsPerSecond"_s, limits.trips},
                      {u"ratioToRoundTrips"_s, result.commandsPerSecond / limits.trips},
                      {u"serverProcessors"_s, result.serverShare},
                      {u"serverMicrosecondsPerCommand"_s, result.serverMicrosecondsPerCommand()},
                      {u"clientProcessors"_s, result.clientShare},
                      {u"clientThreads"_s, result.threads},
                      {u"clientsAreTheLimit"_s, isBusy}});
    QString measured = u"%1 commands/s"_s.arg(shortNumber(result.commandsPerSecond));
    if (isCall)
        measured += u" (%1 calls/s)"_s.arg(shortNumber(result.callsPerSecond));
    bench.report.add(
        {isCall ? u"call, start, finish"_s : u"issue"_s,
         conditionsOf(c, bench.syncDelay) + (isBusy ? u"; the clients' processor is full"_s : QString()),
         measured,
         u"%1 commits/s; %2 round trips/s"_s.arg(shortNumber(limits.commits), shortNumber(limits.trips)),
         u"%1; %2"_s.arg(shortNumber(ratio), shortNumber(result.commandsPerSecond / limits.trips)),
         bench.syncDelay.count() == aimedDelay ? judgement(c, result, limits) : QString()});
}

/// Both kinds of work by the same clients on a new server. What is issued first is called then.
tl::expected<void, QString> measure(Bench &bench, LoadClient::Kind kind, int clients, const Limits &limits)
{
    auto server = ServerChild::start(bench.settings, bench.mall, bench.syncDelay);
    if (!server)
        return tl::unexpected(server.error());
    {
        ClosedLoops loops(kind, clients, bench.mall, (*server)->address());
        if (const auto prepared = loops.prepare(); !prepared)
            return prepared;
        for (const Work work : {Work::Issue, Work::Call}) {
            const std::chrono::duration<double> time(bench.settings.seconds);
            const auto result = loops.run(work, time, (*server)->child().pid());
            if (result.commandsPerSecond <= 0)
                return tl::unexpected(u"no command was answered"_s);
            tell(bench, {kind, clients, work}, result, limits);
        }
    }
    bench.eventBytes = std::max(1, (*server)->stopAndWeigh());
    return {};
}

tl::expected<Limits, QString> limitsFor(const Bench &bench, double commits, int clients)
{
    const auto trips = roundTrips(bench.settings, bench.eventBytes, clients);
    if (!trips)
        return tl::unexpected(trips.error());
    return Limits{commits, *trips};
}

} // namespace

void measureRates(Bench &bench)
{
    const QString name = u"rates"_s;
    const auto commits = oneCommitPerCommand(bench.settings, bench.eventBytes, bench.syncDelay);
    if (!commits)
        return bench.report.fail(name, commits.error());
    for (const int clients : bench.settings.clients) {
        const auto limits = limitsFor(bench, *commits, clients);
        if (!limits)
            return bench.report.fail(name, limits.error());
        if (const auto done = measure(bench, LoadClient::Kind::Whole, clients, *limits); !done)
            bench.report.fail(name, done.error());
        if (clients != bench.settings.clients.last() || clients == 1)
            continue;
        if (const auto done = measure(bench, LoadClient::Kind::Light, clients, *limits); !done)
            bench.report.fail(name, done.error());
    }
}

} // namespace antrean::bench
