#pragma once

#include "simulation/evidence.h"
#include "simulation/faults.h"
#include "simulation/mallplan.h"
#include "simulation/network.h"
#include "simulation/plantedbug.h"

namespace antrean::simulation {

struct DayOptions
{
    quint64 seed = 1;
    MallSize size = MallSize::Drawn;
    std::set<Fault> faults = allFaults();
    std::optional<PlantedBug> bug; ///< Built in to see that it is noticed.
    Trace::Listener listener;      ///< Gets every line of the trace.
};

/// What a simulated day came to.
struct DayResult
{
    std::vector<BrokenPromise> broken;
    FaultCounts faults{};
    NetworkCounts network;
    int kiosks = 0;
    int counters = 0;
    int boards = 0;
    quint64 events = 0;
    quint64 tickets = 0;
    quint64 reserveTickets = 0;
    quint64 calls = 0;
    quint64 traceHash = 0;
    std::vector<QByteArray> lastLines; ///< The end of the trace.
    std::chrono::seconds virtualTime{};
};

/// Lives one day of a mall, from an hour before opening until every queue is empty and every program has come
/// back, and judges it. The same options give the same result, and the same trace byte for byte.
[[nodiscard]] DayResult liveDay(const DayOptions &options);

} // namespace antrean::simulation
