#pragma once

#include "core/command.h"

namespace antrean {

// What happened, whole and in the past tense. Events are never changed after they are written; new fields get
// defaults, so that an old journal still reads.

struct MallDefined
{
    MallSettings mall;
    friend bool operator==(const MallDefined &, const MallDefined &) = default;
};
struct ZoneDefined
{
    Zone zone;
    friend bool operator==(const ZoneDefined &, const ZoneDefined &) = default;
};
struct AgencyDefined
{
    Agency agency;
    friend bool operator==(const AgencyDefined &, const AgencyDefined &) = default;
};
struct ServiceDefined
{
    Service service;
    friend bool operator==(const ServiceDefined &, const ServiceDefined &) = default;
};
struct CounterDefined
{
    Counter counter;
    friend bool operator==(const CounterDefined &, const CounterDefined &) = default;
};
struct OfficerDefined
{
    Officer officer;
    friend bool operator==(const OfficerDefined &, const OfficerDefined &) = default;
};
struct ZoneRemoved
{
    ZoneId zone;
    friend bool operator==(const ZoneRemoved &, const ZoneRemoved &) = default;
};
struct AgencyRemoved
{
    AgencyId agency;
    friend bool operator==(const AgencyRemoved &, const AgencyRemoved &) = default;
};
struct ServiceRemoved
{
    ServiceId service;
    friend bool operator==(const ServiceRemoved &, const ServiceRemoved &) = default;
};
struct CounterRemoved
{
    CounterId counter;
    friend bool operator==(const CounterRemoved &, const CounterRemoved &) = default;
};
struct OfficerRemoved
{
    OfficerId officer;
    friend bool operator==(const OfficerRemoved &, const OfficerRemoved &) = default;
};

/// A new service date begins with empty queues and numbers from 1; the same date again goes on where it was.
struct DayOpened
{
    QDate date;
    bool despiteHoliday = false;
    friend bool operator==(const DayOpened &, const DayOpened &) = default;
};
/// All counters closed; unfinished stages cancelled, stages in service finished as incomplete.
struct DayClosed
{
    QDate date;
    int cancelled = 0; ///< Tickets that were not finished.
    bool byClock = false;
    friend bool operator==(const DayClosed &, const DayClosed &) = default;
};

struct CounterOpened
{
    CounterId counter;
    OfficerId officer;
    friend bool operator==(const CounterOpened &, const CounterOpened &) = default;
};
struct CounterPaused
{
    CounterId counter;
    OfficerId officer;
    QString reason;
    friend bool operator==(const CounterPaused &, const CounterPaused &) = default;
};
/// Tickets that only this counter would have called go back to their services' queues.
struct CounterClosed
{
    CounterId counter;
    OfficerId officer;
    friend bool operator==(const CounterClosed &, const CounterClosed &) = default;
};

struct TicketIssued
{
    TicketId ticket;
    QString label;
    QString prefix;
    int number = 0;
    QDate serviceDate;
    std::vector<ServiceId> journey;
    PriorityClass priority = PriorityClass::Ordinary;
    TicketChannel channel = TicketChannel::Kiosk;
    TimePoint reference{};
    /// The device gave it by itself, from its leased numbers, at `reference`; it was handed over later.
    bool fromLease = false;
    friend bool operator==(const TicketIssued &, const TicketIssued &) = default;
};
struct TicketCalled
{
    TicketId ticket;
    CounterId counter;
    OfficerId officer;
    CallReason reason;
    friend bool operator==(const TicketCalled &, const TicketCalled &) = default;
};
struct TicketRecalled
{
    TicketId ticket;
    CounterId counter;
    friend bool operator==(const TicketRecalled &, const TicketRecalled &) = default;
};
struct ServingStarted
{
    TicketId ticket;
    CounterId counter;
    friend bool operator==(const ServingStarted &, const ServingStarted &) = default;
};
/// The next planned stage, if there is one, begins to wait.
struct ServingFinished
{
    TicketId ticket;
    CounterId counter;
    Outcome outcome = Outcome::Done;
    friend bool operator==(const ServingFinished &, const ServingFinished &) = default;
};
struct TicketMissed
{
    TicketId ticket;
    CounterId counter;
    friend bool operator==(const TicketMissed &, const TicketMissed &) = default;
};
struct TicketReinstated
{
    TicketId ticket;
    friend bool operator==(const TicketReinstated &, const TicketReinstated &) = default;
};
struct TicketParked
{
    TicketId ticket;
    CounterId counter;
    std::optional<TimePoint> until;
    friend bool operator==(const TicketParked &, const TicketParked &) = default;
};
struct TicketResumed
{
    TicketId ticket;
    bool byClock = false;
    friend bool operator==(const TicketResumed &, const TicketResumed &) = default;
};
/// The stage at `counter` ends as referred; a new one for `service` waits right behind it, with number and
/// reference time as they were.
struct TicketTransferred
{
    TicketId ticket;
    CounterId counter;
    ServiceId service;
    CounterId onlyCounter; ///< Empty: any counter of the service.
    friend bool operator==(const TicketTransferred &, const TicketTransferred &) = default;
};
struct TicketCancelled
{
    TicketId ticket;
    QString reason;
    bool unseen = false; ///< No visitor ever had it: it counts against no quota.
    friend bool operator==(const TicketCancelled &, const TicketCancelled &) = default;
};

/// Nobody but the device gives these numbers on the service date.
struct NumbersLeased
{
    DeviceId device;
    QDate serviceDate;
    std::vector<NumberBlock> blocks;
    QString holder;                 ///< See LeaseNumbers.
    std::optional<TimePoint> since; ///< Absent: the event's instant. Earlier for a lease that is found again.
    friend bool operator==(const NumbersLeased &, const NumbersLeased &) = default;
};
/// A ticket that a device gave by itself came too late to be served: its day has ended, or its services are
/// gone.
struct TicketLapsed
{
    QString label;
    QString prefix;
    int number = 0;
    QDate serviceDate;
    std::vector<ServiceId> journey;
    PriorityClass priority = PriorityClass::Ordinary;
    TicketChannel channel = TicketChannel::Kiosk;
    TimePoint takenAt{};
    friend bool operator==(const TicketLapsed &, const TicketLapsed &) = default;
};
/// Numbers go on above these, since programs have seen them before this journal was restored. A service date
/// later than the hall's day counts once that day opens.
struct NumbersSkipped
{
    QDate serviceDate;
    std::vector<NumberFloor> floors; ///< Those that rose, with their new values.
    TicketId lastTicket;
    friend bool operator==(const NumbersSkipped &, const NumbersSkipped &) = default;
};

using EventBody =
    std::variant<MallDefined, ZoneDefined, AgencyDefined, ServiceDefined, CounterDefined, OfficerDefined,
                 ZoneRemoved, AgencyRemoved, ServiceRemoved, CounterRemoved, OfficerRemoved, DayOpened,
                 DayClosed, CounterOpened, CounterPaused, CounterClosed, TicketIssued, TicketCalled,
                 TicketRecalled, ServingStarted, ServingFinished, TicketMissed, TicketReinstated,
                 TicketParked, TicketResumed, TicketTransferred, TicketCancelled, NumbersLeased, TicketLapsed,
                 NumbersSkipped>;
using Events = std::vector<EventBody>;

/// One line of the journal.
struct Event
{
    quint64 seq = 0; ///< From 1, without gaps: the order of everything.
    quint32 epoch = 1;
    TimePoint at{};
    Actor actor;
    CommandId command; ///< The command that brought it about.
    EventBody body;
    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace antrean
