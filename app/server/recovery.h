#pragma once

#include "core/hall.h"
#include "server/answerbook.h"
#include "storage/journal.h"

namespace antrean {

/// Why the hall can't be had from the journal.
struct RecoveryError
{
    JournalError journal; ///< For a journal that doesn't read; otherwise its `seq` is the bad event.
    QString what;         ///< Untranslated, for the log.
};

/// What a journal leads to.
struct RecoveredHall
{
    Hall hall;
    AnswerBook answers;      ///< Of the AnswerBook::keptFor before the newest event.
    quint64 snapshotSeq = 0; ///< The snapshot that the reading began with; 0: none was of use.
    TimePoint lastInstant{}; ///< Of the newest event; the epoch of time while there is none.
    quint32 lastEpoch = 0;   ///< Of the newest event; 0 while there is none.
};

/// Reads the newest snapshot and the events after it, or where there is no sound snapshot all events. The
/// answers to events before it are known by their ids alone. The chain is checked along what is read.
[[nodiscard]] tl::expected<RecoveredHall, RecoveryError> recoverHall(Journal &journal);

} // namespace antrean
