#include "protocol/ranges.h"

#include "protocol/limits.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

using Problem = std::optional<CodecError>;

constexpr qsizetype maxPrefix = 3;
constexpr std::size_t maxListedServices = 64;

Problem wrong(const QString &path, const QString &expected) { return CodecError{path, expected}; }

Problem numberProblem(const QString &path, int number)
{
    if (number < 0 || number > maxTicketNumber)
        return wrong(path, u"a number from 0 to %1"_s.arg(maxTicketNumber));
    return std::nullopt;
}

Problem prefixProblem(const QString &path, const QString &prefix)
{
    if (prefix.size() > maxPrefix)
        return wrong(path, u"at most %1 letters"_s.arg(maxPrefix));
    return std::nullopt;
}

template <class Item, class Check>
Problem listProblem(const QString &path, const std::vector<Item> &items, Check check)
{
    if (items.size() > maxListedNumbers)
        return wrong(path, u"at most %1 entries"_s.arg(maxListedNumbers));
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (auto problem = check(items[i])) {
            problem->path = u"%1[%2].%3"_s.arg(path).arg(i).arg(problem->path);
            return problem;
        }
    }
    return std::nullopt;
}

Problem blocksProblem(const QString &path, const std::vector<NumberBlock> &blocks)
{
    return listProblem(path, blocks, [](const NumberBlock &block) {
        if (auto problem = prefixProblem(u"prefix"_s, block.prefix))
            return problem;
        if (auto problem = numberProblem(u"first"_s, block.first))
            return problem;
        return numberProblem(u"last"_s, block.last);
    });
}

Problem floorsProblem(const std::vector<NumberFloor> &floors)
{
    return listProblem(u"floors"_s, floors, [](const NumberFloor &floor) {
        if (auto problem = prefixProblem(u"prefix"_s, floor.prefix))
            return problem;
        if (auto problem = numberProblem(u"lastNumber"_s, floor.lastNumber))
            return problem;
        return numberProblem(u"lowestLeased"_s, floor.lowestLeased);
    });
}

Problem holderProblem(const QString &path, const QString &holder)
{
    if (holder.size() > maxHolderLength)
        return wrong(path, u"at most %1 characters"_s.arg(maxHolderLength));
    return std::nullopt;
}

/// HandOverTicket, TicketLapsed.
Problem ticketProblem(const auto &ticket)
{
    if (auto problem = prefixProblem(u"prefix"_s, ticket.prefix))
        return problem;
    if (ticket.journey.size() > maxListedServices)
        return wrong(u"journey"_s, u"at most %1 entries"_s.arg(maxListedServices));
    return numberProblem(u"number"_s, ticket.number);
}

struct Ranges
{
    Problem operator()(const HandOverTicket &command) const { return ticketProblem(command); }
    Problem operator()(const TicketLapsed &event) const { return ticketProblem(event); }
    Problem operator()(const LeaseNumbers &command) const
    {
        return holderProblem(u"holder"_s, command.holder);
    }
    Problem operator()(const NumbersLeased &event) const
    {
        if (auto problem = holderProblem(u"holder"_s, event.holder))
            return problem;
        return blocksProblem(u"blocks"_s, event.blocks);
    }
    Problem operator()(const NumbersSkipped &event) const { return floorsProblem(event.floors); }
    Problem operator()(const RaiseFloors &command) const
    {
        if (auto problem = floorsProblem(command.floors))
            return problem;
        if (auto problem = holderProblem(u"ownHolder"_s, command.ownHolder))
            return problem;
        return blocksProblem(u"ownBlocks"_s, command.ownBlocks);
    }
    Problem operator()(const auto &) const { return std::nullopt; }
};

} // namespace

std::optional<CodecError> outOfRange(const CommandBody &command) { return std::visit(Ranges(), command); }

std::optional<CodecError> outOfRange(const EventBody &event) { return std::visit(Ranges(), event); }

} // namespace antrean
