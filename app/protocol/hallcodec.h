#pragma once

#include "core/hall.h"
#include "protocol/json.h"

#include <tl/expected.hpp>

namespace antrean {

/// The whole hall as compact JSON text: a snapshot.
[[nodiscard]] QByteArray encodeHall(const Hall &hall);
/// Refuses what can't be a hall: keys of one kind twice, a ticket without stages, a stage index outside of
/// them.
[[nodiscard]] tl::expected<Hall, CodecError> decodeHall(const QByteArray &text);

} // namespace antrean
