#pragma once

#include "core/hall.h"

#include <optional>
#include <vector>

namespace antrean {

/// How many wait for an agency.
struct AgencyWaiting
{
    AgencyId agency;
    int waiting = 0;
    friend bool operator==(const AgencyWaiting &, const AgencyWaiting &) = default;
};

/// Waiting tickets of each agency that a zone's counters serve (an empty zone: of all agencies), in the
/// administrator's order. Only agencies with an open or paused counter there, or with somebody waiting.
[[nodiscard]] std::vector<AgencyWaiting> waitingByAgency(const Hall &hall, const ZoneId &zone);

/// When the hall opens next.
struct Opening
{
    QDate date;
    TimeOfDay time{};
    friend bool operator==(const Opening &, const Opening &) = default;
};

/// Looks two months ahead. Today counts until the day has been closed, also when its time has passed: then
/// the hall is late. Nothing where no service has hours.
[[nodiscard]] std::optional<Opening> nextOpening(const Hall &hall, TimePoint now);

} // namespace antrean
