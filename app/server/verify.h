#pragma once

#include "core/hall.h"
#include "storage/journal.h"

#include <map>

namespace antrean {

/// What a whole journal holds.
struct JournalCounts
{
    quint64 events = 0;
    std::map<QString, quint64> byType;
    QDate firstDate; ///< Service dates; null where no day was ever opened.
    QDate lastDate;
};

/// The first thing that is wrong in a journal.
struct JournalFault
{
    quint64 seq = 0; ///< 0: the journal as a whole.
    QString what;    ///< Untranslated.
};

/// Reads a journal from its first event: the hash chain, each event's form, and that it can have happened
/// after the ones before it. Finds doubled numbers by that as well.
[[nodiscard]] tl::expected<JournalCounts, JournalFault> verifyJournal(Journal &journal);

} // namespace antrean
