#pragma once

#include "bench/child.h"

namespace antrean::bench {

// What the disk and the network of this computer allow at best, measured by the plainest program there is.

/// Commits a second of plain SQLite (WAL, synchronous=FULL), one row of `bytes` each, in a process of its
/// own.
[[nodiscard]] tl::expected<double, QString> oneCommitPerCommand(const Settings &settings, int bytes,
                                                                std::chrono::milliseconds syncDelay);
/// Round trips a second of a plain QWebSocket echo in a process of its own, so many clients in closed loops.
[[nodiscard]] tl::expected<double, QString> roundTrips(const Settings &settings, int bytes, int clients);

/// Plays one of the children that those two start; for the program that Settings::ownRole tells to do so.
/// \returns the exit code, or nothing when there is no such role.
[[nodiscard]] std::optional<int> playRole(const QString &role, const QStringList &arguments);

} // namespace antrean::bench
