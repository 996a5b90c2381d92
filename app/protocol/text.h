#pragma once

#include "protocol/json.h"

#include <QJsonDocument>

#include <tl/expected.hpp>

namespace antrean {

/// An object as JSON text without spaces.
[[nodiscard]] QByteArray compactText(const QJsonObject &object);

/// Text to an object. The error's path says where the text stops being JSON, as `line 12, column 3`.
[[nodiscard]] tl::expected<QJsonObject, CodecError> parseObject(const QByteArray &text);

/// Text to a value by its list of fields. `refuseUnknownKeys`: see Reading.
template <class T>
[[nodiscard]] tl::expected<T, CodecError> decodeObject(const QByteArray &text, bool refuseUnknownKeys = false)
{
    return parseObject(text).and_then([&](const QJsonObject &object) -> tl::expected<T, CodecError> {
        Reading reading{refuseUnknownKeys, {}};
        T value;
        readJson(reading, object, value);
        if (reading.error)
            return tl::unexpected(*reading.error);
        return value;
    });
}

} // namespace antrean
