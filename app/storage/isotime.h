#pragma once

#include "core/time.h"

#include <QByteArray>

#include <optional>

namespace antrean {

/// The instant as ISO 8601 in UTC with milliseconds, always 24 characters for the years 0 to 9999:
/// `2026-11-21T01:02:03.004Z`.
[[nodiscard]] QByteArray toIsoUtc(TimePoint at);
/// Reads what toIsoUtc() writes, and nothing else.
[[nodiscard]] std::optional<TimePoint> fromIsoUtc(const QByteArray &text);

} // namespace antrean
