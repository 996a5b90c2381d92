#include "core/deciders/decider.h"

namespace antrean {

using namespace Qt::StringLiterals;

tl::unexpected<Refusal> refuse(RefusalCode code, const QMap<QString, QString> &parameters)
{
    return tl::unexpected(Refusal{code, parameters});
}

tl::expected<const Officer *, Refusal> actingOfficer(const Deciding &d)
{
    if (d.actor.officer.isEmpty())
        return refuse(RefusalCode::NotLoggedIn);
    if (const Officer *officer = d.hall.officer(d.actor.officer))
        return officer;
    return refuse(RefusalCode::UnknownOfficer, {{u"officer"_s, d.actor.officer.value()}});
}

std::optional<Refusal> dayProblem(const Deciding &d)
{
    const Day &day = d.hall.day;
    const QString date = day.date.toString(Qt::ISODate);
    if (day.state == DayState::NotOpened)
        return Refusal{RefusalCode::DayNotOpen, {}};
    const bool isToday = day.date == serviceDate(d.now, d.hall.mall.zone);
    if (day.state == DayState::Closed)
        return isToday ? Refusal{RefusalCode::DayClosed, {{u"date"_s, date}}}
                       : Refusal{RefusalCode::DayNotOpen, {}};
    if (!isToday)
        return Refusal{RefusalCode::DayOver, {{u"date"_s, date}}};
    return std::nullopt;
}

tl::expected<const Desk *, Refusal> ownDesk(const Deciding &d, const CounterId &counter, bool pausedIsEnough)
{
    const auto officer = actingOfficer(d);
    if (!officer)
        return tl::unexpected(officer.error());
    const Desk *desk = d.hall.desk(counter);
    const QMap<QString, QString> named{{u"counter"_s, counter.value()}};
    if (!desk)
        return refuse(RefusalCode::UnknownCounter, named);
    if (desk->status == CounterStatus::Closed)
        return refuse(RefusalCode::CounterNotOpen, named);
    if (desk->officer != (*officer)->id)
        return refuse(RefusalCode::NotYourCounter, named);
    if (desk->status == CounterStatus::Paused && !pausedIsEnough)
        return refuse(RefusalCode::CounterPaused, named);
    return desk;
}

tl::expected<const Ticket *, Refusal> ticketIn(const Deciding &d, TicketId id,
                                               std::initializer_list<StageState> states)
{
    const Ticket *ticket = d.hall.ticket(id);
    if (!ticket)
        return refuse(RefusalCode::UnknownTicket, {{u"ticket"_s, QString::number(id.value())}});
    if (std::ranges::find(states, ticket->stage().state) == states.end()) {
        return refuse(RefusalCode::WrongState,
                      {{u"label"_s, ticket->label}, {u"state"_s, stateName(ticket->stage().state)}});
    }
    return ticket;
}

tl::expected<const Ticket *, Refusal> ticketAtDesk(const Deciding &d, const CounterId &counter, TicketId id,
                                                   std::initializer_list<StageState> states)
{
    // A paused counter may still end the visit that it has begun.
    const auto desk = ownDesk(d, counter, true);
    if (!desk)
        return tl::unexpected(desk.error());
    if ((*desk)->ticket != id || id.isEmpty()) {
        const Ticket *ticket = d.hall.ticket(id);
        return refuse(RefusalCode::TicketNotHere,
                      {{u"label"_s, ticket ? ticket->label : QString::number(id.value())}});
    }
    return ticketIn(d, id, states);
}

tl::expected<QString, Refusal> writtenReason(const QString &text)
{
    const QString reason = text.trimmed();
    if (reason.isEmpty())
        return refuse(RefusalCode::ReasonMissing);
    if (reason.size() > maxNoteLength)
        return refuse(RefusalCode::TextTooLong, {{u"limit"_s, QString::number(maxNoteLength)}});
    return reason;
}

bool isServedSomewhere(const Hall &hall, const ServiceId &service)
{
    return std::ranges::any_of(hall.counters, [&](const auto &entry) {
        return std::ranges::find(entry.second.services, service, &CounterService::service) !=
               entry.second.services.end();
    });
}

QString stateName(StageState state)
{
    switch (state) {
    case StageState::Planned:
        return u"planned"_s;
    case StageState::Waiting:
        return u"waiting"_s;
    case StageState::Called:
        return u"called"_s;
    case StageState::Serving:
        return u"serving"_s;
    case StageState::Finished:
        return u"finished"_s;
    case StageState::Missed:
        return u"missed"_s;
    case StageState::Parked:
        return u"parked"_s;
    case StageState::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

Decision decide(const Hall &hall, const Command &command, TimePoint now)
{
    const Deciding deciding{hall, command.actor, now};
    return std::visit([&](const auto &body) { return decideFor(deciding, body); }, command.body);
}

} // namespace antrean
