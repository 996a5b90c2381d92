#pragma once

#include "core/environment.h"
#include "core/hall.h"
#include "protocol/message.h"

namespace antrean {

/// What a mirror tells a server that was restored from a backup: the floors of its numbers, and the device's
/// own blocks, each holder's by themselves. In as many messages as their size needs; none where the mirror
/// never had a number.
[[nodiscard]] std::vector<Seen> whatWasSeen(Environment &environment, const Hall &mirror,
                                            const DeviceId &device, const QString &journal, quint32 epoch);

} // namespace antrean
