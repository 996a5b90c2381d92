#include "core/appliers/applier.h"

namespace antrean {

using namespace Qt::StringLiterals;

Applied applyTo(const Applying &a, const TicketIssued &e)
{
    if (e.journey.empty() || e.ticket.value() <= a.hall.lastTicket.value())
        return broken(u"ticket %1 was issued twice or without a service"_s.arg(e.ticket.value()));
    const auto isKnown = [&](const ServiceId &service) { return a.hall.services.contains(service); };
    if (e.number < 1 || !std::ranges::all_of(e.journey, isKnown))
        return broken(u"ticket %1 has no number or an unknown service"_s.arg(e.ticket.value()));
    if (e.serviceDate != a.hall.day.date)
        return broken(u"ticket %1 is of another service date"_s.arg(e.ticket.value()));
    Ticket ticket{e.ticket,   e.label,     e.prefix, e.number, e.serviceDate, e.priority, e.channel,
                  a.event.at, e.reference, {},       0};
    for (const ServiceId &service : e.journey) {
        ticket.stages.push_back(Stage{.service = service});
        ++a.hall.issued[service];
    }
    a.hall.lastTicket = e.ticket;
    int &last = a.hall.lastNumbers[e.prefix];
    last = std::max(last, e.number);
    wait(a, a.hall.tickets.emplace(e.ticket, std::move(ticket)).first->second);
    return {};
}

} // namespace antrean
