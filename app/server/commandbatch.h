#pragma once

#include "core/environment.h"
#include "server/hallengine.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace antrean {

/// Gathers the commands that arrive while the last commit runs and commits them together: one sync of the
/// disk for all of them. Answers come after the commit, and after everyone may have seen its events.
class CommandBatch final : public QObject
{
    Q_OBJECT

public:
    using AnswerHandler = std::function<void(const HallEngine::Answered &)>;

    /// All must outlive it.
    CommandBatch(HallEngine &engine, const Clock &clock, Environment &environment)
        : m_engine(engine)
        , m_clock(clock)
        , m_soon(environment, [this] { run(); })
    {}

    /// Takes a command into the next commit. The handler is called once, after it, unless `context` is gone
    /// or the commit fails.
    void submit(Command command, QObject *context, AnswerHandler handler);

    /// Carries out nothing any more, not even what waits for its commit: its senders ask again elsewhere.
    void close();

Q_SIGNALS:
    /// Durable: send them to everyone. The records are the same events as they lie in the journal.
    void committed(const std::vector<antrean::Event> &events,
                   const std::vector<antrean::JournalRecord> &records);
    /// The commit failed; nothing is taken any more, and the server must end.
    void failed(const antrean::JournalError &error);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        AnswerHandler handler;
    };
    void run();

    HallEngine &m_engine;
    const Clock &m_clock;
    std::vector<Command> m_commands;
    std::vector<Waiting> m_waiting;
    Timer m_soon;
    bool m_isClosed = false;
};

} // namespace antrean
