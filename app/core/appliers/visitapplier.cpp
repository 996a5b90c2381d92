#include "core/appliers/applier.h"

namespace antrean {

using namespace Qt::StringLiterals;

Applied applyTo(const Applying &a, const ServingStarted &e)
{
    Ticket *ticket = ticketAt(a, e.counter, e.ticket, {StageState::Called});
    if (!ticket)
        return wrongState(a, e.ticket);
    ticket->stage().state = StageState::Serving;
    ticket->stage().servingSince = a.event.at;
    return {};
}

Applied applyTo(const Applying &a, const ServingFinished &e)
{
    Ticket *ticket = ticketAt(a, e.counter, e.ticket, {StageState::Serving});
    if (!ticket)
        return wrongState(a, e.ticket);
    ticket->stage().outcome = e.outcome;
    endStage(a, *ticket, StageState::Finished);
    leaveDesk(a, e.counter);
    beginNextStage(a, *ticket);
    return {};
}

Applied applyTo(const Applying &a, const TicketParked &e)
{
    Ticket *ticket = ticketAt(a, e.counter, e.ticket, {StageState::Serving});
    if (!ticket)
        return wrongState(a, e.ticket);
    Stage &stage = ticket->stage();
    stage.state = StageState::Parked;
    stage.parkedSince = a.event.at;
    stage.parkedUntil = e.until;
    leaveDesk(a, e.counter);
    a.hall.aside.insert(e.ticket);
    return {};
}

Applied applyTo(const Applying &a, const TicketResumed &e)
{
    Ticket *ticket = ticketIn(a, e.ticket, {StageState::Parked});
    if (!ticket)
        return wrongState(a, e.ticket);
    ticket->stage().parkedUntil.reset();
    a.hall.aside.erase(e.ticket);
    wait(a, *ticket);
    return {};
}

Applied applyTo(const Applying &a, const TicketTransferred &e)
{
    Ticket *ticket = ticketAt(a, e.counter, e.ticket, {StageState::Called, StageState::Serving});
    if (!ticket)
        return wrongState(a, e.ticket);
    if (!a.hall.services.contains(e.service) || (!e.onlyCounter.isEmpty() && !a.hall.desk(e.onlyCounter)))
        return broken(u"ticket %1 is sent to an unknown place"_s.arg(e.ticket.value()));
    ticket->stage().outcome = Outcome::Referred;
    endStage(a, *ticket, StageState::Finished);
    leaveDesk(a, e.counter);
    ticket->stages.insert(ticket->stages.begin() + ticket->current + 1,
                          Stage{.service = e.service, .onlyCounter = e.onlyCounter});
    beginNextStage(a, *ticket);
    return {};
}

Applied applyTo(const Applying &a, const TicketCancelled &e)
{
    Ticket *ticket = ticketIn(a, e.ticket, {StageState::Waiting, StageState::Called, StageState::Parked});
    if (!ticket)
        return wrongState(a, e.ticket);
    if (ticket->stage().state == StageState::Waiting)
        queueOf(a.hall, *ticket).remove(ticket->id, ticket->reference);
    if (ticket->stage().state == StageState::Called)
        leaveDesk(a, ticket->stage().counter);
    a.hall.aside.erase(e.ticket);
    for (auto i = static_cast<std::size_t>(ticket->current); i < ticket->stages.size(); ++i) {
        ticket->stages[i].state = StageState::Cancelled;
        ticket->stages[i].endedAt = a.event.at;
    }
    if (e.unseen) {
        for (const Stage &stage : ticket->stages) {
            int &issued = a.hall.issued[stage.service];
            issued = std::max(0, issued - 1);
        }
    }
    return {};
}

} // namespace antrean
