#include "storage/report/reportledger.h"

namespace antrean {

using std::chrono::milliseconds;
using Kind = ReportName::Kind;

namespace {

int hourOf(TimePoint at, TimeZone zone)
{
    return static_cast<int>(std::chrono::floor<std::chrono::hours>(timeOfDay(at, zone)).count());
}

} // namespace

ReportLedger::ReportLedger(const Rows &open)
    : m_zone(open.zone)
    , m_date(open.date)
{
    for (const ReportName &name : open.names)
        m_names[{name.kind, name.id}] = name;
    for (const ReportVisit &visit : open.visits)
        m_visits[visit.ticket].visit = visit;
    for (const ReportStage &stage : open.stages) {
        if (const auto it = m_visits.find(stage.ticket); it != m_visits.end())
            it->second.stage = stage;
    }
    for (const ReportShift &shift : open.shifts)
        m_seats[shift.counter].shift = shift;
    for (const auto &[ticket, visit] : m_visits) {
        const StageState state = visit.stage.state;
        const auto seat = m_seats.find(visit.stage.counter);
        if (seat == m_seats.end() || (state != StageState::Called && state != StageState::Serving))
            continue;
        seat->second.busy = state;
        seat->second.busySince = std::max(visit.stage.stateSince, seat->second.shift.since);
    }
}

void ReportLedger::begin(OpenVisit &visit, const ServiceId &service, TimePoint at)
{
    const auto known = m_names.find({Kind::Service, service.value()});
    const QString agency = known == m_names.end() ? QString() : known->second.parent;
    visit.stage = {.ticket = visit.visit.ticket,
                   .leg = visit.visit.stages++,
                   .serviceDate = visit.visit.serviceDate,
                   .hour = hourOf(at, m_zone),
                   .service = service,
                   .serviceName = name(Kind::Service, service.value()),
                   .agency = AgencyId(agency),
                   .agencyName = name(Kind::Agency, agency),
                   .stateSince = at,
                   .waitingSince = at};
    m_touchedVisits.insert(visit.visit.ticket);
}

void ReportLedger::leaveState(ReportStage &stage, StageState next, TimePoint at)
{
    const milliseconds spent = at - stage.stateSince;
    switch (stage.state) {
    case StageState::Waiting:
        stage.waiting += spent;
        break;
    case StageState::Called:
        // Who is served or sent on has come.
        (next == StageState::Serving || next == StageState::Finished ? stage.walking : stage.unanswered) +=
            spent;
        break;
    case StageState::Serving:
        stage.serving += spent;
        break;
    case StageState::Parked:
        stage.parked += spent;
        break;
    case StageState::Missed:
        stage.away += spent;
        break;
    case StageState::Planned:
    case StageState::Finished:
    case StageState::Cancelled:
        break;
    }
    stage.state = next;
    stage.stateSince = at;
}

void ReportLedger::endStage(OpenVisit &visit, StageState state, std::optional<Outcome> outcome, TimePoint at)
{
    leaveState(visit.stage, state, at);
    visit.stage.outcome = outcome;
    visit.stage.endedAt = at;
    m_changes.stages.push_back(visit.stage);
}

void ReportLedger::endVisit(TicketId ticket, VisitEnd end, TimePoint at)
{
    const auto it = m_visits.find(ticket);
    ReportVisit &visit = it->second.visit;
    visit.end = end;
    visit.endedAt = at;
    visit.isOpen = false;
    visit.planned.clear();
    m_changes.visits.push_back(visit);
    m_visits.erase(it);
    m_touchedVisits.erase(ticket);
}

void ReportLedger::closeDay(TimePoint at)
{
    const std::map<TicketId, OpenVisit> open = m_visits;
    for (const auto &[ticket, before] : open) {
        OpenVisit &visit = m_visits.at(ticket);
        if (visit.stage.state == StageState::Missed) {
            // Nobody knows when they left; they were last seen missing.
            m_changes.stages.push_back(visit.stage);
            endVisit(ticket, VisitEnd::Missed, visit.visit.endedAt.value_or(at));
            continue;
        }
        const bool isServed = visit.stage.state == StageState::Serving;
        endStage(visit, isServed ? StageState::Finished : StageState::Cancelled,
                 isServed ? std::optional(Outcome::Incomplete) : std::nullopt, at);
        endVisit(ticket, isServed && before.visit.planned.empty() ? VisitEnd::Served : VisitEnd::Cancelled,
                 at);
    }
    while (!m_seats.empty())
        endShift(CounterId(m_seats.begin()->first), at);
}

void ReportLedger::occupy(const CounterId &counter, std::optional<StageState> busy, TimePoint at)
{
    const auto it = m_seats.find(counter);
    if (it == m_seats.end())
        return;
    Seat &seat = it->second;
    if (seat.busy)
        (*seat.busy == StageState::Called ? seat.shift.calling : seat.shift.serving) += at - seat.busySince;
    seat.busy = busy;
    seat.busySince = at;
    m_touchedSeats.insert(counter);
}

void ReportLedger::endShift(const CounterId &counter, TimePoint at)
{
    const auto it = m_seats.find(counter);
    if (it == m_seats.end())
        return;
    occupy(counter, std::nullopt, at);
    it->second.shift.until = at;
    m_changes.shifts.push_back(it->second.shift);
    m_touchedSeats.erase(counter);
    m_seats.erase(it);
}

void ReportLedger::beginShift(const Event &event, const CounterId &counter, const OfficerId &officer,
                              CounterStatus status)
{
    // A counter keeps its ticket while it pauses.
    const auto before = m_seats.find(counter);
    const auto busy = before == m_seats.end() ? std::nullopt : before->second.busy;
    endShift(counter, event.at);
    const ReportShift shift{.seq = event.seq,
                            .serviceDate = m_date,
                            .counter = counter,
                            .counterName = name(Kind::Counter, counter.value()),
                            .officer = officer,
                            .officerName = name(Kind::Officer, officer.value()),
                            .status = status,
                            .since = event.at};
    m_seats[counter] = {shift, busy, event.at};
    m_touchedSeats.insert(counter);
}

void ReportLedger::setName(ReportName name)
{
    const std::pair key{name.kind, name.id};
    m_changes.names.push_back(name);
    if (name.name.isNull())
        m_names.erase(key);
    else
        m_names[key] = std::move(name);
}

QString ReportLedger::name(Kind kind, const QString &id) const
{
    const auto it = m_names.find({kind, id});
    return it == m_names.end() ? QString() : it->second.name;
}

ReportLedger::Rows ReportLedger::takeChanges()
{
    Rows changes = std::exchange(m_changes, {});
    changes.zone = m_zone;
    changes.date = m_date;
    for (const TicketId ticket : std::exchange(m_touchedVisits, {})) {
        const OpenVisit &visit = m_visits.at(ticket);
        changes.visits.push_back(visit.visit);
        changes.stages.push_back(visit.stage);
    }
    for (const CounterId &counter : std::exchange(m_touchedSeats, {}))
        changes.shifts.push_back(m_seats.at(counter).shift);
    return changes;
}

} // namespace antrean
