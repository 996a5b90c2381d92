#pragma once

#include "storage/sqliteconnection.h"

namespace antrean {

/// Stores a snapshot and forgets all but the newest two, inside a transaction of the caller.
[[nodiscard]] JournalResult<> keepSnapshot(const SqliteConnection &connection,
                                           const JournalSnapshot &snapshot);

/// The newest snapshot of event `last` or before that is as it was stored.
[[nodiscard]] JournalResult<std::optional<JournalSnapshot>> newestSnapshot(const SqliteConnection &connection,
                                                                           quint64 last);

} // namespace antrean
