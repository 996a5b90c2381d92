#pragma once

#include "protocol/json.h"
#include "protocol/message.h"

#include <tl/expected.hpp>

namespace antrean {

[[nodiscard]] QByteArray encodeMessage(const Message &message);

/// Total: any bytes give a message or an error. Longer than maxMessageBytes is refused unread. Commands of
/// the server's own (PassTime, ImportMall) are no messages.
[[nodiscard]] tl::expected<Message, CodecError> decodeMessage(const QByteArray &text);

} // namespace antrean
