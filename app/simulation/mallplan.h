#pragma once

#include "core/mallconfig.h"
#include "simulation/chance.h"

#include <chrono>

namespace antrean::simulation {

/// How big the mall of a simulated day is.
enum class MallSize { Drawn, Largest };

/// One visitor's day: when the visitor comes, and for what.
struct PlannedVisit
{
    std::chrono::seconds arrives{}; ///< Since the beginning of the simulation.
    int kiosk = 0;                  ///< Which one the visitor goes to first.
    std::vector<ServiceId> journey;
    PriorityClass priority = PriorityClass::Ordinary;
};

/// Everything about a simulated day that isn't a fault, drawn from a seed.
struct MallPlan
{
    MallConfig config;
    QDate date;
    TimePoint start{};            ///< What the clocks show at the beginning: 70 minutes before opening.
    std::chrono::seconds opens{}; ///< Since the beginning, as all of the following.
    std::chrono::seconds lunch{}; ///< Zero: no break.
    std::chrono::seconds lunchEnds{};
    std::chrono::seconds lastVisitor{};
    std::chrono::seconds closes{};
    bool passesMidnight = false; ///< The simulation goes on until the next morning's first visitors.
    int kiosks = 1;
    int counters = 1; ///< As many officers.
    int boards = 1;
    std::chrono::seconds meanServing{};
    std::vector<PlannedVisit> visits;      ///< By arrival.
    std::vector<PlannedVisit> nextMorning; ///< Since that morning's opening.
};

/// The largest mall that Antrean is made for: 60 counters, 20 kiosks, 20 boards, 5,000 visitors in 8 hours.
/// A drawn one lies between two counters and that; small ones are the most.
[[nodiscard]] MallPlan drawPlan(Chance chance, MallSize size);

} // namespace antrean::simulation
