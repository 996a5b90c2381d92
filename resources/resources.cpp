#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function, which must not land in our namespace.
static void registerAssets() { Q_INIT_RESOURCE(antrean_assets); }

namespace antrean {

void initResources() { registerAssets(); }

} // namespace antrean
