#pragma once

#include "core/hall.h"

#include <tl/expected.hpp>

namespace antrean {

/// An event that can't have happened in this hall: the journal or the stream is damaged.
struct Inconsistency
{
    QString what;
    friend bool operator==(const Inconsistency &, const Inconsistency &) = default;
};

/// Makes happen in `hall` what the event says. The server, every mirror, the check of a journal and the
/// simulation all use this one function. On an error the hall is as it was.
[[nodiscard]] tl::expected<void, Inconsistency> apply(Hall &hall, const Event &event);

} // namespace antrean
