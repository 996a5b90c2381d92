#include "core/apply.h"

#include "core/queuepolicy.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

using Applied = tl::expected<void, Inconsistency>;

Applied broken(const QString &what) { return tl::unexpected(Inconsistency{what}); }

ClassQueues &queuesOf(Hall &hall, const Stage &stage)
{
    return stage.onlyCounter.isEmpty() ? hall.serviceQueues[stage.service]
                                       : hall.counterQueues[stage.onlyCounter];
}

WaitingQueue &queueOf(Hall &hall, const Ticket &ticket)
{
    return queuesOf(hall, ticket.stage())[static_cast<std::size_t>(ticket.priority)];
}

/// Applies one event; each overload checks all that it needs before it changes anything.
class Applier
{
public:
    Applier(Hall &hall, const Event &event)
        : m_hall(hall)
        , m_event(event)
    {}

    Applied operator()(const MallDefined &e)
    {
        m_hall.mall = e.mall;
        return {};
    }
    Applied operator()(const ZoneDefined &e)
    {
        m_hall.zones[e.zone.id] = e.zone;
        return {};
    }
    Applied operator()(const AgencyDefined &e)
    {
        m_hall.agencies[e.agency.id] = e.agency;
        return {};
    }
    Applied operator()(const ServiceDefined &e)
    {
        m_hall.services[e.service.id] = e.service;
        return {};
    }
    Applied operator()(const OfficerDefined &e)
    {
        m_hall.officers[e.officer.id] = e.officer;
        return {};
    }
    Applied operator()(const CounterDefined &e)
    {
        m_hall.counters[e.counter.id] = e.counter;
        m_hall.desks.try_emplace(e.counter.id);
        return {};
    }
    Applied operator()(const ZoneRemoved &e) { return erase(m_hall.zones, e.zone); }
    Applied operator()(const AgencyRemoved &e) { return erase(m_hall.agencies, e.agency); }
    Applied operator()(const ServiceRemoved &e) { return erase(m_hall.services, e.service); }
    Applied operator()(const OfficerRemoved &e) { return erase(m_hall.officers, e.officer); }
    Applied operator()(const CounterRemoved &e)
    {
        const Applied erased = erase(m_hall.counters, e.counter);
        if (erased)
            m_hall.desks.erase(e.counter);
        return erased;
    }

    Applied operator()(const DayOpened &e);
    Applied operator()(const DayClosed &e);
    Applied operator()(const CounterOpened &e);
    Applied operator()(const CounterPaused &e);
    Applied operator()(const CounterClosed &e);
    Applied operator()(const TicketIssued &e);
    Applied operator()(const TicketCalled &e);
    Applied operator()(const TicketRecalled &e);
    Applied operator()(const ServingStarted &e);
    Applied operator()(const ServingFinished &e);
    Applied operator()(const TicketMissed &e);
    Applied operator()(const TicketReinstated &e);
    Applied operator()(const TicketParked &e);
    Applied operator()(const TicketResumed &e);
    Applied operator()(const TicketTransferred &e);
    Applied operator()(const TicketCancelled &e);

private:
    template <class Map, class Key>
    Applied erase(Map &map, const Key &key)
    {
        // Tickets of the open day may refer to it.
        if (m_hall.day.state == DayState::Open)
            return broken(u"removal of %1 while the day is open"_s.arg(key.value()));
        if (map.erase(key) == 0)
            return broken(u"removal of the unknown %1"_s.arg(key.value()));
        return {};
    }

    Ticket *ticketIn(TicketId id, std::initializer_list<StageState> states)
    {
        const auto it = m_hall.tickets.find(id);
        if (it == m_hall.tickets.end() || std::ranges::find(states, it->second.stage().state) == states.end())
            return nullptr;
        return &it->second;
    }
    Ticket *ticketAt(const CounterId &counter, TicketId id, std::initializer_list<StageState> states)
    {
        const auto desk = m_hall.desks.find(counter);
        return desk != m_hall.desks.end() && desk->second.ticket == id ? ticketIn(id, states) : nullptr;
    }
    Applied wrong(TicketId id)
    {
        return broken(
            u"ticket %1 is not in the state that event %2 needs"_s.arg(id.value()).arg(m_event.seq));
    }
    Applied unknownCounter(const CounterId &id) { return broken(u"unknown counter %1"_s.arg(id.value())); }

    void wait(Ticket &ticket);
    void endStage(Ticket &ticket, StageState state);
    void beginNextStage(Ticket &ticket);
    [[nodiscard]] bool isOpenDesk(const CounterId &id) const
    {
        const Desk *desk = m_hall.desk(id);
        return desk && desk->status != CounterStatus::Closed;
    }
    void leaveDesk(const CounterId &counter) { m_hall.desks[counter].ticket = TicketId(); }
    void closeDesk(Desk &desk) { desk = Desk{CounterStatus::Closed, {}, {}, m_event.at, {}}; }

    Hall &m_hall;
    const Event &m_event;
};

void Applier::wait(Ticket &ticket)
{
    Stage &stage = ticket.stage();
    stage.state = StageState::Waiting;
    stage.waitingSince = m_event.at;
    stage.calls = 0;
    // While the visitor was away, the counter may have closed: then the others call.
    if (!isOpenDesk(stage.onlyCounter))
        stage.onlyCounter = CounterId();
    queueOf(m_hall, ticket).insert({ticket.id, ticket.reference, 0});
}

void Applier::endStage(Ticket &ticket, StageState state)
{
    ticket.stage().state = state;
    ticket.stage().endedAt = m_event.at;
}

void Applier::beginNextStage(Ticket &ticket)
{
    if (static_cast<std::size_t>(ticket.current) + 1 >= ticket.stages.size())
        return;
    ++ticket.current;
    wait(ticket);
}

Applied Applier::operator()(const DayOpened &e)
{
    if (!e.date.isValid())
        return broken(u"a day without a date"_s);
    if (m_hall.day.state == DayState::Open)
        return broken(u"a day opens before the one before it has closed"_s);
    if (m_hall.day.date != e.date) {
        m_hall.tickets.clear();
        m_hall.serviceQueues.clear();
        m_hall.counterQueues.clear();
        m_hall.lastNumbers.clear();
        m_hall.issued.clear();
    }
    m_hall.day = {e.date, DayState::Open, e.despiteHoliday};
    return {};
}

Applied Applier::operator()(const DayClosed &e)
{
    if (m_hall.day.state != DayState::Open || m_hall.day.date != e.date)
        return broken(u"the day that closes is not open"_s);
    for (auto &[id, ticket] : m_hall.tickets) {
        if (ticket.stage().state == StageState::Serving)
            ticket.stage().outcome = Outcome::Incomplete;
        for (auto i = static_cast<std::size_t>(ticket.current); i < ticket.stages.size(); ++i) {
            Stage &stage = ticket.stages[i];
            if (stage.state == StageState::Finished || stage.state == StageState::Cancelled)
                continue;
            stage.state = stage.state == StageState::Serving ? StageState::Finished : StageState::Cancelled;
            stage.endedAt = m_event.at;
        }
    }
    m_hall.serviceQueues.clear();
    m_hall.counterQueues.clear();
    for (auto &[id, desk] : m_hall.desks) {
        if (desk.status != CounterStatus::Closed)
            closeDesk(desk);
    }
    m_hall.day.state = DayState::Closed;
    return {};
}

Applied Applier::operator()(const CounterOpened &e)
{
    const auto desk = m_hall.desks.find(e.counter);
    if (desk == m_hall.desks.end())
        return unknownCounter(e.counter);
    if (m_hall.day.state != DayState::Open || desk->second.status == CounterStatus::Open ||
        e.officer.isEmpty())
        return broken(u"counter %1 opens twice, for nobody, or on no day"_s.arg(e.counter.value()));
    desk->second.status = CounterStatus::Open;
    desk->second.officer = e.officer;
    desk->second.pauseReason.clear();
    desk->second.since = m_event.at;
    return {};
}

Applied Applier::operator()(const CounterPaused &e)
{
    const auto desk = m_hall.desks.find(e.counter);
    if (desk == m_hall.desks.end())
        return unknownCounter(e.counter);
    if (desk->second.status != CounterStatus::Open)
        return broken(u"counter %1 pauses without being open"_s.arg(e.counter.value()));
    desk->second.status = CounterStatus::Paused;
    desk->second.pauseReason = e.reason;
    desk->second.since = m_event.at;
    return {};
}

Applied Applier::operator()(const CounterClosed &e)
{
    const auto desk = m_hall.desks.find(e.counter);
    if (desk == m_hall.desks.end())
        return unknownCounter(e.counter);
    if (desk->second.status == CounterStatus::Closed || !desk->second.ticket.isEmpty())
        return broken(u"counter %1 closes twice or with a ticket at it"_s.arg(e.counter.value()));
    closeDesk(desk->second);
    const auto own = m_hall.counterQueues.find(e.counter);
    if (own == m_hall.counterQueues.end())
        return {};
    const ClassQueues orphans = std::move(own->second);
    m_hall.counterQueues.erase(own);
    for (const WaitingQueue &queue : orphans) {
        for (const QueueEntry &entry : queue.entries()) {
            Ticket &ticket = m_hall.tickets.at(entry.ticket);
            ticket.stage().onlyCounter = CounterId();
            queueOf(m_hall, ticket).insert(entry);
        }
    }
    return {};
}

Applied Applier::operator()(const TicketIssued &e)
{
    if (e.journey.empty() || e.ticket.value() <= m_hall.lastTicket.value())
        return broken(u"ticket %1 was issued twice or without a service"_s.arg(e.ticket.value()));
    const auto isKnown = [&](const ServiceId &service) { return m_hall.services.contains(service); };
    if (e.number < 1 || !std::ranges::all_of(e.journey, isKnown))
        return broken(u"ticket %1 has no number or an unknown service"_s.arg(e.ticket.value()));
    if (e.serviceDate != m_hall.day.date)
        return broken(u"ticket %1 is of another service date"_s.arg(e.ticket.value()));
    Ticket ticket{e.ticket,   e.label,     e.prefix, e.number, e.serviceDate, e.priority, e.channel,
                  m_event.at, e.reference, {},       0};
    for (const ServiceId &service : e.journey) {
        ticket.stages.push_back(Stage{.service = service});
        ++m_hall.issued[service];
    }
    m_hall.lastTicket = e.ticket;
    int &last = m_hall.lastNumbers[e.prefix];
    last = std::max(last, e.number);
    wait(m_hall.tickets.emplace(e.ticket, std::move(ticket)).first->second);
    return {};
}

Applied Applier::operator()(const TicketCalled &e)
{
    Ticket *ticket = ticketIn(e.ticket, {StageState::Waiting});
    const Counter *counter = m_hall.counter(e.counter);
    if (!ticket)
        return wrong(e.ticket);
    const Desk *desk = m_hall.desk(e.counter);
    if (!counter || !desk || desk->status != CounterStatus::Open || !desk->ticket.isEmpty())
        return broken(u"counter %1 is not open or has a ticket already"_s.arg(e.counter.value()));
    queueOf(m_hall, *ticket).remove(ticket->id, ticket->reference);
    const auto overtake = [&](ClassQueues &queues) {
        for (WaitingQueue &queue : queues)
            queue.overtake(ticket->reference, ticket->id);
    };
    if (const auto own = m_hall.counterQueues.find(e.counter); own != m_hall.counterQueues.end())
        overtake(own->second);
    for (const CounterService &served : counter->services) {
        if (const auto it = m_hall.serviceQueues.find(served.service); it != m_hall.serviceQueues.end())
            overtake(it->second);
    }
    Stage &stage = ticket->stage();
    stage.state = StageState::Called;
    stage.counter = e.counter;
    stage.officer = e.officer;
    stage.calls = 1;
    stage.calledAt = m_event.at;
    stage.reason = e.reason;
    m_hall.desks[e.counter].ticket = e.ticket;
    return {};
}

Applied Applier::operator()(const TicketRecalled &e)
{
    Ticket *ticket = ticketAt(e.counter, e.ticket, {StageState::Called});
    if (!ticket)
        return wrong(e.ticket);
    ++ticket->stage().calls;
    ticket->stage().calledAt = m_event.at;
    return {};
}

Applied Applier::operator()(const ServingStarted &e)
{
    Ticket *ticket = ticketAt(e.counter, e.ticket, {StageState::Called});
    if (!ticket)
        return wrong(e.ticket);
    ticket->stage().state = StageState::Serving;
    ticket->stage().servingSince = m_event.at;
    return {};
}

Applied Applier::operator()(const ServingFinished &e)
{
    Ticket *ticket = ticketAt(e.counter, e.ticket, {StageState::Serving});
    if (!ticket)
        return wrong(e.ticket);
    ticket->stage().outcome = e.outcome;
    endStage(*ticket, StageState::Finished);
    leaveDesk(e.counter);
    beginNextStage(*ticket);
    return {};
}

Applied Applier::operator()(const TicketMissed &e)
{
    Ticket *ticket = ticketAt(e.counter, e.ticket, {StageState::Called});
    if (!ticket)
        return wrong(e.ticket);
    endStage(*ticket, StageState::Missed);
    leaveDesk(e.counter);
    return {};
}

Applied Applier::operator()(const TicketReinstated &e)
{
    Ticket *ticket = ticketIn(e.ticket, {StageState::Missed});
    if (!ticket)
        return wrong(e.ticket);
    ticket->stage().endedAt.reset();
    wait(*ticket);
    return {};
}

Applied Applier::operator()(const TicketParked &e)
{
    Ticket *ticket = ticketAt(e.counter, e.ticket, {StageState::Serving});
    if (!ticket)
        return wrong(e.ticket);
    Stage &stage = ticket->stage();
    stage.state = StageState::Parked;
    stage.parkedSince = m_event.at;
    stage.parkedUntil = e.until;
    leaveDesk(e.counter);
    return {};
}

Applied Applier::operator()(const TicketResumed &e)
{
    Ticket *ticket = ticketIn(e.ticket, {StageState::Parked});
    if (!ticket)
        return wrong(e.ticket);
    ticket->stage().parkedUntil.reset();
    wait(*ticket);
    return {};
}

Applied Applier::operator()(const TicketTransferred &e)
{
    Ticket *ticket = ticketAt(e.counter, e.ticket, {StageState::Called, StageState::Serving});
    if (!ticket)
        return wrong(e.ticket);
    if (!m_hall.services.contains(e.service) || (!e.onlyCounter.isEmpty() && !m_hall.desk(e.onlyCounter)))
        return broken(u"ticket %1 is sent to an unknown place"_s.arg(e.ticket.value()));
    ticket->stage().outcome = Outcome::Referred;
    endStage(*ticket, StageState::Finished);
    leaveDesk(e.counter);
    ticket->stages.insert(ticket->stages.begin() + ticket->current + 1,
                          Stage{.service = e.service, .onlyCounter = e.onlyCounter});
    beginNextStage(*ticket);
    return {};
}

Applied Applier::operator()(const TicketCancelled &e)
{
    Ticket *ticket = ticketIn(e.ticket, {StageState::Waiting, StageState::Called, StageState::Parked});
    if (!ticket)
        return wrong(e.ticket);
    if (ticket->stage().state == StageState::Waiting)
        queueOf(m_hall, *ticket).remove(ticket->id, ticket->reference);
    if (ticket->stage().state == StageState::Called)
        leaveDesk(ticket->stage().counter);
    for (auto i = static_cast<std::size_t>(ticket->current); i < ticket->stages.size(); ++i) {
        ticket->stages[i].state = StageState::Cancelled;
        ticket->stages[i].endedAt = m_event.at;
    }
    return {};
}

} // namespace

tl::expected<void, Inconsistency> apply(Hall &hall, const Event &event)
{
    return std::visit(Applier(hall, event), event.body);
}

} // namespace antrean
