#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(EventBody)

/// In the hall of init() ticket 1 is called to counter 1, ticket 2 is finished, the others wait; counter 2 is
/// open, counter 3 paused and counter 4 closed.
class TestApply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = TestHall();
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        m_hall.open(u"2", u"budi");
        m_hall.open(u"3", u"citra");
        for (int i = 0; i < 6; ++i)
            m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        m_hall.callNext(u"2");
        m_hall.start(u"1");
        m_hall.park(u"1");
        m_hall.miss(u"2");
        QVERIFY(m_hall.does(ResumeTicket{TicketId(1)}, u"ayu"));
        QVERIFY(m_hall.does(ReinstateTicket{TicketId(2)}, u"ayu"));
        m_hall.callNext(u"1");
        m_hall.callNext(u"2");
        m_hall.start(u"2");
        m_hall.finish(u"2");
        QVERIFY(m_hall.does(PauseCounter{counter(u"3"), u"salat"_s}, u"citra"));
    }

    void whatCannotHaveHappenedLeavesTheHallAsItWas_data()
    {
        QTest::addColumn<EventBody>("event");
        const auto row = [](const char *name, const EventBody &event) { QTest::newRow(name) << event; };
        const CounterId first = counter(u"1");
        const CounterId second = counter(u"2");
        const CounterId paused = counter(u"3");
        const CounterId closed = counter(u"4");
        const CounterId nowhere = counter(u"9");
        const OfficerId ayu = officer(u"ayu");
        const TicketId called(1);
        const TicketId finished(2);
        const TicketId waiting(3);
        const TicketId unknown(77);
        const QDate today(2026, 11, 17);
        row("day without a date", DayOpened{});
        row("day opened while one is open", DayOpened{QDate(2026, 11, 18)});
        row("another day closed", DayClosed{QDate(2026, 11, 16)});
        row("counter opened: unknown", CounterOpened{nowhere, ayu});
        row("counter opened: nobody", CounterOpened{closed, {}});
        row("counter opened: open already", CounterOpened{first, ayu});
        row("counter paused: unknown", CounterPaused{nowhere, ayu, u"x"_s});
        row("counter paused: closed", CounterPaused{closed, ayu, u"x"_s});
        row("counter closed: unknown", CounterClosed{nowhere, ayu});
        row("counter closed: closed already", CounterClosed{closed, ayu});
        row("counter closed: has a ticket", CounterClosed{first, ayu});
        TicketIssued issued{unknown, u"A077"_s, u"A"_s, 77, today, {service(u"ktp")}};
        issued.journey.clear();
        row("issued for nothing", issued);
        issued.journey = {service(u"ktp"), service(u"sim")};
        row("issued for an unknown service", issued);
        issued.journey = {service(u"ktp")};
        issued.ticket = finished;
        row("issued twice", issued);
        issued.ticket = TicketId();
        row("issued without an id", issued);
        issued.ticket = unknown;
        issued.number = 0;
        row("issued without a number", issued);
        issued.number = 77;
        issued.serviceDate = today.addDays(1);
        row("issued for another date", issued);
        row("called: unknown ticket", TicketCalled{unknown, second, officer(u"budi"), {}});
        row("called: finished ticket", TicketCalled{finished, second, officer(u"budi"), {}});
        row("called: unknown counter", TicketCalled{waiting, nowhere, ayu, {}});
        row("called: busy counter", TicketCalled{waiting, first, ayu, {}});
        row("called: closed counter", TicketCalled{waiting, closed, ayu, {}});
        row("called: paused counter", TicketCalled{waiting, paused, officer(u"citra"), {}});
        row("recalled elsewhere", TicketRecalled{called, second});
        row("recalled while waiting", TicketRecalled{waiting, first});
        row("recalled: unknown", TicketRecalled{unknown, first});
        row("started elsewhere", ServingStarted{called, second});
        row("started: no ticket", ServingStarted{TicketId(), second});
        row("finished before it started", ServingFinished{called, first});
        row("missed elsewhere", TicketMissed{called, nowhere});
        row("reinstated without being missed", TicketReinstated{waiting});
        row("reinstated: unknown", TicketReinstated{unknown});
        row("parked before it started", TicketParked{called, first, {}});
        row("resumed without being parked", TicketResumed{waiting});
        row("transferred elsewhere", TicketTransferred{called, second, service(u"akta"), {}});
        row("transferred to an unknown service", TicketTransferred{called, first, service(u"sim"), {}});
        row("transferred to an unknown counter", TicketTransferred{called, first, service(u"kk"), nowhere});
        row("cancelled after its end", TicketCancelled{finished, u"x"_s});
        row("cancelled: unknown", TicketCancelled{unknown, u"x"_s});
        row("service removed while the day is open", ServiceRemoved{service(u"ktp")});
        row("counter removed while the day is open", CounterRemoved{first});
        row("unknown zone removed", ZoneRemoved{ZoneId(u"x"_s)});
        row("unknown agency removed", AgencyRemoved{AgencyId(u"x"_s)});
        row("unknown service removed", ServiceRemoved{service(u"sim")});
        row("unknown counter removed", CounterRemoved{nowhere});
        row("unknown officer removed", OfficerRemoved{officer(u"eko")});
    }
    void whatCannotHaveHappenedLeavesTheHallAsItWas()
    {
        QFETCH(EventBody, event);
        const Hall before = m_hall.hall();
        const auto applied = m_hall.happens(event);
        QVERIFY(!applied);
        QVERIFY(!applied.error().what.isEmpty());
        QVERIFY(m_hall.hall() == before);
    }

    void aClosedDayClosesOnlyOnce()
    {
        const DayClosed closing{QDate(2026, 11, 17), 0, true};
        QVERIFY(m_hall.happens(closing));
        const Hall before = m_hall.hall();
        QVERIFY(!m_hall.happens(closing));
        QVERIFY(!m_hall.happens(CounterOpened{counter(u"4"), officer(u"dewi")}));
        QVERIFY(m_hall.hall() == before);
    }

    void theJournalLeadsToTheSameHall() { QVERIFY(replayed(m_hall.journal()) == m_hall.hall()); }

    void aTicketIsWhereItsStateSays()
    {
        QVERIFY(m_hall.state(TicketId(1)) == StageState::Called);
        QVERIFY(m_hall.state(TicketId(2)) == StageState::Finished);
        QCOMPARE(m_hall.hall().serviceQueues.at(service(u"ktp"))[0].size(), 4);
    }

private:
    TestHall m_hall;
};

QTEST_GUILESS_MAIN(TestApply)
#include "tst_apply.moc"
