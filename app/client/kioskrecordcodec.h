#pragma once

#include "client/kioskrecord.h"
#include "protocol/json.h"

#include <tl/expected.hpp>

namespace antrean {

/// A record as one line without its line end: the first 16 hexadecimal digits of the SHA-256 of what follows
/// the space after them, and JSON text.
[[nodiscard]] QByteArray encodeKioskRecord(const KioskRecord &record);

/// The other way. A line whose digits don't match is an error.
[[nodiscard]] tl::expected<KioskRecord, CodecError> decodeKioskRecord(const QByteArray &line);

} // namespace antrean
