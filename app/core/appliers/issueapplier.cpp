#include "core/appliers/applier.h"

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
    const auto leased = book.lowestLeased.find(e.prefix);
    if (leased != book.lowestLeased.end() && e.number >= leased->second)
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
    // A visitor who took the number from a device that was alone has waited since then.
    const TimePoint issuedAt = e.fromLease ? e.reference : a.event.at;
    Ticket ticket{e.ticket, e.label,     e.prefix, e.number, e.serviceDate,       e.priority, e.channel,
                  issuedAt, e.reference, {},       0,        a.event.actor.device};
    for (const ServiceId &service : e.journey) {
        ticket.stages.push_back(Stage{.service = service});
        ++a.hall.issued[service];
    }
    a.hall.lastTicket = e.ticket;
    Ticket &issued = a.hall.tickets.emplace(e.ticket, std::move(ticket)).first->second;
    wait(a, issued);
    issued.stage().waitingSince = issuedAt;
    return {};
}

} // namespace antrean
