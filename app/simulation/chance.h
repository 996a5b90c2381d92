#pragma once

#include <QtGlobal>

#include <cmath>
#include <vector>

namespace antrean::simulation {

/// Chance that comes out of a seed, the same on every computer: SplitMix64 (Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014).
class Chance
{
public:
    explicit constexpr Chance(quint64 seed)
        : m_state(seed)
    {}

    constexpr quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    /// From 0 up to, not including, 1.
    constexpr double fraction() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    /// From 0 to n − 1; 0 for n ≤ 1.
    constexpr int below(int n) { return n <= 1 ? 0 : static_cast<int>(next() % static_cast<quint64>(n)); }
    /// From `least` to `most`, both included.
    constexpr int between(int least, int most) { return least + below(most - least + 1); }
    constexpr bool happens(double probability) { return fraction() < probability; }
    /// Exponentially distributed: the time between things that happen by themselves.
    double exponential(double mean) { return -mean * std::log1p(-fraction()); }
    template <class T>
    const T &oneOf(const std::vector<T> &values)
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }
    /// Another source, so that what one part draws moves nothing in another.
    constexpr Chance fork() { return Chance(next()); }

private:
    quint64 m_state;
};

} // namespace antrean::simulation
