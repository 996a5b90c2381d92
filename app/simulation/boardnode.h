#pragma once

#include "client/callboard.h"
#include "simulation/programnode.h"

#include <set>

namespace antrean::simulation {

/// A hall display: tells the history what it begins to show.
class BoardNode final : public ProgramNode
{
public:
    BoardNode(Network &network, int index, ZoneId zone, TimePoint bootClock, History &history);

    [[nodiscard]] const ZoneId &zone() const { return m_zone; }

protected:
    void begun() override;
    void ending() override {}

private:
    /// Tells the history of what stands on the board for the first time.
    void look();

    int m_index;
    ZoneId m_zone;
    CallBoard m_board;
    std::set<std::tuple<TicketId, TimePoint, CounterId>> m_shown;
};

} // namespace antrean::simulation
