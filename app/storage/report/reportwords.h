#pragma once

#include "storage/report/reportrows.h"

#include <array>

namespace antrean {

// The words by which report.db names closed sets: those of the journal and the wire, where these have any.

inline constexpr std::array visitEndWords{"served", "missed", "cancelled"};
inline constexpr std::array priorityWords{"ordinary", "priority"};
inline constexpr std::array channelWords{"kiosk", "desk", "phone", "booking", "field"};
inline constexpr std::array stageStateWords{"planned",  "waiting", "called", "serving",
                                            "finished", "missed",  "parked", "cancelled"};
inline constexpr std::array outcomeWords{"done", "incomplete", "referred"};
inline constexpr std::array counterStatusWords{"closed", "open", "paused"};
inline constexpr std::array nameKindWords{"agency", "service", "counter", "officer"};
inline constexpr std::array timeZoneWords{"WIB", "WITA", "WIT"};

/// The word of a value; `words` follow the enumerators.
template <class E, std::size_t N>
[[nodiscard]] QString wordOf(E value, const std::array<const char *, N> &words)
{
    return QString::fromLatin1(words.at(static_cast<std::size_t>(value)));
}

/// The value of a word, or none.
template <class E, std::size_t N>
[[nodiscard]] std::optional<E> valueOf(const QString &word, const std::array<const char *, N> &words)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (word == QLatin1StringView(words.at(i)))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace antrean
