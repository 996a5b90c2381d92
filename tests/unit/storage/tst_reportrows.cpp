#include "reportfixture.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a visit leaves in the report.
class TestReportRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = std::make_unique<TestHall>();
        m_hall->openDay();
        m_hall->open(u"1", u"ayu");
    }

    void aVisitFromIssueToEnd()
    {
        const TicketId id = m_hall->issue(u"ktp", PriorityClass::Priority);
        const TimePoint start = m_hall->now();
        m_hall->advance(10min);
        m_hall->callNext(u"1");
        m_hall->advance(30s);
        QVERIFY(m_hall->does(RecallTicket{counter(u"1"), id}, u"ayu"));
        m_hall->advance(30s);
        m_hall->start(u"1");
        m_hall->advance(7min);
        m_hall->finish(u"1", Outcome::Incomplete);

        const ReportRows rows = count();
        QCOMPARE(rows.visits.size(), 1u);
        const ReportVisit &visit = rows.visits.front();
        QCOMPARE(visit.label, m_hall->label(id));
        QCOMPARE(visit.serviceDate, QDate(2026, 11, 17));
        QCOMPARE(visit.hour, 8);
        QVERIFY(visit.priority == PriorityClass::Priority);
        QVERIFY(visit.issuedAt == start);
        QVERIFY(visit.endedAt == start + 18min);
        QVERIFY(visit.end == VisitEnd::Served);
        QVERIFY(!visit.isOpen);
        QCOMPARE(rows.stages.size(), 1u);
        const ReportStage &stage = rows.stages.front();
        QCOMPARE(stage.agency.value(), u"disdukcapil"_s);
        QCOMPARE(stage.serviceName, m_hall->hall().service(service(u"ktp"))->name);
        QCOMPARE(stage.counterName, m_hall->hall().counter(counter(u"1"))->name);
        QCOMPARE(stage.officer.value(), u"ayu"_s);
        QVERIFY(stage.outcome == Outcome::Incomplete);
        QVERIFY(stage.calledAt == start + 10min);
        QVERIFY(stage.servingSince == start + 11min);
        QVERIFY(stage.waiting == 10min && stage.walking == 1min && stage.serving == 7min);
        QCOMPARE(stage.calls, 2);
        QCOMPARE(stage.missed, 0);
    }
    void aTransferBeginsAStageAndKeepsTheVisit()
    {
        m_hall->open(u"3", u"budi");
        const TicketId id = m_hall->issue({u"ktp", u"akta"});
        m_hall->callNext(u"1");
        m_hall->start(u"1");
        m_hall->advance(2min);
        m_hall->transfer(u"1", u"paspor");
        m_hall->advance(5min);
        m_hall->serveNext(u"3");

        const ReportRows rows = count();
        QCOMPARE(rows.stages.size(), 3u);
        QVERIFY(rows.stages[0].outcome == Outcome::Referred);
        QVERIFY(rows.stages[0].serving == 2min);
        QCOMPARE(rows.stages[1].service.value(), u"paspor"_s);
        QVERIFY(rows.stages[1].waiting == 5min);
        QCOMPARE(rows.stages[1].agency.value(), u"imigrasi"_s);
        QCOMPARE(rows.stages[2].service.value(), u"akta"_s);
        QVERIFY(rows.stages[2].state == StageState::Waiting);
        QCOMPARE(rows.visits.front().ticket, id);
        QCOMPARE(rows.visits.front().stages, 3);
        QVERIFY(rows.visits.front().isOpen);
    }
    void parkedTimeIsNeitherWaitingNorServing()
    {
        m_hall->issue(u"ktp");
        m_hall->callNext(u"1");
        m_hall->start(u"1");
        m_hall->advance(3min);
        m_hall->park(u"1", 20min);
        m_hall->advance(20min);
        m_hall->passTime();
        m_hall->advance(4min);
        m_hall->callNext(u"1");
        m_hall->start(u"1");
        m_hall->advance(2min);
        m_hall->finish(u"1");

        const ReportStage stage = count().stages.front();
        QVERIFY(stage.parked == 20min);
        QVERIFY(stage.waiting == 4min);
        QVERIFY(stage.serving == 5min);
        QCOMPARE(stage.calls, 2);
    }
    void whoCameBackWasAwayAndIsNotMissed()
    {
        const TicketId id = m_hall->issue(u"ktp");
        m_hall->callNext(u"1");
        m_hall->advance(2min);
        m_hall->miss(u"1");
        QVERIFY(count().visits.front().end == VisitEnd::Missed);
        m_hall->advance(15min);
        QVERIFY(m_hall->does(ReinstateTicket{id}, u"ayu"));
        m_hall->advance(1min);
        m_hall->serveNext(u"1");

        const ReportRows rows = count();
        const ReportStage &stage = rows.stages.front();
        QVERIFY(stage.unanswered == 2min);
        QVERIFY(stage.away == 15min);
        QVERIFY(stage.waiting == 1min);
        QVERIFY(stage.walking == 0min);
        QCOMPARE(stage.missed, 1);
        QVERIFY(rows.visits.front().end == VisitEnd::Served);
    }
    void aCancelledVisitHasNoOutcome()
    {
        const TicketId id = m_hall->issue(u"ktp");
        m_hall->advance(6min);
        m_hall->callNext(u"1");
        m_hall->advance(1min);
        QVERIFY(m_hall->does(CancelTicket{id, u"salah layanan"_s}, u"sari"));

        const ReportRows rows = count();
        QVERIFY(rows.stages.front().state == StageState::Cancelled);
        QVERIFY(!rows.stages.front().outcome);
        QVERIFY(rows.stages.front().unanswered == 1min);
        QVERIFY(rows.visits.front().end == VisitEnd::Cancelled);
        QVERIFY(rows.shifts.front().calling == 1min);
    }
    void closingTheDayEndsEverything()
    {
        m_hall->open(u"2", u"budi");
        const TicketId served = m_hall->issue(u"ktp");
        const TicketId missed = m_hall->issue(u"ktp");
        m_hall->callNext(u"1");
        m_hall->start(u"1");
        m_hall->callNext(u"2");
        m_hall->miss(u"2");
        const TimePoint missedAt = m_hall->now();
        const TicketId waiting = m_hall->issue(u"ktp");
        m_hall->advance(30min);
        QVERIFY(m_hall->happens(DayClosed{QDate(2026, 11, 17), 2, false}));

        const ReportRows rows = count();
        std::map<TicketId, ReportVisit> visits;
        for (const ReportVisit &visit : rows.visits)
            visits[visit.ticket] = visit;
        QVERIFY(visits.at(served).end == VisitEnd::Served);
        QVERIFY(visits.at(missed).end == VisitEnd::Missed);
        QVERIFY(visits.at(missed).endedAt == missedAt); // Not the closing: nobody saw them stay.
        QVERIFY(visits.at(waiting).end == VisitEnd::Cancelled);
        for (const auto &[ticket, visit] : visits)
            QVERIFY(!visit.isOpen);
        QVERIFY(rows.stages.front().outcome == Outcome::Incomplete);
        QVERIFY(rows.stages.front().serving == 30min);
        QCOMPARE(rows.shifts.size(), 2u);
        for (const ReportShift &shift : rows.shifts)
            QVERIFY(shift.until == m_hall->now());
    }
    void aCountersTimeIsCutWhereItPauses()
    {
        m_hall->issue(u"ktp");
        m_hall->advance(5min);
        m_hall->callNext(u"1");
        m_hall->advance(1min);
        m_hall->start(u"1");
        m_hall->advance(2min);
        QVERIFY(m_hall->does(PauseCounter{counter(u"1"), u"salat"_s}, u"ayu"));
        m_hall->advance(3min);
        m_hall->finish(u"1");
        m_hall->advance(4min);
        QVERIFY(m_hall->does(OpenCounter{counter(u"1")}, u"ayu"));
        m_hall->advance(6min);
        QVERIFY(m_hall->does(CloseCounter{counter(u"1")}, u"ayu"));

        const std::vector<ReportShift> shifts = count().shifts;
        QCOMPARE(shifts.size(), 3u);
        QVERIFY(*shifts[0].until - shifts[0].since == 8min);
        QVERIFY(shifts[0].calling == 1min && shifts[0].serving == 2min);
        QVERIFY(shifts[1].status == CounterStatus::Paused);
        QVERIFY(shifts[1].serving == 3min);
        QVERIFY(shifts[2].status == CounterStatus::Open);
        QVERIFY(*shifts[2].until - shifts[2].since == 6min && shifts[2].serving == 0min);
    }
    void namesStayAsTheyWere()
    {
        m_hall->issue(u"ktp");
        Service renamed = *m_hall->hall().service(service(u"ktp"));
        const QString before = renamed.name;
        renamed.name = u"KTP baru"_s;
        QVERIFY(m_hall->happens(ServiceDefined{renamed}));
        m_hall->issue(u"ktp");
        const ReportRows rows = count();
        QCOMPARE(rows.stages[0].serviceName, before);
        QCOMPARE(rows.stages[1].serviceName, u"KTP baru"_s);
    }

private:
    /// All that has happened, fed event by event through a store that is opened again each time: nothing may
    /// live in memory alone.
    ReportRows count()
    {
        const ReportFolder folder;
        for (const Event &event : m_hall->journal()) {
            if (!folder.open()->feed({event}))
                qFatal("an event can't be counted");
        }
        return rowsOf(*folder.open());
    }
    std::unique_ptr<TestHall> m_hall;
};

QTEST_GUILESS_MAIN(TestReportRows)
#include "tst_reportrows.moc"
