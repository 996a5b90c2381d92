#include "client/boardinfo.h"

#include "core/calendar.h"

#include <map>
#include <set>

namespace antrean {

namespace {

constexpr int daysAhead = 62;

/// Whether any service still has hours today.
bool isOver(const Hall &hall, QDate date, TimeOfDay time)
{
    return std::ranges::none_of(hall.services, [&](const auto &entry) {
        const DayHours *hours = hoursOn(hall.mall, entry.second, date);
        return hours && time < hours->close;
    });
}

class Count
{
public:
    explicit Count(const Hall &hall)
        : m_hall(hall)
    {}

    void open(const ServiceId &service) { add(service, 0); }
    void add(const ServiceId &service, int waiting)
    {
        if (const Service *known = m_hall.service(service))
            m_waiting[known->agency] += waiting;
    }
    [[nodiscard]] std::vector<AgencyWaiting> inOrder() const
    {
        std::map<std::pair<int, AgencyId>, int> ordered;
        for (const auto &[id, waiting] : m_waiting) {
            if (const Agency *agency = m_hall.agency(id))
                ordered.emplace(std::pair(agency->order, id), waiting);
        }
        std::vector<AgencyWaiting> result;
        for (const auto &[place, waiting] : ordered)
            result.push_back({place.second, waiting});
        return result;
    }

private:
    const Hall &m_hall;
    std::map<AgencyId, int> m_waiting;
};

} // namespace

std::vector<AgencyWaiting> waitingByAgency(const Hall &hall, const ZoneId &zone)
{
    Count count(hall);
    std::set<ServiceId> served;
    const auto isHere = [&](const Counter &counter) { return zone.isEmpty() || counter.zone == zone; };
    for (const auto &[id, counter] : hall.counters) {
        if (!isHere(counter))
            continue;
        const Desk *desk = hall.desk(id);
        for (const CounterService &service : counter.services) {
            served.insert(service.service);
            if (desk && desk->status != CounterStatus::Closed)
                count.open(service.service);
        }
        const auto own = hall.counterQueues.find(id);
        if (own == hall.counterQueues.end())
            continue;
        for (const WaitingQueue &queue : own->second) {
            for (const QueueEntry &entry : queue.entries()) {
                if (const Ticket *ticket = hall.ticket(entry.ticket))
                    count.add(ticket->stage().service, 1);
            }
        }
    }
    for (const auto &[service, queues] : hall.serviceQueues) {
        const int waiting = queues[0].size() + queues[1].size();
        if (waiting > 0 && (zone.isEmpty() || served.contains(service)))
            count.add(service, waiting);
    }
    return count.inOrder();
}

std::optional<Opening> nextOpening(const Hall &hall, TimePoint now)
{
    const QDate today = serviceDate(now, hall.mall.zone);
    const TimeOfDay time = timeOfDay(now, hall.mall.zone);
    const bool closedToday = hall.day.date == today && hall.day.state == DayState::Closed;
    const bool over = closedToday || isOver(hall, today, time);
    for (int days = over ? 1 : 0; days <= daysAhead; ++days) {
        const QDate date = today.addDays(days);
        if (!isWorkingDay(hall, date))
            continue;
        if (const auto opens = firstOpening(hall, date))
            return Opening{date, *opens};
    }
    return std::nullopt;
}

} // namespace antrean
