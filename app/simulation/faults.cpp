#include "simulation/faults.h"

#include <algorithm>

namespace antrean::simulation {

namespace {

constexpr std::array<const char *, faultCount> names{
    "delay",       "loss",       "drop",    "double",   "reorder",     "cut",    "one-way",   "switch",
    "slow",        "half-open",  "restart", "kill",     "power",       "torn",   "disk-full", "sync-fails",
    "write-fails", "clock-jump", "drift",   "replaced", "two-servers", "version"};

} // namespace

QByteArray nameOf(Fault fault) { return names[static_cast<std::size_t>(fault)]; }

std::optional<Fault> faultNamed(const QByteArray &name)
{
    const auto it = std::ranges::find_if(names, [&](const char *known) { return name == known; });
    return it == names.end() ? std::nullopt : std::optional(static_cast<Fault>(it - names.begin()));
}

std::set<Fault> allFaults()
{
    std::set<Fault> all;
    for (int i = 0; i < faultCount; ++i)
        all.insert(static_cast<Fault>(i));
    return all;
}

} // namespace antrean::simulation
