#pragma once

#include "core/time.h"

#include <QString>

#include <optional>

namespace antrean {

// Instants, dates and times of day as files and messages write them, each in one form only. By hand, since
// QDateTime takes microseconds for each and a snapshot holds tens of thousands.

/// `2026-11-21T01:02:03.004Z`: UTC with milliseconds, for the years 0 to 9999.
[[nodiscard]] QString instantText(TimePoint at);
[[nodiscard]] std::optional<TimePoint> parseInstant(QStringView text);
/// Reads `2026-08-17`.
[[nodiscard]] std::optional<QDate> parseDate(QStringView text);
/// Reads `07:30`, up to `24:00`.
[[nodiscard]] std::optional<TimeOfDay> parseClock(QStringView text);

} // namespace antrean
