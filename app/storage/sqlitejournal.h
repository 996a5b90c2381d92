#pragma once

#include "storage/folderlock.h"
#include "storage/journal.h"
#include "storage/spacekeeper.h"

#include <memory>

namespace antrean {

/// The journal as the SQLite file `journal.db`: WAL, `synchronous=FULL`, and one connection that no other can
/// join, since SQLite before 3.51.3 may corrupt a WAL file that two connections use. Readable by `sqlite3`
/// while no program has it open.
class SqliteJournal final : public Journal
{
public:
    /// Opens the journal of a folder, making both where there is none. The folder is locked for as long as
    /// the journal lives; a lock left by a killed program is taken over. After an unclean end what was
    /// written last is checked first. Beside it lies a Ballast.
    [[nodiscard]] static JournalResult<std::unique_ptr<SqliteJournal>> open(const QString &folder);
    /// The same without a Ballast, for a second journal on another disk.
    [[nodiscard]] static JournalResult<std::unique_ptr<SqliteJournal>>
    openWithoutBallast(const QString &folder);
    struct Options
    {
        /// After an unclean end, which leaves a `-wal` file that isn't empty: what was written last is
        /// checked first.
        bool isSuspect = false;
        /// The log is moved into the database when it has grown by about so many bytes.
        qint64 checkpointBytes = 4 * 1024 * 1024;
        /// Released when the disk is full; without one a full disk is an error at once.
        std::shared_ptr<SpaceKeeper> space;
    };
    /// Opens a journal on a database that an SQLite URI names (sqlite.org/uri.html), such as one on a disk of
    /// its own VFS. No folder is made or locked: the caller sees to it that nobody else uses the database.
    [[nodiscard]] static JournalResult<std::unique_ptr<SqliteJournal>> openOn(const QString &uri,
                                                                              const Options &options);
    ~SqliteJournal() override;

    /// The schema version that this program writes.
    static constexpr int schemaVersion = 1;
    /// The database's name inside its folder.
    [[nodiscard]] static QString fileName();

    JournalResult<> append(JournalBatch &batch) override;
    [[nodiscard]] quint64 lastSeq() const override;
    [[nodiscard]] QByteArray lastHash() const override;
    [[nodiscard]] quint32 epoch() const override;
    JournalResult<> raiseEpoch(quint32 epoch) override;
    [[nodiscard]] bool hasFailed() const override;
    [[nodiscard]] bool isTight() const override;
    JournalResult<> read(quint64 after, const VisitRecord &visit) override;
    [[nodiscard]] JournalResult<quint64> firstSince(TimePoint at) override;
    JournalResult<> readRefusals(TimePoint since, const VisitRefusal &visit) override;
    JournalResult<> forgetRefusals(TimePoint before) override;
    JournalResult<> storeSnapshot(const JournalSnapshot &snapshot) override;
    [[nodiscard]] JournalResult<std::optional<JournalSnapshot>> latestSnapshot() override;
    [[nodiscard]] JournalResult<std::optional<QString>> meta(const QString &key) override;
    JournalResult<> setMeta(const QString &key, const QString &value) override;

private:
    struct Parts;
    explicit SqliteJournal(std::unique_ptr<Parts> parts);

    [[nodiscard]] static JournalResult<std::unique_ptr<SqliteJournal>>
    openIn(const QString &folder, std::shared_ptr<SpaceKeeper> space);
    [[nodiscard]] static JournalResult<std::unique_ptr<SqliteJournal>>
    openDatabase(std::optional<FolderLock> lock, const QString &database, const Options &options);
    [[nodiscard]] JournalResult<> link(std::vector<JournalRecord> &events) const;
    [[nodiscard]] JournalResult<> insert(const JournalBatch &batch);
    [[nodiscard]] JournalResult<> inTransaction(const std::function<JournalResult<>()> &write);
    [[nodiscard]] JournalResult<> tryTransaction(const std::function<JournalResult<>()> &write);
    void checkpoint();

    std::unique_ptr<Parts> m;
};

} // namespace antrean
