#pragma once

#include "core/event.h"

namespace antrean {

/// The ticket that an event issues: each stage of its journey without a state yet.
[[nodiscard]] Ticket newTicket(const Event &event, const TicketIssued &issued);

} // namespace antrean
