#pragma once

#include <QElapsedTimer>

#include <algorithm>

namespace antrean {

/// So many a second on average, and so many at once. Holds a token for each thing that may be done now.
class RateLimit
{
public:
    /// \param perSecond 0 or less: no limit.
    RateLimit(double perSecond, double burst)
        : m_perSecond(perSecond)
        , m_burst(burst)
        , m_tokens(burst)
    {
        m_clock.start();
    }

    /// Takes a token, if there is one.
    [[nodiscard]] bool take()
    {
        if (m_perSecond <= 0)
            return true;
        m_tokens =
            std::min(m_burst, m_tokens + m_perSecond * static_cast<double>(m_clock.nsecsElapsed()) / 1e9);
        m_clock.restart();
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

private:
    double m_perSecond;
    double m_burst;
    double m_tokens;
    QElapsedTimer m_clock;
};

} // namespace antrean
