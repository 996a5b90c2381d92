#include "support/anycommands.h"

#include <QtTest>

#include <set>

using namespace antrean;

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
        AnyCommands any(seed);
        int accepted = 0;
        for (int i = 0; i < 5000; ++i) {
            any.someTimePasses();
            const auto [command, who] = any.anything();
            const auto once = any.hall.decides(command, who);
            QVERIFY(once == any.hall.decides(command, who));
            // An event that doesn't apply ends the program in does().
            if (const auto done = any.hall.does(command, who); done && !done->empty())
                ++accepted;
            if (i % 50 == 0)
                checkSound(any.hall.hall());
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE_GT(accepted, 500);
        QVERIFY(replayed(any.hall.journal()) == any.hall.hall());
    }

    void everyKindOfCommandIsCarriedOutAmongThem()
    {
        AnyCommands any(5);
        std::set<std::size_t> kinds;
        for (int i = 0; i < 20000 && kinds.size() < std::variant_size_v<CommandBody>; ++i) {
            any.someTimePasses();
            const auto [command, who] = any.anything();
            if (const auto done = any.hall.does(command, who); done && !done->empty())
                kinds.insert(command.index());
        }
        QCOMPARE(kinds.size(), std::variant_size_v<CommandBody>);
    }

    void anEventFromAnotherTimeAppliesWholeOrNotAtAll()
    {
        AnyCommands any(7);
        for (int i = 0; i < 3000; ++i)
            (void)any.step();
        const Hall now = any.hall.hall();
        int refused = 0;
        for (const Event &event : any.hall.journal()) {
            Hall hall = now;
            if (apply(hall, event))
                continue;
            ++refused;
            QVERIFY(hall == now);
        }
        QVERIFY(refused > 100);
    }

private:
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
        int serving = 0;
        for (const auto &[id, ticket] : hall.tickets) {
            const StageState state = ticket.stage().state;
            QCOMPARE(queued[id], state == StageState::Waiting ? 1 : 0);
            QCOMPARE(hall.aside.contains(id), isAside(state));
            serving += state == StageState::Serving ? 1 : 0;
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
        QVERIFY(std::ranges::all_of(hall.aside, [&](TicketId id) { return hall.tickets.contains(id); }));
        QCOMPARE(hall.visitsInProgress(), serving);
        QCOMPARE(hall.desks.size(), hall.counters.size());
        checkNumbers(hall);
    }

    void checkNumbers(const Hall &hall)
    {
        const NumberBook &book = hall.numbers;
        std::map<QString, std::set<int>> leased;
        for (const auto &[device, blocks] : book.leases) {
            for (const LeasedBlock &block : blocks) {
                QVERIFY(book.lowestLeased.at(block.numbers.prefix) <= block.numbers.first);
                for (int number = block.numbers.first; number <= block.numbers.last; ++number)
                    QVERIFY(leased[block.numbers.prefix].insert(number).second);
                for (const int number : block.handedOver)
                    QVERIFY(block.numbers.contains(block.numbers.prefix, number));
            }
        }
        if (book.date != hall.day.date)
            return;
        for (const auto &[id, ticket] : hall.tickets) {
            if (leased[ticket.prefix].contains(ticket.number)) {
                const LeasedBlock *lease = book.leaseOf(ticket.device, ticket.prefix, ticket.number);
                QVERIFY(lease && lease->isHandedOver(ticket.number));
                QVERIFY(ticket.reference >= lease->since);
            } else {
                QVERIFY(ticket.number <= book.lastNumbers.at(ticket.prefix));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomDay)
#include "tst_randomday.moc"
