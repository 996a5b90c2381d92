#pragma once

#include "core/id.h"

#include <QString>

#include <deque>
#include <optional>

namespace antrean {

/// What is said for one call. Voice reads the label digit by digit, then the counter.
struct Announcement
{
    TicketId ticket;
    QString label;   ///< `A012`
    QString counter; ///< The counter's name: `7`
    friend bool operator==(const Announcement &, const Announcement &) = default;
};

/// The order in which a hall hears its calls: one at a time, in the order of the calls, each read twice
/// unless more than three others wait. The newest is never given up.
class AnnouncementQueue
{
public:
    /// Above so many waiting ones, each is read only once.
    static constexpr int calm = 3;
    /// Above so many, the oldest is given up: it would be heard minutes late, and it stands on the board.
    static constexpr int limit = 12;

    /// A recalled ticket that still waits to be said keeps its place and is said once, with its last counter.
    void add(Announcement announcement);
    /// The visitor has come, or won't: nothing needs to be said any more. What is being said is finished, not
    /// repeated.
    void withdraw(TicketId ticket);
    void clear();

    /// What to say now, after the last one has been said: the same once more, or the next. Nothing: silence.
    [[nodiscard]] std::optional<Announcement> next();
    /// Which reading of the announcement it is that next() gave last: 1 or 2.
    [[nodiscard]] int reading() const { return m_reading; }
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }

private:
    std::deque<Announcement> m_waiting;
    std::optional<Announcement> m_current;
    int m_reading = 0;
};

} // namespace antrean
