#include "storage/report/reportledger.h"

namespace antrean {

using Kind = ReportName::Kind;

/// One event; those that say nothing of visits, counters or names count for nothing.
struct ReportLedger::Counting
{
    ReportLedger &ledger;
    const Event &event;

    [[nodiscard]] OpenVisit *visit(TicketId ticket) const
    {
        const auto it = ledger.m_visits.find(ticket);
        if (it == ledger.m_visits.end())
            return nullptr;
        ledger.m_touchedVisits.insert(ticket);
        return &it->second;
    }

    template <class Other>
    void operator()(const Other &) const
    {}
    void operator()(const MallDefined &e) const { ledger.m_zone = e.mall.zone; }
    void operator()(const AgencyDefined &e) const
    {
        ledger.setName({Kind::Agency, e.agency.id.value(), e.agency.name, {}});
    }
    void operator()(const ServiceDefined &e) const
    {
        ledger.setName({Kind::Service, e.service.id.value(), e.service.name, e.service.agency.value()});
    }
    void operator()(const CounterDefined &e) const
    {
        ledger.setName({Kind::Counter, e.counter.id.value(), e.counter.name, {}});
    }
    void operator()(const OfficerDefined &e) const
    {
        ledger.setName({Kind::Officer, e.officer.id.value(), e.officer.name, {}});
    }
    void operator()(const AgencyRemoved &e) const
    {
        ledger.setName({Kind::Agency, e.agency.value(), {}, {}});
    }
    void operator()(const ServiceRemoved &e) const
    {
        ledger.setName({Kind::Service, e.service.value(), {}, {}});
    }
    void operator()(const CounterRemoved &e) const
    {
        ledger.setName({Kind::Counter, e.counter.value(), {}, {}});
    }
    void operator()(const OfficerRemoved &e) const
    {
        ledger.setName({Kind::Officer, e.officer.value(), {}, {}});
    }

    void operator()(const DayOpened &e) const { ledger.m_date = e.date; }
    void operator()(const DayClosed &) const { ledger.closeDay(event.at); }
    void operator()(const CounterOpened &e) const
    {
        ledger.beginShift(event, e.counter, e.officer, CounterStatus::Open);
    }
    void operator()(const CounterPaused &e) const
    {
        ledger.beginShift(event, e.counter, e.officer, CounterStatus::Paused);
    }
    void operator()(const CounterClosed &e) const { ledger.endShift(e.counter, event.at); }

    void operator()(const TicketIssued &e) const;
    void operator()(const TicketCalled &e) const;
    void operator()(const TicketRecalled &e) const
    {
        if (OpenVisit *at = visit(e.ticket))
            ++at->stage.calls;
    }
    void operator()(const ServingStarted &e) const;
    void operator()(const ServingFinished &e) const;
    void operator()(const TicketMissed &e) const;
    void operator()(const TicketReinstated &e) const;
    void operator()(const TicketParked &e) const;
    void operator()(const TicketResumed &e) const
    {
        if (OpenVisit *at = visit(e.ticket))
            ledger.leaveState(at->stage, StageState::Waiting, event.at);
    }
    void operator()(const TicketTransferred &e) const;
    void operator()(const TicketCancelled &e) const;

    // Numbers are no visits.
    void operator()(const NumbersLeased &) const {}
    void operator()(const TicketLapsed &) const {}
    void operator()(const NumbersSkipped &) const {}
};

void ReportLedger::Counting::operator()(const TicketIssued &e) const
{
    if (e.journey.empty())
        return;
    // A visitor who took the number from a kiosk that was alone has waited since then.
    const TimePoint issuedAt = e.fromLease ? e.reference : event.at;
    OpenVisit visit;
    visit.visit = {.ticket = e.ticket,
                   .serviceDate = e.serviceDate,
                   .label = e.label,
                   .priority = e.priority,
                   .channel = e.channel,
                   .issuedAt = issuedAt,
                   .planned = {e.journey.begin() + 1, e.journey.end()}};
    ledger.begin(visit, e.journey.front(), issuedAt);
    visit.visit.hour = visit.stage.hour;
    ledger.m_visits[e.ticket] = std::move(visit);
}

void ReportLedger::Counting::operator()(const TicketCalled &e) const
{
    OpenVisit *at = visit(e.ticket);
    if (!at)
        return;
    ReportStage &stage = at->stage;
    ledger.leaveState(stage, StageState::Called, event.at);
    stage.counter = e.counter;
    stage.counterName = ledger.name(Kind::Counter, e.counter.value());
    stage.officer = e.officer;
    stage.officerName = ledger.name(Kind::Officer, e.officer.value());
    ++stage.calls;
    if (!stage.calledAt)
        stage.calledAt = event.at;
    ledger.occupy(e.counter, StageState::Called, event.at);
}

void ReportLedger::Counting::operator()(const ServingStarted &e) const
{
    OpenVisit *at = visit(e.ticket);
    if (!at)
        return;
    ledger.leaveState(at->stage, StageState::Serving, event.at);
    if (!at->stage.servingSince)
        at->stage.servingSince = event.at;
    ledger.occupy(e.counter, StageState::Serving, event.at);
}

void ReportLedger::Counting::operator()(const ServingFinished &e) const
{
    OpenVisit *at = visit(e.ticket);
    if (!at)
        return;
    ledger.occupy(e.counter, std::nullopt, event.at);
    ledger.endStage(*at, StageState::Finished, e.outcome, event.at);
    if (at->visit.planned.empty()) {
        ledger.endVisit(e.ticket, VisitEnd::Served, event.at);
        return;
    }
    const ServiceId next = at->visit.planned.front();
    at->visit.planned.erase(at->visit.planned.begin());
    ledger.begin(*at, next, event.at);
}

void ReportLedger::Counting::operator()(const TicketMissed &e) const
{
    OpenVisit *at = visit(e.ticket);
    if (!at)
        return;
    ledger.occupy(e.counter, std::nullopt, event.at);
    ledger.leaveState(at->stage, StageState::Missed, event.at);
    ++at->stage.missed;
    at->stage.endedAt = event.at;
    at->visit.endedAt = event.at;
    at->visit.end = VisitEnd::Missed;
}

void ReportLedger::Counting::operator()(const TicketReinstated &e) const
{
    OpenVisit *at = visit(e.ticket);
    if (!at)
        return;
    ledger.leaveState(at->stage, StageState::Waiting, event.at);
    at->stage.endedAt.reset();
    at->visit.endedAt.reset();
    at->visit.end.reset();
}

void ReportLedger::Counting::operator()(const TicketParked &e) const
{
    OpenVisit *at = visit(e.ticket);
    if (!at)
        return;
    ledger.occupy(e.counter, std::nullopt, event.at);
    ledger.leaveState(at->stage, StageState::Parked, event.at);
}

void ReportLedger::Counting::operator()(const TicketTransferred &e) const
{
    OpenVisit *at = visit(e.ticket);
    if (!at)
        return;
    ledger.occupy(e.counter, std::nullopt, event.at);
    ledger.endStage(*at, StageState::Finished, Outcome::Referred, event.at);
    ledger.begin(*at, e.service, event.at);
}

void ReportLedger::Counting::operator()(const TicketCancelled &e) const
{
    OpenVisit *at = visit(e.ticket);
    if (!at)
        return;
    if (at->stage.state == StageState::Called)
        ledger.occupy(at->stage.counter, std::nullopt, event.at);
    ledger.endStage(*at, StageState::Cancelled, std::nullopt, event.at);
    ledger.endVisit(e.ticket, VisitEnd::Cancelled, event.at);
}

void ReportLedger::take(const Event &event) { std::visit(Counting{*this, event}, event.body); }

} // namespace antrean
