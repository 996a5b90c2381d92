#pragma once

#include "core/hall.h"
#include "core/refusal.h"

namespace antrean {

/// The holiday on a date, if it is one.
[[nodiscard]] const Holiday *holidayOn(const MallSettings &mall, QDate date);

/// The hours of a service on a date, by weekday: its own, or the mall's. Nothing on a closed weekday or
/// without a date.
[[nodiscard]] const DayHours *hoursOn(const MallSettings &mall, const Service &service, QDate date);

/// True when some service has hours on the date's weekday and it is no holiday.
[[nodiscard]] bool isWorkingDay(const Hall &hall, QDate date);

/// The earliest opening of any service on the date's weekday, holiday or not.
[[nodiscard]] std::optional<TimeOfDay> firstOpening(const Hall &hall, QDate date);

/// Staff switch kiosks and counters on before the doors open: a day begins so much earlier.
inline constexpr std::chrono::minutes opensAhead{60};

/// Whether the date of an instant, holiday or not, has opening hours and its day has begun.
[[nodiscard]] bool isTimeToOpen(const Hall &hall, TimePoint now);

/// Whether a service gives tickets at an instant on a date: after opening, not in a break (unless it gives
/// tickets then), before the last-ticket margin. Holidays are the day's matter, not the service's. \returns
/// why not: ServiceClosedToday, ServiceNotYetOpen, ServiceOnBreak, LastTicketPassed or ServiceClosed.
[[nodiscard]] std::optional<Refusal> closedReason(const MallSettings &mall, const Service &service,
                                                  TimePoint now);

/// A time of day as `07:30`, for parameters and files.
[[nodiscard]] QString clockText(TimeOfDay time);

} // namespace antrean
