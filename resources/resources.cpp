#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function, which must not land in our namespace.
static void registerAssets()
{
    Q_INIT_RESOURCE(antrean_assets);
    Q_INIT_RESOURCE(antrean_i18n);
}

namespace antrean {

void initResources() { registerAssets(); }

} // namespace antrean
