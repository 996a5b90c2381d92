#pragma once

#include "storage/report/reportfigures.h"

namespace antrean {

/// A report as lines of aligned columns with a total, durations as `h:mm:ss`.
[[nodiscard]] QString alignedText(const ReportTable &table, ReportGrouping grouping);
/// The same as comma-separated values (RFC 4180) with a line of column names and without the total,
/// durations in whole seconds.
[[nodiscard]] QString commaSeparatedText(const ReportTable &table, ReportGrouping grouping);

} // namespace antrean
