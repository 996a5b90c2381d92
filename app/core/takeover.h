#pragma once

#include "core/command.h"
#include "core/hall.h"

namespace antrean {

/// What a hall that was restored from a backup passes over before it gives a number, since the server that is
/// gone may have given it to somebody whom no program remembers: of each prefix 20 and 3 more for each minute
/// since `newest`, the backup's newest event, but no more than a quarter of what is left; and half of what
/// could still be leased. On a service date that the backup doesn't know of from the first number on, and
/// only when its doors may have been open by now.
[[nodiscard]] RaiseFloors floorsAfterRestore(const Hall &hall, TimePoint newest, TimePoint now);

} // namespace antrean
