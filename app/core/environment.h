#pragma once

#include "core/id.h"
#include "core/time.h"

#include <functional>

namespace antrean {

/// What a part of a program has from outside of itself, besides files and the network: time that passes,
/// calls that come later, and chance. Real programs hand in Qt's event loop (net/eventloop.h); the simulation
/// hands in its own, in which a day passes in seconds and twice the same.
class Environment
{
public:
    using Task = std::function<void()>;
    /// Names a task that waits; never 0.
    using TaskId = quint64;

    Environment() = default;
    virtual ~Environment() = default;
    Environment(const Environment &) = delete;
    Environment &operator=(const Environment &) = delete;

    /// Time since any fixed moment; never goes back, and goes on while the computer sleeps.
    [[nodiscard]] virtual std::chrono::nanoseconds elapsed() const = 0;
    /// Names this run of the computer, from power on to off, without spaces: two programs of one run have the
    /// same elapsed(). Empty where that can't be told.
    [[nodiscard]] virtual QString runName() const = 0;
    /// This computer's clock, which may be wrong and may jump.
    [[nodiscard]] virtual TimePoint systemTime() const = 0;
    /// Runs the task once after `delay`, never inside this call; with no delay after everything that is at
    /// hand already.
    virtual TaskId runLater(std::chrono::milliseconds delay, Task task) = 0;
    /// A task that has run or was cancelled already is passed over.
    virtual void cancel(TaskId id) = 0;
    /// 64 bits that nobody can guess.
    [[nodiscard]] virtual quint64 random() = 0;
};

/// A 128-bit id for a new command.
[[nodiscard]] CommandId newCommandId(Environment &environment);
/// A number from 0 up to, not including, 1.
[[nodiscard]] double randomFraction(Environment &environment);

/// Does one thing later, once or again and again. Stops when it goes.
class Timer
{
public:
    /// The environment must outlive the timer.
    Timer(Environment &environment, Environment::Task task)
        : m_environment(environment)
        , m_task(std::move(task))
    {}
    ~Timer() { stop(); }
    Timer(const Timer &) = delete;
    Timer &operator=(const Timer &) = delete;

    /// Runs the task once after `delay`; a start that waits already counts no more.
    void start(std::chrono::milliseconds delay);
    /// As start(), for what is put off with every message: a wait that would end too early is only begun
    /// again when it ends.
    void putOff(std::chrono::milliseconds delay);
    /// Runs the task every `interval`, first after one.
    void repeat(std::chrono::milliseconds interval);
    void stop();
    [[nodiscard]] bool isActive() const { return m_waiting != 0; }

private:
    void wait(std::chrono::milliseconds delay);
    void due();

    Environment &m_environment;
    Environment::Task m_task;
    Environment::TaskId m_waiting = 0;
    std::chrono::nanoseconds m_wakes{};     ///< When what it waits for comes.
    std::chrono::nanoseconds m_due{};       ///< Not before this instant.
    std::chrono::milliseconds m_interval{}; ///< Zero: once.
};

} // namespace antrean
