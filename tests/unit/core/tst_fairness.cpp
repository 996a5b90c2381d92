#include "support/hallbuilder.h"

#include <QtTest>

#include <random>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whatever mix of arrivals and classes a seed gives, nobody is left behind.
class TestFairness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_waiting.clear(); }

    void nobodyIsLeftBehindAtAnyMix_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void nobodyIsLeftBehindAtAnyMix()
    {
        QFETCH(quint64, seed);
        m_random.seed(seed);
        m_policy.ordinaryWeight = 0.1 + below(50) / 10.0;
        m_policy.priorityWeight = 0.1 + below(1000) / 10.0;
        m_policy.maxOvertakes = 1 + below(8);
        m_policy.maxWait = std::chrono::minutes(5 + below(120));
        MallConfig config = tinyMall();
        config.mall.policy = m_policy;
        config.mall.hours = sameHours({7h, 24h, {}});
        config.services[5].hours.reset();
        config.services[2].quota.reset();
        TestHall hall(config);
        hall.openDay();
        const std::array desks{u"1"_s, u"2"_s, u"4"_s};
        const std::array officers{u"ayu"_s, u"budi"_s, u"citra"_s};
        for (std::size_t i = 0; i < desks.size(); ++i)
            hall.open(desks[i], officers[i]);

        const int priorityPercent = below(101);
        const int rush = 40 + below(120);
        for (int step = 0; step < rush; ++step) {
            hall.advance(std::chrono::seconds(below(90)));
            arrive(hall, priorityPercent);
            if (below(100) < 60)
                callAndCheck(hall, desks[std::size_t(below(3))]);
            if (QTest::currentTestFailed())
                return;
        }
        // The doors close: with nobody new, everybody is called.
        for (int step = 0; !m_waiting.empty(); ++step) {
            QVERIFY(step < 3 * rush);
            hall.advance(std::chrono::seconds(below(60)));
            callAndCheck(hall, desks[std::size_t(step) % 3]);
            if (QTest::currentTestFailed())
                return;
        }
        for (const auto &[id, ticket] : hall.hall().tickets)
            QVERIFY(ticket.stage().state != StageState::Waiting);
    }

    void ordinaryTicketsAreCalledThoughPriorityNeverEnds()
    {
        MallConfig config = tinyMall();
        config.mall.policy = {0.1, 100, 5, 600min};
        TestHall hall(config);
        hall.openDay();
        hall.open(u"1", u"ayu");
        const TicketId ordinary = hall.issue(u"ktp");
        int calls = 0;
        while (hall.state(ordinary) == StageState::Waiting) {
            hall.advance(10s);
            hall.issue(u"ktp", PriorityClass::Priority);
            hall.advance(1min);
            hall.serveNext(u"1");
            ++calls;
        }
        QCOMPARE(calls, 6);
    }

    void aCountBroughtBackFromAClosedCounterStillHolds()
    {
        MallConfig config = tinyMall();
        config.mall.policy = {1, 100, 2, 600min};
        TestHall hall(config);
        hall.openDay();
        hall.open(u"1", u"ayu");
        hall.open(u"2", u"budi");
        hall.open(u"4", u"citra");
        // The oldest ticket is away while the younger one is overtaken twice at counter 2.
        const TicketId away = hall.issue(u"ktp");
        hall.callNext(u"1");
        hall.start(u"1");
        hall.park(u"1");
        hall.advance(1min);
        const TicketId younger = hall.issue(u"kk");
        hall.callNext(u"1");
        hall.transfer(u"1", u"ktp", u"2");
        hall.advance(1min);
        for (int i = 0; i < 4; ++i)
            hall.issue(u"ktp", PriorityClass::Priority);
        hall.advance(5min);
        hall.serveNext(u"2");
        hall.serveNext(u"2");
        QVERIFY(hall.does(ResumeTicket{away}, u"ayu"));
        QVERIFY(hall.does(CloseCounter{counter(u"2")}, u"budi"));
        // At the limit: both go before any younger ticket.
        QVERIFY(hall.serveNext(u"4") == away);
        QVERIFY(hall.serveNext(u"4") == younger);
    }

private:
    struct Waiting
    {
        TicketId id;
        ServiceId service;
        PriorityClass priority{};
        TimePoint reference{};
        int overtaken = 0;
    };

    int below(int limit) { return int(m_random() % quint64(limit)); }

    void arrive(TestHall &hall, int priorityPercent)
    {
        static const std::array services{u"ktp"_s, u"kk"_s, u"akta"_s, u"pajak"_s};
        const QString &name = services[std::size_t(below(4))];
        const auto priority =
            below(100) < priorityPercent ? PriorityClass::Priority : PriorityClass::Ordinary;
        const TicketId id = hall.issue(name, priority);
        m_waiting.push_back({id, ServiceId(name), priority, hall.now(), 0});
    }

    bool serves(const TestHall &hall, const QString &desk, const ServiceId &id) const
    {
        const auto &services = hall.hall().counters.at(CounterId(desk)).services;
        return std::ranges::find(services, id, &CounterService::service) != services.end();
    }

    /// Calls at the counter and compares with this class's own bookkeeping, in issuing order.
    void callAndCheck(TestHall &hall, const QString &desk)
    {
        const auto answer = hall.does(CallNext{CounterId(desk)}, hall.desk(desk).officer.value());
        std::vector<Waiting *> eligible;
        for (Waiting &each : m_waiting) {
            if (serves(hall, desk, each.service))
                eligible.push_back(&each);
        }
        if (!answer) {
            QCOMPARE(answer.error().code, RefusalCode::QueueEmpty);
            QVERIFY(eligible.empty());
            return;
        }
        const auto called = std::get<TicketCalled>(answer->front().body);
        const auto chosen = std::ranges::find(m_waiting, called.ticket, &Waiting::id);
        QVERIFY(chosen != m_waiting.end());
        // Limits go by age, so when anybody has waited to the limit, the oldest such is at least as old.
        const bool isAtLimit =
            chosen->overtaken >= m_policy.maxOvertakes || hall.now() - chosen->reference >= m_policy.maxWait;
        int older = 0;
        for (Waiting *each : eligible) {
            if (each->id == called.ticket)
                break;
            ++older;
            QVERIFY2(each->service != chosen->service || each->priority != chosen->priority,
                     "first in, first out inside a class of a service");
            QVERIFY2(hall.now() - each->reference < m_policy.maxWait, "waited to the limit, yet not next");
            QVERIFY2(each->overtaken < m_policy.maxOvertakes, "overtaken more often than the policy allows");
            ++each->overtaken;
        }
        if (!isAtLimit) {
            for (const Waiting *each : eligible)
                QVERIFY2(each->overtaken <= m_policy.maxOvertakes, "overtaken beyond the limit");
        }
        QCOMPARE(called.reason.overtaken, older);
        m_waiting.erase(chosen);
        hall.start(desk);
        hall.finish(desk);
    }

    std::mt19937_64 m_random;
    Policy m_policy;
    std::vector<Waiting> m_waiting;
};

QTEST_GUILESS_MAIN(TestFairness)
#include "tst_fairness.moc"
