#pragma once

#include "core/hall.h"
#include "core/refusal.h"
#include "ui/language.h"

namespace antrean {

/// Why something was refused and what to do next, in one or two sentences that an officer and a visitor alike
/// understand. Names come from the hall, where it still knows them; times are written as `07.30`.
[[nodiscard]] QString describe(const Refusal &refusal, const Hall &hall,
                               const QLocale &locale = localeOf(Language::Indonesian));

/// What a service's card says of it in a few words, such as `Istirahat sampai 13.00`.
[[nodiscard]] QString shortReason(const Refusal &refusal,
                                  const QLocale &locale = localeOf(Language::Indonesian));

} // namespace antrean
