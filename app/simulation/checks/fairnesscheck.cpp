#include "core/apply.h"
#include "core/queuepolicy.h"
#include "simulation/evidence.h"

#include <unordered_map>

namespace antrean::simulation {

using namespace Qt::StringLiterals;

namespace {

/// Counts for itself how often each waiting ticket was overtaken, from the replayed hall before each call.
class Fairness
{
public:
    explicit Fairness(BrokenPromises &broken)
        : m_broken(broken)
    {}

    void see(const Event &event)
    {
        if (const auto *call = std::get_if<TicketCalled>(&event.body))
            judge(event, *call);
        if (std::holds_alternative<DayClosed>(event.body))
            m_overtaken.clear();
        if (const auto applied = apply(m_hall, event); !applied)
            m_broken.push_back(
                {"journal replays", u"event %1: %2"_s.arg(event.seq).arg(applied.error().what)});
    }

private:
    void judge(const Event &event, const TicketCalled &call)
    {
        const Ticket *called = m_hall.ticket(call.ticket);
        const Counter *counter = m_hall.counter(call.counter);
        if (!called || !counter)
            return;
        const bool isByName = call.reason.rule == CallReason::Rule::OutOfOrder;
        if (!isByName) {
            const auto choice = chooseNext(m_hall, call.counter, event.at);
            if (!choice || choice->ticket != call.ticket || choice->reason != call.reason) {
                m_broken.push_back(
                    {"replay picks the same",
                     u"event %1 calls %2; replayed it would be %3"_s.arg(event.seq).arg(
                         called->label, choice ? m_hall.ticket(choice->ticket)->label : u"nobody"_s)});
            }
        }
        const Policy &policy = m_hall.mall.policy;
        forEachQueue(m_hall, *counter, [&](const WaitingQueue &queue, PriorityClass, double) {
            for (const QueueEntry &older : queue.entries()) {
                if (older.reference > called->reference ||
                    (older.reference == called->reference && older.ticket >= called->id))
                    break;
                const Stage &stage = m_hall.ticket(older.ticket)->stage();
                Overtaken &count = m_overtaken[older.ticket.value()];
                if (count.since != stage.waitingSince)
                    count = {0, stage.waitingSince};
                if (isByName)
                    continue; // An officer's own decision, with its reason in the journal.
                ++count.times;
                if (count.times > policy.maxOvertakes) {
                    m_broken.push_back({"overtakes bounded",
                                        u"event %1: ticket %2 is overtaken for the %3th time"_s.arg(event.seq)
                                            .arg(older.ticket.value())
                                            .arg(count.times)});
                }
                if (event.at - older.reference >= policy.maxWait) {
                    m_broken.push_back(
                        {"waits bounded",
                         u"event %1 passes over ticket %2, which has waited too long"_s.arg(event.seq).arg(
                             older.ticket.value())});
                }
            }
        });
    }

    struct Overtaken
    {
        int times = 0;
        std::optional<TimePoint> since; ///< Counted anew whenever it begins to wait.
    };
    BrokenPromises &m_broken;
    Hall m_hall;
    std::unordered_map<quint64, Overtaken> m_overtaken;
};

} // namespace

void checkFairness(const Evidence &evidence, BrokenPromises &broken)
{
    Fairness fairness(broken);
    for (const Event &event : evidence.journal)
        fairness.see(event);
}

} // namespace antrean::simulation
