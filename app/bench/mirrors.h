#pragma once

#include "bench/threads.h"
#include "client/hallclient.h"
#include "net/eventloop.h"

#include <atomic>

namespace antrean::bench {

/// Programs that only listen, in threads of their own, and note when they have applied a call.
class Mirrors
{
public:
    Mirrors(int count, const ServerAddress &server);
    ~Mirrors();

    /// Waits until all of them have the hall.
    [[nodiscard]] bool connectAll();
    /// The instant from which the next call's way is counted, in nanoseconds().
    void press(qint64 at);
    /// All have applied the call that was pressed last.
    /// How many have everything that there is.
    [[nodiscard]] int live() const { return m_live; }
    /// When the last of them got there, in nanoseconds().
    [[nodiscard]] qint64 lastArrival() const { return m_lastArrival; }
    [[nodiscard]] bool haveIt() const { return m_applied == static_cast<int>(m_all.size()); }
    /// All ways of all mirrors, in milliseconds.
    [[nodiscard]] std::vector<double> ways() const;

private:
    struct One
    {
        std::unique_ptr<EventLoop> eventLoop; ///< Of the thread that the client is in.
        std::unique_ptr<HallClient> client;
        std::vector<double> ways;
        bool isLive = false;
    };
    void watch(One &one);

    ServerAddress m_server;
    Threads m_threads;
    std::vector<One> m_all;
    std::atomic<qint64> m_pressed = 0;
    std::atomic<int> m_live = 0;
    std::atomic<qint64> m_lastArrival = 0;
    std::atomic<int> m_applied = 0;
};

} // namespace antrean::bench
