#pragma once

#include "core/id.h"
#include "core/time.h"

#include <optional>
#include <vector>

namespace antrean {

/// Who goes ahead in the queue. Why somebody has priority (age, disability, pregnancy, a small child) is
/// never stored, since it would be health data; the kiosk names the reasons and keeps none.
enum class PriorityClass { Ordinary, Priority };
inline constexpr std::size_t priorityClassCount = 2;

/// Where a ticket came from.
enum class TicketChannel { Kiosk, Desk, Phone, Booking, Field };

/// One leg of a visit. Planned legs wait for the one before them.
///     planned → waiting → called → serving → finished;  called → missed → waiting;  serving → parked →
///     waiting; waiting | called | parked → cancelled
enum class StageState { Planned, Waiting, Called, Serving, Finished, Missed, Parked, Cancelled };

/// The visitor may come back into the queue, and stands in none meanwhile.
[[nodiscard]] constexpr bool isAside(StageState state)
{
    return state == StageState::Missed || state == StageState::Parked;
}

/// How serving ended: done, something was missing, or sent on to another service or counter.
enum class Outcome { Done, Incomplete, Referred };

/// Why this ticket was called now and no other: the rule that decided, with its figures.
struct CallReason
{
    enum class Rule {
        LongestWait,   ///< First in, first out; nobody eligible had waited longer, and no limit was needed.
        Priority,      ///< Its class weighs more; `overtaken` waiting tickets were older.
        ServiceWeight, ///< This counter prefers its service; `overtaken` waiting tickets were older.
        OvertakeLimit, ///< Overtaken as often as the policy allows; by weight another would have been called.
        WaitLimit,     ///< Waited as long as the policy allows; by weight another would have been called.
        OutOfOrder     ///< A person with the right to do so called it by name, for the reason in `note`.
    };
    Rule rule = Rule::LongestWait;
    std::chrono::minutes waited{}; ///< Since its reference time, whole minutes.
    int overtaken = 0;             ///< Older tickets that this counter could have called instead.
    QString note;                  ///< What the officer wrote; only with OutOfOrder.
    friend bool operator==(const CallReason &, const CallReason &) = default;
};

/// One service at one counter. Instants that haven't come are absent.
struct Stage
{
    ServiceId service;
    CounterId onlyCounter; ///< Set by a transfer to a counter: nobody else calls it.
    StageState state = StageState::Planned;
    CounterId counter; ///< Where it was called to; empty until then.
    OfficerId officer;
    int calls = 0; ///< Call and recalls since it last waited.
    std::optional<CallReason> reason;
    std::optional<TimePoint> waitingSince;
    std::optional<TimePoint> calledAt; ///< The last call or recall.
    std::optional<TimePoint> servingSince;
    std::optional<TimePoint> parkedSince;
    std::optional<TimePoint>
        parkedUntil; ///< Returns to the queue by itself then; absent: when somebody resumes it.
    std::optional<TimePoint> endedAt;
    std::optional<Outcome> outcome;
    friend bool operator==(const Stage &, const Stage &) = default;
};

/// One visitor's number for the whole visit.
struct Ticket
{
    TicketId id;
    QString label; ///< What the paper says: prefix and number, `A012`.
    QString prefix;
    int number = 0;
    QDate serviceDate;
    PriorityClass priority = PriorityClass::Ordinary;
    TicketChannel channel = TicketChannel::Kiosk;
    TimePoint issuedAt{};
    TimePoint reference{}; ///< Its place in the queue: issue, or the slot of a booking. A transfer keeps it.
    std::vector<Stage> stages; ///< Never empty.
    int current = 0;           ///< Index of the stage that the visit is at.
    DeviceId device;           ///< Where it was issued; empty in tickets of old journals.

    [[nodiscard]] const Stage &stage() const { return stages[static_cast<std::size_t>(current)]; }
    [[nodiscard]] Stage &stage() { return stages[static_cast<std::size_t>(current)]; }
    friend bool operator==(const Ticket &, const Ticket &) = default;
};

} // namespace antrean
