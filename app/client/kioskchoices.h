#pragma once

#include "core/calendar.h"
#include "core/waitestimate.h"

namespace antrean {

/// A day and time at which the mall gives numbers again.
struct NextOpening
{
    QDate date;
    TimeOfDay time{};
    friend bool operator==(const NextOpening &, const NextOpening &) = default;
};

/// Whether visitors can take numbers at all, and if not, why and until when.
struct MallStanding
{
    enum class Kind {
        Open,            ///< At least one service gives numbers.
        NotOpened,       ///< It is time, but nobody has opened the day yet.
        BeforeOpening,   ///< Later today: see `next`.
        OnBreak,         ///< Every service that is still to come today has its break: see `next`.
        AfterLastTicket, ///< Still at work, but no more numbers today.
        Closed,          ///< The day is over.
        ClosedToday,     ///< No hours on this weekday.
        Holiday          ///< See `holiday`.
    };
    Kind kind = Kind::Open;
    QString holiday;                 ///< Its name, as the mall wrote it.
    std::optional<NextOpening> next; ///< Absent when Open or NotOpened, or when no opening is in sight.
    friend bool operator==(const MallStanding &, const MallStanding &) = default;
};

[[nodiscard]] MallStanding standingOf(const Hall &hall, TimePoint now);

/// The first opening after today's; looks a year ahead.
[[nodiscard]] std::optional<NextOpening> openingAfter(const Hall &hall, QDate date);
/// When a service opens after today; looks a year ahead.
[[nodiscard]] std::optional<NextOpening> openingAfter(const Hall &hall, const Service &service, QDate date);

/// Why a visitor can't have a number for a service now; nothing if one can be had. It is the server's own
/// rule, asked without consequence.
[[nodiscard]] std::optional<Refusal> whyNoTicket(const Hall &hall, const ServiceId &service,
                                                 PriorityClass priority, TimePoint now);
/// The same where either class will do.
[[nodiscard]] std::optional<Refusal> whyNoTicket(const Hall &hall, const ServiceId &service, TimePoint now);

/// Everybody who waits for a service now.
[[nodiscard]] int waitingFor(const Hall &hall, const ServiceId &service);

/// Services of the first screen, in the administrator's order.
[[nodiscard]] std::vector<ServiceId> popularServices(const Hall &hall, std::size_t limit);
/// Agencies that offer anything, by short name.
[[nodiscard]] std::vector<AgencyId> agenciesByName(const Hall &hall);
/// Services of an agency in the administrator's order.
[[nodiscard]] std::vector<ServiceId> servicesOf(const Hall &hall, const AgencyId &agency);

} // namespace antrean
