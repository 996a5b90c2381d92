#pragma once

#include "child.h"

namespace antrean::bench {

// What the disk and the network of this computer allow at best, measured by the plainest program there is.

/// Commits a second of plain SQLite (WAL, synchronous=FULL), one row of `bytes` each, in a process of its
/// own.
[[nodiscard]] tl::expected<double, QString> oneCommitPerCommand(const Settings &settings, int bytes,
                                                                std::chrono::milliseconds syncDelay);
/// Round trips a second of a plain QWebSocket echo in a process of its own, so many clients in closed loops.
[[nodiscard]] tl::expected<double, QString> roundTrips(const Settings &settings, int bytes, int clients);

// The children that those two start; both return an exit code.

/// Commits rows into FOLDER for SECONDS, and prints {"perSecond": …}. \param arguments FOLDER BYTES SECONDS
int sqliteRival(const QStringList &arguments);
/// Prints `port N`, and sends every message back until it is ended.
int echoRival();

} // namespace antrean::bench
