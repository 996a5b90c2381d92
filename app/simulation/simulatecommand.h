#pragma once

#include <QStringList>

namespace antrean {

/// `antrean-server simulate`: lives simulated days and prints the seeds that broke a promise. \returns 0 when
/// none did, 1 when one did, 2 for arguments that make no sense.
[[nodiscard]] int simulateCommand(const QStringList &arguments);

} // namespace antrean
