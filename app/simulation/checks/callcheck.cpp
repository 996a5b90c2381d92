#include "simulation/evidence.h"

#include <map>
#include <set>

namespace antrean::simulation {

using namespace Qt::StringLiterals;

namespace {

/// Where each ticket and counter is, told from the journal alone, without the code of apply().
class Whereabouts
{
public:
    explicit Whereabouts(BrokenPromises &broken)
        : m_broken(broken)
    {}

    void see(const Event &event)
    {
        m_seq = event.seq;
        std::visit([this](const auto &body) { on(body); }, event.body);
    }

private:
    enum class Place { Waiting, AtCounter, Away, Gone };

    void complain(const QString &what)
    {
        m_broken.push_back({"one counter", u"event %1: %2"_s.arg(m_seq).arg(what)});
    }
    void on(const auto &) {}
    void on(const TicketIssued &e)
    {
        m_places[e.ticket] = Place::Waiting;
        m_legs[e.ticket] = e.journey.size();
    }
    void on(const TicketCalled &e)
    {
        if (m_places[e.ticket] != Place::Waiting)
            complain(u"ticket %1 is called while it doesn't wait"_s.arg(e.ticket.value()));
        if (!m_counters.emplace(e.counter, e.ticket).second)
            complain(u"%1 calls a second ticket"_s.arg(e.counter.value()));
        m_places[e.ticket] = Place::AtCounter;
    }
    void leave(TicketId ticket, const CounterId &counter, Place to)
    {
        const auto it = m_counters.find(counter);
        if (it == m_counters.end() || it->second != ticket)
            complain(u"ticket %1 leaves %2, where it isn't"_s.arg(ticket.value()).arg(counter.value()));
        else
            m_counters.erase(it);
        m_serving.erase(ticket);
        m_places[ticket] = to;
    }
    void mustBeAt(TicketId ticket, const CounterId &counter)
    {
        const auto it = m_counters.find(counter);
        if (it == m_counters.end() || it->second != ticket)
            complain(u"ticket %1 isn't at %2"_s.arg(ticket.value()).arg(counter.value()));
    }
    void on(const TicketRecalled &e) { mustBeAt(e.ticket, e.counter); }
    void on(const ServingStarted &e)
    {
        mustBeAt(e.ticket, e.counter);
        m_serving.insert(e.ticket);
    }
    void on(const ServingFinished &e)
    {
        const bool isLast = --m_legs[e.ticket] == 0;
        leave(e.ticket, e.counter, isLast ? Place::Gone : Place::Waiting);
    }
    // To another service, instead of the leg that ends here.
    void on(const TicketTransferred &e) { leave(e.ticket, e.counter, Place::Waiting); }
    void on(const TicketMissed &e) { leave(e.ticket, e.counter, Place::Away); }
    void on(const TicketParked &e) { leave(e.ticket, e.counter, Place::Away); }
    void on(const TicketReinstated &e) { comeBack(e.ticket); }
    void on(const TicketResumed &e) { comeBack(e.ticket); }
    void comeBack(TicketId ticket)
    {
        if (m_places[ticket] != Place::Away)
            complain(u"ticket %1 comes back without having been away"_s.arg(ticket.value()));
        m_places[ticket] = Place::Waiting;
    }
    void on(const TicketCancelled &e)
    {
        std::erase_if(m_counters, [&](const auto &entry) { return entry.second == e.ticket; });
        m_serving.erase(e.ticket);
        m_places[e.ticket] = Place::Gone;
    }
    void on(const DayClosed &e)
    {
        const auto there =
            std::ranges::count_if(m_places, [](const auto &entry) { return entry.second != Place::Gone; });
        const auto unserved = there - static_cast<std::ptrdiff_t>(m_serving.size());
        if (e.cancelled != unserved) {
            m_broken.push_back({"totals", u"event %1 cancels %2 tickets, and %3 were left"_s.arg(m_seq)
                                              .arg(e.cancelled)
                                              .arg(unserved)});
        }
        m_counters.clear();
        m_serving.clear();
        m_places.clear();
        m_legs.clear();
    }

    BrokenPromises &m_broken;
    quint64 m_seq = 0;
    std::map<TicketId, Place> m_places;
    std::map<TicketId, std::size_t> m_legs; ///< That are still before it.
    std::set<TicketId> m_serving;
    std::map<CounterId, TicketId> m_counters;
};

/// What a command does once at most.
const char *effectOf(const EventBody &body)
{
    if (std::holds_alternative<TicketIssued>(body))
        return "issues";
    if (std::holds_alternative<TicketCalled>(body))
        return "calls";
    if (std::holds_alternative<TicketRecalled>(body))
        return "recalls";
    if (std::holds_alternative<ServingFinished>(body))
        return "finishes";
    return nullptr;
}

} // namespace

void checkCalls(const Evidence &evidence, BrokenPromises &broken)
{
    Whereabouts whereabouts(broken);
    std::map<CommandId, quint64> commands;
    for (const Event &event : evidence.journal) {
        whereabouts.see(event);
        const char *effect = effectOf(event.body);
        if (effect && !commands.emplace(event.command, event.seq).second) {
            broken.push_back(
                {"one command, one effect",
                 u"event %1 %2 by a command that has done something already"_s.arg(event.seq).arg(
                     QLatin1StringView(effect))});
        }
    }
}

} // namespace antrean::simulation
