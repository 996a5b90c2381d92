#pragma once

#include "storage/journal.h"

namespace antrean {

/// Under this key of its meta values a journal keeps whether it is of a training hall: `yes` or `no`.
inline constexpr QLatin1StringView trainingKey("training");

/// Marks a journal that has no mark yet. \returns why a journal of the other kind must not be served: a
/// training clock may stand on any date, and what it has stamped can't be taken back.
[[nodiscard]] tl::expected<void, QString> keepTrainingApart(Journal &journal, bool isTraining);

} // namespace antrean
