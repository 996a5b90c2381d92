#include "core/deciders/decider.h"
#include "core/leasing.h"
#include "core/numbering.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// The services of a visit that the mall still has, each once.
std::vector<ServiceId> knownServices(const Hall &hall, const std::vector<ServiceId> &journey)
{
    std::vector<ServiceId> known;
    for (const ServiceId &service : journey) {
        const bool isNew = std::ranges::find(known, service) == known.end();
        if (isNew && hall.service(service) && known.size() < maxJourneyLength)
            known.push_back(service);
    }
    return known;
}

} // namespace

Decision decideFor(const Deciding &d, const LeaseNumbers &command)
{
    if (const auto problem = dayProblem(d))
        return tl::unexpected(*problem);
    auto blocks = leasesDue(d.hall, d.actor.device, command.holder);
    if (blocks.empty())
        return Events{};
    return Events{NumbersLeased{d.actor.device, d.hall.numbers.date, std::move(blocks), command.holder, {}}};
}

Decision decideFor(const Deciding &d, const HandOverTicket &command)
{
    const Day &day = d.hall.day;
    const NumberBook &book = d.hall.numbers;
    // A server that was restored from a backup may have the ticket's day still before it.
    if (!day.date.isValid() || command.serviceDate > day.date)
        return refuse(RefusalCode::DayNotOpen);
    const QString label = ticketLabel(command.prefix, command.number, d.hall.mall.numberWidth);
    const LeasedBlock *lease = command.serviceDate == book.date
                                   ? book.leaseOf(d.actor.device, command.prefix, command.number)
                                   : nullptr;
    if (command.serviceDate == book.date && !lease)
        return refuse(RefusalCode::NotLeased, {{u"label"_s, label}});
    if (lease && lease->isHandedOver(command.number))
        return refuse(RefusalCode::AlreadyHandedOver, {{u"label"_s, label}});

    const bool isItsDay = lease && day.state == DayState::Open && day.date == command.serviceDate;
    const std::vector<ServiceId> journey = knownServices(d.hall, command.journey);
    if (!isItsDay || journey.empty()) {
        return Events{TicketLapsed{label, command.prefix, command.number, command.serviceDate,
                                   command.journey, command.priority, command.channel, command.takenAt}};
    }
    const TimePoint takenAt = std::clamp(command.takenAt, std::min(lease->since, d.now), d.now);
    return Events{TicketIssued{TicketId(d.hall.lastTicket.value() + 1), label, command.prefix, command.number,
                               command.serviceDate, journey, command.priority, command.channel, takenAt,
                               true}};
}

} // namespace antrean
