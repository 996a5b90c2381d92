#pragma once

#include "storage/sqliteconnection.h"

namespace antrean {

/// Tells from the first bytes whether a file can be an SQLite database, without SQLite, which might write to
/// it. A missing or empty file can become one.
[[nodiscard]] JournalResult<> checkFileHeader(const QString &path);

/// Reads all pages of the database; Damaged, with what is wrong first.
[[nodiscard]] JournalResult<> quickCheck(const SqliteConnection &connection);

/// Makes the connection the only one and every commit durable, and the tables where there are none. A
/// database of another program, or of a newer version of this one, is refused and left as it is. `suspect`
/// asks for a check of what was written last; of all pages while they are few.
[[nodiscard]] JournalResult<> prepareSchema(SqliteConnection &connection, bool suspect);

} // namespace antrean
