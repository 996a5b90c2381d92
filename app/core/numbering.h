#pragma once

#include "core/hall.h"
#include "core/refusal.h"

#include <tl/expected.hpp>

namespace antrean {

/// The highest number of a prefix on one service date: all nines of the width, 999 for 3.
[[nodiscard]] int lastNumber(int width);

/// What the paper says: `A` and 12 at width 3 give `A012`.
[[nodiscard]] QString ticketLabel(const QString &prefix, int number, int width);

/// The number after the last one issued of a prefix on the hall's service date, from 1, without gaps.
/// Refused with NumbersUsedUp after the last one, or where the leased numbers begin: numbers are never used
/// twice on a date.
[[nodiscard]] tl::expected<int, Refusal> nextNumber(const Hall &hall, const QString &prefix);

} // namespace antrean
