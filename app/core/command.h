#pragma once

#include "core/mallconfig.h"
#include "core/numberblock.h"

#include <variant>

namespace antrean {

/// Opens today's service date. Refused on a holiday unless `despiteHoliday`.
struct OpenDay
{
    bool despiteHoliday = false;
    friend bool operator==(const OpenDay &, const OpenDay &) = default;
};

/// Ends the day: what still waits is cancelled. Refused while counters serve unless `endVisits`.
struct CloseDay
{
    bool endVisits = false;
    friend bool operator==(const CloseDay &, const CloseDay &) = default;
};

/// Opens a closed counter for the acting officer, or ends its pause.
struct OpenCounter
{
    CounterId counter;
    friend bool operator==(const OpenCounter &, const OpenCounter &) = default;
};

/// `reason` is required, at most 200 characters.
struct PauseCounter
{
    CounterId counter;
    QString reason;
    friend bool operator==(const PauseCounter &, const PauseCounter &) = default;
};

struct CloseCounter
{
    CounterId counter;
    friend bool operator==(const CloseCounter &, const CloseCounter &) = default;
};

/// One number for a visit to one to eight different services, in their order.
struct IssueTicket
{
    std::vector<ServiceId> journey;
    PriorityClass priority = PriorityClass::Ordinary;
    TicketChannel channel = TicketChannel::Kiosk;
    /// Refused after this instant: the visitor has gone, or has been given another number.
    std::optional<TimePoint> notAfter;
    friend bool operator==(const IssueTicket &, const IssueTicket &) = default;
};

/// A device asks for numbers that it may give while it can't reach the server; see leasesDue(). It hands
/// over what it has given before it asks. `holder` names the device's own record of what it gives, at most
/// maxHolderLength characters: two devices of one name, or one that has lost its record, never give from each
/// other's blocks.
struct LeaseNumbers
{
    QString holder;
    friend bool operator==(const LeaseNumbers &, const LeaseNumbers &) = default;
};

/// A ticket that this device gave from its leased numbers while it was alone. It enters the queue at the
/// instant at which the visitor took it, whatever hours and quota say, since the visitor holds paper; where
/// its service date has ended, or none of its services is left, it lapses.
struct HandOverTicket
{
    QString prefix;
    int number = 0;
    QDate serviceDate;
    std::vector<ServiceId> journey;
    PriorityClass priority = PriorityClass::Ordinary;
    TicketChannel channel = TicketChannel::Kiosk;
    TimePoint takenAt{};
    friend bool operator==(const HandOverTicket &, const HandOverTicket &) = default;
};

/// Gives a ticket back that nobody saw, since its answer came after the visitor had been helped otherwise.
/// Only the device that it was issued at may, and only before its first call.
struct ReturnTicket
{
    TicketId ticket;
    friend bool operator==(const ReturnTicket &, const ReturnTicket &) = default;
};

struct CallNext
{
    CounterId counter;
    friend bool operator==(const CallNext &, const CallNext &) = default;
};

/// Calls a waiting ticket by name; needs the right and a reason of at most 200 characters.
struct CallTicket
{
    CounterId counter;
    TicketId ticket;
    QString reason;
    friend bool operator==(const CallTicket &, const CallTicket &) = default;
};

// The commands on the ticket at a counter name both, so that a late second press can't hit another ticket.

struct RecallTicket
{
    CounterId counter;
    TicketId ticket;
    friend bool operator==(const RecallTicket &, const RecallTicket &) = default;
};

struct StartServing
{
    CounterId counter;
    TicketId ticket;
    friend bool operator==(const StartServing &, const StartServing &) = default;
};

struct FinishServing
{
    CounterId counter;
    TicketId ticket;
    Outcome outcome = Outcome::Done;
    friend bool operator==(const FinishServing &, const FinishServing &) = default;
};

struct MarkMissed
{
    CounterId counter;
    TicketId ticket;
    friend bool operator==(const MarkMissed &, const MarkMissed &) = default;
};

/// A missed visitor came back: waits again, in the place that the reference time gives.
struct ReinstateTicket
{
    TicketId ticket;
    friend bool operator==(const ReinstateTicket &, const ReinstateTicket &) = default;
};

/// The visitor is away for a while (a copy, a payment): back by itself after `duration` (1 to 480 minutes),
/// or when somebody resumes it.
struct ParkTicket
{
    CounterId counter;
    TicketId ticket;
    std::optional<std::chrono::minutes> duration;
    friend bool operator==(const ParkTicket &, const ParkTicket &) = default;
};

struct ResumeTicket
{
    TicketId ticket;
    friend bool operator==(const ResumeTicket &, const ResumeTicket &) = default;
};

/// Sends the visitor on: to another service, to a certain counter, or both. Empty ids mean "as it is".
struct TransferTicket
{
    CounterId counter;
    TicketId ticket;
    ServiceId toService;
    CounterId toCounter;
    friend bool operator==(const TransferTicket &, const TransferTicket &) = default;
};

/// `reason` is required, at most 200 characters.
struct CancelTicket
{
    TicketId ticket;
    QString reason;
    friend bool operator==(const CancelTicket &, const CancelTicket &) = default;
};

/// Only the server's own: what the clock brings (parked visitors due, midnight, opening by itself).
struct PassTime
{
    friend bool operator==(const PassTime &, const PassTime &) = default;
};

/// What a program has seen that this hall, restored from a backup, may not know: numbers go on above it, and
/// the device's own leased blocks are its own again if nobody else has them. Programs say it in a message of
/// their own, never as a command.
struct RaiseFloors
{
    QDate serviceDate;
    std::vector<NumberFloor> floors;
    TicketId lastTicket;
    std::vector<NumberBlock> ownBlocks;
    QString ownHolder;
    TimePoint ownSince{}; ///< When the first of `ownBlocks` was leased.
    friend bool operator==(const RaiseFloors &, const RaiseFloors &) = default;
};

/// Only the server's own until the console has it: makes the mall what the configuration says, whole or not
/// at all.
struct ImportMall
{
    MallConfig config;
    friend bool operator==(const ImportMall &, const ImportMall &) = default;
};

using CommandBody =
    std::variant<OpenDay, CloseDay, OpenCounter, PauseCounter, CloseCounter, IssueTicket, LeaseNumbers,
                 HandOverTicket, ReturnTicket, CallNext, CallTicket, RecallTicket, StartServing,
                 FinishServing, MarkMissed, ReinstateTicket, ParkTicket, ResumeTicket, TransferTicket,
                 CancelTicket, PassTime, RaiseFloors, ImportMall>;

/// On whose behalf. The server fills this in from the session, never from a message.
struct Actor
{
    DeviceId device;
    OfficerId officer; ///< Empty for a kiosk and for the server itself.
    friend bool operator==(const Actor &, const Actor &) = default;
};

struct Command
{
    CommandId id;
    Actor actor;
    CommandBody body;
    friend bool operator==(const Command &, const Command &) = default;
};

} // namespace antrean
