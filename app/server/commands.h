#pragma once

#include <QStringList>

namespace antrean {

// What `antrean-server` can be told to do; each takes the arguments after its name and gives the exit code:
// 0 done, 1 the data is faulty, 2 the arguments are wrong, 3 the server had to end and may start again, 4
// another server has taken its place: it must not start again.

[[nodiscard]] int serveCommand(const QStringList &arguments);
[[nodiscard]] int backupCommand(const QStringList &arguments);
[[nodiscard]] int restoreCommand(const QStringList &arguments);
[[nodiscard]] int verifyCommand(const QStringList &arguments);
[[nodiscard]] int reportCommand(const QStringList &arguments);

} // namespace antrean
