#pragma once

#include "bench/benches.h"

namespace antrean::bench {

/// What a call's way takes at least on this computer, in milliseconds.
struct ShortestWay
{
    double commit = 0;
    double roundTrip = 0;
};
[[nodiscard]] tl::expected<ShortestWay, QString> shortestWay(const Bench &bench);

/// How the ways of many calls are told: a line of JSON and a row.
struct WaysToTell
{
    QString name; ///< Of the line.
    QString what; ///< Of the row.
    QString conditions;
    int mirrors = 0; ///< With everyone who looks on.
    bool isAimed = true;
    std::vector<double> milliseconds;
};
/// Aims at a p99 of one commit and 20 ms.
void tellWays(Bench &bench, WaysToTell ways, const ShortestWay &least);

} // namespace antrean::bench
