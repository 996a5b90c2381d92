#include "core/waitestimate.h"

#include <cmath>
#include <set>

namespace antrean {

using namespace std::chrono;

namespace {

bool serves(const Counter &counter, const ServiceId &service)
{
    return std::ranges::find(counter.services, service, &CounterService::service) != counter.services.end();
}

minutes roundedUp(double exact) { return minutes(static_cast<int>(std::ceil(exact / 5.0)) * 5); }

WaitEstimate estimate(const Hall &hall, const ServiceId &id, int ahead)
{
    WaitEstimate result;
    result.ahead = ahead;
    for (const auto &[counterId, desk] : hall.desks) {
        if (desk.status != CounterStatus::Closed && serves(hall.counters.at(counterId), id))
            ++result.openCounters;
    }
    const Service *service = hall.service(id);
    const auto each = service ? service->averageDuration : minutes(10);
    const double exact = static_cast<double>(ahead * each.count()) / std::max(1, result.openCounters);
    result.least = roundedUp(exact * 0.7);
    result.most = std::max(result.least, roundedUp(exact * 1.3));
    return result;
}

/// Tickets of one class that come before a place of another: those whose weighted wait is larger at `now`.
int aheadAcross(const Policy &policy, const WaitingQueue &queue, PriorityClass theirs, PriorityClass ours,
                TimePoint reference, TimePoint now)
{
    const double own = policy.weight(ours) * static_cast<double>((now - reference).count());
    return static_cast<int>(std::ranges::count_if(queue.entries(), [&](const QueueEntry &entry) {
        return policy.weight(theirs) * static_cast<double>((now - entry.reference).count()) > own;
    }));
}

} // namespace

WaitEstimate estimateWait(const Hall &hall, const Ticket &ticket, TimePoint now)
{
    const ServiceId &service = ticket.stage().service;
    const auto queues = hall.serviceQueues.find(service);
    if (queues == hall.serviceQueues.end())
        return estimate(hall, service, 0);
    int ahead = 0;
    for (const PriorityClass priority : {PriorityClass::Ordinary, PriorityClass::Priority}) {
        const WaitingQueue &queue = queues->second[static_cast<std::size_t>(priority)];
        ahead += priority == ticket.priority
                     ? queue.countBefore(ticket.reference, ticket.id)
                     : aheadAcross(hall.mall.policy, queue, priority, ticket.priority, ticket.reference, now);
    }
    return estimate(hall, service, ahead);
}

WaitEstimate estimateWait(const Hall &hall, const ServiceId &service, PriorityClass priority)
{
    const auto queues = hall.serviceQueues.find(service);
    if (queues == hall.serviceQueues.end())
        return estimate(hall, service, 0);
    // A newcomer with priority soon outweighs the ordinary ones; behind those of the same class in any case.
    int ahead = queues->second[static_cast<std::size_t>(PriorityClass::Priority)].size();
    if (priority == PriorityClass::Ordinary)
        ahead += queues->second[static_cast<std::size_t>(PriorityClass::Ordinary)].size();
    return estimate(hall, service, ahead);
}

int waitingCount(const Hall &hall, const AgencyId &agency)
{
    int waiting = 0;
    const auto add = [&](const ServiceId &service, int count) {
        const Service *known = hall.service(service);
        if (known && known->agency == agency)
            waiting += count;
    };
    for (const auto &[service, queues] : hall.serviceQueues)
        add(service, queues[0].size() + queues[1].size());
    for (const auto &[counter, queues] : hall.counterQueues) {
        for (const WaitingQueue &queue : queues) {
            for (const QueueEntry &entry : queue.entries())
                add(hall.tickets.at(entry.ticket).stage().service, 1);
        }
    }
    return waiting;
}

std::vector<ZoneId> zonesOf(const Hall &hall, const ServiceId &service)
{
    std::set<std::pair<int, ZoneId>> found;
    for (const auto &[id, counter] : hall.counters) {
        const Zone *zone = hall.zone(counter.zone);
        if (zone && serves(counter, service))
            found.emplace(zone->order, zone->id);
    }
    std::vector<ZoneId> zones;
    for (const auto &[order, zone] : found)
        zones.push_back(zone);
    return zones;
}

} // namespace antrean
