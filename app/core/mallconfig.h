#pragma once

#include "core/ticket.h"

#include <QStringList>

#include <array>

namespace antrean {

/// A closed time inside the opening hours, from inclusive to exclusive.
struct Break
{
    TimeOfDay from{};
    TimeOfDay to{};
    friend bool operator==(const Break &, const Break &) = default;
};

/// One weekday's hours. Breaks lie inside [open, close), in order, without touching.
struct DayHours
{
    TimeOfDay open{};
    TimeOfDay close{};
    std::vector<Break> breaks;
    friend bool operator==(const DayHours &, const DayHours &) = default;
};

/// Monday first. A day without hours is closed.
using WeekHours = std::array<std::optional<DayHours>, 7>;

struct Holiday
{
    QDate date;
    QString name;
    friend bool operator==(const Holiday &, const Holiday &) = default;
};

/// How the next ticket is chosen; see queuepolicy.h.
struct Policy
{
    double ordinaryWeight = 1.0;      ///< 0.1 to 100
    double priorityWeight = 3.0;      ///< 0.1 to 100
    int maxOvertakes = 5;             ///< 1 to 1000: after so many, the ticket is next.
    std::chrono::minutes maxWait{60}; ///< 1 to 600: after so long, the ticket is next.
    [[nodiscard]] double weight(PriorityClass priority) const
    {
        return priority == PriorityClass::Priority ? priorityWeight : ordinaryWeight;
    }
    friend bool operator==(const Policy &, const Policy &) = default;
};

struct MallSettings
{
    QString name;
    QString shortName;
    QString address;
    TimeZone zone = TimeZone::Wib;
    int numberWidth = 3;       ///< Digits of a number, 2 to 4; the last number of a prefix is all nines.
    bool opensByItself = true; ///< The day opens an hour before the first service does, without a supervisor.
    Policy policy;
    WeekHours hours;
    std::vector<Holiday> holidays;
    friend bool operator==(const MallSettings &, const MallSettings &) = default;
};

/// A floor or waiting area. `order` of this and the following is the place in the administrator's list.
struct Zone
{
    ZoneId id;
    QString name;
    QString englishName;
    int order = 0;
    friend bool operator==(const Zone &, const Zone &) = default;
};

struct Agency
{
    AgencyId id;
    QString name;
    QString shortName;
    QString englishName;
    QString colour; ///< #RRGGBB, of its chip.
    QString icon;   ///< Name in resources/icons, without the ending.
    int order = 0;
    friend bool operator==(const Agency &, const Agency &) = default;
};

/// The six public fields of a published service standard (UU 25/2009); none may be empty.
struct ServiceStandard
{
    QStringList requirements;
    QString procedure;
    QString duration;
    QString fee;
    QString product;
    QString complaints;
    friend bool operator==(const ServiceStandard &, const ServiceStandard &) = default;
};

struct Service
{
    ServiceId id;
    AgencyId agency;
    QString name;
    QString englishName;
    QString prefix; ///< 1 to 3 capital letters; services may share one and its numbers.
    std::chrono::minutes averageDuration{10}; ///< 1 to 480, of serving.
    std::optional<int> quota;                 ///< Tickets a day, 1 to 9999.
    std::chrono::minutes lastTicketMargin{};  ///< No tickets so long before closing, 0 to 480.
    bool acceptsOrdinary = true;
    bool acceptsPriority = true;
    bool popular = false; ///< On the kiosk's first screen.
    bool ticketsDuringBreaks = false;
    std::optional<WeekHours> hours; ///< Absent: the mall's.
    ServiceStandard standard;
    bool example = false; ///< The standard is an example, and the kiosk says so.
    int order = 0;

    [[nodiscard]] bool accepts(PriorityClass priority) const
    {
        return priority == PriorityClass::Priority ? acceptsPriority : acceptsOrdinary;
    }
    friend bool operator==(const Service &, const Service &) = default;
};

struct CounterService
{
    ServiceId service;
    double weight = 1.0; ///< 0.1 to 100: how much this counter prefers the service.
    friend bool operator==(const CounterService &, const CounterService &) = default;
};

struct Counter
{
    CounterId id;
    QString name; ///< What is shown and spoken: `7`.
    ZoneId zone;
    std::vector<CounterService> services;
    int order = 0;
    friend bool operator==(const Counter &, const Counter &) = default;
};

enum class Role { Officer, Supervisor, Administrator };

struct Officer
{
    OfficerId id;
    QString name;
    Role role = Role::Officer;
    bool callsOutOfOrder =
        false; ///< May call a ticket by name, with a written reason; supervisors always may.
    friend bool operator==(const Officer &, const Officer &) = default;
};

/// All of a mall that an administrator decides; what a mall file holds.
struct MallConfig
{
    MallSettings mall;
    std::vector<Zone> zones;
    std::vector<Agency> agencies;
    std::vector<Service> services;
    std::vector<Counter> counters;
    std::vector<Officer> officers;
    friend bool operator==(const MallConfig &, const MallConfig &) = default;
};

/// What is wrong in a mall's configuration: where, as a path like `services[3].prefix`, and what is expected
/// there.
struct ConfigError
{
    QString path;
    QString expected;
    friend bool operator==(const ConfigError &, const ConfigError &) = default;
};

/// The first thing that is out of range, empty, doubled or refers to nothing; nothing if the configuration is
/// sound.
[[nodiscard]] std::optional<ConfigError> findError(const MallConfig &config);

} // namespace antrean
