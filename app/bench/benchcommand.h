#pragma once

#include <QStringList>

namespace antrean {

/// `antrean-server bench`: measures this computer as a hall's server, and prints lines of JSON. Takes the
/// arguments after its name. \returns 0 done, 1 something could not be measured, 2 the arguments are wrong
[[nodiscard]] int benchCommand(const QStringList &arguments);

} // namespace antrean
