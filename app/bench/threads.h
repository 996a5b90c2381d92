#pragma once

#include <QEventLoop>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace antrean::bench {

/// Threads with event loops, over which clients are spread: one for each processor but the server's.
class Threads
{
public:
    Threads();
    ~Threads();

    /// Runs `task` in the thread of client `index`, and waits for it.
    void run(int index, const std::function<void()> &task) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_threads.size()); }

private:
    struct One
    {
        QThread thread;
        QObject context;
    };
    std::vector<std::unique_ptr<One>> m_threads;
};

/// Lets the event loop of this thread run until `holds`, looked at every few milliseconds. \returns false
/// when the time was over first.
[[nodiscard]] bool waitUntil(const std::function<bool()> &holds, std::chrono::milliseconds limit);

} // namespace antrean::bench
