#include "mall/trainingday.h"

#include "core/calendar.h"

namespace antrean {

namespace {

constexpr auto afterOpening = std::chrono::minutes(75);

Hall hallOf(const MallConfig &config)
{
    Hall hall;
    hall.mall = config.mall;
    for (const Service &service : config.services)
        hall.services.emplace(service.id, service);
    return hall;
}

QDateTime at(QDate date, TimeOfDay time)
{
    return QDateTime(date, QTime(0, 0).addSecs(static_cast<int>(std::chrono::seconds(time).count())));
}

} // namespace

std::optional<QDateTime> trainingStart(const MallConfig &config, const QDateTime &now)
{
    const Hall hall = hallOf(config);
    const auto givesTickets = [&](const QDateTime &local) {
        const TimeOfDay time(local.time().hour() * 60 + local.time().minute());
        const TimePoint instant = instantAt(local.date(), time, hall.mall.zone);
        return isWorkingDay(hall, local.date()) &&
               std::ranges::any_of(config.services, [&](const Service &service) {
                   return !closedReason(hall.mall, service, instant);
               });
    };
    if (givesTickets(now))
        return now;
    for (QDate date = now.date(); date < now.date().addYears(1); date = date.addDays(1)) {
        if (!isWorkingDay(hall, date))
            continue;
        const QDateTime morning = at(date, *firstOpening(hall, date) + afterOpening);
        if (givesTickets(morning))
            return morning;
    }
    return std::nullopt;
}

} // namespace antrean
