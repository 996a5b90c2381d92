#pragma once

#include "storage/journal.h"

#include <memory>

class QLockFile;

namespace antrean {

/// Holds a data folder for one program. The lock ends with the value, or with the program that held it,
/// however it ended.
class FolderLock
{
public:
    /// Makes the folder where there is none, and locks it. If another holds it the error names that program.
    [[nodiscard]] static JournalResult<FolderLock> acquire(const QString &folder);
    ~FolderLock();
    FolderLock(FolderLock &&) noexcept;
    FolderLock &operator=(FolderLock &&) noexcept;

private:
    explicit FolderLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace antrean
