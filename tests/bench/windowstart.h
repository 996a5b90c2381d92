#pragma once

#include <QStringList>

namespace antrean::bench {

/// Opens one window as its program does, and prints in one line of JSON when it was first painted and when it
/// was first painted with the hall in it. Needs a QApplication.
/// \param arguments NAME SERVER START: `kiosk`, `counter` or `display`; HOST:PORT; and the instant at which
/// the process was started, in nanoseconds().
int windowStart(const QStringList &arguments);

} // namespace antrean::bench
