#pragma once

#include "core/time.h"
#include "simulation/simfile.h"

#include <QString>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace antrean {

class SimDiskVfs;

/// What programs ask of a disk.
enum class DiskOperation { Open, Read, Write, Truncate, Sync, Delete };

/// Something that goes wrong on a simulated disk.
struct DiskFault
{
    enum class Kind { IoError, Full };
    /// Of which operations; nothing means all that change the disk, so all but reads.
    std::optional<DiskOperation> operation;
    Kind kind = Kind::IoError; ///< `Full` only for writes; other operations then fail with an I/O error.
    quint64 skip = 0;          ///< So many operations go well before it strikes.
    bool stays = false;        ///< Every operation from then on fails; otherwise only that one.
    QString fileEnd;           ///< Only files whose name ends so, such as `-wal`.
};

/// The disk of one simulated machine, in memory: SQLite reaches it through uri(). Its files are as a Linux
/// machine's: what was written is seen at once, but survives a loss of power for sure only when it was
/// synced. All chance comes from the seed, so the same operations give the same disk. Used from one thread.
class SimDisk
{
public:
    using Files = std::map<QString, QByteArray>;
    using Watch = std::function<void(DiskOperation, const QString &file)>;

    /// `name` is letters, digits and `-`, of no other disk that lives in this process.
    SimDisk(const QByteArray &name, quint64 seed);
    /// No database may be open on it any more.
    ~SimDisk();
    SimDisk(const SimDisk &) = delete;
    SimDisk &operator=(const SimDisk &) = delete;

    /// What SQLite opens (with SQLITE_OPEN_URI) to use a file of this disk, such as `journal.db`.
    [[nodiscard]] QString uri(const QString &file) const;
    /// What SQLite's own functions of time see; without one, always 2026-01-01T00:00Z.
    void setClock(std::function<TimePoint()> now) { m_now = std::move(now); }
    /// Called just before each operation has its effect; may call anything here but restart() and
    /// setFiles().
    void setWatch(Watch watch) { m_watch = std::move(watch); }

    /// Power is lost: every operation fails without an effect, until restart().
    void crash() { m_hasPower = false; }
    [[nodiscard]] bool hasPower() const { return m_hasPower; }
    /// Power comes back: the disk holds what filesAfterPowerLoss() says for this seed. Files that were open
    /// stay unusable for those who have them open.
    void restart(quint64 damageSeed);
    /// What the disk may hold after a loss of power now. What was not synced is there, missing or torn, each
    /// write for itself; files that were made or deleted since the last sync may not be yet, in their order.
    [[nodiscard]] Files filesAfterPowerLoss(quint64 damageSeed) const;
    /// The program that uses the disk is killed, or has ended: what it has open becomes unusable for it; all
    /// that it wrote stays, but for what a failed sync has lost, which its successor doesn't find (the
    /// journal has the system read its files anew).
    void killProgram();

    /// All files as programs see them.
    [[nodiscard]] Files files() const;
    /// The size that programs see; nothing where there is no such file.
    [[nodiscard]] std::optional<qint64> size(const QString &file) const;
    /// Puts these files on the disk, all synced, instead of what it holds. As restart() for what is open.
    void setFiles(const Files &files);

    /// Something goes wrong from now on, besides what does already.
    void inject(const DiskFault &fault) { m_faults.push_back({fault}); }
    void clearFaults() { m_faults.clear(); }
    /// How often a fault of inject() has struck.
    [[nodiscard]] quint64 failures() const { return m_failures; }
    /// In bytes; writes that need more fail as on a full disk. Without a limit at first.
    void setCapacity(std::optional<qint64> bytes) { m_capacity = bytes; }
    /// Bytes that are taken by something that isn't a file here.
    void setReserved(qint64 bytes) { m_reserved = bytes; }
    [[nodiscard]] qint64 reserved() const { return m_reserved; }
    [[nodiscard]] qint64 freeBytes() const;
    /// A planted fault: sync says that all is well and does nothing.
    void setIgnoresSync(bool ignores) { m_ignoresSync = ignores; }

    /// How often this was asked for, also in vain.
    [[nodiscard]] quint64 count(DiskOperation operation) const;

private:
    friend class SimDiskVfs;
    struct NameChange
    {
        QString name;
        std::shared_ptr<SimFile> before; ///< None if there was none.
        std::shared_ptr<SimFile> after;
    };
    struct Planted
    {
        DiskFault fault;
        bool isSpent = false;
    };
    using Result = int; ///< SQLite's.

    [[nodiscard]] TimePoint now() const;
    void endBoot();

    [[nodiscard]] Result begin(DiskOperation operation, const QString &file);
    [[nodiscard]] static bool strikes(Planted &planted, DiskOperation operation, const QString &file);
    [[nodiscard]] std::shared_ptr<SimFile> find(const QString &file) const;
    [[nodiscard]] std::shared_ptr<SimFile> create(const QString &file);
    [[nodiscard]] Result remove(const QString &file, bool syncFolder);
    [[nodiscard]] Result write(const QString &name, SimFile &file, qint64 offset, QByteArrayView bytes);
    [[nodiscard]] Result truncate(const QString &name, SimFile &file, qint64 size);
    [[nodiscard]] Result sync(const QString &name, SimFile &file);

    std::unique_ptr<SimDiskVfs> m_vfs;
    SimFile::Random m_random;
    std::map<QString, std::shared_ptr<SimFile>> m_files;
    std::vector<NameChange> m_nameChanges; ///< Since the last sync of the folder.
    std::vector<Planted> m_faults;
    std::array<quint64, 6> m_counts{};
    quint64 m_failures = 0;
    quint64 m_boot = 1; ///< What was opened in an earlier one is unusable.
    std::optional<qint64> m_capacity;
    qint64 m_reserved = 0;
    std::map<std::pair<const void *, const SimFile *>, int> m_locks; ///< Of who has a file open.
    bool m_hasPower = true;
    bool m_ignoresSync = false;
    Watch m_watch;
    std::function<TimePoint()> m_now;
};

} // namespace antrean
