#include "client/callboard.h"

#include <algorithm>
#include <iterator>

namespace antrean {

namespace {

struct Called
{
    TicketId ticket;
    CounterId counter;
};

std::optional<Called> calledBy(const Event &event)
{
    if (const auto *call = std::get_if<TicketCalled>(&event.body))
        return Called{call->ticket, call->counter};
    if (const auto *recall = std::get_if<TicketRecalled>(&event.body))
        return Called{recall->ticket, recall->counter};
    return std::nullopt;
}

bool newerFirst(const BoardCall &a, const BoardCall &b)
{
    return a.calledAt != b.calledAt ? a.calledAt > b.calledAt : a.ticket > b.ticket;
}

/// The last leg of a visit that was called anywhere; its call is the one that counts.
const Stage *lastCalledStage(const Ticket &ticket)
{
    const auto last = ticket.stages.rend() - (ticket.current + 1);
    const auto it = std::find_if(last, ticket.stages.rend(), [](const Stage &stage) {
        return stage.calledAt && !stage.counter.isEmpty();
    });
    return it == ticket.stages.rend() ? nullptr : &*it;
}

} // namespace

CallBoard::CallBoard(ZoneId zone)
    : m_zone(std::move(zone))
{}

bool CallBoard::concerns(const Hall &hall, const CounterId &counter) const
{
    const Counter *known = hall.counter(counter);
    return known && (m_zone.isEmpty() || known->zone == m_zone);
}

void CallBoard::put(BoardCall call)
{
    std::erase_if(m_calls, [&](const BoardCall &other) { return other.ticket == call.ticket; });
    m_calls.insert(m_calls.begin(), std::move(call));
    if (m_calls.size() > kept)
        m_calls.resize(kept);
}

std::optional<BoardCall> CallBoard::apply(const Hall &hall, const Event &event, TimePoint now)
{
    if (hall.day.date != m_date) {
        m_calls.clear();
        m_date = hall.day.date;
    }
    m_built = true;
    const auto called = calledBy(event);
    const Ticket *ticket = called ? hall.ticket(called->ticket) : nullptr;
    if (!ticket)
        return std::nullopt;
    if (!concerns(hall, called->counter)) {
        // Sent on to another zone: its old row would lead the visitor astray.
        std::erase_if(m_calls, [&](const BoardCall &other) { return other.ticket == called->ticket; });
        return std::nullopt;
    }
    // A clock that lags behind the server's must not make a new call look like an old one.
    BoardCall call{ticket->id, ticket->label,          called->counter, ticket->stage().service,
                   event.at,   std::max(now, event.at)};
    put(call);
    return call;
}

std::vector<BoardCall> CallBoard::rebuild(const Hall &hall, TimePoint now)
{
    const std::vector<BoardCall> before = hall.day.date == m_date ? m_calls : std::vector<BoardCall>();
    const bool mayHaveMissed = m_built;
    m_calls.clear();
    m_date = hall.day.date;
    m_built = true;

    std::vector<BoardCall> missed;
    for (const auto &[id, ticket] : hall.tickets) {
        const Stage *stage = lastCalledStage(ticket);
        if (!stage || !concerns(hall, stage->counter))
            continue;
        BoardCall call{id, ticket.label, stage->counter, stage->service, *stage->calledAt, *stage->calledAt};
        const auto known = std::ranges::find_if(before, [&](const BoardCall &other) {
            return other.ticket == call.ticket && other.calledAt == call.calledAt;
        });
        if (known != before.end()) {
            call.since = known->since;
        } else if (mayHaveMissed && stage->state == StageState::Called) {
            call.since = now;
            missed.push_back(call);
        }
        m_calls.push_back(std::move(call));
    }
    std::ranges::sort(m_calls, newerFirst);
    if (m_calls.size() > kept)
        m_calls.resize(kept);
    std::ranges::sort(missed, [](const BoardCall &a, const BoardCall &b) { return newerFirst(b, a); });
    return missed;
}

BoardView CallBoard::view(const BoardRoom &room, TimePoint now) const
{
    BoardView view;
    std::vector<BoardCall> rest;
    const auto slots = static_cast<std::size_t>(std::max(1, room.current));
    for (const BoardCall &call : m_calls) {
        if (isHighlighted(call, now) && view.current.size() < slots)
            view.current.push_back(call);
        else
            rest.push_back(call);
    }
    if (view.current.empty() && !rest.empty()) {
        view.current.push_back(rest.front());
        rest.erase(rest.begin());
    }
    const auto isRecent = [&](const BoardCall &call) { return now - call.since < listed; };
    const auto rows = std::min(rest.size(), static_cast<std::size_t>(std::max(0, room.rows)));
    const auto listEnd = rest.begin() + static_cast<std::ptrdiff_t>(rows);
    std::copy(rest.begin(), listEnd, std::back_inserter(view.rows));
    std::copy_if(listEnd, rest.end(), std::back_inserter(view.spare), isRecent);
    if (view.spare.size() > static_cast<std::size_t>(std::max(0, room.spare)))
        view.spare.resize(static_cast<std::size_t>(std::max(0, room.spare)));
    return view;
}

std::optional<TimePoint> CallBoard::nextChange(TimePoint now) const
{
    std::optional<TimePoint> next;
    for (const BoardCall &call : m_calls) {
        for (const TimePoint end : {call.since + highlighted, call.since + listed}) {
            if (end > now && (!next || end < *next))
                next = end;
        }
    }
    return next;
}

bool CallBoard::isHighlighted(const BoardCall &call, TimePoint now) { return now - call.since < highlighted; }

bool CallBoard::isFlashing(const BoardCall &call, TimePoint now) { return now - call.since < flashing; }

bool CallBoard::isDimmed(const BoardCall &call, TimePoint now)
{
    return isFlashing(call, now) && now >= call.since && (now - call.since) % flashPeriod >= flashPeriod / 2;
}

} // namespace antrean
