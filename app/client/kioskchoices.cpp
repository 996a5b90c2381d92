#include "client/kioskchoices.h"

#include "core/decide.h"

#include <algorithm>

namespace antrean {

using Kind = MallStanding::Kind;

namespace {

constexpr int daysAhead = 366;

/// The time in a refusal's parameter, as calendar.h writes it.
std::optional<TimeOfDay> timeIn(const Refusal &refusal, const QString &key)
{
    const QTime time = QTime::fromString(refusal.parameters.value(key), QStringLiteral("HH:mm"));
    if (!time.isValid())
        return std::nullopt;
    return std::chrono::minutes(time.hour() * 60 + time.minute());
}

/// What the clock alone says, as if somebody had opened the day.
MallStanding byTheClock(const Hall &hall, TimePoint now)
{
    const QDate today = serviceDate(now, hall.mall.zone);
    std::optional<TimeOfDay> opens;
    std::optional<TimeOfDay> breakEnds;
    bool givesNumbers = false;
    bool isAtWork = false;
    const auto earliest = [](std::optional<TimeOfDay> &kept, std::optional<TimeOfDay> time) {
        if (time && (!kept || *time < *kept))
            kept = time;
    };
    for (const auto &[id, service] : hall.services) {
        const auto closed = closedReason(hall.mall, service, now);
        if (!closed)
            givesNumbers = true;
        else if (closed->code == RefusalCode::ServiceNotYetOpen)
            earliest(opens, timeIn(*closed, QStringLiteral("opens")));
        else if (closed->code == RefusalCode::ServiceOnBreak)
            earliest(breakEnds, timeIn(*closed, QStringLiteral("until")));
        else if (closed->code == RefusalCode::LastTicketPassed)
            isAtWork = true;
    }
    if (givesNumbers)
        return {Kind::Open, {}, {}};
    if (breakEnds)
        return {Kind::OnBreak, {}, NextOpening{today, *breakEnds}};
    if (opens)
        return {Kind::BeforeOpening, {}, NextOpening{today, *opens}};
    return {isAtWork ? Kind::AfterLastTicket : Kind::Closed, {}, openingAfter(hall, today)};
}

template <class Key, class Value>
std::vector<const Value *> inOrder(const std::map<Key, Value> &all)
{
    std::vector<const Value *> sorted;
    for (const auto &[id, value] : all)
        sorted.push_back(&value);
    std::ranges::stable_sort(sorted, {}, [](const Value *value) { return value->order; });
    return sorted;
}

} // namespace

MallStanding standingOf(const Hall &hall, TimePoint now)
{
    const QDate today = serviceDate(now, hall.mall.zone);
    const bool isToday = hall.day.date == today;
    if (isToday && hall.day.state == DayState::Open)
        return byTheClock(hall, now);
    if (isToday && hall.day.state == DayState::Closed)
        return {Kind::Closed, {}, openingAfter(hall, today)};
    if (const Holiday *holiday = holidayOn(hall.mall, today))
        return {Kind::Holiday, holiday->name, openingAfter(hall, today)};
    if (!firstOpening(hall, today))
        return {Kind::ClosedToday, {}, openingAfter(hall, today)};
    const MallStanding clock = byTheClock(hall, now);
    return clock.kind == Kind::Open ? MallStanding{Kind::NotOpened, {}, {}} : clock;
}

std::optional<NextOpening> openingAfter(const Hall &hall, QDate date)
{
    for (int days = 1; days <= daysAhead; ++days) {
        const QDate next = date.addDays(days);
        if (isWorkingDay(hall, next))
            return NextOpening{next, *firstOpening(hall, next)};
    }
    return std::nullopt;
}

std::optional<NextOpening> openingAfter(const Hall &hall, const Service &service, QDate date)
{
    for (int days = 1; days <= daysAhead; ++days) {
        const QDate next = date.addDays(days);
        const DayHours *hours = hoursOn(hall.mall, service, next);
        if (hours && !holidayOn(hall.mall, next))
            return NextOpening{next, hours->open};
    }
    return std::nullopt;
}

std::optional<Refusal> whyNoTicket(const Hall &hall, const ServiceId &service, PriorityClass priority,
                                   TimePoint now)
{
    const auto decided = decide(hall, {{}, {}, IssueTicket{{service}, priority, TicketChannel::Kiosk}}, now);
    if (decided)
        return std::nullopt;
    return decided.error();
}

std::optional<Refusal> whyNoTicket(const Hall &hall, const ServiceId &id, TimePoint now)
{
    const Service *service = hall.service(id);
    const bool ordinary = !service || service->acceptsOrdinary;
    return whyNoTicket(hall, id, ordinary ? PriorityClass::Ordinary : PriorityClass::Priority, now);
}

int waitingFor(const Hall &hall, const ServiceId &service)
{
    const auto queues = hall.serviceQueues.find(service);
    return queues == hall.serviceQueues.end() ? 0 : queues->second[0].size() + queues->second[1].size();
}

std::vector<ServiceId> popularServices(const Hall &hall, std::size_t limit)
{
    std::vector<ServiceId> popular;
    for (const Service *service : inOrder(hall.services)) {
        if (service->popular && popular.size() < limit)
            popular.push_back(service->id);
    }
    return popular;
}

std::vector<AgencyId> agenciesByName(const Hall &hall)
{
    std::vector<const Agency *> offering;
    for (const Agency *agency : inOrder(hall.agencies)) {
        const bool offers = std::ranges::any_of(
            hall.services, [&](const auto &entry) { return entry.second.agency == agency->id; });
        if (offers)
            offering.push_back(agency);
    }
    std::ranges::stable_sort(offering, [](const Agency *a, const Agency *b) {
        return a->shortName.compare(b->shortName, Qt::CaseInsensitive) < 0;
    });
    std::vector<AgencyId> ids;
    for (const Agency *agency : offering)
        ids.push_back(agency->id);
    return ids;
}

std::vector<ServiceId> servicesOf(const Hall &hall, const AgencyId &agency)
{
    std::vector<ServiceId> ids;
    for (const Service *service : inOrder(hall.services)) {
        if (service->agency == agency)
            ids.push_back(service->id);
    }
    return ids;
}

} // namespace antrean
