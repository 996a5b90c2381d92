#include "core/takeover.h"

#include "core/calendar.h"
#include "core/leasing.h"
#include "core/numbering.h"

namespace antrean {

namespace {

/// Tickets of all prefixes, of a quarter of an hour and more.
constexpr quint64 ticketsPassedOver = 1000;
constexpr int numbersAtLeast = 20;
constexpr int numbersPerMinute = 3;

} // namespace

RaiseFloors floorsAfterRestore(const Hall &hall, TimePoint newest, TimePoint now)
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
    const auto minutes = std::chrono::floor<std::chrono::minutes>(std::max(now, newest) - newest).count();
    const auto most = static_cast<int>(std::min<qint64>(limit, numbersAtLeast + numbersPerMinute * minutes));
    for (const auto &[id, service] : hall.services) {
        const int given = book.lastGiven(service.prefix);
        const int leased = book.firstLeased(service.prefix).value_or(limit + 1);
        const int last = given + std::clamp((leased - 1 - given) / 4, 0, most);
        const int leasable = std::max(0, leased - std::max(firstLeasable(limit), last + 1));
        floors.floors.push_back({service.prefix, last, leased - leasable / 2});
    }
    return floors;
}

} // namespace antrean
