#include "bench/benches.h"
#include "bench/journalmaker.h"
#include "bench/procfigures.h"
#include "storage/sqlitejournal.h"

#include <QFileInfo>
#include <QThread>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double aimedMegabytes = 150;

struct Past
{
    QString what;
    MadeDays days;
    double aimedMs = 0;
};

struct Left
{
    quint64 events = 0;
    qint64 snapshotBytes = 0;
    qint64 journalBytes = 0;
};

tl::expected<std::unique_ptr<SqliteJournal>, QString> openJournal(const ServerChild &server)
{
    return SqliteJournal::open(server.data()).map_error([](const JournalError &error) {
        return error.detail;
    });
}

/// A new journal is counted for the reports first, which a hall's server has done long before.
void waitForRest(const ServerChild &server)
{
    constexpr std::chrono::duration<double> rest{0.02};
    const qint64 end = nanoseconds() + std::chrono::nanoseconds(std::chrono::minutes(10)).count();
    for (auto before = processorTime(server.child().pid()); nanoseconds() < end;) {
        QThread::msleep(500);
        const auto now = processorTime(server.child().pid());
        if (now - before < rest)
            return;
        before = now;
    }
}

/// What a server that has ended leaves on its disk.
tl::expected<Left, QString> leftBy(const ServerChild &server)
{
    const auto journal = openJournal(server);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto snapshot = (*journal)->latestSnapshot();
    if (!snapshot || !*snapshot)
        return tl::unexpected(u"the server left no snapshot"_s);
    const QFileInfo file(server.data() + u'/' + SqliteJournal::fileName());
    return Left{(*journal)->lastSeq(), (*snapshot)->body.size(), file.size()};
}

struct Restarts
{
    Spread killed;      ///< Milliseconds of a start after a power cut.
    double stopped = 0; ///< The same after the server was stopped.
    Memory memory;
    Left left;
};

tl::expected<Restarts, QString> measure(const Bench &bench, const Past &past)
{
    ServerChild server(bench.settings, bench.syncDelay);
    {
        const auto journal = openJournal(server);
        if (!journal)
            return tl::unexpected(journal.error());
        if (const auto made = makeJournal(**journal, bench.mall, past.days); !made)
            return tl::unexpected(made.error());
    }
    std::vector<double> killed;
    for (int i = 0; i <= bench.settings.starts; ++i) {
        server.kill();
        if (const auto runs = server.run(); !runs)
            return tl::unexpected(runs.error());
        if (i == 0)
            waitForRest(server);
        else
            killed.push_back(server.child().startTime().count());
    }
    QThread::msleep(static_cast<unsigned long>(bench.settings.settled.count()));
    Restarts result{spreadOf(std::move(killed)), 0, memoryOf(server.child().pid()), {}};
    server.stop();
    const auto left = leftBy(server);
    if (!left)
        return tl::unexpected(left.error());
    result.left = *left;
    if (const auto runs = server.run(); !runs)
        return tl::unexpected(runs.error());
    result.stopped = server.child().startTime().count();
    return result;
}

void tell(Bench &bench, const Past &past, const Restarts &result)
{
    const int tickets = past.days.days * past.days.ticketsPerDay;
    const Memory &memory = result.memory;
    bench.report.add(u"restart"_s, {{u"tickets"_s, tickets},
                                    {u"days"_s, past.days.days},
                                    {u"events"_s, static_cast<qint64>(result.left.events)},
                                    {u"journalBytes"_s, result.left.journalBytes},
                                    {u"snapshotBytes"_s, result.left.snapshotBytes},
                                    {u"killedP50Ms"_s, result.killed.p50},
                                    {u"killedMaxMs"_s, result.killed.max},
                                    {u"stoppedMs"_s, result.stopped},
                                    {u"rssMB"_s, memory.rss},
                                    {u"pssMB"_s, memory.pss}});
    const auto megabytes = [](qint64 bytes) { return shortNumber(static_cast<double>(bytes) / 1e6); };
    const QString conditions = u"after %1 of %2 tickets, journal of %3 MB"_s.arg(past.what).arg(tickets).arg(
        megabytes(result.left.journalBytes));
    const QString what = u"server: start to listening"_s;
    bench.report.add(
        {what,
         conditions + u", killed in the afternoon"_s,
         u"%1, worst %2 ms"_s.arg(shortNumber(result.killed.p50), shortNumber(result.killed.max)),
         {},
         {},
         judged(u"at most %1 ms"_s.arg(past.aimedMs), result.killed.max <= past.aimedMs)});
    bench.report.add({what,
                      conditions + u", stopped in the afternoon with a snapshot of %1 MB"_s.arg(
                                       megabytes(result.left.snapshotBytes)),
                      shortNumber(result.stopped) + u" ms"_s,
                      {},
                      {},
                      {}});
    bench.report.add(
        {u"server: memory"_s,
         conditions,
         u"%1 MB resident, %2 MB proportional"_s.arg(shortNumber(memory.rss), shortNumber(memory.pss)),
         {},
         {},
         judged(u"at most 150 MB"_s, memory.rss <= aimedMegabytes)});
}

} // namespace

void measureRestarts(Bench &bench)
{
    const Settings &settings = bench.settings;
    const MadeDays day{lastMadeDate(), 1, settings.ticketsPerDay};
    const MadeDays year{lastMadeDate().addDays(1 - settings.daysPerYear), settings.daysPerYear,
                        settings.ticketsPerDay};
    for (const Past &past : {Past{u"a day"_s, day, 1000}, Past{u"a year"_s, year, 3000}}) {
        if (const auto result = measure(bench, past); !result)
            bench.report.fail(u"restart"_s, result.error());
        else
            tell(bench, past, *result);
    }
}

} // namespace antrean::bench
