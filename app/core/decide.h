#pragma once

#include "core/hall.h"
#include "core/refusal.h"

#include <tl/expected.hpp>

namespace antrean {

/// What follows from a command at an instant: the events that happened, or why not. Pure: the same hall,
/// command and instant give the same answer. Events come out in the order in which they are to be applied;
/// none means that there was nothing to do (for PassTime, LeaseNumbers, RaiseFloors and an import).
[[nodiscard]] tl::expected<Events, Refusal> decide(const Hall &hall, const Command &command, TimePoint now);

/// Free text that a person may write into a command: characters, after trimming.
inline constexpr int maxNoteLength = 200;
/// Services of one visit.
inline constexpr int maxJourneyLength = 8;

} // namespace antrean
