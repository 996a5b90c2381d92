#include "server/commandbatch.h"

namespace antrean {

void CommandBatch::submit(Command command, QObject *context, AnswerHandler handler)
{
    if (m_isClosed)
        return;
    m_commands.push_back(std::move(command));
    m_waiting.push_back({context, std::move(handler)});
    // Runs after every socket that is readable now has been read, so that all of them share the commit.
    if (!m_soon.isActive())
        m_soon.start({});
}

void CommandBatch::close()
{
    m_isClosed = true;
    m_soon.stop();
    m_commands.clear();
    m_waiting.clear();
}

void CommandBatch::run()
{
    const auto commands = std::exchange(m_commands, {});
    const auto waiting = std::exchange(m_waiting, {});
    const auto done = m_engine.run(commands, m_clock.now());
    if (!done) {
        m_isClosed = true;
        Q_EMIT failed(done.error());
        return;
    }
    if (!done->events.empty())
        Q_EMIT committed(done->events, done->records);
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (waiting[i].context && waiting[i].handler)
            waiting[i].handler(done->answers[i]);
    }
}

} // namespace antrean
