#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestServing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = TestHall();
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        m_hall.open(u"2", u"budi");
        m_ticket = m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
    }

    void aCalledVisitorIsServedAndFinishes_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::newRow("done") << int(Outcome::Done);
        QTest::newRow("incomplete") << int(Outcome::Incomplete);
        QTest::newRow("referred") << int(Outcome::Referred);
    }
    void aCalledVisitorIsServedAndFinishes()
    {
        QFETCH(int, outcome);
        m_hall.advance(30s);
        const TimePoint started = m_hall.now();
        m_hall.start(u"1");
        QVERIFY(m_hall.state(m_ticket) == StageState::Serving);
        m_hall.advance(9min);
        m_hall.finish(u"1", Outcome(outcome));
        const Stage &stage = m_hall.stage(m_ticket);
        QVERIFY(stage.state == StageState::Finished);
        QVERIFY(stage.servingSince == started);
        QVERIFY(stage.endedAt == m_hall.now());
        QVERIFY(stage.outcome == Outcome(outcome));
        QVERIFY(m_hall.desk(u"1").ticket.isEmpty());
        QVERIFY(m_hall.desk(u"1").status == CounterStatus::Open);
    }

    void aStepOutOfTurnIsRefused()
    {
        const FinishServing finish{counter(u"1"), m_ticket};
        const auto early = m_hall.does(finish, u"ayu");
        QVERIFY(!early);
        QCOMPARE(early.error().code, RefusalCode::WrongState);
        QCOMPARE(early.error().parameters.value(u"state"_s), u"called"_s);
        m_hall.start(u"1");
        QCOMPARE(m_hall.refusal(StartServing{counter(u"1"), m_ticket}, u"ayu"), RefusalCode::WrongState);
        QCOMPARE(m_hall.refusal(MarkMissed{counter(u"1"), m_ticket}, u"ayu"), RefusalCode::WrongState);
        QCOMPARE(m_hall.refusal(CancelTicket{m_ticket, u"x"_s}, u"ayu"), RefusalCode::WrongState);
        m_hall.finish(u"1");
        QCOMPARE(m_hall.refusal(finish, u"ayu"), RefusalCode::TicketNotHere);
    }

    void aCommandNamesTheTicketCounterAndOfficer_data()
    {
        QTest::addColumn<QString>("desk");
        QTest::addColumn<QString>("who");
        QTest::addColumn<quint64>("ticket");
        QTest::addColumn<int>("code");
        QTest::newRow("other ticket") << u"1"_s << u"ayu"_s << quint64(2) << int(RefusalCode::TicketNotHere);
        QTest::newRow("no ticket") << u"1"_s << u"ayu"_s << quint64(0) << int(RefusalCode::TicketNotHere);
        QTest::newRow("no ticket at an idle counter")
            << u"2"_s << u"budi"_s << quint64(0) << int(RefusalCode::TicketNotHere);
        QTest::newRow("other counter")
            << u"2"_s << u"budi"_s << quint64(1) << int(RefusalCode::TicketNotHere);
        QTest::newRow("other officer")
            << u"1"_s << u"budi"_s << quint64(1) << int(RefusalCode::NotYourCounter);
        QTest::newRow("a supervisor, too")
            << u"1"_s << u"sari"_s << quint64(1) << int(RefusalCode::NotYourCounter);
        QTest::newRow("closed counter")
            << u"3"_s << u"ayu"_s << quint64(1) << int(RefusalCode::CounterNotOpen);
        QTest::newRow("unknown counter")
            << u"9"_s << u"ayu"_s << quint64(1) << int(RefusalCode::UnknownCounter);
        QTest::newRow("empty counter")
            << QString() << u"ayu"_s << quint64(1) << int(RefusalCode::UnknownCounter);
        QTest::newRow("nobody") << u"1"_s << QString() << quint64(1) << int(RefusalCode::NotLoggedIn);
        QTest::newRow("a stranger") << u"1"_s << u"eko"_s << quint64(1) << int(RefusalCode::UnknownOfficer);
    }
    void aCommandNamesTheTicketCounterAndOfficer()
    {
        QFETCH(QString, desk);
        QFETCH(QString, who);
        QFETCH(quint64, ticket);
        QFETCH(int, code);
        m_hall.issue(u"ktp");
        const CounterId at(desk);
        const TicketId id(ticket);
        const std::vector<CommandBody> commands{
            StartServing{at, id}, FinishServing{at, id}, MarkMissed{at, id},
            RecallTicket{at, id}, ParkTicket{at, id},    TransferTicket{at, id, service(u"kk"), {}}};
        for (const CommandBody &command : commands)
            QCOMPARE(int(m_hall.refusal(command, who)), code);
    }

    void aPausedCounterEndsTheVisitThatItHasBegun()
    {
        m_hall.start(u"1");
        QVERIFY(m_hall.does(PauseCounter{counter(u"1"), u"salat"_s}, u"ayu"));
        QVERIFY(m_hall.desk(u"1").ticket == m_ticket);
        m_hall.finish(u"1");
        QVERIFY(m_hall.desk(u"1").status == CounterStatus::Paused);
    }

    void aVisitThatRunsOverMidnightIsEnded()
    {
        m_hall.start(u"1");
        m_hall.setClock(QDate(2026, 11, 18), u"00:00");
        m_hall.finish(u"1");
        QVERIFY(m_hall.state(m_ticket) == StageState::Finished);
    }

private:
    TestHall m_hall;
    TicketId m_ticket;
};

QTEST_GUILESS_MAIN(TestServing)
#include "tst_serving.moc"
