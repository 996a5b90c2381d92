#pragma once

#include "bench/child.h"
#include "bench/figures.h"

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
/// From the press at a counter to every mirror.
void measureLatency(Bench &bench);
/// Start-up time and memory of the server with nothing but a mall. \returns one that runs
[[nodiscard]] tl::expected<std::unique_ptr<ServerChild>, QString> measureServerStart(Bench &bench);
/// The same after a busy day and a busy year, with what they leave on the disk.
void measureRestarts(Bench &bench);
/// How long many programs take that lose the server and find it again at the same moment.
void measureReconnects(Bench &bench);
/// What a command costs with few and with many waiting tickets.
void measureCrowds(Bench &bench);

} // namespace antrean::bench
