#include "core/appliers/applier.h"

namespace antrean {

using namespace Qt::StringLiterals;

Applied applyTo(const Applying &a, const TicketCalled &e)
{
    Ticket *ticket = ticketIn(a, e.ticket, {StageState::Waiting});
    const Counter *counter = a.hall.counter(e.counter);
    if (!ticket)
        return wrongState(a, e.ticket);
    const Desk *desk = a.hall.desk(e.counter);
    if (!counter || !desk || desk->status != CounterStatus::Open || !desk->ticket.isEmpty())
        return broken(u"counter %1 is not open or has a ticket already"_s.arg(e.counter.value()));
    queueOf(a.hall, *ticket).remove(ticket->id, ticket->reference);
    const auto overtake = [&](ClassQueues &queues) {
        for (WaitingQueue &queue : queues)
            queue.overtake(ticket->reference, ticket->id);
    };
    if (const auto own = a.hall.counterQueues.find(e.counter); own != a.hall.counterQueues.end())
        overtake(own->second);
    for (const CounterService &served : counter->services) {
        if (const auto it = a.hall.serviceQueues.find(served.service); it != a.hall.serviceQueues.end())
            overtake(it->second);
    }
    Stage &stage = ticket->stage();
    stage.state = StageState::Called;
    stage.counter = e.counter;
    stage.officer = e.officer;
    stage.calls = 1;
    stage.calledAt = a.event.at;
    stage.reason = e.reason;
    a.hall.desks[e.counter].ticket = e.ticket;
    return {};
}

Applied applyTo(const Applying &a, const TicketRecalled &e)
{
    Ticket *ticket = ticketAt(a, e.counter, e.ticket, {StageState::Called});
    if (!ticket)
        return wrongState(a, e.ticket);
    ++ticket->stage().calls;
    ticket->stage().calledAt = a.event.at;
    return {};
}

Applied applyTo(const Applying &a, const TicketMissed &e)
{
    Ticket *ticket = ticketAt(a, e.counter, e.ticket, {StageState::Called});
    if (!ticket)
        return wrongState(a, e.ticket);
    endStage(a, *ticket, StageState::Missed);
    leaveDesk(a, e.counter);
    a.hall.aside.insert(e.ticket);
    return {};
}

Applied applyTo(const Applying &a, const TicketReinstated &e)
{
    Ticket *ticket = ticketIn(a, e.ticket, {StageState::Missed});
    if (!ticket)
        return wrongState(a, e.ticket);
    ticket->stage().endedAt.reset();
    a.hall.aside.erase(e.ticket);
    wait(a, *ticket);
    return {};
}

} // namespace antrean
