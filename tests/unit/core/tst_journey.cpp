#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = TestHall();
        m_hall.openDay();
        m_hall.open(u"2", u"budi");
        m_hall.open(u"3", u"citra");
    }

    void oneNumberLeadsThroughAllServices()
    {
        const TicketId visit = m_hall.issue({u"akta", u"paspor"});
        QCOMPARE(m_hall.label(visit), u"B001"_s);
        const TimePoint reference = m_hall.now();
        QCOMPARE(m_hall.refusal(CallNext{counter(u"3")}, u"citra"), RefusalCode::QueueEmpty);
        m_hall.advance(10min);
        QVERIFY(m_hall.serveNext(u"2") == visit);
        QCOMPARE(m_hall.ticket(visit).current, 1);
        QVERIFY(m_hall.ticket(visit).reference == reference);
        QCOMPARE(m_hall.label(visit), u"B001"_s);
        QVERIFY(m_hall.serveNext(u"3") == visit);
        QVERIFY(m_hall.state(visit) == StageState::Finished);
        QCOMPARE(m_hall.refusal(CallNext{counter(u"3")}, u"citra"), RefusalCode::QueueEmpty);
    }

    void theNextStageKeepsThePlaceOfTheFirst()
    {
        const TicketId visit = m_hall.issue({u"akta", u"paspor"});
        m_hall.advance(1min);
        const TicketId younger = m_hall.issue(u"paspor");
        m_hall.serveNext(u"2");
        QVERIFY(m_hall.serveNext(u"3") == visit);
        QVERIFY(m_hall.serveNext(u"3") == younger);
    }

    void anIncompleteStageStillLeadsToTheNext()
    {
        const TicketId visit = m_hall.issue({u"akta", u"paspor"});
        m_hall.callNext(u"2");
        m_hall.start(u"2");
        m_hall.finish(u"2", Outcome::Incomplete);
        QVERIFY(m_hall.state(visit) == StageState::Waiting);
    }

    void cancellingEndsAllThatIsLeft()
    {
        const TicketId visit = m_hall.issue({u"akta", u"paspor", u"ktp"});
        m_hall.serveNext(u"2");
        QVERIFY(m_hall.does(CancelTicket{visit, u"pulang"_s}, u"sari"));
        const auto &stages = m_hall.ticket(visit).stages;
        QVERIFY(stages[0].state == StageState::Finished);
        QVERIFY(stages[1].state == StageState::Cancelled && stages[2].state == StageState::Cancelled);
    }

    void aJourneyNamesOneToEightDifferentServices()
    {
        MallConfig config = tinyMall();
        for (int i = 0; i < 9; ++i) {
            Service more = config.services.front();
            more.id = ServiceId(u"more-%1"_s.arg(i));
            config.services.push_back(more);
            config.counters.front().services.push_back({more.id});
        }
        TestHall hall(config);
        hall.openDay();
        IssueTicket command;
        for (int i = 0; i < 8; ++i)
            command.journey.push_back(ServiceId(u"more-%1"_s.arg(i)));
        QVERIFY(hall.does(command));
        command.journey.push_back(ServiceId(u"more-8"_s));
        QCOMPARE(hall.refusal(command), RefusalCode::JourneyTooLong);
        command.journey = {service(u"ktp"), service(u"akta"), service(u"ktp")};
        QCOMPARE(hall.refusal(command), RefusalCode::RepeatedService);
        command.journey = {service(u"ktp"), ServiceId()};
        QCOMPARE(hall.refusal(command), RefusalCode::UnknownService);
    }

private:
    TestHall m_hall;
};

QTEST_GUILESS_MAIN(TestJourney)
#include "tst_journey.moc"
