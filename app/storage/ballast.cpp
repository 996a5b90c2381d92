#include "storage/ballast.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <filesystem>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "antrean.storage")

/// For whoever finds the file.
constexpr auto notice =
    "Antrean keeps this room for the day the disk is full, so that calling can go on. It is "
    "made again by itself.\n";

bool fill(QFile &file, qint64 size)
{
#ifdef Q_OS_LINUX
    // Not resize(), which makes a file of holes.
    return posix_fallocate(file.handle(), 0, size) == 0 && file.write(notice) > 0 && file.flush();
#else
    const QByteArray zeros(1024 * 1024, '\0');
    bool isWritten = file.write(notice) > 0;
    while (isWritten && file.pos() < size)
        isWritten = file.write(zeros) == zeros.size();
    return isWritten && file.flush();
#endif
}

} // namespace

Ballast::Ballast(const QString &folder, qint64 size, std::chrono::milliseconds lookEvery)
    : SpaceKeeper(size, QFileInfo(QDir(folder).filePath(fileName())).size() >= size)
    , m_folder(folder)
    , m_path(QDir(folder).filePath(fileName()))
    , m_lookEvery(lookEvery)
{}

QString Ballast::fileName() { return u"ballast"_s; }

qint64 Ballast::freeBytes()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_looked && now - *m_looked < m_lookEvery)
        return m_free;
    m_looked = now;
    std::error_code error;
    const auto space = std::filesystem::space(m_folder.toStdU16String(), error);
    // Where the disk doesn't say, only a write that fails can.
    constexpr auto most = static_cast<std::uintmax_t>(std::numeric_limits<qint64>::max());
    m_free = static_cast<qint64>(error ? most : std::min(space.available, most));
    return m_free;
}

bool Ballast::take()
{
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate) && fill(file, size()))
        return true;
    qCWarning(log) << "no room can be kept back:" << file.errorString() << m_path;
    file.remove();
    return false;
}

void Ballast::giveBack()
{
    m_looked.reset();
    qCWarning(log) << "the disk is full: giving back the room that was kept" << m_path;
    if (!QFile::remove(m_path))
        qCWarning(log) << "it can't be removed" << m_path;
}

} // namespace antrean
