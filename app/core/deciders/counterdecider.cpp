#include "core/deciders/decider.h"

namespace antrean {

using namespace Qt::StringLiterals;

Decision decideFor(const Deciding &d, const OpenCounter &command)
{
    const auto officer = actingOfficer(d);
    if (!officer)
        return tl::unexpected(officer.error());
    const Desk *desk = d.hall.desk(command.counter);
    const QMap<QString, QString> named{{u"counter"_s, command.counter.value()}};
    if (!desk)
        return refuse(RefusalCode::UnknownCounter, named);
    if (const auto problem = dayProblem(d))
        return tl::unexpected(*problem);
    if (desk->status != CounterStatus::Closed && desk->officer != (*officer)->id) {
        const Officer *other = d.hall.officer(desk->officer);
        return refuse(RefusalCode::CounterTaken,
                      {{u"counter"_s, command.counter.value()},
                       {u"officer"_s, other ? other->name : desk->officer.value()}});
    }
    if (desk->status == CounterStatus::Open)
        return refuse(RefusalCode::CounterAlreadyOpen, named);
    for (const auto &[id, other] : d.hall.desks) {
        if (id != command.counter && other.status != CounterStatus::Closed && other.officer == (*officer)->id)
            return refuse(RefusalCode::OfficerElsewhere, {{u"counter"_s, id.value()}});
    }
    return Events{CounterOpened{command.counter, (*officer)->id}};
}

Decision decideFor(const Deciding &d, const PauseCounter &command)
{
    const auto desk = ownDesk(d, command.counter);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto reason = writtenReason(command.reason);
    if (!reason)
        return tl::unexpected(reason.error());
    return Events{CounterPaused{command.counter, (*desk)->officer, *reason}};
}

Decision decideFor(const Deciding &d, const CloseCounter &command)
{
    const auto officer = actingOfficer(d);
    if (!officer)
        return tl::unexpected(officer.error());
    const Desk *desk = d.hall.desk(command.counter);
    const QMap<QString, QString> named{{u"counter"_s, command.counter.value()}};
    if (!desk)
        return refuse(RefusalCode::UnknownCounter, named);
    if (desk->status == CounterStatus::Closed)
        return refuse(RefusalCode::CounterNotOpen, named);
    // A supervisor closes the counter of an officer who has gone home.
    if (desk->officer != (*officer)->id && (*officer)->role == Role::Officer)
        return refuse(RefusalCode::NotYourCounter, named);
    if (const Ticket *ticket = d.hall.ticket(desk->ticket))
        return refuse(RefusalCode::CounterBusy,
                      {{u"counter"_s, command.counter.value()}, {u"label"_s, ticket->label}});
    return Events{CounterClosed{command.counter, desk->officer}};
}

} // namespace antrean
