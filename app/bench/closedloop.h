#pragma once

#include "bench/figures.h"
#include "bench/loadclient.h"
#include "bench/threads.h"
#include "core/mallconfig.h"

#include <atomic>

namespace antrean::bench {

/// What clients repeat.
enum class Work {
    Issue, ///< Take a ticket of the own service.
    Call,  ///< Call the next one at the own counter, begin to serve, finish.
    Visit  ///< Both in turn, so that as many wait as before.
};

/// Many clients, each giving its next command when the last one is answered.
class ClosedLoops
{
public:
    struct Result
    {
        double commandsPerSecond = 0; ///< Accepted ones.
        double callsPerSecond = 0;    ///< Not with Work::Issue.
        Spread answer;                ///< From a command to its answer.
        double serverShare = 0;       ///< Processors that the server kept busy, 1 being one whole processor.
        double clientShare = 0;       ///< The same of this program, with all clients.
        int threads = 0;
        [[nodiscard]] double serverMicrosecondsPerCommand() const
        {
            return serverShare / commandsPerSecond * 1e6;
        }
    };

    ClosedLoops(LoadClient::Kind kind, int clients, const MallConfig &mall, const ServerAddress &server);
    ~ClosedLoops();

    /// Connects everyone, logs in, and opens the counters.
    [[nodiscard]] tl::expected<void, QString> prepare();
    /// \param serverPid whose processor time is told.
    [[nodiscard]] Result run(Work work, std::chrono::duration<double> time, qint64 serverPid);

private:
    struct One
    {
        std::unique_ptr<LoadClient> client;
        CounterId counter;
        ServiceId service;
        std::vector<double> answers;
        qint64 calls = 0;
    };

    void issue(One &one, bool counts);
    void call(One &one);
    void serve(One &one, TicketId ticket);
    void send(One &one, CommandBody command, std::function<void(std::optional<TicketId>)> then, bool counts);

    LoadClient::Kind m_kind;
    Work m_work = Work::Issue;
    ServerAddress m_server;
    Threads m_threads;
    std::vector<std::unique_ptr<One>> m_all;
    std::atomic<int> m_ready = 0;
    std::atomic<int> m_running = 0;
    std::atomic<int> m_measured = 0;
    std::atomic<bool> m_goesOn = false;
    std::atomic<bool> m_measures = false;
};

} // namespace antrean::bench
