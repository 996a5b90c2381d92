#include "core/appliers/applier.h"

namespace antrean {

using namespace Qt::StringLiterals;

Applied applyTo(const Applying &a, const CounterOpened &e)
{
    const auto desk = a.hall.desks.find(e.counter);
    if (desk == a.hall.desks.end())
        return unknownCounter(e.counter);
    if (a.hall.day.state != DayState::Open || desk->second.status == CounterStatus::Open ||
        e.officer.isEmpty())
        return broken(u"counter %1 opens twice, for nobody, or on no day"_s.arg(e.counter.value()));
    desk->second.status = CounterStatus::Open;
    desk->second.officer = e.officer;
    desk->second.pauseReason.clear();
    desk->second.since = a.event.at;
    return {};
}

Applied applyTo(const Applying &a, const CounterPaused &e)
{
    const auto desk = a.hall.desks.find(e.counter);
    if (desk == a.hall.desks.end())
        return unknownCounter(e.counter);
    if (desk->second.status != CounterStatus::Open)
        return broken(u"counter %1 pauses without being open"_s.arg(e.counter.value()));
    desk->second.status = CounterStatus::Paused;
    desk->second.pauseReason = e.reason;
    desk->second.since = a.event.at;
    return {};
}

Applied applyTo(const Applying &a, const CounterClosed &e)
{
    const auto desk = a.hall.desks.find(e.counter);
    if (desk == a.hall.desks.end())
        return unknownCounter(e.counter);
    if (desk->second.status == CounterStatus::Closed || !desk->second.ticket.isEmpty())
        return broken(u"counter %1 closes twice or with a ticket at it"_s.arg(e.counter.value()));
    closeDesk(a, desk->second);
    const auto own = a.hall.counterQueues.find(e.counter);
    if (own == a.hall.counterQueues.end())
        return {};
    const ClassQueues orphans = std::move(own->second);
    a.hall.counterQueues.erase(own);
    for (const WaitingQueue &queue : orphans) {
        for (const QueueEntry &entry : queue.entries()) {
            Ticket &ticket = a.hall.tickets.at(entry.ticket);
            ticket.stage().onlyCounter = CounterId();
            queueOf(a.hall, ticket).insert(entry);
        }
    }
    return {};
}

} // namespace antrean
