#pragma once

#include "core/environment.h"
#include "simulation/world.h"

namespace antrean::simulation {

/// What is wrong with one machine's cable at the moment.
struct Cable
{
    bool carriesIn = true;  ///< What is sent to the machine arrives.
    bool carriesOut = true; ///< What the machine sends leaves.
    std::chrono::microseconds delay{250};
    std::chrono::microseconds jitter{100}; ///< On top, up to twice as much.
    double loss = 0;                       ///< Share of messages that TCP must send again.
    double drops = 0;          ///< Share of messages that are lost for good, with their connection.
    double doubles = 0;        ///< Share of messages that a faulty relay sends twice.
    double reorders = 0;       ///< Share of messages that a faulty relay lets the next one pass.
    double bytesPerSecond = 0; ///< How fast the machine reads; 0: at once.
};

/// One simulated computer: its power, its clocks, and what its programs have put off until later.
class Machine final : public Environment
{
public:
    /// \param bootClock what its clock shows at the beginning of the simulation.
    Machine(World &world, QByteArray name, TimePoint bootClock);

    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] World &world() { return m_world; }
    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Everything that its programs had put off is forgotten; the programs themselves must be taken away by
    /// whoever made them.
    void switchOff();
    void switchOn();
    /// A program was killed and another takes its place: forgets as switching off does, with the power on.
    void forgetTasks() { ++m_life; }
    /// Counts how often its tasks were forgotten.
    [[nodiscard]] quint32 life() const { return m_life; }

    /// Counts how often its power went or came.
    [[nodiscard]] quint32 boots() const { return m_boots; }

    [[nodiscard]] Cable &cable() { return m_cable; }
    [[nodiscard]] const Cable &cable() const { return m_cable; }

    /// It does nothing else for so long from now: a disk that syncs.
    void stall(std::chrono::nanoseconds time) { m_busyUntil = localNow() + time; }
    [[nodiscard]] Instant busyUntil() const { return m_busyUntil; }
    /// The instant at which what it does now is done.
    [[nodiscard]] Instant localNow() const { return std::max(m_world.now(), m_busyUntil); }

    /// Its clock jumps.
    void shiftClock(std::chrono::milliseconds by) { m_clockShift += by; }
    /// Its oscillator is wrong from now on, by parts in a million.
    void setDrift(int partsPerMillion);
    [[nodiscard]] std::chrono::milliseconds clockShift() const { return m_clockShift; }

    [[nodiscard]] std::chrono::nanoseconds elapsed() const override;
    [[nodiscard]] QString runName() const override { return QString::number(m_boots); }
    [[nodiscard]] TimePoint systemTime() const override;
    TaskId runLater(std::chrono::milliseconds delay, Task task) override;
    void cancel(TaskId id) override { m_world.cancel(id); }
    [[nodiscard]] quint64 random() override { return m_chance.next(); }

private:
    World &m_world;
    QByteArray m_name;
    Chance m_chance;
    TimePoint m_bootClock;
    Cable m_cable;
    bool m_isOn = true;
    quint32 m_life = 1;
    quint32 m_boots = 0;
    Instant m_busyUntil{};
    std::chrono::milliseconds m_clockShift{};
    int m_drift = 0;
    Instant m_driftSince{};
    Instant m_drifted{}; ///< What earlier drifts have come to.
};

} // namespace antrean::simulation
