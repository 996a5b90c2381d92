#pragma once

#include "core/ticket.h"

namespace antrean {

/// A waiting ticket's place: older reference time first, then the lower ticket.
struct QueueEntry
{
    TicketId ticket;
    TimePoint reference{};
    int overtakes = 0; ///< Younger tickets that were called past it.
    friend bool operator==(const QueueEntry &, const QueueEntry &) = default;
};

/// The tickets of one class that wait for one service (or one counter), first in, first out.
///
/// Overtakes never rise along the queue: who joins in front of others, after a transfer or a return, takes
/// over their count, and who brings a count along gives it to those in front. So the head alone tells whether
/// anybody in the queue has reached the policy's limit.
class WaitingQueue
{
public:
    [[nodiscard]] const QueueEntry *head() const { return m_entries.empty() ? nullptr : &m_entries.front(); }
    [[nodiscard]] const std::vector<QueueEntry> &entries() const { return m_entries; }
    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }
    /// Entries with an older place than (`reference`, `ticket`).
    [[nodiscard]] int countBefore(TimePoint reference, TicketId ticket) const;

    void insert(QueueEntry entry);
    /// False if the ticket isn't in it.
    bool remove(TicketId ticket, TimePoint reference);
    /// A ticket of this place was called: everyone older has been overtaken once more.
    void overtake(TimePoint reference, TicketId ticket);

    friend bool operator==(const WaitingQueue &, const WaitingQueue &) = default;

private:
    // Contiguous: counting overtakes touches every older entry, which a vector does at memory speed.
    std::vector<QueueEntry> m_entries;
};

} // namespace antrean
