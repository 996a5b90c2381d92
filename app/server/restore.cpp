#include "server/restore.h"

#include "server/hallengine.h"
#include "server/verify.h"
#include "storage/folderlock.h"
#include "storage/sqlitejournal.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

using Done = tl::expected<void, QString>;

QString journalIn(const QString &folder) { return QDir(folder).filePath(SqliteJournal::fileName()); }

QString asideName(const QString &folder)
{
    return QDir::cleanPath(folder) + u".aside-"_s +
           QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
}

QString moveAside(const QString &folder)
{
    return u"mv %1 %2"_s.arg(QDir::cleanPath(folder), asideName(folder));
}

/// The backup's files as they are: it may lie on a disk that can't be written to.
Done copyJournal(const QString &from, const QString &to)
{
    const auto lock = FolderLock::acquire(from);
    if (!lock && lock.error().code == JournalError::Code::Locked) {
        return tl::unexpected(
            u"a server is writing to this backup: stop it, or try again in a moment. %1"_s.arg(
                lock.error().detail));
    }
    for (const QString &part : {QString(), u"-wal"_s}) {
        QFile file(journalIn(from) + part);
        if (file.exists() && !file.copy(journalIn(to) + part))
            return tl::unexpected(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        QFile::setPermissions(journalIn(to) + part, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    }
    return {};
}

tl::expected<RestoredJournal, QString> takeOver(const QString &folder, TimePoint now)
{
    auto journal = SqliteJournal::open(folder);
    if (!journal)
        return tl::unexpected(u"the backup can't be opened: "_s + journal.error().detail);
    return takeOverBackup(**journal, now);
}

} // namespace

tl::expected<RestoredJournal, QString> takeOverBackup(Journal &copy, TimePoint now)
{
    const auto counts = verifyJournal(copy);
    if (!counts) {
        return tl::unexpected(
            u"the backup is BROKEN at event %1: %2"_s.arg(counts.error().seq).arg(counts.error().what));
    }
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const quint32 epoch = static_cast<quint32>(std::max<qint64>(copy.epoch() + 1, seconds));
    if (const auto raised = copy.raiseEpoch(epoch); !raised)
        return tl::unexpected(raised.error().detail);
    auto engine = HallEngine::recover(copy);
    if (!engine)
        return tl::unexpected(engine.error().what);
    return RestoredJournal{counts->events, (*engine)->lastInstant(), epoch};
}

QString restoreCommands(const QString &data, const QString &backup)
{
    return u"    %1\n    antrean-server restore --from %2 --data %3"_s.arg(
        moveAside(data), backup.isEmpty() ? u"BACKUPDIR"_s : backup, QDir::cleanPath(data));
}

tl::expected<RestoredJournal, QString> restoreBackup(const QString &from, const QString &to, TimePoint now)
{
    if (!QFileInfo::exists(journalIn(from)))
        return tl::unexpected(u"there is no backup %1"_s.arg(journalIn(from)));
    if (QFileInfo::exists(journalIn(to))) {
        return tl::unexpected(
            u"%1 holds a journal, which stays as it is. To restore into this folder, first set "
            "it aside:\n    %2"_s.arg(to, moveAside(to)));
    }
    const auto lock = FolderLock::acquire(to);
    if (!lock)
        return tl::unexpected(u"%1: %2"_s.arg(to, lock.error().detail));
    // Only a journal that is whole and checked gets the name by which a server finds it.
    QDir part(QDir(to).filePath(u"restoring"_s));
    part.removeRecursively();
    if (!part.mkpath(u"."_s))
        return tl::unexpected(u"%1 can't be made"_s.arg(part.path()));
    auto restored = copyJournal(from, part.path()).and_then([&] { return takeOver(part.path(), now); });
    // SQLite leaves the log behind when it couldn't move it into the database.
    if (restored && QFileInfo(journalIn(part.path()) + u"-wal"_s).size() > 0)
        restored = tl::unexpected(u"%1 has no room for the whole journal"_s.arg(part.path()));
    if (restored && !QFile::rename(journalIn(part.path()), journalIn(to)))
        restored = tl::unexpected(u"%1 can't be renamed"_s.arg(journalIn(part.path())));
    part.removeRecursively();
    return restored;
}

} // namespace antrean
