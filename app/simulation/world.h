#pragma once

#include "simulation/chance.h"
#include "simulation/trace.h"

#include <chrono>
#include <functional>
#include <queue>
#include <vector>

namespace antrean::simulation {

class Machine;

/// Time since the simulation began.
using Instant = std::chrono::nanoseconds;

/// Virtual time: a list of what is to happen, and a clock that jumps from one thing to the next. Two things
/// of one instant happen in the order in which they were put down, so that a seed gives one history.
class World
{
public:
    using Task = std::function<void()>;
    using TaskId = quint64;

    explicit World(quint64 seed)
        : m_chance(seed)
    {}
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] Chance &chance() { return m_chance; }
    [[nodiscard]] Trace &trace() { return m_trace; }
    /// A line of the trace at this instant.
    void note(const QByteArray &who, const QByteArray &what) { m_trace.add(m_now, who, what); }

    /// Puts a task down for an instant, not before now. \\param machine where it runs: a machine that is
    /// switched off forgets it, and a busy one does it when it has time. Null: the world itself.
    TaskId schedule(Instant at, Task task, Machine *machine = nullptr);
    void cancel(TaskId id);
    /// At the end, before what the tasks refer to goes.
    void forgetAll();
    /// Lets everything happen up to an instant, which is then now.
    void runUntil(Instant end);
    [[nodiscard]] quint64 tasksRun() const { return m_run; }

private:
    struct Slot
    {
        Task task;
        Machine *machine = nullptr;
        quint32 life = 0;    ///< Of the machine: how often it had been switched off.
        quint32 version = 1; ///< Counts the tasks that were in this slot.
        bool isTaken = false;
    };
    struct Due
    {
        Instant at;
        quint64 order;
        quint32 slot;
        quint32 version;
        friend bool operator>(const Due &a, const Due &b)
        {
            return a.at != b.at ? a.at > b.at : a.order > b.order;
        }
    };
    void run(const Due &due);
    void free(quint32 slot);

    Instant m_now{};
    Chance m_chance;
    Trace m_trace;
    std::vector<Slot> m_slots;
    std::vector<quint32> m_freeSlots;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    quint64 m_order = 0;
    quint64 m_run = 0;
};

} // namespace antrean::simulation
