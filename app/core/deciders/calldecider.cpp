#include "core/deciders/decider.h"
#include "core/queuepolicy.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// The officer's own counter, open and without a ticket.
tl::expected<const Desk *, Refusal> freeDesk(const Deciding &d, const CounterId &counter)
{
    const auto desk = ownDesk(d, counter);
    if (!desk)
        return desk;
    if (const auto problem = dayProblem(d))
        return tl::unexpected(*problem);
    if (const Ticket *ticket = d.hall.ticket((*desk)->ticket))
        return refuse(RefusalCode::CounterBusy,
                      {{u"counter"_s, counter.value()}, {u"label"_s, ticket->label}});
    return desk;
}

bool canServe(const Hall &hall, const CounterId &id, const Stage &stage)
{
    if (!stage.onlyCounter.isEmpty())
        return stage.onlyCounter == id;
    const Counter *counter = hall.counter(id);
    return counter && std::ranges::find(counter->services, stage.service, &CounterService::service) !=
                          counter->services.end();
}

} // namespace

Decision decideFor(const Deciding &d, const CallNext &command)
{
    const auto desk = freeDesk(d, command.counter);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto choice = chooseNext(d.hall, command.counter, d.now);
    if (!choice)
        return refuse(RefusalCode::QueueEmpty, {{u"counter"_s, command.counter.value()}});
    return Events{TicketCalled{choice->ticket, command.counter, d.actor.officer, choice->reason}};
}

Decision decideFor(const Deciding &d, const CallTicket &command)
{
    const auto desk = freeDesk(d, command.counter);
    if (!desk)
        return tl::unexpected(desk.error());
    const Officer *officer = d.hall.officer(d.actor.officer);
    if (officer->role == Role::Officer && !officer->callsOutOfOrder)
        return refuse(RefusalCode::NotAllowed);
    const auto note = writtenReason(command.reason);
    if (!note)
        return tl::unexpected(note.error());
    const auto ticket = ticketIn(d, command.ticket, {StageState::Waiting});
    if (!ticket)
        return tl::unexpected(ticket.error());
    if (!canServe(d.hall, command.counter, (*ticket)->stage())) {
        return refuse(RefusalCode::NotServedHere,
                      {{u"label"_s, (*ticket)->label}, {u"counter"_s, command.counter.value()}});
    }
    return Events{TicketCalled{command.ticket, command.counter, officer->id,
                               outOfOrderReason(d.hall, command.counter, **ticket, *note, d.now)}};
}

Decision decideFor(const Deciding &d, const RecallTicket &command)
{
    const auto ticket = ticketAtDesk(d, command.counter, command.ticket, {StageState::Called});
    if (!ticket)
        return tl::unexpected(ticket.error());
    return Events{TicketRecalled{command.ticket, command.counter}};
}

Decision decideFor(const Deciding &d, const MarkMissed &command)
{
    const auto ticket = ticketAtDesk(d, command.counter, command.ticket, {StageState::Called});
    if (!ticket)
        return tl::unexpected(ticket.error());
    return Events{TicketMissed{command.ticket, command.counter}};
}

Decision decideFor(const Deciding &d, const ReinstateTicket &command)
{
    if (const auto officer = actingOfficer(d); !officer)
        return tl::unexpected(officer.error());
    if (const auto problem = dayProblem(d))
        return tl::unexpected(*problem);
    const auto ticket = ticketIn(d, command.ticket, {StageState::Missed});
    if (!ticket)
        return tl::unexpected(ticket.error());
    return Events{TicketReinstated{command.ticket}};
}

} // namespace antrean
