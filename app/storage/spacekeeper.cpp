#include "storage/spacekeeper.h"

namespace antrean {

bool SpaceKeeper::isTight()
{
    const qint64 room = freeBytes();
    if (!m_isHeld && room / 2 >= m_size)
        m_isHeld = take();
    return !m_isHeld || room < m_size;
}

bool SpaceKeeper::release()
{
    if (!m_isHeld)
        return false;
    giveBack();
    m_isHeld = false;
    return true;
}

} // namespace antrean
