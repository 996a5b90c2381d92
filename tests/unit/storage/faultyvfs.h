#pragma once

#include <sqlite3.h>

namespace antrean::test {

/// A disk that can fail. While it lives, every SQLite file of this process is on it, also those of Qt's
/// driver, which uses the same SQLite library.
class FaultyVfs
{
public:
    enum class Fault { None, FullOnWrite, ErrorOnWrite, ErrorOnSync };

    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// What happens from now on to files of this kind: SQLITE_OPEN_MAIN_DB, SQLITE_OPEN_WAL, or both.
    void fail(Fault fault, int fileKinds)
    {
        m_fault = fault;
        m_fileKinds = fileKinds;
    }
    /// How often something was made to fail.
    [[nodiscard]] int failures() const { return m_failures; }

private:
    struct File;
    static const sqlite3_io_methods methods;
    [[nodiscard]] bool strikes(Fault fault, int fileKind);

    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    Fault m_fault = Fault::None;
    int m_fileKinds = 0;
    int m_failures = 0;
};

struct FaultyVfs::File
{
    sqlite3_file base;
    FaultyVfs *owner;
    int kind;

    /// The real file lies behind this struct, in the space that SQLite was asked for.
    static sqlite3_file *real(sqlite3_file *file)
    {
        return reinterpret_cast<sqlite3_file *>(reinterpret_cast<File *>(file) + 1);
    }
    static int close(sqlite3_file *f) { return real(f)->pMethods->xClose(real(f)); }
    static int read(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
    {
        return real(f)->pMethods->xRead(real(f), to, n, at);
    }
    static int write(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
    {
        auto *self = reinterpret_cast<File *>(f);
        if (self->owner->strikes(Fault::FullOnWrite, self->kind))
            return SQLITE_FULL;
        if (self->owner->strikes(Fault::ErrorOnWrite, self->kind))
            return SQLITE_IOERR_WRITE;
        return real(f)->pMethods->xWrite(real(f), from, n, at);
    }
    static int truncate(sqlite3_file *f, sqlite3_int64 size)
    {
        return real(f)->pMethods->xTruncate(real(f), size);
    }
    static int sync(sqlite3_file *f, int flags)
    {
        auto *self = reinterpret_cast<File *>(f);
        if (self->owner->strikes(Fault::ErrorOnSync, self->kind))
            return SQLITE_IOERR_FSYNC;
        return real(f)->pMethods->xSync(real(f), flags);
    }
    static int fileSize(sqlite3_file *f, sqlite3_int64 *size)
    {
        return real(f)->pMethods->xFileSize(real(f), size);
    }
    static int lock(sqlite3_file *f, int level) { return real(f)->pMethods->xLock(real(f), level); }
    static int unlock(sqlite3_file *f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
    static int checkReserved(sqlite3_file *f, int *out)
    {
        return real(f)->pMethods->xCheckReservedLock(real(f), out);
    }
    static int control(sqlite3_file *f, int op, void *arg)
    {
        return real(f)->pMethods->xFileControl(real(f), op, arg);
    }
    static int sectorSize(sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); }
    static int traits(sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *outFlags)
    {
        auto *owner = static_cast<FaultyVfs *>(vfs->pAppData);
        const int result = owner->m_real->xOpen(owner->m_real, name, real(f), flags, outFlags);
        auto *self = reinterpret_cast<File *>(f);
        self->owner = owner;
        self->kind = flags;
        self->base.pMethods = real(f)->pMethods ? &methods : nullptr;
        return result;
    }
};

// Version 1 has no shared memory, which a journal must do without anyway: it uses WAL with exclusive locking.
inline const sqlite3_io_methods FaultyVfs::methods = {1,
                                                      &File::close,
                                                      &File::read,
                                                      &File::write,
                                                      &File::truncate,
                                                      &File::sync,
                                                      &File::fileSize,
                                                      &File::lock,
                                                      &File::unlock,
                                                      &File::checkReserved,
                                                      &File::control,
                                                      &File::sectorSize,
                                                      &File::traits,
                                                      nullptr,
                                                      nullptr,
                                                      nullptr,
                                                      nullptr,
                                                      nullptr,
                                                      nullptr};

inline FaultyVfs::FaultyVfs()
    : m_real(sqlite3_vfs_find(nullptr))
    , m_vfs(*m_real)
{
    m_vfs.zName = "faulty";
    m_vfs.pAppData = this;
    m_vfs.pNext = nullptr;
    m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
    m_vfs.xOpen = &File::open;
    sqlite3_vfs_register(&m_vfs, 1);
}

inline FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

inline bool FaultyVfs::strikes(Fault fault, int fileKind)
{
    if (m_fault != fault || !(fileKind & m_fileKinds))
        return false;
    ++m_failures;
    return true;
}

} // namespace antrean::test
