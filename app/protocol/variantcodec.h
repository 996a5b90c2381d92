#pragma once

#include "protocol/json.h"

#include <tl/expected.hpp>

#include <variant>

namespace antrean {

/// The type's word of a variant's present alternative.
template <class... Ts>
[[nodiscard]] QLatin1StringView typeNameOf(const std::variant<Ts...> &variant)
{
    return std::visit([]<class T>(const T &) { return typeName(std::type_identity<T>()); }, variant);
}

/// The fields of a variant's present alternative.
template <class... Ts>
[[nodiscard]] QJsonObject bodyOf(const std::variant<Ts...> &variant)
{
    return std::visit([](const auto &value) { return JsonWriter::json(value).toObject(); }, variant);
}

/// Reads the alternative that `type` names from its fields. The path of an error begins with `type` or
/// `body`.
template <class Variant, std::size_t I = 0>
void readAlternative(Reading &reading, const QString &type, const QJsonValue &body, Variant &variant)
{
    if constexpr (I == std::variant_size_v<Variant>) {
        reading.fail(QStringLiteral("a known type, not \"%1\"").arg(type.left(40)));
        reading.locate(QStringLiteral("type"));
    } else {
        using T = std::variant_alternative_t<I, Variant>;
        if (type != typeName(std::type_identity<T>()))
            return readAlternative<Variant, I + 1>(reading, type, body, variant);
        readJson(reading, body, variant.template emplace<T>());
        if (reading.error)
            reading.locate(QStringLiteral("body"));
    }
}

} // namespace antrean
