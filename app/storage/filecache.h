#pragma once

#include <QString>

namespace antrean {

/// Has the system forget what it keeps in memory of a file that nobody writes to, so that the next reader
/// sees what is on the disk. After a failed sync Linux shows readers what never reached the disk, and a later
/// sync says that all is well; whoever builds on such bytes loses it all with the next power cut. Does
/// nothing on other systems, and for a file that isn't there.
void forgetCached(const QString &path);

} // namespace antrean
