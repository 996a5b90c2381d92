#include "core/deciders/decider.h"
#include "core/numbering.h"

namespace antrean {

namespace {

/// Tickets of weeks: a program can't have seen further ahead of a backup than that.
constexpr quint64 widestGap = 1'000'000;

/// Those that rise above (or, leased, fall below) what the book holds.
std::vector<NumberFloor> newFloors(const NumberBook &book, const std::vector<NumberFloor> &seen, int limit)
{
    std::map<QString, NumberFloor> floors;
    for (const NumberFloor &floor : seen) {
        NumberFloor &kept = floors.try_emplace(floor.prefix, NumberFloor{floor.prefix, 0, 0}).first->second;
        kept.lastNumber = std::max(kept.lastNumber, std::clamp(floor.lastNumber, 0, limit));
        const int leased = std::clamp(floor.lowestLeased, 0, limit);
        if (leased > 0)
            kept.lowestLeased = kept.lowestLeased > 0 ? std::min(kept.lowestLeased, leased) : leased;
    }
    std::vector<NumberFloor> risen;
    for (auto &[prefix, floor] : floors) {
        const int last = book.lastGiven(prefix);
        const int leased = book.firstLeased(prefix).value_or(0);
        const bool isHigher = floor.lastNumber > last;
        const bool isLower = floor.lowestLeased > 0 && (leased == 0 || floor.lowestLeased < leased);
        if (isHigher || isLower)
            risen.push_back(
                {prefix, std::max(floor.lastNumber, last), isLower ? floor.lowestLeased : leased});
    }
    return risen;
}

/// The device's own blocks that nobody has and of which nothing can have been given to others.
std::vector<NumberBlock> freeBlocks(NumberBook book, const DeviceId &device,
                                    const std::vector<NumberBlock> &blocks, int limit)
{
    std::vector<NumberBlock> free;
    for (const NumberBlock &block : blocks) {
        const bool isSound =
            !block.prefix.isEmpty() && block.first >= 1 && block.last >= block.first && block.last <= limit;
        if (!isSound || block.first <= book.lastGiven(block.prefix) || book.isLeased(block))
            continue;
        free.push_back(block);
        book.leases[device].push_back({block, {}, {}, {}});
        int &lowest = book.lowestLeased.try_emplace(block.prefix, block.first).first->second;
        lowest = std::min(lowest, block.first);
    }
    return free;
}

} // namespace

Decision decideFor(const Deciding &d, const RaiseFloors &command)
{
    const NumberBook &book = d.hall.numbers;
    const int limit = lastNumber(d.hall.mall.numberWidth);
    const bool isGone = book.date.isValid() && command.serviceDate < book.date;
    const bool isAhead = command.serviceDate > serviceDate(d.now, d.hall.mall.zone);
    NumbersSkipped skipped{book.date, {}, {}};
    NumbersLeased leased{d.actor.device, command.serviceDate, {}, command.ownHolder, {}};
    if (command.serviceDate.isValid() && !isGone && !isAhead) {
        skipped.serviceDate = command.serviceDate;
        NumberBook known = command.serviceDate == book.date ? book : NumberBook{.date = command.serviceDate};
        skipped.floors = newFloors(known, command.floors, limit);
        for (const NumberFloor &floor : skipped.floors)
            known.lastNumbers[floor.prefix] = floor.lastNumber;
        if (!d.actor.device.isEmpty())
            leased.blocks = freeBlocks(known, d.actor.device, command.ownBlocks, limit);
        leased.since = std::min(command.ownSince, d.now);
    }
    const quint64 last = d.hall.lastTicket.value();
    if (command.lastTicket.value() > last && command.lastTicket.value() - last <= widestGap)
        skipped.lastTicket = command.lastTicket;
    Events events;
    const bool opensBook = skipped.serviceDate != book.date && !leased.blocks.empty();
    // An epoch before the first day has no number that could be skipped.
    if (skipped.serviceDate.isValid() &&
        (opensBook || !skipped.floors.empty() || !skipped.lastTicket.isEmpty()))
        events.push_back(skipped);
    if (!leased.blocks.empty())
        events.push_back(leased);
    return events;
}

} // namespace antrean
