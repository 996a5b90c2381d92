#pragma once

#include "core/mallconfig.h"

#include <QDateTime>

namespace antrean {

/// When a training mall's clock starts: now, if the mall gives tickets now; otherwise in the morning of its
/// next working day, at a quarter past the first opening plus an hour, so that a first look never meets
/// closed doors. \param now local time at the mall \returns nothing when the mall has no working day within a
/// year
[[nodiscard]] std::optional<QDateTime> trainingStart(const MallConfig &config, const QDateTime &now);

} // namespace antrean
