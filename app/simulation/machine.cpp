#include "simulation/machine.h"

namespace antrean::simulation {

Machine::Machine(World &world, QByteArray name, TimePoint bootClock)
    : m_world(world)
    , m_name(std::move(name))
    , m_chance(world.chance().fork())
    , m_bootClock(bootClock)
{}

void Machine::switchOff()
{
    m_isOn = false;
    ++m_boots;
    ++m_life;
    m_busyUntil = {};
}

void Machine::switchOn()
{
    m_isOn = true;
    ++m_boots;
    ++m_life; // What was put down while it was off never happens.
}

void Machine::setDrift(int partsPerMillion)
{
    m_drifted = elapsed() - localNow();
    m_driftSince = localNow();
    m_drift = partsPerMillion;
}

std::chrono::nanoseconds Machine::elapsed() const
{
    const Instant now = localNow();
    return now + m_drifted + (now - m_driftSince) * m_drift / 1'000'000;
}

TimePoint Machine::systemTime() const
{
    return m_bootClock + m_clockShift + std::chrono::duration_cast<std::chrono::milliseconds>(elapsed());
}

Environment::TaskId Machine::runLater(std::chrono::milliseconds delay, Task task)
{
    return m_world.schedule(localNow() + std::max(delay, std::chrono::milliseconds(0)), std::move(task),
                            this);
}

} // namespace antrean::simulation
