#include "simulation/simdiskvfs.h"

#include "simulation/simdisk.h"

#include <cstring>
#include <vector>

namespace antrean {

using namespace Qt::StringLiterals;

/// A file that SQLite has open.
struct SimDiskVfs::Handle
{
    SimDisk &disk;
    QString name;
    std::shared_ptr<SimFile> file;
    quint64 boot;
    bool isTemporary;
};

/// SQLite's calls: the functions of a VFS and of its files.
struct SimDiskVfs::Functions
{
    /// What SQLite gives room for.
    struct Slot
    {
        sqlite3_file base;
        Handle *handle;
    };

    static Handle &handle(sqlite3_file *file) { return *reinterpret_cast<Slot *>(file)->handle; }
    static SimDisk &disk(sqlite3_vfs *vfs) { return *static_cast<SimDisk *>(vfs->pAppData); }
    static bool isUsable(const Handle &h) { return h.boot == h.disk.m_boot && h.disk.m_hasPower; }
    static QString fileName(const char *path)
    {
        const QString name = QString::fromUtf8(path);
        return name.startsWith(u'/') ? name.mid(1) : name;
    }

    static int open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
    {
        file->pMethods = nullptr;
        SimDisk &d = disk(vfs);
        const bool isTemporary = path == nullptr;
        const QString name = isTemporary ? QString() : fileName(path);
        if (!isTemporary) {
            if (const int begun = d.begin(DiskOperation::Open, name); begun != SQLITE_OK)
                return begun;
        }
        auto content = isTemporary ? std::make_shared<SimFile>() : d.find(name);
        if (!content && !(flags & SQLITE_OPEN_CREATE))
            return SQLITE_CANTOPEN;
        if (!content)
            content = d.create(name);
        reinterpret_cast<Slot *>(file)->handle =
            new Handle{d, name, std::move(content), d.m_boot, isTemporary};
        file->pMethods = &methods;
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }
    static int close(sqlite3_file *file)
    {
        unlock(file, SQLITE_LOCK_NONE);
        delete &handle(file);
        return SQLITE_OK;
    }

    static int read(sqlite3_file *file, void *to, int amount, sqlite3_int64 offset)
    {
        const Handle &h = handle(file);
        if (!isUsable(h))
            return SQLITE_IOERR_READ;
        if (!h.isTemporary) {
            if (const int begun = h.disk.begin(DiskOperation::Read, h.name); begun != SQLITE_OK)
                return begun;
        }
        const qint64 there = std::clamp<qint64>(h.file->size() - offset, 0, amount);
        if (there > 0)
            std::memcpy(to, h.file->content().constData() + offset, static_cast<size_t>(there));
        if (there == amount)
            return SQLITE_OK;
        std::memset(static_cast<char *>(to) + there, 0, static_cast<size_t>(amount - there));
        return SQLITE_IOERR_SHORT_READ;
    }
    static int write(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
    {
        Handle &h = handle(file);
        if (!isUsable(h))
            return SQLITE_IOERR_WRITE;
        const QByteArrayView bytes(static_cast<const char *>(from), amount);
        if (!h.isTemporary)
            return h.disk.write(h.name, *h.file, offset, bytes);
        h.file->write(offset, bytes);
        h.file->sync();
        return SQLITE_OK;
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        Handle &h = handle(file);
        if (!isUsable(h))
            return SQLITE_IOERR_TRUNCATE;
        return h.disk.truncate(h.name, *h.file, size);
    }
    static int sync(sqlite3_file *file, int)
    {
        Handle &h = handle(file);
        if (!isUsable(h))
            return SQLITE_IOERR_FSYNC;
        return h.disk.sync(h.name, *h.file);
    }
    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        *size = handle(file).file->size();
        return isUsable(handle(file)) ? SQLITE_OK : SQLITE_IOERR_FSTAT;
    }

    /// SQLite asks for the levels of sqlite.org/lockingv3.html; a journal has one connection, and this
    /// refuses the second.
    static int lock(sqlite3_file *file, int level)
    {
        Handle &h = handle(file);
        if (!isUsable(h))
            return SQLITE_IOERR_LOCK;
        for (const auto &[other, held] : h.disk.m_locks) {
            const bool excludes = (level >= SQLITE_LOCK_RESERVED && held >= SQLITE_LOCK_RESERVED) ||
                                  held >= SQLITE_LOCK_PENDING || level == SQLITE_LOCK_EXCLUSIVE;
            if (other.first != file && other.second == h.file.get() && excludes)
                return SQLITE_BUSY;
        }
        int &held = h.disk.m_locks[{file, h.file.get()}];
        held = std::max(held, level);
        return SQLITE_OK;
    }
    static int unlock(sqlite3_file *file, int level)
    {
        const Handle &h = handle(file);
        const auto it = h.disk.m_locks.find({file, h.file.get()});
        if (it == h.disk.m_locks.end())
            return SQLITE_OK;
        if (level == SQLITE_LOCK_NONE)
            h.disk.m_locks.erase(it);
        else
            it->second = std::min(it->second, level);
        return SQLITE_OK;
    }
    static int checkReserved(sqlite3_file *file, int *isReserved)
    {
        const Handle &h = handle(file);
        *isReserved = std::ranges::any_of(h.disk.m_locks, [&h](const auto &lock) {
            return lock.first.second == h.file.get() && lock.second >= SQLITE_LOCK_RESERVED;
        });
        return SQLITE_OK;
    }
    static int control(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file *) { return SimFile::sectorSize; }
    /// As of the unix VFS: a write that is torn leaves the bytes beside it alone.
    static int traits(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

    static int remove(sqlite3_vfs *vfs, const char *path, int syncFolder)
    {
        return disk(vfs).remove(fileName(path), syncFolder != 0);
    }
    static int access(sqlite3_vfs *vfs, const char *path, int, int *exists)
    {
        *exists = disk(vfs).find(fileName(path)) != nullptr;
        return disk(vfs).m_hasPower ? SQLITE_OK : SQLITE_IOERR_ACCESS;
    }
    static int fullPath(sqlite3_vfs *, const char *path, int room, char *full)
    {
        sqlite3_snprintf(room, full, "%s", path);
        return SQLITE_OK;
    }
    static int randomness(sqlite3_vfs *vfs, int amount, char *bytes)
    {
        for (int i = 0; i < amount; ++i)
            bytes[i] = static_cast<char>(disk(vfs).m_random());
        return amount;
    }
    static int sleep(sqlite3_vfs *, int microseconds) { return microseconds; }
    static int currentTime64(sqlite3_vfs *vfs, sqlite3_int64 *julianMs)
    {
        // Julian day 2440587.5 is the epoch of Unix.
        *julianMs = 210866760000000 + disk(vfs).now().time_since_epoch().count();
        return SQLITE_OK;
    }
    static int currentTime(sqlite3_vfs *vfs, double *julianDay)
    {
        sqlite3_int64 ms = 0;
        currentTime64(vfs, &ms);
        *julianDay = static_cast<double>(ms) / 86400000.0;
        return SQLITE_OK;
    }
    static int lastError(sqlite3_vfs *, int, char *) { return 0; }
};

// Version 1 has no shared memory, which a journal must do without anyway: it uses WAL with exclusive locking.
const sqlite3_io_methods SimDiskVfs::methods = {1,
                                                &Functions::close,
                                                &Functions::read,
                                                &Functions::write,
                                                &Functions::truncate,
                                                &Functions::sync,
                                                &Functions::fileSize,
                                                &Functions::lock,
                                                &Functions::unlock,
                                                &Functions::checkReserved,
                                                &Functions::control,
                                                &Functions::sectorSize,
                                                &Functions::traits,
                                                nullptr,
                                                nullptr,
                                                nullptr,
                                                nullptr,
                                                nullptr,
                                                nullptr};

SimDiskVfs::SimDiskVfs(SimDisk &disk, const QByteArray &name)
    : m_disk(disk)
    , m_name(name)
{
    m_vfs.iVersion = 2;
    m_vfs.szOsFile = sizeof(Functions::Slot);
    m_vfs.mxPathname = 512;
    m_vfs.zName = m_name.constData();
    m_vfs.pAppData = &m_disk;
    m_vfs.xOpen = &Functions::open;
    m_vfs.xDelete = &Functions::remove;
    m_vfs.xAccess = &Functions::access;
    m_vfs.xFullPathname = &Functions::fullPath;
    m_vfs.xRandomness = &Functions::randomness;
    m_vfs.xSleep = &Functions::sleep;
    m_vfs.xCurrentTime = &Functions::currentTime;
    m_vfs.xGetLastError = &Functions::lastError;
    m_vfs.xCurrentTimeInt64 = &Functions::currentTime64;
    if (sqlite3_vfs_find(m_vfs.zName) || sqlite3_vfs_register(&m_vfs, 0) != SQLITE_OK)
        qFatal("a simulated disk named %s can't be had", m_vfs.zName);
}

SimDiskVfs::~SimDiskVfs() { sqlite3_vfs_unregister(&m_vfs); }

} // namespace antrean
