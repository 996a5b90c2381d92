#pragma once

#include "storage/sqliteconnection.h"

namespace antrean {

/// The stored hash of an event; BrokenChain if there is no such event.
[[nodiscard]] JournalResult<QByteArray> hashAt(const SqliteConnection &connection, quint64 seq);

/// Hands over the events after `after` up to `last`, each checked against the chain first; see
/// Journal::read().
[[nodiscard]] JournalResult<> readRecords(const SqliteConnection &connection, quint64 after, quint64 last,
                                          const Journal::VisitRecord &visit);

/// See Journal::firstSince(); `last` is the newest event.
[[nodiscard]] JournalResult<quint64> firstSince(const SqliteConnection &connection, quint64 last,
                                                TimePoint at);

/// See Journal::readRefusals().
[[nodiscard]] JournalResult<> readRefusals(const SqliteConnection &connection, TimePoint since,
                                           const Journal::VisitRefusal &visit);

} // namespace antrean
