#include "kiosk/log.h"

namespace antrean {

Q_LOGGING_CATEGORY(kioskLog, "antrean.kiosk")

} // namespace antrean
