#include "bench/threads.h"

#include <algorithm>

namespace antrean::bench {

Threads::Threads()
{
    const int count = std::max(1, QThread::idealThreadCount() - 1);
    for (int i = 0; i < count; ++i) {
        m_threads.push_back(std::make_unique<One>());
        m_threads.back()->context.moveToThread(&m_threads.back()->thread);
        m_threads.back()->thread.start();
    }
}

Threads::~Threads()
{
    for (const auto &one : m_threads) {
        one->thread.quit();
        one->thread.wait();
    }
}

void Threads::run(int index, const std::function<void()> &task) const
{
    One &one = *m_threads[static_cast<std::size_t>(index) % m_threads.size()];
    QMetaObject::invokeMethod(&one.context, task, Qt::BlockingQueuedConnection);
}

bool waitUntil(const std::function<bool()> &holds, std::chrono::milliseconds limit)
{
    QEventLoop loop;
    QTimer look;
    QTimer end;
    bool held = false;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        held = holds();
        if (held)
            loop.quit();
    });
    QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start(std::chrono::milliseconds(5));
    end.start(limit);
    loop.exec();
    return held;
}

} // namespace antrean::bench
