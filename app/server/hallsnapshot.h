#pragma once

#include "core/hall.h"
#include "storage/journal.h"

#include <optional>

namespace antrean {

// A snapshot only spares reading events, so it is believed only where it can't differ from them: written by
// this version of the program, and bound to its place in the journal by the hash of the event it stands
// after.

/// The hall after the journal's event `seq`, at the instant of that event, as a snapshot to store.
/// \param hash of that event
[[nodiscard]] JournalSnapshot snapshotOf(const Hall &hall, quint64 seq, TimePoint at, const QByteArray &hash);

/// The snapshot's hall, or nothing where it is damaged, of another version of this program, or doesn't stand
/// after an event of this hash.
[[nodiscard]] std::optional<Hall> hallOf(const JournalSnapshot &snapshot, const QByteArray &hash);

} // namespace antrean
