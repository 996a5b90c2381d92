#pragma once

#include <algorithm>
#include <chrono>

namespace antrean {

/// How long to wait before the next try: 100 ms after the first failure, twice as long after each further
/// one, up to 1 s, which suits a server on the same LAN. A value; chance comes in as an argument.
class Backoff
{
public:
    using Delay = std::chrono::milliseconds;

    explicit constexpr Backoff(Delay first = Delay(100), Delay cap = Delay(1000))
        : m_first(std::max(first, Delay(1)))
        , m_cap(std::max(cap, m_first))
        , m_next(m_first)
    {}

    /// The wait after one more failure. `jitter`, from 0 to 1, takes up to half of it off, so that programs
    /// that lost the server at the same moment don't all come back at the same moment.
    [[nodiscard]] constexpr Delay afterFailure(double jitter)
    {
        const Delay whole = m_next;
        m_next = m_next > m_cap / 2 ? m_cap : m_next * 2;
        const double share = 1.0 - std::clamp(jitter, 0.0, 1.0) / 2;
        return std::max(Delay(1), Delay(static_cast<Delay::rep>(static_cast<double>(whole.count()) * share)));
    }
    /// The next failure is a first one again.
    constexpr void succeeded() { m_next = m_first; }

private:
    Delay m_first;
    Delay m_cap;
    Delay m_next;
};

} // namespace antrean
