#include "core/appliers/applier.h"
#include "core/newticket.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// Whether the number is free; marks it as taken.
bool takeNumber(const Applying &a, const TicketIssued &e)
{
    NumberBook &book = a.hall.numbers;
    if (e.fromLease) {
        LeasedBlock *lease = book.leaseOf(a.event.actor.device, e.prefix, e.number);
        if (!lease || lease->isHandedOver(e.number))
            return false;
        lease->markHandedOver(e.number);
        return true;
    }
    if (const auto leased = book.firstLeased(e.prefix); leased && e.number >= *leased)
        return false;
    int &last = book.lastNumbers[e.prefix];
    last = std::max(last, e.number);
    return true;
}

} // namespace

Applied applyTo(const Applying &a, const TicketIssued &e)
{
    if (e.journey.empty() || e.ticket.value() <= a.hall.lastTicket.value())
        return broken(u"ticket %1 was issued twice or without a service"_s.arg(e.ticket.value()));
    const auto isKnown = [&](const ServiceId &service) { return a.hall.services.contains(service); };
    if (e.number < 1 || !std::ranges::all_of(e.journey, isKnown))
        return broken(u"ticket %1 has no number or an unknown service"_s.arg(e.ticket.value()));
    if (e.serviceDate != a.hall.day.date || e.serviceDate != a.hall.numbers.date)
        return broken(u"ticket %1 is of another service date"_s.arg(e.ticket.value()));
    if (!takeNumber(a, e))
        return broken(u"the number of ticket %1 is leased to others, or taken"_s.arg(e.ticket.value()));
    for (const ServiceId &service : e.journey)
        ++a.hall.issued[service];
    a.hall.lastTicket = e.ticket;
    Ticket &issued = a.hall.tickets.emplace(e.ticket, newTicket(a.event, e)).first->second;
    wait(a, issued);
    issued.stage().waitingSince = issued.issuedAt;
    return {};
}

} // namespace antrean
