#include "core/appliers/applier.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

void raise(std::map<QString, int> &map, const QString &key, int value)
{
    int &kept = map[key];
    kept = std::max(kept, value);
}

void lower(std::map<QString, int> &map, const QString &key, int value)
{
    const auto [it, isNew] = map.try_emplace(key, value);
    it->second = std::min(it->second, value);
}

} // namespace

Applied applyTo(const Applying &a, const NumbersLeased &e)
{
    NumberBook &book = a.hall.numbers;
    if (e.device.isEmpty() || !e.serviceDate.isValid() || e.serviceDate != book.date)
        return broken(u"numbers are leased to nobody, or on another service date"_s);
    const auto isWrong = [&](const NumberBlock &block) {
        return block.first < 1 || block.last < block.first || book.isLeased(block);
    };
    if (std::ranges::any_of(e.blocks, isWrong))
        return broken(u"numbers are leased twice"_s);
    std::vector<LeasedBlock> &leases = book.leases[e.device];
    for (const NumberBlock &block : e.blocks) {
        leases.push_back({block, e.holder, e.since.value_or(a.event.at), {}});
        lower(book.lowestLeased, block.prefix, block.first);
    }
    return {};
}

Applied applyTo(const Applying &a, const TicketLapsed &e)
{
    NumberBook &book = a.hall.numbers;
    if (e.serviceDate != book.date)
        return {};
    if (LeasedBlock *lease = book.leaseOf(a.event.actor.device, e.prefix, e.number))
        lease->markHandedOver(e.number);
    return {};
}

Applied applyTo(const Applying &a, const NumbersSkipped &e)
{
    NumberBook &book = a.hall.numbers;
    if (!e.serviceDate.isValid() || (book.date.isValid() && e.serviceDate < book.date))
        return broken(u"numbers are skipped on a service date that has gone"_s);
    if (e.serviceDate != book.date)
        book = {.date = e.serviceDate};
    for (const NumberFloor &floor : e.floors) {
        if (floor.lastNumber > 0)
            raise(book.lastNumbers, floor.prefix, floor.lastNumber);
        if (floor.lowestLeased > 0)
            lower(book.lowestLeased, floor.prefix, floor.lowestLeased);
    }
    a.hall.lastTicket = std::max(a.hall.lastTicket, e.lastTicket);
    return {};
}

} // namespace antrean
