#pragma once

#include <QString>

namespace antrean {

/// Longest name of a lease's holder.
inline constexpr qsizetype maxHolderLength = 32;

/// A run of numbers of one prefix: 1 ≤ first ≤ last.
struct NumberBlock
{
    QString prefix;
    int first = 0;
    int last = 0;
    [[nodiscard]] bool contains(const QString &itsPrefix, int number) const
    {
        return prefix == itsPrefix && number >= first && number <= last;
    }
    friend bool operator==(const NumberBlock &, const NumberBlock &) = default;
};

/// How far the numbers of a prefix have come on a service date.
struct NumberFloor
{
    QString prefix;
    int lastNumber = 0;   ///< The last ordinary number; 0: none was given.
    int lowestLeased = 0; ///< The lowest number that was leased to a device; 0: none was.
    friend bool operator==(const NumberFloor &, const NumberFloor &) = default;
};

} // namespace antrean
