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

/// The counters that may call for a service: all that serve it, or the open ones only.
std::vector<const Counter *> callers(const Hall &hall, const ServiceId &service, bool onlyOpen)
{
    std::vector<const Counter *> found;
    for (const auto &[id, counter] : hall.counters) {
        if (serves(counter, service) && (!onlyOpen || hall.desks.at(id).status != CounterStatus::Closed))
            found.push_back(&counter);
    }
    return found;
}

double averageOf(const Hall &hall, const ServiceId &id)
{
    const Service *service = hall.service(id);
    return service ? static_cast<double>(service->averageDuration.count()) : 10.0;
}

/// Adds up what `counters` have to do first. `countAhead(queue, class)` tells how many of a queue come first.
/// A service that other counters serve as well costs these their share of it.
template <class CountAhead>
WaitEstimate estimate(const Hall &hall, const ServiceId &service, std::vector<const Counter *> counters,
                      CountAhead countAhead)
{
    WaitEstimate result;
    const auto isOpen = [&](const Counter *counter) {
        return hall.desks.at(counter->id).status != CounterStatus::Closed;
    };
    result.openCounters = static_cast<int>(std::ranges::count_if(counters, isOpen));
    if (result.openCounters > 0)
        std::erase_if(counters, [&](const Counter *counter) { return !isOpen(counter); });

    double work = 0;
    const auto add = [&](const ClassQueues &queues, double each) {
        const int ahead =
            countAhead(queues[0], PriorityClass::Ordinary) + countAhead(queues[1], PriorityClass::Priority);
        result.ahead += ahead;
        work += ahead * each;
    };
    std::map<ServiceId, int> served;
    for (const Counter *counter : counters) {
        for (const CounterService &each : counter->services)
            ++served[each.service];
        if (const auto own = hall.counterQueues.find(counter->id); own != hall.counterQueues.end())
            add(own->second, averageOf(hall, service));
    }
    for (const auto &[id, servers] : served) {
        const auto queues = hall.serviceQueues.find(id);
        if (queues == hall.serviceQueues.end())
            continue;
        const auto all = callers(hall, id, result.openCounters > 0).size();
        add(queues->second, averageOf(hall, id) * servers / static_cast<double>(all));
    }
    const double exact = work / static_cast<double>(std::max<std::size_t>(1, counters.size()));
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
    const Stage &stage = ticket.stage();
    std::vector<const Counter *> counters = callers(hall, stage.service, false);
    if (const Counter *only = hall.counter(stage.onlyCounter))
        counters = {only};
    return estimate(hall, stage.service, counters, [&](const WaitingQueue &queue, PriorityClass priority) {
        return priority == ticket.priority
                   ? queue.countBefore(ticket.reference, ticket.id)
                   : aheadAcross(hall.mall.policy, queue, priority, ticket.priority, ticket.reference, now);
    });
}

WaitEstimate estimateWait(const Hall &hall, const ServiceId &service, PriorityClass priority)
{
    return estimate(
        hall, service, callers(hall, service, false), [&](const WaitingQueue &queue, PriorityClass theirs) {
            // A newcomer with priority soon outweighs the ordinary ones; behind those of the same
            // class in any case.
            const bool isPassed = priority == PriorityClass::Priority && theirs == PriorityClass::Ordinary;
            return isPassed ? 0 : queue.size();
        });
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
