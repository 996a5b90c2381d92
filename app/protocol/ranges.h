#pragma once

#include "core/event.h"
#include "protocol/json.h"

namespace antrean {

/// What of a command or event lies outside of every hall's ranges: sizes of lists and texts, and numbers.
/// Checked right after reading, before anything walks through it. The rules of core decide what is sensible
/// inside these. Nothing if all is in range.
[[nodiscard]] std::optional<CodecError> outOfRange(const CommandBody &command);
[[nodiscard]] std::optional<CodecError> outOfRange(const EventBody &event);

} // namespace antrean
