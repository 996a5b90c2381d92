#include "core/waitingqueue.h"

#include <algorithm>

namespace antrean {

namespace {

bool isBefore(const QueueEntry &a, const QueueEntry &b)
{
    return a.reference != b.reference ? a.reference < b.reference : a.ticket < b.ticket;
}

} // namespace

int WaitingQueue::countBefore(TimePoint reference, TicketId ticket) const
{
    const auto place =
        std::lower_bound(m_entries.begin(), m_entries.end(), QueueEntry{ticket, reference, 0}, isBefore);
    return static_cast<int>(place - m_entries.begin());
}

void WaitingQueue::insert(QueueEntry entry)
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), entry, isBefore);
    if (place != m_entries.end())
        entry.overtakes = std::max(entry.overtakes, place->overtakes);
    // A count that came from another queue must show at the head, or the limit would not be seen.
    for (auto older = place; older != m_entries.begin() && std::prev(older)->overtakes < entry.overtakes;
         --older)
        std::prev(older)->overtakes = entry.overtakes;
    m_entries.insert(place, entry);
}

bool WaitingQueue::remove(TicketId ticket, TimePoint reference)
{
    const auto place = m_entries.begin() + countBefore(reference, ticket);
    if (place == m_entries.end() || place->ticket != ticket)
        return false;
    m_entries.erase(place);
    return true;
}

void WaitingQueue::overtake(TimePoint reference, TicketId ticket)
{
    const auto end = m_entries.begin() + countBefore(reference, ticket);
    std::for_each(m_entries.begin(), end, [](QueueEntry &entry) { ++entry.overtakes; });
}

} // namespace antrean
