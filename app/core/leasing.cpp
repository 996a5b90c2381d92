#include "core/leasing.h"

#include "core/calendar.h"
#include "core/numbering.h"

#include <set>

namespace antrean {

namespace {

constexpr int shareOfRest = 8;
constexpr int nearlyEmptyPart = 5;

/// Prefixes that a kiosk needs numbers of, in their order.
std::set<QString> neededPrefixes(const Hall &hall)
{
    std::set<QString> prefixes;
    for (const auto &[id, counter] : hall.counters) {
        for (const CounterService &served : counter.services) {
            const Service *service = hall.service(served.service);
            if (service && hoursOn(hall.mall, *service, hall.day.date))
                prefixes.insert(service->prefix);
        }
    }
    return prefixes;
}

/// What a device has left of a prefix.
struct Stock
{
    int unused = 0;
    int newestSize = 0;
    [[nodiscard]] bool isLow() const { return unused < std::max(1, newestSize / nearlyEmptyPart); }
};

std::map<QString, Stock> stockOf(const NumberBook &book, const DeviceId &device, const QString &holder)
{
    std::map<QString, Stock> stock;
    const auto it = book.leases.find(device);
    if (it == book.leases.end())
        return stock;
    for (const LeasedBlock &block : it->second) {
        if (block.holder != holder)
            continue;
        Stock &kept = stock[block.numbers.prefix];
        kept.unused += block.unused();
        kept.newestSize = block.size();
    }
    return stock;
}

} // namespace

std::vector<NumberBlock> leasesDue(const Hall &hall, const DeviceId &device, const QString &holder)
{
    const NumberBook &book = hall.numbers;
    if (device.isEmpty() || hall.day.state != DayState::Open || book.date != hall.day.date)
        return {};
    const std::map<QString, Stock> stock = stockOf(book, device, holder);
    const int limit = lastNumber(hall.mall.numberWidth);
    std::vector<NumberBlock> blocks;
    for (const QString &prefix : neededPrefixes(hall)) {
        if (blocks.size() == maxBlocksOfGrant)
            break;
        if (const auto kept = stock.find(prefix); kept != stock.end() && !kept->second.isLow())
            continue;
        const int end = std::min(book.firstLeased(prefix).value_or(limit + 1), limit + 1);
        const int begin = std::max(firstLeasable(limit), book.lastGiven(prefix) + 1);
        if (begin >= end)
            continue;
        const int size = std::min(leaseBlockSize, std::max(1, (end - begin) / shareOfRest));
        blocks.push_back({prefix, end - size, end - 1});
    }
    return blocks;
}

} // namespace antrean
