#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hall = TestHall(); }

    void supervisorsAndAdministratorsOpenAndCloseTheDay_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("code");
        QTest::newRow("nobody") << QString() << int(RefusalCode::NotLoggedIn);
        QTest::newRow("a stranger") << u"eko"_s << int(RefusalCode::UnknownOfficer);
        QTest::newRow("an officer") << u"ayu"_s << int(RefusalCode::NotAllowed);
        QTest::newRow("a supervisor") << u"sari"_s << -1;
        QTest::newRow("an administrator") << u"adi"_s << -1;
    }
    void supervisorsAndAdministratorsOpenAndCloseTheDay()
    {
        QFETCH(QString, who);
        QFETCH(int, code);
        QCOMPARE(int(m_hall.refusal(OpenDay{}, who)), code);
        if (code != -1)
            m_hall.openDay();
        QCOMPARE(int(m_hall.refusal(CloseDay{}, who)), code);
    }

    void aDayIsOpenedAndClosedOnce()
    {
        QCOMPARE(m_hall.refusal(CloseDay{}, u"sari"), RefusalCode::DayNotOpen);
        m_hall.openDay();
        QCOMPARE(m_hall.refusal(OpenDay{}, u"sari"), RefusalCode::DayAlreadyOpen);
        QVERIFY(m_hall.does(CloseDay{}, u"sari"));
        QCOMPARE(m_hall.refusal(CloseDay{}, u"sari"), RefusalCode::DayClosed);
        QCOMPARE(m_hall.refusal(IssueTicket{{service(u"ktp")}}), RefusalCode::DayClosed);
    }

    void aHolidayIsOpenedOnlyDespiteIt()
    {
        m_hall.setClock(QDate(2026, 8, 17), u"08:00");
        const auto refused = m_hall.does(OpenDay{}, u"sari");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, RefusalCode::HolidayToday);
        QCOMPARE(refused.error().parameters.value(u"name"_s), u"Hari Kemerdekaan"_s);
        QVERIFY(m_hall.does(OpenDay{true}, u"sari"));
        QVERIFY(m_hall.hall().day.despiteHoliday);
    }

    void aClosedWeekdayIsNotOpened()
    {
        m_hall.setClock(QDate(2026, 11, 22), u"08:00");
        QCOMPARE(m_hall.refusal(OpenDay{}, u"sari"), RefusalCode::NotAWorkingDay);
        QCOMPARE(m_hall.refusal(OpenDay{true}, u"sari"), RefusalCode::NotAWorkingDay);
    }

    void onAnOrdinaryDayNothingIsDespiteAHoliday()
    {
        QVERIFY(m_hall.does(OpenDay{true}, u"sari"));
        QVERIFY(!m_hall.hall().day.despiteHoliday);
    }

    void theSameDateOpenedAgainGoesOn()
    {
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        m_hall.issue(u"ktp");
        m_hall.serveNext(u"1");
        for (int i = 0; i < 3; ++i)
            m_hall.issue(u"akta");
        QVERIFY(m_hall.does(CloseDay{}, u"sari"));
        m_hall.openDay();
        QCOMPARE(m_hall.label(m_hall.issue(u"ktp")), u"A002"_s);
        QCOMPARE(m_hall.refusal(IssueTicket{{service(u"akta")}}), RefusalCode::QuotaUsedUp);
        QVERIFY(m_hall.desk(u"1").status == CounterStatus::Closed);
        m_hall.open(u"1", u"ayu");
        m_hall.callNext(u"1");
    }

    void theDayWithVisitsInProgressIsClosedOnlyByEndingThem()
    {
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        const TicketId visit = m_hall.issue({u"ktp", u"akta"});
        m_hall.callNext(u"1");
        m_hall.start(u"1");
        const auto refused = m_hall.does(CloseDay{}, u"sari");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, RefusalCode::VisitsInProgress);
        QCOMPARE(refused.error().parameters.value(u"count"_s), u"1"_s);
        QVERIFY(m_hall.does(CloseDay{true}, u"sari"));
        const Ticket &ticket = m_hall.ticket(visit);
        QVERIFY(ticket.stages[0].state == StageState::Finished);
        QVERIFY(ticket.stages[0].outcome == Outcome::Incomplete);
        QVERIFY(ticket.stages[1].state == StageState::Cancelled);
        QVERIFY(m_hall.desk(u"1").ticket.isEmpty());
    }

    void ticketsThatAreLeftAreCancelled()
    {
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        m_hall.open(u"2", u"budi");
        for (int i = 0; i < 5; ++i)
            m_hall.issue(u"ktp");
        m_hall.serveNext(u"1");
        m_hall.callNext(u"1");
        m_hall.miss(u"1");
        m_hall.callNext(u"1");
        m_hall.start(u"1");
        m_hall.park(u"1");
        m_hall.callNext(u"2");
        const auto events = m_hall.does(CloseDay{}, u"sari");
        QVERIFY(events);
        QVERIFY((std::get<DayClosed>(events->front().body) == DayClosed{QDate(2026, 11, 17), 4, false}));
        QVERIFY(m_hall.state(TicketId(1)) == StageState::Finished);
        for (quint64 id = 2; id <= 5; ++id)
            QVERIFY(m_hall.state(TicketId(id)) == StageState::Cancelled);
        QVERIFY(m_hall.hall().serviceQueues.empty());
    }

    void aCounterThatWasClosedKeepsTheTimeSinceWhen()
    {
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        QVERIFY(m_hall.does(CloseCounter{counter(u"1")}, u"ayu"));
        const TimePoint closed = m_hall.now();
        m_hall.advance(1h);
        QVERIFY(m_hall.does(CloseDay{}, u"sari"));
        QVERIFY(m_hall.desk(u"1").since == closed);
    }

    void theClockOpensAnHourBeforeTheFirstService()
    {
        m_hall.setClock(u"06:29");
        QVERIFY(m_hall.does(PassTime{})->empty());
        m_hall.setClock(u"06:30");
        QCOMPARE(m_hall.does(PassTime{})->size(), std::size_t(1));
        QVERIFY(m_hall.hall().day.state == DayState::Open);
        QVERIFY(m_hall.does(PassTime{})->empty());
    }

    void theClockOpensOnWorkingDaysOnly_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<bool>("opens");
        QTest::newRow("Tuesday") << QDate(2026, 11, 17) << true;
        QTest::newRow("Saturday, one service") << QDate(2026, 11, 21) << true;
        QTest::newRow("Sunday") << QDate(2026, 11, 22) << false;
        QTest::newRow("holiday") << QDate(2026, 8, 17) << false;
    }
    void theClockOpensOnWorkingDaysOnly()
    {
        QFETCH(QDate, date);
        m_hall.setClock(date, u"09:00");
        m_hall.passTime();
        QTEST(m_hall.hall().day.state == DayState::Open, "opens");
    }

    void aMallThatDoesNotOpenByItselfStillClosesAtMidnight()
    {
        MallConfig config = tinyMall();
        config.mall.opensByItself = false;
        TestHall hall(config);
        QVERIFY(hall.does(PassTime{})->empty());
        hall.openDay();
        hall.setClock(QDate(2026, 11, 18), u"09:00");
        const auto events = hall.does(PassTime{});
        QCOMPARE(events->size(), std::size_t(1));
        QVERIFY(std::get<DayClosed>(events->front().body).byClock);
    }

    void atMidnightTheClockClosesAndInTheMorningItOpensWithNewNumbers()
    {
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        m_hall.issue(u"ktp");
        m_hall.setClock(u"23:59");
        QVERIFY(m_hall.does(PassTime{})->empty());
        m_hall.setClock(QDate(2026, 11, 18), u"00:00");
        const auto closing = m_hall.does(PassTime{});
        QCOMPARE(closing->size(), std::size_t(1));
        QVERIFY((std::get<DayClosed>(closing->front().body) == DayClosed{QDate(2026, 11, 17), 1, true}));
        QVERIFY(m_hall.desk(u"1").status == CounterStatus::Closed);
        QCOMPARE(m_hall.refusal(IssueTicket{{service(u"ktp")}}), RefusalCode::DayNotOpen);
        m_hall.setClock(u"06:30");
        m_hall.passTime();
        m_hall.setClock(u"07:30");
        QCOMPARE(m_hall.label(m_hall.issue(u"ktp")), u"A001"_s);
        QCOMPARE(m_hall.hall().tickets.size(), std::size_t(1));
    }

    void aServerThatWasOffOverNightClosesAndOpensInOneStep()
    {
        m_hall.openDay();
        m_hall.setClock(QDate(2026, 11, 18), u"08:00");
        const auto events = m_hall.does(PassTime{});
        QCOMPARE(events->size(), std::size_t(2));
        QVERIFY(std::holds_alternative<DayClosed>(events->at(0).body));
        QVERIFY((std::get<DayOpened>(events->at(1).body) == DayOpened{QDate(2026, 11, 18), false}));
    }

    void aDayThatASupervisorClosedStaysClosed()
    {
        m_hall.openDay();
        QVERIFY(m_hall.does(CloseDay{}, u"sari"));
        m_hall.advance(1h);
        QVERIFY(m_hall.does(PassTime{})->empty());
    }

    void openingANewDayByHandClosesTheOldOne()
    {
        m_hall.openDay();
        m_hall.setClock(QDate(2026, 11, 18), u"05:00");
        const auto events = m_hall.does(OpenDay{}, u"sari");
        QCOMPARE(events->size(), std::size_t(2));
        QVERIFY(std::get<DayClosed>(events->front().body).byClock);
        QVERIFY(m_hall.hall().day.date == QDate(2026, 11, 18));
    }

    void midnightIsTheMallsOwn()
    {
        MallConfig config = tinyMall();
        config.mall.zone = TimeZone::Wit;
        TestHall hall(config);
        hall.openDay();
        // Midnight in Jayapura, 22:00 in Jakarta.
        hall.setNow(instantAt(QDate(2026, 11, 17), 22h, TimeZone::Wib));
        QCOMPARE(hall.refusal(IssueTicket{{service(u"ktp")}}), RefusalCode::DayOver);
        hall.advance(-1ms);
        QCOMPARE(hall.refusal(IssueTicket{{service(u"ktp")}}), RefusalCode::ServiceClosed);
    }

private:
    TestHall m_hall;
};

QTEST_GUILESS_MAIN(TestDay)
#include "tst_day.moc"
