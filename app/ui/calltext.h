#pragma once

#include "core/ticket.h"
#include "ui/language.h"

namespace antrean {

/// Why a ticket was called, or will be called at its place, in one sentence that an officer can read out to a
/// visitor who asks.
[[nodiscard]] QString describe(const CallReason &reason,
                               const QLocale &locale = localeOf(Language::Indonesian));

/// The same in two or three words, for a row in a list.
[[nodiscard]] QString shortReason(const CallReason &reason);

} // namespace antrean
