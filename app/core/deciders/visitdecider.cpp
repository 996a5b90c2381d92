#include "core/deciders/decider.h"

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr auto shortestPark = minutes(1);
constexpr auto longestPark = minutes(480);

} // namespace

Decision decideFor(const Deciding &d, const StartServing &command)
{
    const auto ticket = ticketAtDesk(d, command.counter, command.ticket, {StageState::Called});
    if (!ticket)
        return tl::unexpected(ticket.error());
    return Events{ServingStarted{command.ticket, command.counter}};
}

Decision decideFor(const Deciding &d, const FinishServing &command)
{
    const auto ticket = ticketAtDesk(d, command.counter, command.ticket, {StageState::Serving});
    if (!ticket)
        return tl::unexpected(ticket.error());
    return Events{ServingFinished{command.ticket, command.counter, command.outcome}};
}

Decision decideFor(const Deciding &d, const ParkTicket &command)
{
    const auto ticket = ticketAtDesk(d, command.counter, command.ticket, {StageState::Serving});
    if (!ticket)
        return tl::unexpected(ticket.error());
    std::optional<TimePoint> until;
    if (command.duration) {
        if (*command.duration < shortestPark || *command.duration > longestPark) {
            return refuse(RefusalCode::BadDuration, {{u"least"_s, QString::number(shortestPark.count())},
                                                     {u"most"_s, QString::number(longestPark.count())}});
        }
        until = d.now + *command.duration;
    }
    return Events{TicketParked{command.ticket, command.counter, until}};
}

Decision decideFor(const Deciding &d, const ResumeTicket &command)
{
    if (const auto officer = actingOfficer(d); !officer)
        return tl::unexpected(officer.error());
    if (const auto problem = dayProblem(d))
        return tl::unexpected(*problem);
    const auto ticket = ticketIn(d, command.ticket, {StageState::Parked});
    if (!ticket)
        return tl::unexpected(ticket.error());
    return Events{TicketResumed{command.ticket, false}};
}

Decision decideFor(const Deciding &d, const TransferTicket &command)
{
    const auto ticket =
        ticketAtDesk(d, command.counter, command.ticket, {StageState::Called, StageState::Serving});
    if (!ticket)
        return tl::unexpected(ticket.error());
    const bool toOtherService =
        !command.toService.isEmpty() && command.toService != (*ticket)->stage().service;
    const bool toOtherCounter = !command.toCounter.isEmpty() && command.toCounter != command.counter;
    if (!toOtherService && !toOtherCounter)
        return refuse(RefusalCode::TransferNowhere);
    if (!command.toService.isEmpty() && !d.hall.service(command.toService))
        return refuse(RefusalCode::UnknownService, {{u"service"_s, command.toService.value()}});
    if (!command.toCounter.isEmpty()) {
        const QMap<QString, QString> named{{u"counter"_s, command.toCounter.value()}};
        const Desk *desk = d.hall.desk(command.toCounter);
        if (!desk)
            return refuse(RefusalCode::UnknownCounter, named);
        if (desk->status == CounterStatus::Closed)
            return refuse(RefusalCode::CounterNotOpen, named);
    }
    // Nobody would call the visitor there, at the latest once the named counter has closed.
    if (toOtherService && !isServedSomewhere(d.hall, command.toService))
        return refuse(RefusalCode::NoCounterServes, {{u"service"_s, command.toService.value()}});
    const ServiceId service = command.toService.isEmpty() ? (*ticket)->stage().service : command.toService;
    return Events{TicketTransferred{command.ticket, command.counter, service, command.toCounter}};
}

Decision decideFor(const Deciding &d, const CancelTicket &command)
{
    const auto officer = actingOfficer(d);
    if (!officer)
        return tl::unexpected(officer.error());
    const auto reason = writtenReason(command.reason);
    if (!reason)
        return tl::unexpected(reason.error());
    const auto ticket =
        ticketIn(d, command.ticket, {StageState::Waiting, StageState::Called, StageState::Parked});
    if (!ticket)
        return tl::unexpected(ticket.error());
    // A ticket that another officer has called is that officer's to end.
    if ((*ticket)->stage().state == StageState::Called && (*officer)->role == Role::Officer &&
        (*ticket)->stage().officer != (*officer)->id)
        return refuse(RefusalCode::NotYourCounter, {{u"counter"_s, (*ticket)->stage().counter.value()}});
    return Events{TicketCancelled{command.ticket, *reason}};
}

} // namespace antrean
