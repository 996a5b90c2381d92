#include "simulation/world.h"

#include "simulation/machine.h"

#include <QCoreApplication>

namespace antrean::simulation {

namespace {

/// What has asked to be deleted lies about for so many tasks at the most.
constexpr quint64 deletionInterval = 32;

} // namespace

World::TaskId World::schedule(Instant at, Task task, Machine *machine)
{
    quint32 index = 0;
    if (m_freeSlots.empty()) {
        index = static_cast<quint32>(m_slots.size());
        m_slots.emplace_back();
    } else {
        index = m_freeSlots.back();
        m_freeSlots.pop_back();
    }
    Slot &slot = m_slots[index];
    slot.task = std::move(task);
    slot.machine = machine;
    slot.life = machine ? machine->life() : 0;
    slot.isTaken = true;
    m_due.push({std::max(at, m_now), ++m_order, index, slot.version});
    return quint64(slot.version) << 32 | (index + 1);
}

void World::cancel(TaskId id)
{
    const quint32 index = static_cast<quint32>(id) - 1;
    const quint32 version = static_cast<quint32>(id >> 32);
    if (index < m_slots.size() && m_slots[index].isTaken && m_slots[index].version == version)
        free(index);
}

void World::free(quint32 index)
{
    Slot &slot = m_slots[index];
    // Last of all: what the task holds may put down another one when it goes.
    const Task gone = std::exchange(slot.task, nullptr);
    slot.isTaken = false;
    ++slot.version;
    m_freeSlots.push_back(index);
}

void World::forgetAll()
{
    const std::vector<Slot> gone = std::exchange(m_slots, {});
    m_freeSlots.clear();
    m_due = {};
}

void World::runUntil(Instant end)
{
    while (!m_due.empty() && m_due.top().at <= end) {
        const Due due = m_due.top();
        m_due.pop();
        run(due);
    }
    m_now = end;
}

void World::run(const Due &due)
{
    Slot &slot = m_slots[due.slot];
    if (!slot.isTaken || slot.version != due.version)
        return;
    if (const Machine *machine = slot.machine) {
        if (machine->life() != slot.life)
            return free(due.slot);
        if (machine->busyUntil() > due.at) {
            m_due.push({machine->busyUntil(), ++m_order, due.slot, due.version});
            return;
        }
    }
    m_now = due.at;
    const Task task = std::move(slot.task);
    free(due.slot);
    ++m_run;
    task();
    // There is no event loop that would delete what asked for it.
    if (m_run % deletionInterval == 0)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace antrean::simulation
