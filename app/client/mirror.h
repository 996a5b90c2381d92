#pragma once

#include "core/apply.h"
#include "core/hall.h"

#include <tl/expected.hpp>

namespace antrean {

/// A program's copy of the hall: what the server's events have made of it so far.
class Mirror
{
public:
    /// What it holds, for the next hello. All empty in a new mirror.
    struct Position
    {
        QString journal;
        quint32 epoch = 0;
        quint64 seq = 0;
        friend bool operator==(const Position &, const Position &) = default;
    };

    [[nodiscard]] const Hall &hall() const { return m_hall; }
    [[nodiscard]] const Position &position() const { return m_position; }

    /// Starts again from a whole hall.
    void replace(Hall hall, Position position);
    /// Applies the next event. One that it has already is passed over (false). A gap, or an event that can't
    /// have happened here, is an error: the mirror is then worth nothing and must be replaced.
    [[nodiscard]] tl::expected<bool, Inconsistency> apply(const Event &event);

private:
    Hall m_hall;
    Position m_position;
};

} // namespace antrean
