#include "storage/filecache.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

namespace antrean {

void forgetCached(const QString &path)
{
#ifdef Q_OS_LINUX
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#else
    Q_UNUSED(path)
#endif
}

} // namespace antrean
