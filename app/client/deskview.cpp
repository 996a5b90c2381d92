#include "client/deskview.h"

#include "core/calendar.h"
#include "core/queuepolicy.h"

#include <algorithm>

namespace antrean {

using namespace std::chrono;

namespace {

bool mayRun(const Hall &hall, const OfficerId &id)
{
    const Officer *officer = hall.officer(id);
    return officer && officer->role != Role::Officer;
}

bool mayCallByName(const Hall &hall, const OfficerId &id)
{
    const Officer *officer = hall.officer(id);
    return officer && (officer->role != Role::Officer || officer->callsOutOfOrder);
}

bool concerns(const Counter &counter, const Stage &stage)
{
    if (!stage.onlyCounter.isEmpty())
        return stage.onlyCounter == counter.id;
    return stage.counter == counter.id ||
           std::ranges::find(counter.services, stage.service, &CounterService::service) !=
               counter.services.end();
}

DeskRow rowOf(const Ticket &ticket)
{
    const Stage &stage = ticket.stage();
    DeskRow row;
    row.id = ticket.id;
    row.label = ticket.label;
    row.hasPriority = ticket.priority == PriorityClass::Priority;
    row.service = stage.service;
    row.onlyHere = !stage.onlyCounter.isEmpty();
    return row;
}

DeskTicket ticketView(const Ticket &ticket, TimePoint now)
{
    const Stage &stage = ticket.stage();
    DeskTicket view{ticket.id,
                    ticket.label,
                    ticket.priority == PriorityClass::Priority,
                    stage.service,
                    stage.state,
                    stage.calls,
                    {},
                    {},
                    ticket.reference,
                    {},
                    {}};
    view.reason = stage.reason.value_or(CallReason{});
    for (const Stage &leg : ticket.stages)
        view.journey.push_back({leg.service, leg.state});
    const TimePoint called = stage.calledAt.value_or(now);
    view.waited = std::max(milliseconds(0), called - ticket.reference);
    const TimePoint since = stage.state == StageState::Serving ? stage.servingSince.value_or(now) : called;
    view.elapsed = std::max(milliseconds(0), now - since);
    return view;
}

/// Fills one view, step by step, each with a part of the answer.
class Viewing
{
public:
    Viewing(const Hall &hall, const Counter &counter, const OfficerId &officer, TimePoint now)
        : m_hall(hall)
        , m_counter(counter)
        , m_officer(officer)
        , m_now(now)
    {}

    DeskView view(int limit)
    {
        showDesk();
        m_view.status = status();
        showQueue(limit);
        showAside();
        chooseNextAction();
        chooseOthers();
        return std::move(m_view);
    }

private:
    void showDesk();
    [[nodiscard]] DeskStatus status();
    void showQueue(int limit);
    void showAside();
    void chooseNextAction();
    void chooseOthers();
    [[nodiscard]] bool isToday() const { return m_hall.day.date == serviceDate(m_now, m_hall.mall.zone); }

    const Hall &m_hall;
    const Counter &m_counter;
    const OfficerId &m_officer;
    TimePoint m_now;
    DeskView m_view;
};

void Viewing::showDesk()
{
    const Desk *desk = m_hall.desk(m_counter.id);
    if (!desk)
        return;
    m_view.isPaused = desk->status == CounterStatus::Paused;
    m_view.pauseReason = desk->pauseReason;
    m_view.since = desk->since;
    m_view.sitting = desk->officer;
    const bool isMine = desk->status != CounterStatus::Closed && desk->officer == m_officer;
    if (const Ticket *ticket = m_hall.ticket(desk->ticket); ticket && isMine)
        m_view.ticket = ticketView(*ticket, m_now);
}

DeskStatus Viewing::status()
{
    // A visit that has begun may be ended even after the day is over.
    if (m_view.ticket)
        return m_view.ticket->state == StageState::Serving ? DeskStatus::Serving : DeskStatus::Called;
    if (m_hall.day.state == DayState::Closed && isToday())
        return DeskStatus::DayClosed;
    if (m_hall.day.state != DayState::Open || !isToday())
        return DeskStatus::DayNotOpen;
    const Desk *desk = m_hall.desk(m_counter.id);
    if (!desk)
        return DeskStatus::Unknown;
    if (desk->status != CounterStatus::Closed && desk->officer != m_officer)
        return DeskStatus::Taken;
    if (desk->status == CounterStatus::Paused)
        return DeskStatus::Paused;
    if (desk->status == CounterStatus::Open)
        return DeskStatus::Idle;
    m_view.elsewhere = counterOf(m_hall, m_officer);
    return m_view.elsewhere.isEmpty() ? DeskStatus::Closed : DeskStatus::Elsewhere;
}

void Viewing::showQueue(int limit)
{
    for (const NextTicket &choice : upcoming(m_hall, m_counter.id, m_now, limit)) {
        if (const Ticket *ticket = m_hall.ticket(choice.ticket)) {
            DeskRow row = rowOf(*ticket);
            row.age = std::max(milliseconds(0), m_now - ticket->reference);
            row.reason = choice.reason;
            m_view.upcoming.push_back(row);
        }
    }
    forEachQueue(m_hall, m_counter, [&](const WaitingQueue &queue, PriorityClass, double) {
        m_view.waiting += queue.size();
        if (queue.head())
            m_view.longestWait = std::max(m_view.longestWait, m_now - queue.head()->reference);
    });
}

void Viewing::showAside()
{
    m_view.visitsInProgress = m_hall.visitsInProgress();
    for (const TicketId id : m_hall.aside) {
        const Ticket &ticket = m_hall.tickets.at(id);
        const Stage &stage = ticket.stage();
        const bool isMissed = stage.state == StageState::Missed;
        if (!concerns(m_counter, stage))
            continue;
        DeskRow row = rowOf(ticket);
        const TimePoint since = (isMissed ? stage.endedAt : stage.parkedSince).value_or(m_now);
        row.age = std::max(milliseconds(0), m_now - since);
        row.returns = isMissed ? std::nullopt : stage.parkedUntil;
        (isMissed ? m_view.missed : m_view.parked).push_back(row);
    }
    std::ranges::stable_sort(m_view.missed, {}, &DeskRow::age);
    std::ranges::stable_sort(m_view.parked, {},
                             [](const DeskRow &row) { return row.returns.value_or(TimePoint::max()); });
}

void Viewing::chooseNextAction()
{
    m_view.nextIsPossible = true;
    switch (m_view.status) {
    case DeskStatus::DayNotOpen:
    case DeskStatus::DayClosed: {
        const QDate today = serviceDate(m_now, m_hall.mall.zone);
        // On a weekday without hours not even a supervisor can open.
        if (!mayRun(m_hall, m_officer) || !firstOpening(m_hall, today))
            break;
        m_view.next = DeskAction::OpenDay;
        const Holiday *holiday = holidayOn(m_hall.mall, today);
        m_view.holiday = holiday ? holiday->name : QString();
        break;
    }
    case DeskStatus::Closed:
        m_view.next = DeskAction::OpenCounter;
        break;
    case DeskStatus::Paused:
        m_view.next = DeskAction::ResumeCounter;
        break;
    case DeskStatus::Idle:
        m_view.next = DeskAction::CallNext;
        m_view.nextIsPossible = m_view.waiting > 0;
        break;
    case DeskStatus::Called:
        m_view.next = DeskAction::StartServing;
        break;
    case DeskStatus::Serving:
        m_view.next = DeskAction::FinishServing;
        break;
    case DeskStatus::Unknown:
    case DeskStatus::Taken:
    case DeskStatus::Elsewhere:
        break;
    }
    if (m_view.next == DeskAction::None)
        m_view.nextIsPossible = false;
}

void Viewing::chooseOthers()
{
    using enum DeskAction;
    auto &others = m_view.others;
    const bool hasTicket = m_view.ticket.has_value();
    if (m_view.status == DeskStatus::Called)
        others = {Recall, Miss, Transfer, Cancel};
    if (m_view.status == DeskStatus::Serving)
        others = {FinishOtherwise, Park, Transfer};
    if (m_view.isPaused && hasTicket)
        others.push_back(ResumeCounter);
    if (!m_view.isPaused && (hasTicket || m_view.status == DeskStatus::Idle))
        others.push_back(Pause);
    if (m_view.status == DeskStatus::Idle || m_view.status == DeskStatus::Paused)
        others.push_back(CloseCounter);
    if (m_view.status == DeskStatus::Idle && mayCallByName(m_hall, m_officer))
        others.push_back(CallByName);
    if (m_hall.day.state == DayState::Open && mayRun(m_hall, m_officer))
        others.push_back(CloseDay);
}

} // namespace

bool DeskView::allows(DeskAction action) const
{
    return (action == next && nextIsPossible) || std::ranges::find(others, action) != others.end();
}

DeskView deskView(const Hall &hall, const CounterId &id, const OfficerId &officer, TimePoint now, int limit)
{
    const Counter *counter = hall.counter(id);
    return counter ? Viewing(hall, *counter, officer, now).view(limit) : DeskView{};
}

CounterId counterOf(const Hall &hall, const OfficerId &officer)
{
    for (const auto &[id, desk] : hall.desks) {
        if (!officer.isEmpty() && desk.status != CounterStatus::Closed && desk.officer == officer)
            return id;
    }
    return {};
}

} // namespace antrean
