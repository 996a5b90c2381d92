#pragma once

#include "core/event.h"
#include "core/numberbook.h"
#include "core/waitingqueue.h"

#include <map>
#include <set>

namespace antrean {

enum class DayState { NotOpened, Open, Closed };

struct Day
{
    QDate date; ///< Null until a day was opened.
    DayState state = DayState::NotOpened;
    bool despiteHoliday = false;
    friend bool operator==(const Day &, const Day &) = default;
};

enum class CounterStatus { Closed, Open, Paused };

/// What a counter is at. It keeps its ticket while it is paused.
struct Desk
{
    CounterStatus status = CounterStatus::Closed;
    OfficerId officer;
    QString pauseReason;
    std::optional<TimePoint> since; ///< Since when the status holds.
    TicketId ticket;                ///< The one called or served here; empty: none.
    friend bool operator==(const Desk &, const Desk &) = default;
};

/// The waiting tickets of a service or a counter, a queue for each class.
using ClassQueues = std::array<WaitingQueue, priorityClassCount>;

/// The whole live state of the mall: its configuration and its current service date. A plain value, changed
/// only by apply(); maps are ordered so that every program walks them alike.
struct Hall
{
    MallSettings mall;
    std::map<ZoneId, Zone> zones;
    std::map<AgencyId, Agency> agencies;
    std::map<ServiceId, Service> services;
    std::map<CounterId, Counter> counters;
    std::map<OfficerId, Officer> officers;

    Day day;
    std::map<CounterId, Desk> desks;    ///< One for each counter.
    std::map<TicketId, Ticket> tickets; ///< All of the service date.
    std::set<TicketId> aside;           ///< Those of them that are missed or parked; follows from `tickets`.
    std::map<ServiceId, ClassQueues> serviceQueues;
    std::map<CounterId, ClassQueues> counterQueues; ///< Tickets that only this counter may call.
    NumberBook numbers;
    std::map<ServiceId, int> issued; ///< Tickets whose journey names the service, of the service date.
    TicketId lastTicket;             ///< Over all days.

    [[nodiscard]] const Ticket *ticket(TicketId id) const { return find(tickets, id); }
    [[nodiscard]] const Service *service(const ServiceId &id) const { return find(services, id); }
    [[nodiscard]] const Agency *agency(const AgencyId &id) const { return find(agencies, id); }
    [[nodiscard]] const Counter *counter(const CounterId &id) const { return find(counters, id); }
    [[nodiscard]] const Zone *zone(const ZoneId &id) const { return find(zones, id); }
    [[nodiscard]] const Officer *officer(const OfficerId &id) const { return find(officers, id); }
    [[nodiscard]] const Desk *desk(const CounterId &id) const { return find(desks, id); }

    /// The configuration part, in the administrator's order.
    [[nodiscard]] MallConfig config() const;
    /// Visits that are being served now, each at its desk.
    [[nodiscard]] int visitsInProgress() const;

    friend bool operator==(const Hall &, const Hall &) = default;

private:
    template <class Key, class Value>
    static const Value *find(const std::map<Key, Value> &map, const Key &key)
    {
        const auto it = map.find(key);
        return it == map.end() ? nullptr : &it->second;
    }
};

} // namespace antrean
