#include "core/newticket.h"

namespace antrean {

Ticket newTicket(const Event &event, const TicketIssued &issued)
{
    // A visitor who took the number from a device that was alone has waited since then.
    const TimePoint issuedAt = issued.fromLease ? issued.reference : event.at;
    Ticket ticket{issued.ticket,
                  issued.label,
                  issued.prefix,
                  issued.number,
                  issued.serviceDate,
                  issued.priority,
                  issued.channel,
                  issuedAt,
                  issued.reference,
                  {},
                  0,
                  event.actor.device};
    for (const ServiceId &service : issued.journey)
        ticket.stages.push_back(Stage{.service = service});
    return ticket;
}

} // namespace antrean
