#pragma once

#include "core/hall.h"

namespace antrean {

/// The ticket to call next, and why.
struct NextTicket
{
    TicketId ticket;
    CallReason reason;
    friend bool operator==(const NextTicket &, const NextTicket &) = default;
};

/// Chooses among the heads of the queues that a counter serves: the one with the highest
/// `class weight × service weight × (now − reference time)`, equal ones by age. First in, first out inside a
/// class of a service. A head that has been overtaken `maxOvertakes` times, or has waited `maxWait`, goes
/// before all others, the oldest of them first; so no ticket is overtaken more than `maxOvertakes` times by
/// this function. Costs as many steps as the counter has queues, however many tickets wait. \returns nothing
/// when nobody waits for this counter, or the counter is unknown.
[[nodiscard]] std::optional<NextTicket> chooseNext(const Hall &hall, const CounterId &counter, TimePoint now);

/// The reason of a call out of order.
[[nodiscard]] CallReason outOfOrderReason(const Hall &hall, const CounterId &counter, const Ticket &ticket,
                                          const QString &note, TimePoint now);

/// The tickets that a counter may call now, in the order in which it would call them if no more came and time
/// stood still: what an officer sees as the queue. At most `limit`.
[[nodiscard]] std::vector<NextTicket> upcoming(const Hall &hall, const CounterId &counter, TimePoint now,
                                               int limit);

/// Every queue that a counter serves, its own first. Queues that no ticket ever waited in are left out.
/// Calls `visit(const WaitingQueue &, PriorityClass, double serviceWeight)`.
template <class Visit>
void forEachQueue(const Hall &hall, const Counter &counter, Visit visit)
{
    const auto both = [&](const ClassQueues &queues, double weight) {
        visit(queues[static_cast<std::size_t>(PriorityClass::Ordinary)], PriorityClass::Ordinary, weight);
        visit(queues[static_cast<std::size_t>(PriorityClass::Priority)], PriorityClass::Priority, weight);
    };
    if (const auto own = hall.counterQueues.find(counter.id); own != hall.counterQueues.end())
        both(own->second, 1.0);
    for (const CounterService &served : counter.services) {
        if (const auto it = hall.serviceQueues.find(served.service); it != hall.serviceQueues.end())
            both(it->second, served.weight);
    }
}

} // namespace antrean
