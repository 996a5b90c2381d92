#include "client/seen.h"

#include <algorithm>

namespace antrean {

namespace {

// A message holds 64 KiB; a floor takes up to 55 bytes and a block up to 45.
constexpr std::size_t floorsInMessage = 500;
constexpr std::size_t blocksInMessage = 500;

std::vector<NumberFloor> floorsOf(const NumberBook &book)
{
    std::map<QString, NumberFloor> floors;
    for (const auto &[prefix, last] : book.lastNumbers)
        floors[prefix].lastNumber = last;
    for (const auto &[prefix, lowest] : book.lowestLeased)
        floors[prefix].lowestLeased = lowest;
    std::vector<NumberFloor> list;
    for (auto &[prefix, floor] : floors) {
        floor.prefix = prefix;
        list.push_back(floor);
    }
    return list;
}

} // namespace

std::vector<Seen> whatWasSeen(Environment &environment, const Hall &mirror, const DeviceId &device,
                              const QString &journal, quint32 epoch)
{
    const NumberBook &book = mirror.numbers;
    if (!book.date.isValid())
        return {};
    std::vector<Seen> messages;
    const auto add = [&](RaiseFloors floors) {
        floors.serviceDate = book.date;
        floors.lastTicket = mirror.lastTicket;
        messages.push_back({newCommandId(environment), journal, epoch, std::move(floors)});
    };
    const std::vector<NumberFloor> floors = floorsOf(book);
    for (std::size_t from = 0; from < floors.size() || from == 0; from += floorsInMessage) {
        const auto end = std::min(floors.size(), from + floorsInMessage);
        RaiseFloors part;
        part.floors.assign(floors.begin() + static_cast<std::ptrdiff_t>(from),
                           floors.begin() + static_cast<std::ptrdiff_t>(end));
        add(std::move(part));
    }
    const auto own = book.leases.find(device);
    if (own == book.leases.end())
        return messages;
    std::map<QString, RaiseFloors> byHolder;
    for (const LeasedBlock &block : own->second) {
        RaiseFloors &part = byHolder[block.holder];
        if (part.ownBlocks.size() == blocksInMessage)
            add(std::exchange(part, {}));
        part.ownHolder = block.holder;
        part.ownSince = part.ownBlocks.empty() ? block.since : std::min(part.ownSince, block.since);
        part.ownBlocks.push_back(block.numbers);
    }
    for (auto &[holder, part] : byHolder)
        add(std::move(part));
    return messages;
}

} // namespace antrean
