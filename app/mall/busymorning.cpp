#include "mall/busymorning.h"

#include <utility>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

template <class Key, class Value>
std::vector<const Value *> inOrder(const std::map<Key, Value> &map)
{
    std::vector<const Value *> values;
    for (const auto &[key, value] : map)
        values.push_back(&value);
    std::ranges::stable_sort(values, {}, &Value::order);
    return values;
}

bool sharesService(const Counter &a, const Counter &b)
{
    return std::ranges::any_of(a.services, [&](const CounterService &served) {
        return std::ranges::find(b.services, served.service, &CounterService::service) != b.services.end();
    });
}

/// Counters spread over the hall, none of which takes visitors of the spare one.
std::vector<const Counter *> spread(const Hall &hall, const CounterId &spare, int count)
{
    std::vector<const Counter *> all = inOrder(hall.counters);
    const Counter *kept = hall.counter(spare);
    std::erase_if(all, [&](const Counter *counter) {
        return counter->services.empty() || (kept && sharesService(*counter, *kept));
    });
    std::vector<const Counter *> chosen;
    const std::size_t step =
        std::max<std::size_t>(1, all.size() / static_cast<std::size_t>(std::max(1, count)));
    for (std::size_t i = 0; i < all.size() && static_cast<int>(chosen.size()) < count; i += step)
        chosen.push_back(all[i]);
    return chosen;
}

std::vector<OfficerId> plainOfficers(const Hall &hall)
{
    std::vector<OfficerId> officers;
    for (const auto &[id, officer] : hall.officers) {
        if (officer.role == Role::Officer)
            officers.push_back(id);
    }
    return officers;
}

} // namespace

BusyMorning::BusyMorning(std::unique_ptr<Dialer> dialer, Plan plan)
    : m_plan(std::move(plan))
    , m_client(m_eventLoop, std::move(dialer), {u"kiosk"_s, DeviceId(u"busy-morning"_s)})
{
    connect(&m_client, &HallClient::stateChanged, this, [this](LinkState state) {
        // Again after a lost connection it goes on where it was.
        if (state == LinkState::Live && !std::exchange(m_isPlanned, true)) {
            this->plan();
            next();
        }
    });
}

OfficerId BusyMorning::freeOfficer() const
{
    // Whoever sat there when the mall was last open goes on sitting there.
    const Desk *desk = m_client.hall().desk(m_plan.spare);
    if (desk && desk->status != CounterStatus::Closed)
        return desk->officer;
    const auto officers = plainOfficers(m_client.hall());
    const auto isFree = [&](const OfficerId &officer) {
        return std::ranges::none_of(m_client.hall().desks,
                                    [&](const auto &other) { return other.second.officer == officer; });
    };
    const auto it = std::ranges::find_if(officers, isFree);
    return it == officers.end() ? OfficerId() : *it;
}

void BusyMorning::plan()
{
    const Hall &hall = m_client.hall();
    if (!hall.tickets.empty())
        return; // The morning began when the mall was last open.
    const auto counters = spread(hall, m_plan.spare, m_plan.counters);
    const auto officers = plainOfficers(hall);
    for (int visitor = 0; visitor < m_plan.visitors && !counters.empty(); ++visitor) {
        const auto &services = counters[static_cast<std::size_t>(visitor) % counters.size()]->services;
        const ServiceId service =
            services[static_cast<std::size_t>(visitor) / counters.size() % services.size()].service;
        const auto priority = visitor % 7 == 3 ? PriorityClass::Priority : PriorityClass::Ordinary;
        m_steps.push_back({{}, [=](const Hall &) -> CommandBody {
                               return IssueTicket{{service}, priority, TicketChannel::Kiosk};
                           }});
    }
    for (std::size_t i = 0; i < counters.size() && i + 1 < officers.size(); ++i) {
        const CounterId counter = counters[i]->id;
        const OfficerId officer = officers[i];
        m_steps.push_back({officer, [=](const Hall &) -> CommandBody { return OpenCounter{counter}; }});
        m_steps.push_back({officer, [=](const Hall &) -> CommandBody { return CallNext{counter}; }});
        m_steps.push_back({officer, [=](const Hall &now) -> CommandBody {
                               const Desk *desk = now.desk(counter);
                               return StartServing{counter, desk ? desk->ticket : TicketId()};
                           }});
    }
}

void BusyMorning::next()
{
    if (m_next == m_steps.size()) {
        Q_EMIT finished();
        return;
    }
    const Step &step = m_steps[m_next++];
    m_client.logIn(step.officer);
    // A refusal (a service that is closed at this hour) leaves the morning a little quieter, no more.
    m_client.send(step.command(m_client.hall()), this, [this](const Answer &) { next(); });
}

} // namespace antrean
