#pragma once

#include "simulation/boardnode.h"
#include "simulation/counternode.h"
#include "simulation/crowd.h"
#include "simulation/mallplan.h"
#include "simulation/servernode.h"

namespace antrean::simulation {

/// All machines of a simulated mall.
struct Site
{
    World &world;
    Network &network;
    History &history;
    const MallPlan &plan;
    SimDisk &backup;                                  ///< Where the server's backups go.
    std::vector<std::unique_ptr<ServerNode>> servers; ///< The last one is the hall's; others were replaced.
    std::vector<std::unique_ptr<KioskNode>> kiosks;
    std::vector<std::unique_ptr<CounterNode>> counters;
    std::vector<std::unique_ptr<BoardNode>> boards;

    [[nodiscard]] ServerNode &server() { return *servers.back(); }
    /// Kiosks, counters and boards.
    [[nodiscard]] std::vector<ProgramNode *> programs()
    {
        std::vector<ProgramNode *> all;
        for (const auto &kiosk : kiosks)
            all.push_back(kiosk.get());
        for (const auto &counter : counters)
            all.push_back(counter.get());
        for (const auto &board : boards)
            all.push_back(board.get());
        return all;
    }
};

} // namespace antrean::simulation
