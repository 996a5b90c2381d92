#pragma once

#include "simulation/simdisk.h"
#include "storage/spacekeeper.h"

namespace antrean {

/// Room kept back on a simulated disk, which must outlive it. What an earlier one has kept back is this
/// one's.
class SimBallast final : public SpaceKeeper
{
public:
    SimBallast(SimDisk &disk, qint64 size)
        : SpaceKeeper(size, disk.reserved() > 0)
        , m_disk(disk)
    {}

protected:
    [[nodiscard]] qint64 freeBytes() override { return m_disk.freeBytes(); }
    [[nodiscard]] bool take() override
    {
        m_disk.setReserved(size());
        return true;
    }
    void giveBack() override { m_disk.setReserved(0); }

private:
    SimDisk &m_disk;
};

} // namespace antrean
