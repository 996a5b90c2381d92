#pragma once

#include "core/id.h"
#include "core/numberblock.h"
#include "core/time.h"

#include <map>
#include <vector>

namespace antrean {

/// Numbers that one device may give while it can't reach the server, and nobody else on this service date.
struct LeasedBlock
{
    NumberBlock numbers;
    QString holder;              ///< See LeaseNumbers.
    TimePoint since{};           ///< No ticket of it can have been taken earlier.
    std::vector<int> handedOver; ///< In ascending order, each once: their tickets have reached the server.

    [[nodiscard]] int size() const { return numbers.last - numbers.first + 1; }
    [[nodiscard]] int unused() const { return size() - static_cast<int>(handedOver.size()); }
    [[nodiscard]] bool isHandedOver(int number) const;
    void markHandedOver(int number);
    friend bool operator==(const LeasedBlock &, const LeasedBlock &) = default;
};

/// Which numbers of a service date are gone. Ordinary ones go up from 1 without gaps; leased blocks are cut
/// from the top downwards.
struct NumberBook
{
    /// Usually the hall's day; later than it where other programs have seen numbers of a day that this hall,
    /// restored from a backup, has not opened yet.
    QDate date;
    std::map<QString, int> lastNumbers;                  ///< By prefix.
    std::map<QString, int> lowestLeased;                 ///< By prefix; absent: none was leased.
    std::map<DeviceId, std::vector<LeasedBlock>> leases; ///< In the order in which they were granted.

    /// The highest number of a prefix that was issued; 0 if none was.
    [[nodiscard]] int lastGiven(const QString &prefix) const;
    /// Where the leased numbers of a prefix begin, if any are leased.
    [[nodiscard]] std::optional<int> firstLeased(const QString &prefix) const;
    /// The device's block that holds the number; null if there is none.
    [[nodiscard]] const LeasedBlock *leaseOf(const DeviceId &device, const QString &prefix, int number) const;
    [[nodiscard]] LeasedBlock *leaseOf(const DeviceId &device, const QString &prefix, int number);
    /// Some device has leased one of these numbers.
    [[nodiscard]] bool isLeased(const NumberBlock &block) const;

    friend bool operator==(const NumberBook &, const NumberBook &) = default;
};

} // namespace antrean
