#include "core/takeover.h"

#include "core/calendar.h"
#include "core/numbering.h"

namespace antrean {

namespace {

/// Tickets of all prefixes, of a quarter of an hour and more.
constexpr quint64 ticketsPassedOver = 1000;

int valueOf(const std::map<QString, int> &map, const QString &key, int otherwise)
{
    const auto it = map.find(key);
    return it == map.end() ? otherwise : it->second;
}

} // namespace

RaiseFloors floorsAfterRestore(const Hall &hall, TimePoint now)
{
    const QDate today = serviceDate(now, hall.mall.zone);
    const bool isKnown = hall.numbers.date == today;
    RaiseFloors floors{isKnown || isTimeToOpen(hall, now) ? today : hall.numbers.date,
                       {},
                       TicketId(hall.lastTicket.value() + ticketsPassedOver),
                       {},
                       {},
                       {}};
    if (floors.serviceDate != today)
        return floors;
    const NumberBook book = isKnown ? hall.numbers : NumberBook();
    const int limit = lastNumber(hall.mall.numberWidth);
    for (const auto &[id, service] : hall.services) {
        const int last = valueOf(book.lastNumbers, service.prefix, 0);
        const int left = valueOf(book.lowestLeased, service.prefix, limit + 1) - 1 - last;
        floors.floors.push_back({service.prefix, last + std::clamp(left / 4, 0, numbersPassedOver), 0});
    }
    return floors;
}

} // namespace antrean
