#pragma once

#include <QtGlobal>

#include <chrono>

namespace antrean::bench {

/// Processor time that a process has used, all its threads, user and system; 0 if it is gone.
[[nodiscard]] std::chrono::duration<double> processorTime(qint64 pid);

/// Megabytes of 1,000,000 bytes, as Linux counts them in /proc/PID/smaps_rollup; 0 if they can't be read.
struct Memory
{
    double rss = 0; ///< With pages that other processes use too.
    double pss = 0; ///< A shared page counts by its share.
};
[[nodiscard]] Memory memoryOf(qint64 pid);

/// Nanoseconds of the clock that all processes of this computer share.
[[nodiscard]] inline qint64 nanoseconds()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

} // namespace antrean::bench
