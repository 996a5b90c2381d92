#include "net/eventloop.h"

#include <QRandomGenerator>
#include <QSysInfo>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace antrean {

EventLoop::EventLoop() { m_running.start(); }

EventLoop::~EventLoop() = default;

std::chrono::nanoseconds EventLoop::elapsed() const
{
#ifdef Q_OS_LINUX
    // CLOCK_MONOTONIC, which Qt reads, stands still while a laptop's lid is closed.
    timespec now{};
    if (::clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#endif
    return std::chrono::nanoseconds(m_running.nsecsElapsed());
}

QString EventLoop::runName() const
{
#ifdef Q_OS_LINUX
    return QString::fromLatin1(QSysInfo::bootUniqueId());
#else
    return {}; // There elapsed() begins with the program.
#endif
}

TimePoint EventLoop::systemTime() const
{
    using namespace std::chrono;
    return time_point_cast<milliseconds>(system_clock::now());
}

Environment::TaskId EventLoop::runLater(std::chrono::milliseconds delay, Task task)
{
    const TaskId id = ++m_last;
    Waiting waiting{std::move(task), nullptr};
    if (delay.count() <= 0) {
        // A posted event: it comes after the sockets that are readable now.
        QMetaObject::invokeMethod(
            &m_context, [this, id] { run(id); }, Qt::QueuedConnection);
    } else {
        waiting.timer = std::make_unique<QTimer>();
        waiting.timer->setSingleShot(true);
        // A coarse timer may come 5 % early.
        waiting.timer->setTimerType(Qt::PreciseTimer);
        QObject::connect(waiting.timer.get(), &QTimer::timeout, &m_context, [this, id] { run(id); });
        waiting.timer->start(delay);
    }
    m_waiting.emplace(id, std::move(waiting));
    return id;
}

void EventLoop::cancel(TaskId id)
{
    const auto it = m_waiting.find(id);
    if (it == m_waiting.end())
        return;
    // Not deleted at once: this may be called from a task, inside its timer's signal.
    if (it->second.timer) {
        it->second.timer->stop();
        it->second.timer.release()->deleteLater();
    }
    m_waiting.erase(it);
}

quint64 EventLoop::random() { return QRandomGenerator::system()->generate64(); }

void EventLoop::run(TaskId id)
{
    const auto it = m_waiting.find(id);
    if (it == m_waiting.end())
        return;
    const Task task = std::move(it->second.task);
    cancel(id);
    task();
}

} // namespace antrean
