#pragma once

#include "storage/journal.h"

#include <QStringList>

#include <map>
#include <memory>

namespace antrean {

class SqliteJournal;

// A backup is a second journal, in a folder of its own, that gets every event after its last one. The journal
// has one connection only, so its side of the work is done in slices between other things, and the backup's
// side wherever its slow disk disturbs nobody.

/// Where a backup ends.
struct BackupHead
{
    QString name; ///< Of the journal that it is a backup of; empty for a new one.
    quint64 seq = 0;
    QByteArray hash = genesisHash(); ///< Of the event `seq`.
    quint32 epoch = 0;
};

/// How a backup stands to the journal.
enum class BackupFit {
    Continues, ///< It holds the journal's own events, up to one of them.
    Foreign,   ///< It holds other events: of another journal, or of another future of this one.
    Newer      ///< Of a server that has replaced this one: its epoch is higher. It must be left alone.
};

/// What a backup gets after the events, and what it must agree with then.
struct BackupRest
{
    quint64 lastSeq = 0;
    QByteArray lastHash;
    quint32 epoch = 0;
    std::map<QString, QString> values;
    std::vector<RefusalRecord> refusals;
    TimePoint oldestRefusal{}; ///< Older ones are forgotten.
    std::optional<JournalSnapshot> snapshot;
};

/// The journal's side of a backup: for one run, or for several that succeed one after another. Each call
/// reads little, and none writes.
class BackupSource
{
public:
    /// Most events of one slice: a few milliseconds' work.
    static constexpr std::size_t sliceEvents = 500;

    /// \param nameKey under which the journal keeps its name. It must outlive the source.
    /// \param otherKeys of further values that belong to the backup
    BackupSource(Journal &journal, QString nameKey, QStringList otherKeys = {})
        : m_journal(journal)
        , m_nameKey(std::move(nameKey))
        , m_otherKeys(std::move(otherKeys))
    {}

    [[nodiscard]] JournalResult<BackupFit> fit(const BackupHead &head);
    /// The events that follow `after`; none at the end.
    [[nodiscard]] JournalResult<std::vector<JournalRecord>> slice(quint64 after);
    /// What goes with the events up to `lastSeq`: of the refusals those that it has not given before.
    /// \param refusalsFor how long refusals are kept
    [[nodiscard]] JournalResult<BackupRest> rest(quint64 lastSeq, std::chrono::hours refusalsFor);

private:
    Journal &m_journal;
    QString m_nameKey;
    QStringList m_otherKeys;
    TimePoint m_newestRefusal{}; ///< Given already, as all before it.
};

/// The backup's side: its folder's journal, open for as long as this lives. Used from one thread.
class BackupTarget
{
public:
    /// The folder must exist: it isn't made, since a disk that is not mounted would then be mistaken for a
    /// folder of this computer. A backup that can't be read is set aside first.
    /// \param nameKey as for the source
    [[nodiscard]] static JournalResult<std::unique_ptr<BackupTarget>> open(const QString &folder,
                                                                           const QString &nameKey);
    ~BackupTarget();

    [[nodiscard]] JournalResult<BackupHead> head() const;
    /// Events as the source gave them, hashes included. \returns BrokenChain where the backup would chain
    /// them otherwise: nothing of it counts until finish().
    JournalResult<> append(std::vector<JournalRecord> events);
    /// Takes the rest over and checks it: closes the backup, opens it anew and reads the events of this run
    /// back along the chain. One that fails the check is set aside. \param checkPages reads all pages of the
    /// database as well
    JournalResult<> finish(const BackupRest &rest, bool checkPages);
    /// Renames the backup and begins another. \returns the new name of the old one
    JournalResult<QString> startOver();

private:
    BackupTarget(QString folder, QString nameKey);
    JournalResult<> reopen();
    JournalResult<> write(const BackupRest &rest);
    JournalResult<> check(const BackupRest &rest, bool checkPages);

    QString m_folder;
    QString m_nameKey;
    std::unique_ptr<SqliteJournal> m_journal;
    quint64 m_firstSeq = 0; ///< Of the events since it was opened; 0: none.
};

/// Renames a folder's journal, with what SQLite has beside it, to `journal.db.aside-DATE-TIME`, so that
/// another can be begun. Nothing is lost. \returns the new path
[[nodiscard]] JournalResult<QString> setJournalAside(const QString &folder);

} // namespace antrean
