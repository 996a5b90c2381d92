#pragma once

#include "core/time.h"

#include <QLocale>
#include <QString>

namespace antrean {

/// Calendars start here, as on Indonesia's own; QLocale would say Sunday.
constexpr Qt::DayOfWeek firstDayOfWeek = Qt::Monday;

/// A wait of at least and at most so many minutes.
struct WaitRange
{
    std::chrono::minutes least;
    std::chrono::minutes most;
};

/// Time on the wall of the hall: `14.05`.
[[nodiscard]] QString formatTime(TimePoint at, TimeZone zone, const QLocale &locale);
/// `14.05` for an opening hour; 24 hours are written as such: `24.00`.
[[nodiscard]] QString formatTimeOfDay(TimeOfDay time, const QLocale &locale);
/// `Sabtu, 21 November 2026`.
[[nodiscard]] QString formatDate(QDate date, const QLocale &locale);
/// `21 Nov 2026`, where there is little room.
[[nodiscard]] QString formatShortDate(QDate date, const QLocale &locale);

/// `± 10–15 menit`; one number where both are equal, `kurang dari 1 menit`, and hours from 90 minutes on:
/// `± 1 jam 30 menit – 2 jam`.
[[nodiscard]] QString formatWait(const WaitRange &wait, const QLocale &locale);
/// `12 menit`, `1 jam 5 menit`; `kurang dari 1 menit` below one. Rounded down.
[[nodiscard]] QString formatDuration(std::chrono::milliseconds duration, const QLocale &locale);
/// A running visit: `04.12`, from an hour on `1.04.12`; as a number, for a NumberLabel.
[[nodiscard]] QString formatStopwatch(std::chrono::milliseconds duration, const QLocale &locale);
/// `3 orang`; `1.250 orang`.
[[nodiscard]] QString formatPeople(int count, const QLocale &locale);
/// `Rp25.000`.
[[nodiscard]] QString formatRupiah(qint64 rupiah, const QLocale &locale);

} // namespace antrean
