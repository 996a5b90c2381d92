#pragma once

#include "child.h"
#include "figures.h"

namespace antrean::bench {

/// What every measurement gets.
struct Bench
{
    const Settings &settings;
    const MallConfig &mall; ///< benchMall().
    std::chrono::milliseconds syncDelay;
    Report &report;
    /// Bytes of an event in the journal; a measurement that knows it better says so.
    int eventBytes = 600;
};

/// Tickets issued and called a second, beside plain commits and plain round trips.
void measureRates(Bench &bench);
/// From the press at a counter to every mirror, and to the painted board.
void measureLatency(Bench &bench);
/// Start-up time and memory of the server and of each window. Once, without a delayed sync.
void measureStart(Bench &bench);

} // namespace antrean::bench
