#include "server/clocks.h"

namespace antrean {

TimePoint SystemClock::now() const
{
    using namespace std::chrono;
    return time_point_cast<milliseconds>(system_clock::now());
}

} // namespace antrean
