#pragma once

#include "core/hall.h"

namespace antrean {

/// What a waiting visitor may expect. Figures are for a person to read, not a promise.
struct WaitEstimate
{
    int ahead =
        0; ///< Waiting tickets that are likely to be called first, of any service of the same counters.
    int openCounters = 0; ///< Open or paused counters that serve the stage; 0: nobody serves it at present.
    std::chrono::minutes least{};
    std::chrono::minutes most{}; ///< Rounded up to five minutes; least ≤ most.
    friend bool operator==(const WaitEstimate &, const WaitEstimate &) = default;
};

/// Estimate for a waiting ticket, over all queues of the open counters that may call it (of all such counters
/// while none is open). Ahead: of its own class the older ones; of the other class, those whose weighted wait
/// is larger. Time: the sum of the average durations ahead ÷ counters, from 0.7 to 1.3 of it; a service that
/// further counters serve as well counts by the share of these counters.
[[nodiscard]] WaitEstimate estimateWait(const Hall &hall, const Ticket &ticket, TimePoint now);

/// The same for somebody who would take a ticket of the service and class now.
[[nodiscard]] WaitEstimate estimateWait(const Hall &hall, const ServiceId &service, PriorityClass priority);

/// Waiting tickets of all services of an agency.
[[nodiscard]] int waitingCount(const Hall &hall, const AgencyId &agency);

/// The zones of the counters that serve a service, in the administrator's order: where to wait.
[[nodiscard]] std::vector<ZoneId> zonesOf(const Hall &hall, const ServiceId &service);

} // namespace antrean
