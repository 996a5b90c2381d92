#include "client/filesync.h"

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace antrean {

#ifdef Q_OS_WIN

bool syncFile(QFile &file) { return file.flush() && ::_commit(file.handle()) == 0; }

bool syncFolder(const QString &) { return true; }

#else

bool syncFile(QFile &file) { return file.flush() && ::fsync(file.handle()) == 0; }

bool syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool isSynced = ::fsync(handle) == 0;
    ::close(handle);
    return isSynced;
}

#endif

} // namespace antrean
