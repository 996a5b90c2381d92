#include "support/hallbuilder.h"

#include <QtTest>

#include <random>
#include <set>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Commands of all kinds, sensible and senseless, over several days of a small hall.
class TestRandomDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsCommandedTheHallStaysSound_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void whateverIsCommandedTheHallStaysSound()
    {
        QFETCH(quint64, seed);
        m_random.seed(seed);
        m_hall = TestHall();
        int accepted = 0;
        for (int i = 0; i < 5000; ++i) {
            someTimePasses();
            const auto [command, who] = anything();
            const auto once = m_hall.decides(command, who);
            QVERIFY(once == m_hall.decides(command, who));
            // An event that doesn't apply ends the program in does().
            if (const auto done = m_hall.does(command, who); done && !done->empty())
                ++accepted;
            if (i % 50 == 0)
                checkSound(m_hall.hall());
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE_GT(accepted, 500);
        QVERIFY(replayed(m_hall.journal()) == m_hall.hall());
    }

    void everyKindOfCommandIsCarriedOutAmongThem()
    {
        m_random.seed(5);
        m_hall = TestHall();
        std::set<std::size_t> kinds;
        for (int i = 0; i < 20000 && kinds.size() < std::variant_size_v<CommandBody>; ++i) {
            someTimePasses();
            const auto [command, who] = anything();
            if (const auto done = m_hall.does(command, who); done && !done->empty())
                kinds.insert(command.index());
        }
        QCOMPARE(kinds.size(), std::variant_size_v<CommandBody>);
    }

    void anEventFromAnotherTimeAppliesWholeOrNotAtAll()
    {
        m_random.seed(7);
        m_hall = TestHall();
        for (int i = 0; i < 3000; ++i) {
            someTimePasses();
            const auto [command, who] = anything();
            (void)m_hall.does(command, who);
        }
        const Hall now = m_hall.hall();
        int refused = 0;
        for (const Event &event : m_hall.journal()) {
            Hall hall = now;
            if (apply(hall, event))
                continue;
            ++refused;
            QVERIFY(hall == now);
        }
        QVERIFY(refused > 100);
    }

private:
    int below(int limit) { return int(m_random() % quint64(limit)); }
    QString oneOf(std::initializer_list<QString> texts) { return texts.begin()[below(int(texts.size()))]; }
    /// Seconds by day; the nights pass in big steps.
    void someTimePasses()
    {
        const TimeOfDay time = timeOfDay(m_hall.now(), m_hall.hall().mall.zone);
        const bool isNight = time < 7h || time > 17h;
        m_hall.advance(std::chrono::seconds(isNight && below(3) == 0 ? 3 * 3600 : below(60)));
    }
    /// Mostly by the officer who sits at the counter in question.
    std::pair<CommandBody, QString> anything()
    {
        m_counter = anyCounter();
        const CommandBody command = anyCommand();
        if (std::holds_alternative<CloseDay>(command))
            return {command, u"sari"_s};
        const Desk *desk = m_hall.hall().desk(m_counter);
        const bool isTaken = desk && !desk->officer.isEmpty();
        return {command, isTaken && below(8) != 0 ? desk->officer.value() : anyOfficer()};
    }
    QString anyOfficer()
    {
        return oneOf(
            {u"ayu"_s, u"budi"_s, u"citra"_s, u"dewi"_s, u"sari"_s, u"sari"_s, u"adi"_s, u"eko"_s, {}});
    }
    ServiceId anyService()
    {
        if (below(12) == 0)
            return ServiceId(oneOf({u"arsip"_s, u"sim"_s, {}}));
        return ServiceId(
            oneOf({u"ktp"_s, u"kk"_s, u"akta"_s, u"paspor"_s, u"paspor-lansia"_s, u"pajak"_s, u"ktp"_s}));
    }
    CounterId anyCounter()
    {
        return CounterId(oneOf({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"1"_s, u"2"_s, u"4"_s, u"9"_s, {}}));
    }
    QString anyText() { return oneOf({u"salat"_s, u"sakit"_s, u" "_s, {}, QString(300, u'x')}); }
    TicketId anyTicket()
    {
        const auto &tickets = m_hall.hall().tickets;
        if (tickets.empty() || below(20) == 0)
            return TicketId(quint64(below(2000)));
        return std::next(tickets.begin(), below(int(tickets.size())))->first;
    }
    /// Mostly the ticket that is at the counter.
    TicketId anyVisitor()
    {
        const Desk *desk = m_hall.hall().desk(m_counter);
        return desk && below(10) != 0 ? desk->ticket : anyTicket();
    }
    IssueTicket anyIssue()
    {
        IssueTicket issue{{}, PriorityClass(below(2)), TicketChannel(below(5))};
        for (int i = below(4) == 0 ? 2 : 0; i >= 0; --i)
            issue.journey.push_back(anyService());
        return issue;
    }
    ImportMall anyImport()
    {
        MallConfig config = tinyMall();
        config.services[std::size_t(below(7))].averageDuration = std::chrono::minutes(below(30));
        config.mall.policy.maxOvertakes = 1 + below(5);
        if (below(4) == 0)
            config.officers.erase(config.officers.begin() + 4);
        return {config};
    }

    CommandBody anyCommand()
    {
        const CounterId at = m_counter;
        const TicketId ticket = anyVisitor();
        switch (below(40)) {
        case 0:
            return OpenDay{below(2) == 0};
        case 1:
            return below(10) == 0 ? CommandBody(CloseDay{below(2) == 0}) : PassTime{};
        case 2:
            return PauseCounter{at, anyText()};
        case 3:
            return below(3) == 0 ? CommandBody(CloseCounter{at}) : PassTime{};
        case 4:
            return anyImport();
        case 5:
        case 6:
            return CallTicket{at, anyTicket(), anyText()};
        case 7:
            return RecallTicket{at, ticket};
        case 8:
        case 9:
            return MarkMissed{at, ticket};
        case 10:
        case 11:
            return ReinstateTicket{anyTicket()};
        case 12:
        case 13:
            return ParkTicket{at, ticket,
                              below(3) == 0 ? std::nullopt : std::optional(std::chrono::minutes(below(30)))};
        case 14:
            return ResumeTicket{anyTicket()};
        case 15:
        case 16:
        case 17:
            return TransferTicket{at, ticket, anyService(), anyCounter()};
        case 18:
            return CancelTicket{anyTicket(), anyText()};
        case 19:
        case 20:
            return PassTime{};
        default:
            break;
        }
        switch (below(5)) {
        case 0:
            return anyIssue();
        case 1:
            return OpenCounter{at};
        case 2:
            return CallNext{at};
        case 3:
            return StartServing{at, ticket};
        default:
            return FinishServing{at, ticket, Outcome(below(3))};
        }
    }

    /// What must hold between any two commands.
    void checkSound(const Hall &hall)
    {
        std::map<TicketId, int> queued;
        const auto count = [&](const ClassQueues &queues, auto belongs) {
            for (const WaitingQueue &queue : queues) {
                int limit = std::numeric_limits<int>::max();
                for (const QueueEntry &entry : queue.entries()) {
                    const Ticket &ticket = hall.tickets.at(entry.ticket);
                    ++queued[entry.ticket];
                    QVERIFY(belongs(ticket.stage()));
                    QVERIFY(entry.reference == ticket.reference);
                    QVERIFY(entry.overtakes <= limit);
                    limit = entry.overtakes;
                }
            }
        };
        for (const auto &[id, queues] : hall.serviceQueues) {
            count(queues, [&id = id](const Stage &stage) {
                return stage.service == id && stage.onlyCounter.isEmpty();
            });
        }
        for (const auto &[id, queues] : hall.counterQueues) {
            count(queues, [&id = id](const Stage &stage) { return stage.onlyCounter == id; });
            QVERIFY(hall.desk(id)->status != CounterStatus::Closed ||
                    (queues[0].size() + queues[1].size() == 0));
        }
        std::set<QString> labels;
        for (const auto &[id, ticket] : hall.tickets) {
            const StageState state = ticket.stage().state;
            QCOMPARE(queued[id], state == StageState::Waiting ? 1 : 0);
            const bool isAtDesk = state == StageState::Called || state == StageState::Serving;
            if (isAtDesk)
                QVERIFY(hall.desk(ticket.stage().counter)->ticket == id);
            QVERIFY(labels.insert(ticket.label).second);
        }
        for (const auto &[id, desk] : hall.desks) {
            QVERIFY((desk.status == CounterStatus::Closed) == desk.officer.isEmpty());
            if (!desk.ticket.isEmpty())
                QVERIFY(hall.tickets.at(desk.ticket).stage().counter == id);
        }
        QCOMPARE(hall.desks.size(), hall.counters.size());
    }

    std::mt19937_64 m_random;
    TestHall m_hall;
    CounterId m_counter; ///< The one that the next command is about.
};

QTEST_GUILESS_MAIN(TestRandomDay)
#include "tst_randomday.moc"
