#include "simulation/crowd.h"

namespace antrean::simulation {

using namespace std::chrono_literals;

namespace {

constexpr Instant patience = 25s;
constexpr int mostTries = 6;

} // namespace

Crowd::Crowd(World &world, std::vector<std::unique_ptr<KioskNode>> &kiosks, History &history)
    : m_world(world)
    , m_kiosks(kiosks)
    , m_history(history)
    , m_chance(world.chance().fork())
{}

void Crowd::expect(const std::vector<PlannedVisit> &visits, Instant from)
{
    for (const PlannedVisit &visit : visits) {
        ++m_inHall;
        const auto visitor = std::make_shared<Visitor>(Visitor{visit});
        m_world.schedule(from + visit.arrives, [this, visitor] { comeTo(visitor); });
    }
}

void Crowd::comeTo(const std::shared_ptr<Visitor> &visitor)
{
    const int attempt = ++visitor->attempt;
    ++visitor->tries;
    const auto isCurrent = [visitor, attempt] { return visitor->attempt == attempt; };
    m_world.schedule(m_world.now() + patience, [this, visitor, isCurrent] {
        if (isCurrent())
            turnAway(visitor);
    });
    m_kiosks[static_cast<std::size_t>(visitor->visit.kiosk)]->take(
        visitor->visit, [this, visitor, isCurrent](KioskNode::Outcome outcome) {
            if (!isCurrent())
                return;
            switch (outcome) {
            case KioskNode::Outcome::Paper:
                ++visitor->attempt;
                --m_inHall;
                return;
            case KioskNode::Outcome::Refused:
                ++visitor->attempt;
                --m_inHall;
                ++m_history.visitorsRefused;
                return;
            case KioskNode::Outcome::ToDesk:
                ++m_history.visitorsSentToDesk;
                return turnAway(visitor);
            case KioskNode::Outcome::Nothing:
                return turnAway(visitor);
            }
        });
}

void Crowd::turnAway(const std::shared_ptr<Visitor> &visitor)
{
    ++visitor->attempt;
    if (visitor->tries >= mostTries) {
        --m_inHall;
        ++m_history.visitorsGoneWithout;
        return;
    }
    visitor->visit.kiosk = m_chance.below(static_cast<int>(m_kiosks.size()));
    m_world.schedule(m_world.now() + std::chrono::seconds(m_chance.between(5, 40)),
                     [this, visitor] { comeTo(visitor); });
}

} // namespace antrean::simulation
