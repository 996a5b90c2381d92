#include "core/appliers/applier.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

ClassQueues &queuesOf(Hall &hall, const Stage &stage)
{
    return stage.onlyCounter.isEmpty() ? hall.serviceQueues[stage.service]
                                       : hall.counterQueues[stage.onlyCounter];
}

bool isOpenDesk(const Hall &hall, const CounterId &id)
{
    const Desk *desk = hall.desk(id);
    return desk && desk->status != CounterStatus::Closed;
}

} // namespace

Applied broken(const QString &what) { return tl::unexpected(Inconsistency{what}); }

Applied unknownCounter(const CounterId &id) { return broken(u"unknown counter %1"_s.arg(id.value())); }

Applied wrongState(const Applying &a, TicketId id)
{
    return broken(u"ticket %1 is not in the state that event %2 needs"_s.arg(id.value()).arg(a.event.seq));
}

Ticket *ticketIn(const Applying &a, TicketId id, std::initializer_list<StageState> states)
{
    const auto it = a.hall.tickets.find(id);
    if (it == a.hall.tickets.end() || std::ranges::find(states, it->second.stage().state) == states.end())
        return nullptr;
    return &it->second;
}

Ticket *ticketAt(const Applying &a, const CounterId &counter, TicketId id,
                 std::initializer_list<StageState> states)
{
    const auto desk = a.hall.desks.find(counter);
    return desk != a.hall.desks.end() && desk->second.ticket == id ? ticketIn(a, id, states) : nullptr;
}

WaitingQueue &queueOf(Hall &hall, const Ticket &ticket)
{
    return queuesOf(hall, ticket.stage())[static_cast<std::size_t>(ticket.priority)];
}

void wait(const Applying &a, Ticket &ticket)
{
    Stage &stage = ticket.stage();
    stage.state = StageState::Waiting;
    stage.waitingSince = a.event.at;
    stage.calls = 0;
    // While the visitor was away, the counter may have closed: then the others call.
    if (!isOpenDesk(a.hall, stage.onlyCounter))
        stage.onlyCounter = CounterId();
    queueOf(a.hall, ticket).insert({ticket.id, ticket.reference, 0});
}

void endStage(const Applying &a, Ticket &ticket, StageState state)
{
    ticket.stage().state = state;
    ticket.stage().endedAt = a.event.at;
}

void beginNextStage(const Applying &a, Ticket &ticket)
{
    if (static_cast<std::size_t>(ticket.current) + 1 >= ticket.stages.size())
        return;
    ++ticket.current;
    wait(a, ticket);
}

void leaveDesk(const Applying &a, const CounterId &counter) { a.hall.desks[counter].ticket = TicketId(); }

void closeDesk(const Applying &a, Desk &desk) { desk = Desk{CounterStatus::Closed, {}, {}, a.event.at, {}}; }

tl::expected<void, Inconsistency> apply(Hall &hall, const Event &event)
{
    const Applying applying{hall, event};
    return std::visit([&](const auto &body) { return applyTo(applying, body); }, event.body);
}

} // namespace antrean
