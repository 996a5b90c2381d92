#include "core/calendar.h"
#include "core/deciders/decider.h"
#include "core/numbering.h"

#include <set>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// In the language of the journal's other reasons.
constexpr QStringView returnedReason = u"dikembalikan perangkat: jawaban terlambat";

/// Why a ticket can't be had for one service of the journey.
std::optional<Refusal> serviceProblem(const Deciding &d, const ServiceId &id, PriorityClass priority)
{
    const QMap<QString, QString> named{{u"service"_s, id.value()}};
    const Service *service = d.hall.service(id);
    if (!service)
        return Refusal{RefusalCode::UnknownService, named};
    if (!service->accepts(priority))
        return Refusal{RefusalCode::PriorityNotAccepted, named};
    if (const auto closed = closedReason(d.hall.mall, *service, d.now))
        return closed;
    if (!isServedSomewhere(d.hall, id))
        return Refusal{RefusalCode::NoCounterServes, named};
    const auto issued = d.hall.issued.find(id);
    if (service->quota && issued != d.hall.issued.end() && issued->second >= *service->quota) {
        return Refusal{RefusalCode::QuotaUsedUp,
                       {{u"service"_s, id.value()}, {u"quota"_s, QString::number(*service->quota)}}};
    }
    return std::nullopt;
}

} // namespace

Decision decideFor(const Deciding &d, const IssueTicket &command)
{
    if (command.notAfter && d.now > *command.notAfter)
        return refuse(RefusalCode::TooLate);
    if (const auto problem = dayProblem(d))
        return tl::unexpected(*problem);
    if (command.journey.empty())
        return refuse(RefusalCode::EmptyJourney);
    if (command.journey.size() > maxJourneyLength)
        return refuse(RefusalCode::JourneyTooLong, {{u"limit"_s, QString::number(maxJourneyLength)}});
    std::set<ServiceId> chosen;
    for (const ServiceId &service : command.journey) {
        if (!chosen.insert(service).second)
            return refuse(RefusalCode::RepeatedService, {{u"service"_s, service.value()}});
        if (const auto problem = serviceProblem(d, service, command.priority))
            return tl::unexpected(*problem);
    }
    const QString prefix = d.hall.service(command.journey.front())->prefix;
    const auto number = nextNumber(d.hall, prefix);
    if (!number)
        return tl::unexpected(number.error());
    return Events{TicketIssued{TicketId(d.hall.lastTicket.value() + 1),
                               ticketLabel(prefix, *number, d.hall.mall.numberWidth), prefix, *number,
                               d.hall.day.date, command.journey, command.priority, command.channel, d.now}};
}

Decision decideFor(const Deciding &d, const ReturnTicket &command)
{
    const auto ticket = ticketIn(d, command.ticket, {StageState::Waiting});
    if (!ticket)
        return tl::unexpected(ticket.error());
    const QMap<QString, QString> named{{u"label"_s, (*ticket)->label}};
    if (d.actor.device.isEmpty() || (*ticket)->device != d.actor.device)
        return refuse(RefusalCode::NotIssuedHere, named);
    const bool wasCalled =
        std::ranges::any_of((*ticket)->stages, [](const Stage &stage) { return stage.calledAt.has_value(); });
    if (wasCalled) {
        return refuse(RefusalCode::WrongState,
                      {{u"label"_s, (*ticket)->label}, {u"state"_s, stateName(StageState::Called)}});
    }
    return Events{TicketCancelled{command.ticket, returnedReason.toString(), true}};
}

} // namespace antrean
