#pragma once

#include <QLoggingCategory>

namespace antrean {

Q_DECLARE_LOGGING_CATEGORY(kioskLog)

} // namespace antrean
