#pragma once

#include "bench/benches.h"

#include <QCommandLineParser>

namespace antrean::bench {

/// The options that every program with a bench has: --data, --mall, --only, --quick, --smoke, --table.
/// \param names what --only takes
void addBenchOptions(QCommandLineParser &parser, const QStringList &names);
/// What was asked for; the programs and the folder of the share stand beside the program of this process.
[[nodiscard]] Settings readBenchSettings(const QCommandLineParser &parser);
/// Who comes and goes isn't news here: keeps it out of the logs of this program and its children.
void silenceNews();
/// A line about this computer and this build.
void describeMachine(const Settings &settings, Report &report);
/// The names of what measureHall() can measure.
[[nodiscard]] QStringList hallMeasurements();
/// Measures the server and its programs without windows. \param only names; empty: all of them
void measureHall(const Settings &settings, const MallConfig &mall, const QStringList &only, Report &report);

} // namespace antrean::bench
