#pragma once

#include "core/hall.h"

namespace antrean {

/// Services whose names have words that begin like the words of `text`: the service's own name, Indonesian or
/// English, or its agency's. The best come first: the name begins with the text, then a word of the name
/// does, then only the agency's; equal ones in the administrator's order. Case, accents and punctuation don't
/// count, so `ktp` and `el` both find `KTP-el`. Nothing for a text without a letter or digit.
[[nodiscard]] std::vector<ServiceId> searchServices(const Hall &hall, const QString &text, std::size_t limit);

} // namespace antrean
