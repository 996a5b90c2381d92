#pragma once

#include "storage/reportstore.h"

namespace antrean {

/// What a line of a report is about. By date and hour (of issue) the figures are of whole visits; by the
/// others of stages, since a visit may have several services and counters.
enum class ReportGrouping { Date, Hour, Agency, Service, Counter, Officer };

/// How long something took.
struct DurationFigures
{
    qint64 count = 0;
    std::chrono::milliseconds sum{};
    std::chrono::milliseconds percentile90{}; ///< By nearest rank; 0 for none.
    [[nodiscard]] std::chrono::milliseconds average() const
    {
        return sum / std::max<std::chrono::milliseconds::rep>(count, 1);
    }
    friend bool operator==(const DurationFigures &, const DurationFigures &) = default;
};

/// tickets = served + missed + cancelled + those still in the hall.
struct ReportLine
{
    QString key;  ///< An id, a date or an hour; empty for stages that no counter has called.
    QString name; ///< The newest one; empty for dates and hours.
    int tickets = 0;
    int served = 0; ///< A stage also when it was sent on, a visit when its last stage was served.
    int missed = 0;
    int cancelled = 0;
    DurationFigures waiting; ///< Of those that were called.
    DurationFigures walking; ///< Of those that were served, as the next one.
    DurationFigures serving;
    DurationFigures stay; ///< Of those that were served: from issue, or the stage's beginning, to its end.
    std::chrono::milliseconds open{}; ///< By counter and officer: time at open counters, of ended shifts.
    std::chrono::milliseconds idle{}; ///< Of that, without a called or served ticket.
    friend bool operator==(const ReportLine &, const ReportLine &) = default;
};

struct ReportTable
{
    std::vector<ReportLine> lines; ///< By key, without empty ones.
    ReportLine total;
};

/// The figures of some service dates, both included.
[[nodiscard]] JournalResult<ReportTable> reportTable(ReportStore &store, ReportGrouping grouping, QDate from,
                                                     QDate to);

} // namespace antrean
