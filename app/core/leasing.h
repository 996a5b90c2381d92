#pragma once

#include "core/hall.h"

namespace antrean {

/// Numbers in one leased block, at most.
inline constexpr int leaseBlockSize = 50;
/// Blocks that one grant may hold; with more prefixes the device asks again.
inline constexpr std::size_t maxBlocksOfGrant = 700;

/// Where the upper half of a prefix's numbers begins, of which devices lease. \param limit its last number.
[[nodiscard]] constexpr int firstLeasable(int limit) { return limit / 2 + 1; }

/// What a device should lease now under a holder's name: a block for each prefix of a service that some
/// counter serves and that has hours today, where the holder has none or fewer than a fifth of its newest
/// block left. Blocks come from the top of the range, and only from its upper half; each takes an eighth of
/// what is left of that half, at most leaseBlockSize and at least 1, so that twenty kiosks all get some.
/// Server and kiosk use this one rule. Empty while no day is open.
[[nodiscard]] std::vector<NumberBlock> leasesDue(const Hall &hall, const DeviceId &device,
                                                 const QString &holder);

} // namespace antrean
