#include "core/queuepolicy.h"
#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Rule = CallReason::Rule;

class TestQueuePolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start({}); }

    void nobodyWaitsOrTheCounterIsUnknown()
    {
        QVERIFY(!chooseNext(m_hall.hall(), counter(u"4"), m_hall.now()));
        m_hall.issue(u"ktp");
        QVERIFY(!chooseNext(m_hall.hall(), counter(u"9"), m_hall.now()));
        QVERIFY(upcoming(m_hall.hall(), counter(u"9"), m_hall.now(), 5).empty());
    }

    void theLongestWaitGoesFirst()
    {
        const TicketId first = m_hall.issue(u"ktp");
        m_hall.advance(2min);
        m_hall.issue(u"kk");
        expectCall(u"1", first, Rule::LongestWait, 0);
    }

    void atTheSameMomentTheLowerTicketGoesFirst()
    {
        const TicketId ordinary = m_hall.issue(u"ktp");
        m_hall.issue(u"ktp", PriorityClass::Priority);
        expectCall(u"1", ordinary, Rule::LongestWait, 0);
    }

    void aHeavierClassGoesBeforeOlderTickets()
    {
        m_hall.issue(u"ktp");
        m_hall.advance(2min);
        const TicketId priority = m_hall.issue(u"ktp", PriorityClass::Priority);
        m_hall.advance(4min);
        expectCall(u"1", priority, Rule::Priority, 1);
    }

    void aLongOrdinaryWaitOutweighsAShortPriorityWait()
    {
        const TicketId ordinary = m_hall.issue(u"ktp");
        m_hall.advance(10min);
        m_hall.issue(u"ktp", PriorityClass::Priority);
        m_hall.advance(4min);
        expectCall(u"1", ordinary, Rule::LongestWait, 0);
    }

    void aPreferredServiceGoesBeforeOlderTickets()
    {
        m_hall.issue(u"pajak");
        m_hall.advance(2min);
        const TicketId preferred = m_hall.issue(u"ktp");
        m_hall.advance(4min);
        expectCall(u"4", preferred, Rule::ServiceWeight, 1);
    }

    void theServiceDecidesBetweenTwoOfTheSameClass()
    {
        m_hall.issue(u"pajak", PriorityClass::Priority);
        m_hall.advance(2min);
        const TicketId preferred = m_hall.issue(u"ktp", PriorityClass::Priority);
        m_hall.advance(4min);
        expectCall(u"4", preferred, Rule::ServiceWeight, 1);
    }

    void equalClassWeightsGivePriorityNoCredit()
    {
        Policy policy;
        policy.priorityWeight = 1.0;
        start(policy);
        m_hall.issue(u"pajak");
        m_hall.advance(2min);
        const TicketId preferred = m_hall.issue(u"ktp", PriorityClass::Priority);
        m_hall.advance(4min);
        expectCall(u"4", preferred, Rule::ServiceWeight, 1);
    }

    void whoWasOvertakenToTheLimitIsNext()
    {
        Policy policy;
        policy.maxOvertakes = 2;
        start(policy);
        const TicketId ordinary = m_hall.issue(u"ktp");
        m_hall.advance(1min);
        for (int i = 0; i < 3; ++i)
            m_hall.issue(u"ktp", PriorityClass::Priority);
        m_hall.advance(5min);
        m_hall.serveNext(u"1");
        m_hall.serveNext(u"1");
        expectCall(u"1", ordinary, Rule::OvertakeLimit, 0);
    }

    void anotherServicesOlderTicketMayBeOvertakenByOneAtItsLimit()
    {
        Policy policy;
        policy.maxOvertakes = 1;
        policy.maxWait = 600min;
        start(policy);
        m_hall.open(u"2", u"budi");
        const TicketId oldest = m_hall.issue(u"pajak");
        m_hall.advance(1min);
        const TicketId overtaken = m_hall.issue(u"ktp");
        m_hall.advance(1min);
        m_hall.issue(u"ktp", PriorityClass::Priority);
        m_hall.advance(10min);
        m_hall.serveNext(u"2");
        m_hall.advance(1min);
        m_hall.issue(u"pajak", PriorityClass::Priority);
        const TicketCalled called = m_hall.call(u"4");
        QVERIFY(called.ticket == overtaken);
        QCOMPARE(called.reason.overtaken, 1);
        QVERIFY(m_hall.hall().serviceQueues.at(service(u"pajak"))[0].head()->ticket == oldest);
    }

    void whoWaitedToTheLimitIsNext()
    {
        Policy policy;
        policy.maxWait = 30min;
        policy.priorityWeight = 100;
        start(policy);
        const TicketId ordinary = m_hall.issue(u"ktp");
        m_hall.advance(20min);
        m_hall.issue(u"ktp", PriorityClass::Priority);
        m_hall.advance(10min - 1ms);
        QVERIFY(chooseNext(m_hall.hall(), counter(u"1"), m_hall.now())->reason.rule == Rule::Priority);
        m_hall.advance(1ms);
        expectCall(u"1", ordinary, Rule::WaitLimit, 0);
    }

    void aLimitThatDecidedNothingIsNotNamed()
    {
        const TicketId alone = m_hall.issue(u"ktp");
        m_hall.advance(3h);
        expectCall(u"1", alone, Rule::LongestWait, 0);
    }

    void theCountersOwnQueueIsAmongTheOthers()
    {
        m_hall.open(u"2", u"budi");
        const TicketId own = m_hall.issue(u"kk");
        m_hall.advance(1min);
        const TicketId younger = m_hall.issue(u"akta");
        m_hall.callNext(u"1");
        m_hall.transfer(u"1", {}, u"2");
        m_hall.advance(1min);
        expectCall(u"2", own, Rule::LongestWait, 0);
        m_hall.miss(u"2");
        QVERIFY(m_hall.callNext(u"2") == younger);
    }

    void upcomingIsTheOrderOfTheCallsToCome()
    {
        Policy policy;
        policy.maxOvertakes = 2;
        start(policy);
        for (int i = 0; i < 12; ++i) {
            m_hall.issue(i % 3 == 0 ? u"kk" : u"ktp",
                         i % 2 == 0 ? PriorityClass::Ordinary : PriorityClass::Priority);
            m_hall.advance(1min);
        }
        const auto foreseen = upcoming(m_hall.hall(), counter(u"1"), m_hall.now(), 100);
        QCOMPARE(foreseen.size(), std::size_t(12));
        QCOMPARE(upcoming(m_hall.hall(), counter(u"1"), m_hall.now(), 4).size(), std::size_t(4));
        QVERIFY(upcoming(m_hall.hall(), counter(u"1"), m_hall.now(), 0).empty());
        for (const NextTicket &choice : foreseen) {
            const TicketCalled called = m_hall.call(u"1");
            QVERIFY((NextTicket{called.ticket, called.reason} == choice));
            m_hall.miss(u"1");
        }
    }

private:
    void start(const Policy &policy)
    {
        MallConfig config = tinyMall();
        config.mall.policy = policy;
        m_hall = TestHall(config);
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        m_hall.open(u"4", u"citra");
    }
    void expectCall(QStringView desk, TicketId ticket, Rule rule, int overtaken)
    {
        const TicketCalled called = m_hall.call(desk);
        QVERIFY(called.ticket == ticket);
        QCOMPARE(int(called.reason.rule), int(rule));
        QCOMPARE(called.reason.overtaken, overtaken);
        const auto waited = m_hall.now() - m_hall.ticket(ticket).reference;
        QVERIFY(called.reason.waited == std::chrono::floor<std::chrono::minutes>(waited));
    }

    TestHall m_hall;
};

QTEST_GUILESS_MAIN(TestQueuePolicy)
#include "tst_queuepolicy.moc"
