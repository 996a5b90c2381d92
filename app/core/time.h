#pragma once

#include <QDate>
#include <QDateTime>
#include <QTime>

#include <chrono>

namespace antrean {

/// An instant on the server's clock, in milliseconds since 1970-01-01T00:00Z.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;
/// Minutes since local midnight, 0 to 1440.
using TimeOfDay = std::chrono::minutes;

/// Indonesia's three zones. None has daylight saving, so each is a fixed offset from UTC: 7, 8 and 9 hours.
enum class TimeZone { Wib, Wita, Wit };

[[nodiscard]] constexpr std::chrono::hours utcOffset(TimeZone zone)
{
    switch (zone) {
    case TimeZone::Wib:
        return std::chrono::hours(7);
    case TimeZone::Wita:
        return std::chrono::hours(8);
    case TimeZone::Wit:
        return std::chrono::hours(9);
    }
    return std::chrono::hours(7);
}

/// The service date that an instant belongs to: the calendar day in the mall's zone.
[[nodiscard]] QDate serviceDate(TimePoint at, TimeZone zone);
/// The time of day on the wall of the hall, whole minutes, rounded down.
[[nodiscard]] TimeOfDay timeOfDay(TimePoint at, TimeZone zone);
/// The instant at which the hall's wall clock shows `time` on `date`.
[[nodiscard]] TimePoint instantAt(QDate date, TimeOfDay time, TimeZone zone);
/// The wall clock's date and time as a QDateTime of fixed offset, for QLocale to write.
[[nodiscard]] QDateTime wallClock(TimePoint at, TimeZone zone);

/// Says what time it is. Real programs use the system's clock; a training mall and every test hand in their
/// own.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    [[nodiscard]] virtual TimePoint now() const = 0;
};

} // namespace antrean
