#include "core/calendar.h"

namespace antrean {

using namespace Qt::StringLiterals;

const Holiday *holidayOn(const MallSettings &mall, QDate date)
{
    const auto it = std::ranges::find(mall.holidays, date, &Holiday::date);
    return it == mall.holidays.end() ? nullptr : &*it;
}

const DayHours *hoursOn(const MallSettings &mall, const Service &service, QDate date)
{
    if (!date.isValid())
        return nullptr;
    const WeekHours &week = service.hours ? *service.hours : mall.hours;
    const auto &day = week[static_cast<std::size_t>(date.dayOfWeek() - 1)];
    return day ? &*day : nullptr;
}

std::optional<TimeOfDay> firstOpening(const Hall &hall, QDate date)
{
    std::optional<TimeOfDay> first;
    for (const auto &[id, service] : hall.services) {
        const DayHours *hours = hoursOn(hall.mall, service, date);
        if (hours && (!first || hours->open < *first))
            first = hours->open;
    }
    return first;
}

bool isWorkingDay(const Hall &hall, QDate date)
{
    return !holidayOn(hall.mall, date) && firstOpening(hall, date).has_value();
}

bool isTimeToOpen(const Hall &hall, TimePoint now)
{
    const QDate today = serviceDate(now, hall.mall.zone);
    const auto opens = firstOpening(hall, today);
    return opens && now >= instantAt(today, *opens, hall.mall.zone) - opensAhead;
}

std::optional<Refusal> closedReason(const MallSettings &mall, const Service &service, TimePoint now)
{
    const auto refuse = [&](RefusalCode code, const QString &key = {}, TimeOfDay time = {}) {
        QMap<QString, QString> parameters{{u"service"_s, service.id.value()}};
        if (!key.isEmpty())
            parameters.insert(key, clockText(time));
        return Refusal{code, parameters};
    };
    const DayHours *hours = hoursOn(mall, service, serviceDate(now, mall.zone));
    if (!hours)
        return refuse(RefusalCode::ServiceClosedToday);

    const TimeOfDay time = timeOfDay(now, mall.zone);
    if (time < hours->open)
        return refuse(RefusalCode::ServiceNotYetOpen, u"opens"_s, hours->open);
    if (time >= hours->close)
        return refuse(RefusalCode::ServiceClosed, u"closed"_s, hours->close);
    const TimeOfDay last = std::max(hours->open, hours->close - service.lastTicketMargin);
    if (service.lastTicketMargin.count() > 0 && time >= last)
        return refuse(RefusalCode::LastTicketPassed, u"last"_s, last);
    if (!service.ticketsDuringBreaks) {
        for (const Break &pause : hours->breaks) {
            if (time >= pause.from && time < pause.to)
                return refuse(RefusalCode::ServiceOnBreak, u"until"_s, pause.to);
        }
    }
    return std::nullopt;
}

QString clockText(TimeOfDay time)
{
    const auto minutes = time.count();
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace antrean
