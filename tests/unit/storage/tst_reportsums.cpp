#include "reportfixture.h"
#include "storage/report/reportfigures.h"
#include "support/anycommands.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// What the hall itself says of a journal: the time that each ticket spent in each state and that each
/// counter was open, had called or served, measured by watching the hall between any two events.
struct Watched
{
    std::map<std::pair<TicketId, StageState>, milliseconds> inState;
    std::map<CounterId, milliseconds> open, calling, serving;

    explicit Watched(const std::vector<Event> &journal)
    {
        Hall hall;
        TimePoint last{};
        for (const Event &event : journal) {
            watch(hall, event.at - last);
            last = event.at;
            if (!apply(hall, event))
                qFatal("the journal is broken");
            // The hall heard of it late: its visitor took the number while the kiosk was alone.
            if (const auto *issued = std::get_if<TicketIssued>(&event.body); issued && issued->fromLease)
                inState[{issued->ticket, StageState::Waiting}] += event.at - issued->reference;
        }
    }
    void watch(const Hall &hall, milliseconds passed)
    {
        if (passed == milliseconds(0))
            return;
        for (const auto &[id, ticket] : hall.tickets)
            inState[{id, ticket.stage().state}] += passed;
        for (const auto &[id, desk] : hall.desks) {
            if (desk.status != CounterStatus::Open)
                continue;
            open[id] += passed;
            if (!desk.ticket.isEmpty())
                (hall.ticket(desk.ticket)->stage().state == StageState::Called ? calling : serving)[id] +=
                    passed;
        }
    }
};

/// A few days of everything that can happen, closed at the end.
std::vector<Event> history(quint64 seed)
{
    AnyCommands any(seed);
    for (int i = 0; i < 4000; ++i)
        (void)any.step();
    (void)any.hall.does(CloseDay{true}, u"sari");
    return any.hall.journal();
}

} // namespace

class TestReportSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySumIsTheHallsOwn_data() { seeds(); }
    void everySumIsTheHallsOwn()
    {
        QFETCH(quint64, seed);
        const std::vector<Event> journal = history(seed);
        const ReportFolder folder;
        const auto store = folder.open();
        QVERIFY(store->feed(journal));
        const ReportRows rows = rowsOf(*store);
        QCOMPARE_GT(rows.visits.size(), 100u);

        std::map<std::pair<TicketId, StageState>, milliseconds> counted;
        for (const ReportStage &stage : rows.stages) {
            counted[{stage.ticket, StageState::Waiting}] += stage.waiting;
            counted[{stage.ticket, StageState::Called}] += stage.walking + stage.unanswered;
            counted[{stage.ticket, StageState::Serving}] += stage.serving;
            counted[{stage.ticket, StageState::Parked}] += stage.parked;
        }
        const Watched watched(journal);
        for (const auto &[key, sum] : counted) {
            const auto it = watched.inState.find(key);
            QCOMPARE(sum.count(), it == watched.inState.end() ? 0 : it->second.count());
        }
        for (const auto &[key, sum] : watched.inState) {
            if (const bool isTime = key.second == StageState::Waiting || key.second == StageState::Called ||
                                    key.second == StageState::Serving || key.second == StageState::Parked;
                isTime)
                QCOMPARE(counted[key].count(), sum.count());
        }

        std::map<CounterId, milliseconds> open, calling, serving;
        for (const ReportShift &shift : rows.shifts) {
            if (shift.status != CounterStatus::Open || !shift.until)
                continue;
            open[shift.counter] += *shift.until - shift.since;
            calling[shift.counter] += shift.calling;
            serving[shift.counter] += shift.serving;
        }
        for (const auto &[id, sum] : watched.open) {
            QCOMPARE(open[id].count(), sum.count());
            QCOMPARE(calling[id].count(),
                     (watched.calling.contains(id) ? watched.calling.at(id) : 0ms).count());
            QCOMPARE(serving[id].count(),
                     (watched.serving.contains(id) ? watched.serving.at(id) : 0ms).count());
        }
    }
    void theTimesOfAStageFillIt_data() { seeds(); }
    void theTimesOfAStageFillIt()
    {
        QFETCH(quint64, seed);
        const ReportFolder folder;
        const auto store = folder.open();
        QVERIFY(store->feed(history(seed)));
        const ReportRows rows = rowsOf(*store);
        std::map<TicketId, milliseconds> stays;
        for (const ReportStage &stage : rows.stages) {
            QVERIFY(stage.endedAt);
            const milliseconds stay = *stage.endedAt - stage.waitingSince;
            QCOMPARE(
                (stage.waiting + stage.walking + stage.unanswered + stage.serving + stage.parked + stage.away)
                    .count(),
                stay.count());
            stays[stage.ticket] += stay;
        }
        for (const ReportVisit &visit : rows.visits) {
            QVERIFY(visit.end);
            QCOMPARE((*visit.endedAt - visit.issuedAt).count(), stays[visit.ticket].count());
        }
    }
    void everyLineOfATableAddsUp_data()
    {
        QTest::addColumn<ReportGrouping>("grouping");
        QTest::newRow("date") << ReportGrouping::Date;
        QTest::newRow("hour") << ReportGrouping::Hour;
        QTest::newRow("agency") << ReportGrouping::Agency;
        QTest::newRow("service") << ReportGrouping::Service;
        QTest::newRow("counter") << ReportGrouping::Counter;
        QTest::newRow("officer") << ReportGrouping::Officer;
    }
    void everyLineOfATableAddsUp()
    {
        QFETCH(ReportGrouping, grouping);
        const ReportFolder folder;
        const auto store = folder.open();
        QVERIFY(store->feed(history(3)));
        const ReportRows rows = rowsOf(*store);
        const auto table = reportTable(*store, grouping, QDate(2026, 1, 1), QDate(2026, 12, 31));
        QVERIFY(table);
        ReportLine sum;
        for (const ReportLine &line : table->lines) {
            QCOMPARE(line.served + line.missed + line.cancelled, line.tickets);
            sum.tickets += line.tickets;
            sum.serving.sum += line.serving.sum;
            sum.idle += line.idle;
            QVERIFY(line.idle <= line.open);
        }
        const bool isOfVisits = grouping == ReportGrouping::Date || grouping == ReportGrouping::Hour;
        QCOMPARE(sum.tickets, int(isOfVisits ? rows.visits.size() : rows.stages.size()));
        QCOMPARE(table->total.tickets, sum.tickets);
        milliseconds serving{};
        for (const ReportStage &stage : rows.stages)
            serving += stage.serving;
        QCOMPARE(sum.serving.sum.count(), serving.count());
        QCOMPARE(table->total.serving.sum.count(), serving.count());
        QCOMPARE(table->total.idle.count(), sum.idle.count());
    }
    void theNinetiethPercentileIsByNearestRank()
    {
        TestHall hall;
        hall.openDay();
        hall.open(u"1", u"ayu");
        for (int i = 1; i <= 10; ++i) {
            hall.issue(u"ktp");
            hall.advance(std::chrono::minutes(i));
            hall.serveNext(u"1");
        }
        const ReportFolder folder;
        const auto store = folder.open();
        QVERIFY(store->feed(hall.journal()));
        const QDate today(2026, 11, 17);
        const auto table = reportTable(*store, ReportGrouping::Service, today, today);
        QVERIFY(table);
        QCOMPARE(table->lines.size(), 1u);
        QCOMPARE(table->lines.front().served, 10);
        QVERIFY(table->lines.front().waiting.percentile90 == 9min);
        QVERIFY(table->lines.front().waiting.average() == 5min + 30s);
        QVERIFY(reportTable(*store, ReportGrouping::Date, today.addDays(1), today.addDays(9))->lines.empty());
    }

private:
    static void seeds()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
};

QTEST_GUILESS_MAIN(TestReportSums)
#include "tst_reportsums.moc"
