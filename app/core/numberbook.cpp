#include "core/numberbook.h"

#include <algorithm>

namespace antrean {

bool LeasedBlock::isHandedOver(int number) const { return std::ranges::binary_search(handedOver, number); }

void LeasedBlock::markHandedOver(int number)
{
    const auto at = std::ranges::lower_bound(handedOver, number);
    if (at == handedOver.end() || *at != number)
        handedOver.insert(at, number);
}

int NumberBook::lastGiven(const QString &prefix) const
{
    const auto it = lastNumbers.find(prefix);
    return it == lastNumbers.end() ? 0 : it->second;
}

std::optional<int> NumberBook::firstLeased(const QString &prefix) const
{
    const auto it = lowestLeased.find(prefix);
    return it == lowestLeased.end() ? std::nullopt : std::optional(it->second);
}

const LeasedBlock *NumberBook::leaseOf(const DeviceId &device, const QString &prefix, int number) const
{
    const auto it = leases.find(device);
    if (it == leases.end())
        return nullptr;
    const auto block = std::ranges::find_if(
        it->second, [&](const LeasedBlock &leased) { return leased.numbers.contains(prefix, number); });
    return block == it->second.end() ? nullptr : &*block;
}

LeasedBlock *NumberBook::leaseOf(const DeviceId &device, const QString &prefix, int number)
{
    return const_cast<LeasedBlock *>(std::as_const(*this).leaseOf(device, prefix, number));
}

bool NumberBook::isLeased(const NumberBlock &block) const
{
    if (const auto first = firstLeased(block.prefix); !first || block.last < *first)
        return false;
    return std::ranges::any_of(leases, [&](const auto &entry) {
        return std::ranges::any_of(entry.second, [&](const LeasedBlock &leased) {
            return leased.numbers.prefix == block.prefix && leased.numbers.first <= block.last &&
                   block.first <= leased.numbers.last;
        });
    });
}

} // namespace antrean
