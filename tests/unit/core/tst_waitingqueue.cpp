#include "core/waitingqueue.h"

#include <QtTest>

#include <random>

using namespace antrean;
using namespace std::chrono_literals;

class TestWaitingQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void olderReferenceComesFirstThenTheLowerTicket()
    {
        WaitingQueue queue;
        queue.insert(entry(3, 20));
        queue.insert(entry(2, 10));
        queue.insert(entry(1, 20));
        QCOMPARE(ids(queue), (std::vector<quint64>{2, 1, 3}));
        QVERIFY(queue.head()->ticket == TicketId(2));
    }

    void anEmptyQueueHasNoHead()
    {
        const WaitingQueue queue;
        QVERIFY(!queue.head());
        QCOMPARE(queue.size(), 0);
        QCOMPARE(queue.countBefore(at(5), TicketId(1)), 0);
    }

    void removingNeedsTicketAndPlace()
    {
        WaitingQueue queue;
        queue.insert(entry(1, 10));
        QVERIFY(!queue.remove(TicketId(2), at(10)));
        QVERIFY(!queue.remove(TicketId(1), at(11)));
        QVERIFY(queue.remove(TicketId(1), at(10)));
        QVERIFY(!queue.remove(TicketId(1), at(10)));
    }

    void onlyOlderOnesAreOvertaken()
    {
        WaitingQueue queue;
        for (quint64 id = 1; id <= 4; ++id)
            queue.insert(entry(id, int(id)));
        queue.overtake(at(3), TicketId(3));
        QCOMPARE(overtakes(queue), (std::vector<int>{1, 1, 0, 0}));
        QCOMPARE(queue.countBefore(at(3), TicketId(3)), 2);
    }

    void whoJoinsInFrontTakesOverTheCount()
    {
        WaitingQueue queue;
        queue.insert(entry(2, 20, 3));
        queue.insert(entry(1, 10));
        QCOMPARE(overtakes(queue), (std::vector<int>{3, 3}));
    }

    void whoBringsACountGivesItToThoseInFront()
    {
        WaitingQueue queue;
        queue.insert(entry(1, 10, 7));
        queue.insert(entry(2, 20));
        queue.insert(entry(3, 30, 5));
        QCOMPARE(overtakes(queue), (std::vector<int>{7, 5, 5}));
    }

    void overtakesNeverRiseAlongTheQueue()
    {
        for (quint64 seed = 1; seed <= 50; ++seed) {
            std::mt19937_64 random(seed);
            WaitingQueue queue;
            for (quint64 id = 1; id <= 200; ++id) {
                const auto reference = at(int(random() % 100));
                if (random() % 3 == 0)
                    queue.overtake(reference, TicketId(id));
                else if (random() % 5 == 0 && queue.size() > 0)
                    QVERIFY(queue.remove(queue.head()->ticket, queue.head()->reference));
                else
                    queue.insert({TicketId(id), reference, int(random() % 6)});
                const auto counts = overtakes(queue);
                QVERIFY(std::ranges::is_sorted(counts, std::ranges::greater()));
            }
        }
    }

private:
    static TimePoint at(int second) { return TimePoint(std::chrono::seconds(second)); }
    static QueueEntry entry(quint64 id, int second, int count = 0)
    {
        return {TicketId(id), at(second), count};
    }
    static std::vector<quint64> ids(const WaitingQueue &queue)
    {
        std::vector<quint64> found;
        for (const QueueEntry &each : queue.entries())
            found.push_back(each.ticket.value());
        return found;
    }
    static std::vector<int> overtakes(const WaitingQueue &queue)
    {
        std::vector<int> found;
        for (const QueueEntry &each : queue.entries())
            found.push_back(each.overtakes);
        return found;
    }
};

QTEST_GUILESS_MAIN(TestWaitingQueue)
#include "tst_waitingqueue.moc"
