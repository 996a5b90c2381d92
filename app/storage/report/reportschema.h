#pragma once

#include "storage/sqliteconnection.h"

namespace antrean {

/// The schema version of report.db. An older or newer one is never migrated: its rows are counted anew.
inline constexpr int reportSchemaVersion = 1;

/// Makes the connection the only one, and the tables where there are none.
/// \returns NotAJournal for a database of another program, Damaged for one that fails its check (of all pages
/// if `suspect`) and NewerSchema for one of another version. Nothing is written to any of these.
[[nodiscard]] JournalResult<> prepareReportSchema(const SqliteConnection &connection, bool suspect);

} // namespace antrean
