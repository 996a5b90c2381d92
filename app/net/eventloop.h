#pragma once

#include "core/environment.h"

#include <QElapsedTimer>
#include <QObject>

#include <map>
#include <memory>

class QTimer;

namespace antrean {

/// The environment of a real program: Qt's event loop in the thread that made it, this computer's clocks, and
/// the system's source of chance.
class EventLoop final : public Environment
{
public:
    EventLoop();
    ~EventLoop() override;

    [[nodiscard]] std::chrono::nanoseconds elapsed() const override;
    [[nodiscard]] QString runName() const override;
    [[nodiscard]] TimePoint systemTime() const override;
    TaskId runLater(std::chrono::milliseconds delay, Task task) override;
    void cancel(TaskId id) override;
    [[nodiscard]] quint64 random() override;

private:
    void run(TaskId id);

    struct Waiting
    {
        Task task;
        std::unique_ptr<QTimer> timer; ///< None for a task without delay.
    };
    QObject m_context;
    QElapsedTimer m_running;
    std::map<TaskId, Waiting> m_waiting;
    TaskId m_last = 0;
};

} // namespace antrean
