#pragma once

#include <QFile>
#include <QString>

namespace antrean {

/// Everything written to the open file is on the disk when this returns true. A false is final: what was
/// written may be lost, and a second try would not tell.
[[nodiscard]] bool syncFile(QFile &file);

/// A new or renamed file's name in the folder is on the disk when this returns true. Windows keeps names with
/// the file, so there it is always true.
[[nodiscard]] bool syncFolder(const QString &folder);

} // namespace antrean
