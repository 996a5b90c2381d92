#include "client/serverclock.h"

namespace antrean {

using namespace std::chrono;

void ServerClock::set(TimePoint serverNow)
{
    m_lastWord = serverNow;
    m_sinceSet.start();
}

TimePoint ServerClock::now() const
{
    if (!isSet())
        return time_point_cast<milliseconds>(system_clock::now());
    return m_lastWord + milliseconds(m_sinceSet.elapsed());
}

} // namespace antrean
