#pragma once

#include "core/event.h"
#include "protocol/json.h"

#include <tl/expected.hpp>

namespace antrean {

/// An event's type word: `ticketCalled`.
[[nodiscard]] QLatin1StringView eventType(const EventBody &body);
/// An event's fields without the envelope, as compact JSON text: what the journal's column `body` holds.
[[nodiscard]] QByteArray encodeEventBody(const EventBody &body);
[[nodiscard]] tl::expected<EventBody, CodecError> decodeEventBody(const QString &type,
                                                                  const QByteArray &body);
/// The actor, as compact JSON text: `{"device":"kiosk-1"}`.
[[nodiscard]] QByteArray encodeActor(const Actor &actor);
[[nodiscard]] tl::expected<Actor, CodecError> decodeActor(const QByteArray &text);

/// The whole event with its envelope, as it goes over the wire.
[[nodiscard]] QJsonObject eventObject(const Event &event);
void readEvent(Reading &reading, const QJsonValue &json, Event &event);

} // namespace antrean
