#pragma once

#include "core/command.h"
#include "core/hall.h"

namespace antrean {

/// How many numbers of each prefix a hall that was restored from a backup passes over: more than a prefix
/// gives in the quarter of an hour between two backups.
inline constexpr int numbersPassedOver = 20;

/// What a hall that was restored from a backup passes over before it gives a number, since the server that is
/// gone may have given it to somebody whom no program remembers: of each prefix numbersPassedOver, or a
/// quarter of what is left where that is less. On a service date that the backup doesn't know of from the
/// first number on, and only when its doors may have been open by now.
[[nodiscard]] RaiseFloors floorsAfterRestore(const Hall &hall, TimePoint now);

} // namespace antrean
