#pragma once

#include "core/apply.h"

namespace antrean {

using Applied = tl::expected<void, Inconsistency>;

/// What every event is applied to. The functions below make one kind of event happen each, by subject; each
/// checks all that it needs before it changes anything.
struct Applying
{
    Hall &hall;
    const Event &event;
};

// configapplier.cpp
[[nodiscard]] Applied applyTo(const Applying &a, const MallDefined &e);
[[nodiscard]] Applied applyTo(const Applying &a, const ZoneDefined &e);
[[nodiscard]] Applied applyTo(const Applying &a, const AgencyDefined &e);
[[nodiscard]] Applied applyTo(const Applying &a, const ServiceDefined &e);
[[nodiscard]] Applied applyTo(const Applying &a, const CounterDefined &e);
[[nodiscard]] Applied applyTo(const Applying &a, const OfficerDefined &e);
[[nodiscard]] Applied applyTo(const Applying &a, const ZoneRemoved &e);
[[nodiscard]] Applied applyTo(const Applying &a, const AgencyRemoved &e);
[[nodiscard]] Applied applyTo(const Applying &a, const ServiceRemoved &e);
[[nodiscard]] Applied applyTo(const Applying &a, const CounterRemoved &e);
[[nodiscard]] Applied applyTo(const Applying &a, const OfficerRemoved &e);
// dayapplier.cpp
[[nodiscard]] Applied applyTo(const Applying &a, const DayOpened &e);
[[nodiscard]] Applied applyTo(const Applying &a, const DayClosed &e);
// counterapplier.cpp
[[nodiscard]] Applied applyTo(const Applying &a, const CounterOpened &e);
[[nodiscard]] Applied applyTo(const Applying &a, const CounterPaused &e);
[[nodiscard]] Applied applyTo(const Applying &a, const CounterClosed &e);
// issueapplier.cpp
[[nodiscard]] Applied applyTo(const Applying &a, const TicketIssued &e);
// leaseapplier.cpp
[[nodiscard]] Applied applyTo(const Applying &a, const NumbersLeased &e);
[[nodiscard]] Applied applyTo(const Applying &a, const TicketLapsed &e);
[[nodiscard]] Applied applyTo(const Applying &a, const NumbersSkipped &e);
// callapplier.cpp
[[nodiscard]] Applied applyTo(const Applying &a, const TicketCalled &e);
[[nodiscard]] Applied applyTo(const Applying &a, const TicketRecalled &e);
[[nodiscard]] Applied applyTo(const Applying &a, const TicketMissed &e);
[[nodiscard]] Applied applyTo(const Applying &a, const TicketReinstated &e);
// visitapplier.cpp
[[nodiscard]] Applied applyTo(const Applying &a, const ServingStarted &e);
[[nodiscard]] Applied applyTo(const Applying &a, const ServingFinished &e);
[[nodiscard]] Applied applyTo(const Applying &a, const TicketParked &e);
[[nodiscard]] Applied applyTo(const Applying &a, const TicketResumed &e);
[[nodiscard]] Applied applyTo(const Applying &a, const TicketTransferred &e);
[[nodiscard]] Applied applyTo(const Applying &a, const TicketCancelled &e);

// What several kinds share.

[[nodiscard]] Applied broken(const QString &what);
[[nodiscard]] Applied unknownCounter(const CounterId &id);
/// The ticket isn't in the state that the event needs.
[[nodiscard]] Applied wrongState(const Applying &a, TicketId id);

/// The ticket, if it is in one of the states.
[[nodiscard]] Ticket *ticketIn(const Applying &a, TicketId id, std::initializer_list<StageState> states);
/// The ticket, if it is at the counter and in one of the states.
[[nodiscard]] Ticket *ticketAt(const Applying &a, const CounterId &counter, TicketId id,
                               std::initializer_list<StageState> states);
/// The queue that the ticket waits in, or would.
[[nodiscard]] WaitingQueue &queueOf(Hall &hall, const Ticket &ticket);

/// The ticket's stage waits from now on, in the place that its reference time gives.
void wait(const Applying &a, Ticket &ticket);
void endStage(const Applying &a, Ticket &ticket, StageState state);
/// The next planned stage waits, if there is one.
void beginNextStage(const Applying &a, Ticket &ticket);
void leaveDesk(const Applying &a, const CounterId &counter);
void closeDesk(const Applying &a, Desk &desk);

} // namespace antrean
