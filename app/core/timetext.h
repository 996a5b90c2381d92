#pragma once

#include "core/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace antrean {

// Instants, dates and times of day as files, messages and the journal write them, each in one form only. By
// hand, since QDateTime takes microseconds for each, and a snapshot or a journal holds very many.

/// `2026-11-21T01:02:03.004Z`: ISO 8601 in UTC with milliseconds, always 24 characters, for the years 0 to
/// 9999.
[[nodiscard]] QByteArray toIsoUtc(TimePoint at);
/// Reads what toIsoUtc() writes, and nothing else.
[[nodiscard]] std::optional<TimePoint> fromIsoUtc(QByteArrayView text);
/// As toIsoUtc().
[[nodiscard]] QString instantText(TimePoint at);
/// As fromIsoUtc().
[[nodiscard]] std::optional<TimePoint> parseInstant(QStringView text);
/// Reads `2026-08-17`.
[[nodiscard]] std::optional<QDate> parseDate(QStringView text);
/// Reads `07:30`, up to `24:00`.
[[nodiscard]] std::optional<TimeOfDay> parseClock(QStringView text);

} // namespace antrean
