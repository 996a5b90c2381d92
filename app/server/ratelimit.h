#pragma once

#include <algorithm>
#include <chrono>

namespace antrean {

/// So many a second on average, and so many at once. Holds a token for each thing that may be done now. A
/// value; the instants that it is handed count from any fixed moment and never go back.
class RateLimit
{
public:
    using Instant = std::chrono::nanoseconds;

    /// \param perSecond 0 or less: no limit.
    RateLimit(double perSecond, double burst, Instant now)
        : m_perSecond(perSecond)
        , m_burst(burst)
        , m_tokens(burst)
        , m_last(now)
    {}

    /// Takes a token, if there is one.
    [[nodiscard]] bool take(Instant now)
    {
        if (m_perSecond <= 0)
            return true;
        const std::chrono::duration<double> passed = now - m_last;
        m_tokens = std::min(m_burst, m_tokens + m_perSecond * passed.count());
        m_last = now;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

private:
    double m_perSecond;
    double m_burst;
    double m_tokens;
    Instant m_last;
};

} // namespace antrean
