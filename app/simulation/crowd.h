#pragma once

#include "simulation/kiosknode.h"

namespace antrean::simulation {

/// The visitors: each comes at its time, goes to a kiosk, tries another when that doesn't help, and at last
/// asks an officer or goes home.
class Crowd
{
public:
    Crowd(World &world, std::vector<std::unique_ptr<KioskNode>> &kiosks, History &history);

    /// Lets the visitors come; `from` is added to their arrival.
    void expect(const std::vector<PlannedVisit> &visits, Instant from);
    /// Nobody stands at a kiosk any more.
    [[nodiscard]] bool isServed() const { return m_inHall == 0; }

private:
    struct Visitor
    {
        PlannedVisit visit;
        int tries = 0;
        int attempt = 0; ///< Names the one attempt that is under way.
    };
    void comeTo(const std::shared_ptr<Visitor> &visitor);
    void turnAway(const std::shared_ptr<Visitor> &visitor);

    World &m_world;
    std::vector<std::unique_ptr<KioskNode>> &m_kiosks;
    History &m_history;
    Chance m_chance;
    int m_inHall = 0;
};

} // namespace antrean::simulation
