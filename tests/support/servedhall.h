#pragma once

#include "client/dialer.h"
#include "net/eventloop.h"
#include "net/memorychannel.h"
#include "server/hallserver.h"
#include "support/hallbuilder.h"
#include "support/memoryjournal.h"

#include <QPointer>

namespace antrean {

/// A clock that a test moves.
class HandClock final : public Clock
{
public:
    TimePoint at{};
    [[nodiscard]] TimePoint now() const override { return at; }
};

/// The very hall server, in the test's thread, on a journal without a disk: Tuesday 17 November 2026, 08:00,
/// the day open. Programs reach it over memory channels, which the test can cut.
class ServedHall
{
public:
    explicit ServedHall(HallServer::Options options = {.commandsPerSecond = 0},
                        const MallConfig &config = tinyMall());
    ~ServedHall();

    [[nodiscard]] HallEngine &engine() { return *m_engine; }
    [[nodiscard]] HallServer &server() { return *m_server; }
    [[nodiscard]] const Hall &hall() const { return m_engine->hall(); }
    /// For the server, and for the clients of this hall.
    EventLoop eventLoop;
    MemoryJournal journal;
    HandClock clock;

    /// Carries out a command at once, past every program; `who` is an officer or nobody.
    HallEngine::Answered does(const CommandBody &body, QStringView who = {});
    /// The same, as the server's own command: everyone hears of it with the next turn of the event loop.
    void submit(const CommandBody &body) { m_server->submit(body); }

    /// A program's end of a new line to the server.
    [[nodiscard]] std::unique_ptr<MemoryChannel> connect();
    /// For a HallClient. Dialling fails while the hall isn't reachable.
    [[nodiscard]] std::unique_ptr<Dialer> dialer();
    /// Breaks line `index` of those that were made: what is under way to the server, to the program or both
    /// is lost.
    enum class Lose { ToServer, ToProgram, Both };
    void cut(std::size_t index, Lose lose);
    void cutAll(Lose lose = Lose::Both);
    [[nodiscard]] std::size_t lineCount() const { return m_lines.size(); }
    bool isReachable = true;

    /// Ends the server without a word and recovers another from the journal.
    void restart();

    [[nodiscard]] Command command(const CommandBody &body, QStringView who = {});

private:
    struct Line
    {
        QPointer<MemoryChannel> server;
        QPointer<MemoryChannel> program;
    };
    HallServer::Options m_options;
    std::unique_ptr<HallEngine> m_engine;
    std::unique_ptr<HallServer> m_server;
    std::vector<Line> m_lines;
    quint64 m_commands = 0;
};

} // namespace antrean
