#pragma once

#include <QByteArray>

#include <sqlite3.h>

namespace antrean {

class SimDisk;

/// A SimDisk as SQLite sees it (sqlite.org/c3ref/vfs.html), registered under its name for as long as this
/// lives.
class SimDiskVfs
{
public:
    SimDiskVfs(SimDisk &disk, const QByteArray &name);
    ~SimDiskVfs();
    SimDiskVfs(const SimDiskVfs &) = delete;
    SimDiskVfs &operator=(const SimDiskVfs &) = delete;

    [[nodiscard]] const QByteArray &name() const { return m_name; }

private:
    struct Handle;
    struct Functions;
    static const sqlite3_io_methods methods;

    SimDisk &m_disk;
    QByteArray m_name;
    sqlite3_vfs m_vfs{};
};

} // namespace antrean
