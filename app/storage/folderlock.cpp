#include "storage/folderlock.h"

#include <QDir>
#include <QLockFile>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

JournalError lockedError(const QLockFile &file, const QString &folder)
{
    qint64 process = 0;
    QString host;
    QString program;
    QString holder = u"another program"_s;
    if (file.getLockInfo(&process, &host, &program))
        holder = u"%1 (process %2 on %3)"_s.arg(program, QString::number(process), host);
    return {JournalError::Code::Locked, u"the folder is in use by "_s + holder, folder};
}

} // namespace

FolderLock::FolderLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{}
FolderLock::~FolderLock() = default;
FolderLock::FolderLock(FolderLock &&) noexcept = default;
FolderLock &FolderLock::operator=(FolderLock &&) noexcept = default;

JournalResult<FolderLock> FolderLock::acquire(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return tl::unexpected(
            JournalError{JournalError::Code::CannotOpen, u"the folder can't be made"_s, folder});

    auto file = std::make_unique<QLockFile>(QDir(folder).filePath(u"journal.lock"_s));
    file->setStaleLockTime(0);
    // QLockFile asks whether a process of the recorded number and name runs, which is also true of this very
    // program where a restarted container hands out the same number again. Removing asks the system's lock,
    // which dies with its holder.
    if (file->tryLock(0) ||
        (file->error() == QLockFile::LockFailedError && file->removeStaleLockFile() && file->tryLock(0)))
        return FolderLock(std::move(file));
    if (file->error() == QLockFile::LockFailedError)
        return tl::unexpected(lockedError(*file, folder));
    return tl::unexpected(
        JournalError{JournalError::Code::CannotOpen, u"no file can be made in the folder"_s, folder});
}

} // namespace antrean
