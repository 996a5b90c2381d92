#pragma once

#include "core/decide.h"

namespace antrean {

using Decision = tl::expected<Events, Refusal>;

/// What every rule needs to know. The functions below are the rules, one for each command, by subject.
struct Deciding
{
    const Hall &hall;
    const Actor &actor;
    TimePoint now;
};

// daydecider.cpp
[[nodiscard]] Decision decideFor(const Deciding &d, const OpenDay &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const CloseDay &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const PassTime &command);
// counterdecider.cpp
[[nodiscard]] Decision decideFor(const Deciding &d, const OpenCounter &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const PauseCounter &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const CloseCounter &command);
// issuedecider.cpp
[[nodiscard]] Decision decideFor(const Deciding &d, const IssueTicket &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const ReturnTicket &command);
// leasedecider.cpp
[[nodiscard]] Decision decideFor(const Deciding &d, const LeaseNumbers &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const HandOverTicket &command);
// floordecider.cpp
[[nodiscard]] Decision decideFor(const Deciding &d, const RaiseFloors &command);
// calldecider.cpp
[[nodiscard]] Decision decideFor(const Deciding &d, const CallNext &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const CallTicket &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const RecallTicket &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const MarkMissed &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const ReinstateTicket &command);
// visitdecider.cpp
[[nodiscard]] Decision decideFor(const Deciding &d, const StartServing &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const FinishServing &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const ParkTicket &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const ResumeTicket &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const TransferTicket &command);
[[nodiscard]] Decision decideFor(const Deciding &d, const CancelTicket &command);
// importdecider.cpp
[[nodiscard]] Decision decideFor(const Deciding &d, const ImportMall &command);

// Checks that several rules share; each gives the reason to refuse, or nothing.

[[nodiscard]] tl::unexpected<Refusal> refuse(RefusalCode code, const QMap<QString, QString> &parameters = {});
/// The acting officer, or why there is none.
[[nodiscard]] tl::expected<const Officer *, Refusal> actingOfficer(const Deciding &d);
/// The day is open and still today.
[[nodiscard]] std::optional<Refusal> dayProblem(const Deciding &d);
/// The counter exists, is open (or paused, where that is enough), and the acting officer sits at it.
[[nodiscard]] tl::expected<const Desk *, Refusal> ownDesk(const Deciding &d, const CounterId &counter,
                                                          bool pausedIsEnough = false);
/// The ticket is at the officer's own counter and in one of the states.
[[nodiscard]] tl::expected<const Ticket *, Refusal> ticketAtDesk(const Deciding &d, const CounterId &counter,
                                                                 TicketId ticket,
                                                                 std::initializer_list<StageState> states);
/// The ticket is of the day and in one of the states.
[[nodiscard]] tl::expected<const Ticket *, Refusal> ticketIn(const Deciding &d, TicketId ticket,
                                                             std::initializer_list<StageState> states);
/// A written reason: trimmed, not empty, not too long.
[[nodiscard]] tl::expected<QString, Refusal> writtenReason(const QString &text);

/// Some counter of the mall serves it, open or not.
[[nodiscard]] bool isServedSomewhere(const Hall &hall, const ServiceId &service);

/// A stage state's name in journals, messages and parameters: `waiting`.
[[nodiscard]] QString stateName(StageState state);

} // namespace antrean
