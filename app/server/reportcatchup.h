#pragma once

#include "storage/journal.h"
#include "storage/reportstore.h"

namespace antrean {

/// Whether what was counted up to `place` is the beginning of this journal. It isn't when the journal was
/// restored from a backup, or lost its end, and went on otherwise: then all of it is to be counted again.
[[nodiscard]] JournalResult<bool> isPlaceIn(Journal &journal, const ReportPlace &place);

/// At most `count` records after `after`.
[[nodiscard]] JournalResult<std::vector<JournalRecord>> readSlice(Journal &journal, quint64 after,
                                                                  std::size_t count);

/// \returns ReadFailed with the first record that isn't an event.
[[nodiscard]] JournalResult<std::vector<Event>> toEvents(const std::vector<JournalRecord> &records);

/// Counts the rest of the journal, or all of it where the report isn't of it. For a journal that nobody
/// writes to.
[[nodiscard]] JournalResult<> catchUp(Journal &journal, ReportStore &store);

} // namespace antrean
