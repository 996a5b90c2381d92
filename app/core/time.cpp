#include "core/time.h"

#include <QDateTime>

namespace antrean {

using namespace std::chrono;

namespace {

/// Local time, as if it were UTC, so that whole days and minutes can be cut off it.
TimePoint shifted(TimePoint at, TimeZone zone) { return at + utcOffset(zone); }

QDate epochDay() { return {1970, 1, 1}; }

} // namespace

QDate serviceDate(TimePoint at, TimeZone zone)
{
    return epochDay().addDays(floor<days>(shifted(at, zone)).time_since_epoch().count());
}

TimeOfDay timeOfDay(TimePoint at, TimeZone zone)
{
    const TimePoint local = shifted(at, zone);
    return floor<minutes>(local - floor<days>(local));
}

TimePoint instantAt(QDate date, TimeOfDay time, TimeZone zone)
{
    return TimePoint(days(epochDay().daysTo(date))) + time - utcOffset(zone);
}

QDateTime wallClock(TimePoint at, TimeZone zone)
{
    const auto offset = static_cast<int>(seconds(utcOffset(zone)).count());
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::OffsetFromUTC, offset);
}

} // namespace antrean
