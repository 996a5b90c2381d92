#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestParking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = TestHall();
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        m_ticket = m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        m_hall.start(u"1");
    }

    void aParkedVisitorComesBackWhenTheTimeIsUp()
    {
        m_hall.park(u"1", 10min);
        QVERIFY(m_hall.state(m_ticket) == StageState::Parked);
        QVERIFY(m_hall.stage(m_ticket).parkedUntil == m_hall.now() + 10min);
        QVERIFY(m_hall.desk(u"1").ticket.isEmpty());
        m_hall.advance(10min - 1ms);
        m_hall.passTime();
        QVERIFY(m_hall.state(m_ticket) == StageState::Parked);
        m_hall.advance(1ms);
        const auto events = m_hall.does(PassTime{});
        QVERIFY(events && events->size() == 1);
        QVERIFY((std::get<TicketResumed>(events->front().body) == TicketResumed{m_ticket, true}));
        QVERIFY(m_hall.state(m_ticket) == StageState::Waiting);
        QVERIFY(!m_hall.stage(m_ticket).parkedUntil);
        QVERIFY(m_hall.does(PassTime{})->empty());
    }

    void aVisitorParkedWithoutATimeWaitsForSomebody()
    {
        m_hall.park(u"1");
        m_hall.setClock(u"15:59");
        QVERIFY(m_hall.does(PassTime{})->empty());
        QVERIFY(m_hall.does(ResumeTicket{m_ticket}, u"budi"));
        QVERIFY(m_hall.state(m_ticket) == StageState::Waiting);
    }

    void aResumedVisitorHasTheOldPlace()
    {
        const TicketId younger = m_hall.issue(u"ktp");
        m_hall.park(u"1", 10min);
        QVERIFY(m_hall.does(ResumeTicket{m_ticket}, u"ayu"));
        QVERIFY(m_hall.callNext(u"1") == m_ticket);
        QCOMPARE(m_hall.stage(m_ticket).calls, 1);
        m_hall.start(u"1");
        m_hall.finish(u"1");
        QVERIFY(m_hall.callNext(u"1") == younger);
    }

    void badDurationsAreRefused_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("code");
        QTest::newRow("none") << 0 << int(RefusalCode::BadDuration);
        QTest::newRow("negative") << -5 << int(RefusalCode::BadDuration);
        QTest::newRow("least") << 1 << -1;
        QTest::newRow("most") << 480 << -1;
        QTest::newRow("too long") << 481 << int(RefusalCode::BadDuration);
        QTest::newRow("huge") << std::numeric_limits<int>::max() << int(RefusalCode::BadDuration);
    }
    void badDurationsAreRefused()
    {
        QFETCH(int, minutes);
        const ParkTicket command{counter(u"1"), m_ticket, std::chrono::minutes(minutes)};
        QTEST(int(m_hall.refusal(command, u"ayu")), "code");
    }

    void onlyAServedVisitorIsParkedAndOnlyAParkedOneResumed()
    {
        QCOMPARE(m_hall.refusal(ResumeTicket{m_ticket}, u"ayu"), RefusalCode::WrongState);
        m_hall.finish(u"1");
        const TicketId called = m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        QCOMPARE(m_hall.refusal(ParkTicket{counter(u"1"), called, 5min}, u"ayu"), RefusalCode::WrongState);
        QCOMPARE(m_hall.refusal(ResumeTicket{called}), RefusalCode::NotLoggedIn);
    }

    void aParkedTicketCanBeCancelled()
    {
        m_hall.park(u"1", 10min);
        QVERIFY(m_hall.does(CancelTicket{m_ticket, u"tidak kembali"_s}, u"ayu"));
        m_hall.advance(1h);
        QVERIFY(m_hall.does(PassTime{})->empty());
    }

    void midnightCancelsTheParked()
    {
        m_hall.park(u"1", 480min);
        m_hall.setClock(QDate(2026, 11, 18), u"00:00");
        QCOMPARE(m_hall.refusal(ResumeTicket{m_ticket}, u"ayu"), RefusalCode::DayOver);
        m_hall.passTime();
        QVERIFY(m_hall.state(m_ticket) == StageState::Cancelled);
    }

    void severalComeBackAtOnceInTheirOrder()
    {
        m_hall.park(u"1", 10min);
        const TicketId second = m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        m_hall.start(u"1");
        m_hall.park(u"1", 5min);
        m_hall.advance(1h);
        QCOMPARE(m_hall.does(PassTime{})->size(), std::size_t(2));
        QVERIFY(m_hall.callNext(u"1") == m_ticket);
        m_hall.miss(u"1");
        QVERIFY(m_hall.callNext(u"1") == second);
    }

private:
    TestHall m_hall;
    TicketId m_ticket;
};

QTEST_GUILESS_MAIN(TestParking)
#include "tst_parking.moc"
