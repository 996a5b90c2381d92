#include "client/serverclock.h"

namespace antrean {

void ServerClock::set(TimePoint serverNow)
{
    m_lastWord = serverNow;
    m_setAt = m_environment.elapsed();
}

TimePoint ServerClock::now() const
{
    if (!m_setAt)
        return m_environment.systemTime();
    return m_lastWord +
           std::chrono::duration_cast<std::chrono::milliseconds>(m_environment.elapsed() - *m_setAt);
}

} // namespace antrean
