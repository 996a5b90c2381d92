#pragma once

#include "core/environment.h"

#include <map>

namespace antrean {

/// An environment whose time a test moves; what is due runs inside pass(). Chance counts up.
class HandEnvironment final : public Environment
{
public:
    TimePoint system{std::chrono::hours(24 * 365 * 56)};
    QString run = QStringLiteral("first"); ///< As runName() gives it.

    /// Lets time pass, and runs what falls due, in order.
    void pass(std::chrono::nanoseconds time)
    {
        const std::chrono::nanoseconds end = m_now + time;
        while (!m_tasks.empty() && m_tasks.begin()->first.first <= end) {
            moveTo(std::max(m_now, m_tasks.begin()->first.first));
            const Task task = std::move(m_tasks.begin()->second);
            m_tasks.erase(m_tasks.begin());
            task();
        }
        moveTo(end);
    }
    /// The computer sleeps: time passes, and nothing runs until it wakes.
    void sleep(std::chrono::nanoseconds time) { moveTo(m_now + time); }
    /// So that two environments' chances differ.
    void skipChance(quint64 count) { m_random += count; }
    [[nodiscard]] std::size_t waiting() const { return m_tasks.size(); }

    [[nodiscard]] std::chrono::nanoseconds elapsed() const override { return m_now; }
    [[nodiscard]] QString runName() const override { return run; }
    [[nodiscard]] TimePoint systemTime() const override { return system; }
    TaskId runLater(std::chrono::milliseconds delay, Task task) override
    {
        m_tasks.emplace(std::pair(m_now + delay, ++m_last), std::move(task));
        return m_last;
    }
    void cancel(TaskId id) override
    {
        std::erase_if(m_tasks, [id](const auto &entry) { return entry.first.second == id; });
    }
    [[nodiscard]] quint64 random() override { return ++m_random; }

private:
    void moveTo(std::chrono::nanoseconds instant)
    {
        using std::chrono::milliseconds;
        system += std::chrono::floor<milliseconds>(instant) - std::chrono::floor<milliseconds>(m_now);
        m_now = instant;
    }

    std::chrono::nanoseconds m_now{};
    std::map<std::pair<std::chrono::nanoseconds, TaskId>, Task> m_tasks;
    TaskId m_last = 0;
    quint64 m_random = 0;
};

} // namespace antrean
