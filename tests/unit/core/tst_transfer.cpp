#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = TestHall();
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        m_hall.open(u"2", u"budi");
        m_ticket = m_hall.issue(u"kk");
        m_reference = m_hall.now();
        m_hall.advance(5min);
        m_other = m_hall.issue(u"akta");
        m_hall.callNext(u"1");
    }

    void aTransferKeepsNumberReferenceTimeAndPlace()
    {
        m_hall.start(u"1");
        m_hall.advance(5min);
        m_hall.transfer(u"1", u"akta");
        const Ticket &ticket = m_hall.ticket(m_ticket);
        QCOMPARE(ticket.label, u"A001"_s);
        QVERIFY(ticket.reference == m_reference);
        QCOMPARE(ticket.stages.size(), std::size_t(2));
        QVERIFY(ticket.stages[0].state == StageState::Finished);
        QVERIFY(ticket.stages[0].outcome == Outcome::Referred);
        QVERIFY(ticket.stages[0].endedAt == m_hall.now());
        QVERIFY(ticket.stage().service == service(u"akta"));
        QVERIFY(ticket.stage().state == StageState::Waiting);
        QVERIFY(ticket.stage().waitingSince == m_hall.now());
        QVERIFY(m_hall.desk(u"1").ticket.isEmpty());
        QVERIFY(m_hall.callNext(u"2") == m_ticket);
        m_hall.miss(u"2");
        QVERIFY(m_hall.callNext(u"2") == m_other);
    }

    void aCalledTicketIsTransferredBeforeServing()
    {
        m_hall.transfer(u"1", u"akta");
        QVERIFY(m_hall.callNext(u"2") == m_ticket);
    }

    void onlyTheNamedCounterCallsATicketTransferredToIt()
    {
        m_hall.open(u"3", u"citra");
        m_hall.transfer(u"1", u"ktp", u"3");
        QCOMPARE(m_hall.refusal(CallNext{counter(u"1")}, u"ayu"), RefusalCode::QueueEmpty);
        QVERIFY(m_hall.callNext(u"2") == m_other);
        QVERIFY(m_hall.callNext(u"3") == m_ticket);
        QVERIFY(m_hall.stage(m_ticket).service == service(u"ktp"));
    }

    void anEmptyServiceKeepsTheService()
    {
        m_hall.transfer(u"1", {}, u"2");
        QVERIFY(m_hall.stage(m_ticket).service == service(u"kk"));
        QVERIFY(m_hall.stage(m_ticket).onlyCounter == counter(u"2"));
    }

    void aTransferMustLeadSomewhere_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("counter");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing named") << QString() << QString() << int(RefusalCode::TransferNowhere);
        QTest::newRow("as it is") << u"kk"_s << u"1"_s << int(RefusalCode::TransferNowhere);
        QTest::newRow("unknown service") << u"sim"_s << QString() << int(RefusalCode::UnknownService);
        QTest::newRow("unknown counter") << QString() << u"9"_s << int(RefusalCode::UnknownCounter);
        QTest::newRow("closed counter") << QString() << u"3"_s << int(RefusalCode::CounterNotOpen);
        QTest::newRow("nobody serves it") << u"arsip"_s << QString() << int(RefusalCode::NoCounterServes);
    }
    void aTransferMustLeadSomewhere()
    {
        QFETCH(QString, service);
        QFETCH(QString, counter);
        const TransferTicket command{CounterId(u"1"_s), m_ticket, ServiceId(service), CounterId(counter)};
        QTEST(int(m_hall.refusal(command, u"ayu")), "code");
        QVERIFY(m_hall.state(m_ticket) == StageState::Called);
    }

    void aClosingCounterGivesItsOwnTicketsBack()
    {
        m_hall.transfer(u"1", {}, u"2");
        QVERIFY(m_hall.does(CloseCounter{counter(u"2")}, u"budi"));
        QVERIFY(m_hall.stage(m_ticket).onlyCounter.isEmpty());
        QVERIFY(m_hall.callNext(u"1") == m_ticket);
    }

    void aTicketThatComesBackToAClosedCounterIsCalledByTheOthers_data()
    {
        QTest::addColumn<bool>("parked");
        QTest::newRow("parked") << true;
        QTest::newRow("missed") << false;
    }
    void aTicketThatComesBackToAClosedCounterIsCalledByTheOthers()
    {
        QFETCH(bool, parked);
        m_hall.transfer(u"1", {}, u"2");
        QVERIFY(m_hall.callNext(u"2") == m_ticket);
        if (parked) {
            m_hall.start(u"2");
            m_hall.park(u"2", 5min);
        } else {
            m_hall.miss(u"2");
        }
        QVERIFY(m_hall.does(CloseCounter{counter(u"2")}, u"budi"));
        m_hall.advance(5min);
        if (parked)
            m_hall.passTime();
        else
            QVERIFY(m_hall.does(ReinstateTicket{m_ticket}, u"ayu"));
        QVERIFY(m_hall.callNext(u"1") == m_ticket);
    }

    void aTransferGoesBeforeTheStagesThatAreStillPlanned()
    {
        m_hall.miss(u"1");
        const TicketId visit = m_hall.issue({u"kk", u"ktp"});
        m_hall.callNext(u"1");
        m_hall.transfer(u"1", u"akta");
        const auto &stages = m_hall.ticket(visit).stages;
        QCOMPARE(stages.size(), std::size_t(3));
        QVERIFY(stages[1].service == service(u"akta") && stages[1].state == StageState::Waiting);
        QVERIFY(stages[2].service == service(u"ktp") && stages[2].state == StageState::Planned);
    }

private:
    TestHall m_hall;
    TicketId m_ticket;
    TicketId m_other;
    TimePoint m_reference;
};

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
