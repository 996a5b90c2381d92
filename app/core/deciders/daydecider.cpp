#include "core/calendar.h"
#include "core/deciders/decider.h"

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

bool isOver(const Ticket &ticket)
{
    const StageState state = ticket.stage().state;
    return state == StageState::Finished || state == StageState::Cancelled;
}

DayClosed closing(const Hall &hall, bool byClock)
{
    const auto unfinished = std::ranges::count_if(hall.tickets, [](const auto &entry) {
        return !isOver(entry.second) && entry.second.stage().state != StageState::Serving;
    });
    return {hall.day.date, static_cast<int>(unfinished), byClock};
}

/// Only supervisors and administrators may.
std::optional<Refusal> notAllowed(const Deciding &d)
{
    const auto officer = actingOfficer(d);
    if (!officer)
        return officer.error();
    if ((*officer)->role == Role::Officer)
        return Refusal{RefusalCode::NotAllowed, {}};
    return std::nullopt;
}

} // namespace

Decision decideFor(const Deciding &d, const OpenDay &command)
{
    if (const auto problem = notAllowed(d))
        return tl::unexpected(*problem);
    const QDate today = serviceDate(d.now, d.hall.mall.zone);
    if (d.hall.day.state == DayState::Open && d.hall.day.date == today)
        return refuse(RefusalCode::DayAlreadyOpen, {{u"date"_s, today.toString(Qt::ISODate)}});
    if (!firstOpening(d.hall, today))
        return refuse(RefusalCode::NotAWorkingDay, {{u"date"_s, today.toString(Qt::ISODate)}});
    const Holiday *holiday = holidayOn(d.hall.mall, today);
    if (holiday && !command.despiteHoliday)
        return refuse(RefusalCode::HolidayToday, {{u"name"_s, holiday->name}});

    Events events;
    if (d.hall.day.state == DayState::Open)
        events.push_back(closing(d.hall, true));
    events.push_back(DayOpened{today, holiday != nullptr});
    return events;
}

Decision decideFor(const Deciding &d, const CloseDay &command)
{
    if (const auto problem = notAllowed(d))
        return tl::unexpected(*problem);
    if (d.hall.day.state == DayState::NotOpened)
        return refuse(RefusalCode::DayNotOpen);
    if (d.hall.day.state == DayState::Closed)
        return refuse(RefusalCode::DayClosed, {{u"date"_s, d.hall.day.date.toString(Qt::ISODate)}});
    const int serving = d.hall.visitsInProgress();
    if (serving > 0 && !command.endVisits)
        return refuse(RefusalCode::VisitsInProgress, {{u"count"_s, QString::number(serving)}});
    return Events{closing(d.hall, false)};
}

Decision decideFor(const Deciding &d, const PassTime &)
{
    const Hall &hall = d.hall;
    const QDate today = serviceDate(d.now, hall.mall.zone);
    Events events;
    const bool isOpen = hall.day.state == DayState::Open;
    if (isOpen && hall.day.date < today)
        events.push_back(closing(hall, true));
    // A day that a supervisor closed stays closed; only a new date opens by itself.
    const bool isNewDate = !hall.day.date.isValid() || hall.day.date < today;
    if (isNewDate && hall.mall.opensByItself && isWorkingDay(hall, today) && isTimeToOpen(hall, d.now))
        events.push_back(DayOpened{today, false});
    if (!events.empty())
        return events;
    if (isOpen) {
        for (const TicketId id : hall.aside) {
            const Stage &stage = hall.tickets.at(id).stage();
            if (stage.state == StageState::Parked && stage.parkedUntil && *stage.parkedUntil <= d.now)
                events.push_back(TicketResumed{id, true});
        }
    }
    return events;
}

} // namespace antrean
