#pragma once

#include "storage/journal.h"

#include <QString>
#include <tl/expected.hpp>

namespace antrean {

/// What was restored.
struct RestoredJournal
{
    quint64 events = 0;
    TimePoint newest{}; ///< The instant of the last event; what happened later is lost.
    quint32 epoch = 0;  ///< The new one.
};

/// Makes the data folder of a server from a backup: checks the backup from its first event, copies it, and
/// raises its epoch, so that programs believe the new server and no longer the old one. The backup itself is
/// not changed. A folder that has a journal is refused. \param now raises the epoch to the seconds since 1970
/// if that is higher than by one: two restores of one backup never share an epoch, since neither knows of the
/// other \returns what is wrong, in words for the person who restores
[[nodiscard]] tl::expected<RestoredJournal, QString> restoreBackup(const QString &from, const QString &to,
                                                                   TimePoint now);

/// Makes the copy of a backup the journal of a new server: checks it from its first event and raises its
/// epoch, as restoreBackup() does.
[[nodiscard]] tl::expected<RestoredJournal, QString> takeOverBackup(Journal &copy, TimePoint now);

/// The commands that bring back a folder's journal from its backup, a line each.
/// \param backup empty: where it lies isn't known
[[nodiscard]] QString restoreCommands(const QString &data, const QString &backup);

} // namespace antrean
