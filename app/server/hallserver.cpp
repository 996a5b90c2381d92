#include "server/hallserver.h"

#include "protocol/messagecodec.h"

#include <QLoggingCategory>
#include <QUuid>

namespace antrean {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(serverLog, "antrean.server")

HallServer::HallServer(HallEngine &engine, const Clock &clock, Options options)
    : m_engine(engine)
    , m_clock(clock)
    , m_batch(engine, clock)
    , m_log(engine.lastSeq())
    , m_context{engine, m_batch, m_log, m_snapshots, clock, options.commandsPerSecond, options.isTraining}
{
    connect(&m_batch, &CommandBatch::committed, this, &HallServer::committed);
    connect(&m_batch, &CommandBatch::failed, this, [this](const JournalError &error) {
        qCCritical(serverLog) << "the journal can't be written:" << error.detail << error.path;
        stop(u"the server can't write its journal"_s);
        Q_EMIT failed(error);
    });
    connect(&m_everySecond, &QTimer::timeout, this, &HallServer::passTime);
    m_everySecond.start(std::chrono::seconds(1));
    passTime();
}

HallServer::~HallServer() = default;

void HallServer::welcome(std::unique_ptr<Channel> channel)
{
    auto session = std::make_unique<Session>(std::move(channel), m_context);
    Session *const key = session.get();
    connect(key, &Session::ended, this, [this, key] {
        const auto it = m_sessions.find(key);
        if (it == m_sessions.end())
            return;
        it->second.release()->deleteLater();
        m_sessions.erase(it);
    });
    m_sessions.emplace(key, std::move(session));
    // After a failed commit the hall is ahead of what is durable: nobody may see it any more.
    if (m_whyStopped)
        key->end(Problem::Code::Stopping, *m_whyStopped);
}

void HallServer::submit(CommandBody body, CommandBatch::AnswerHandler handler)
{
    const CommandId id(QUuid::createUuid().toString(QUuid::Id128));
    m_batch.submit(Command{id, Actor{DeviceId(u"server"_s), {}}, std::move(body)}, this, std::move(handler));
}

void HallServer::committed(const std::vector<Event> &events)
{
    for (const Event &event : events)
        m_log.append(encodeMessage(EventMessage{event}));
    // A session may end while it is pumped, but is only deleted by the event loop.
    std::vector<Session *> sessions;
    sessions.reserve(m_sessions.size());
    for (const auto &[key, session] : m_sessions)
        sessions.push_back(session.get());
    for (Session *session : sessions)
        session->pump();
}

void HallServer::passTime()
{
    if (m_engine.isTimeForSomething(m_clock.now()))
        submit(PassTime{});
}

void HallServer::stop(const QString &reason)
{
    m_everySecond.stop();
    m_whyStopped = reason;
    std::vector<Session *> sessions;
    for (const auto &[key, session] : m_sessions)
        sessions.push_back(session.get());
    for (Session *session : sessions)
        session->end(Problem::Code::Stopping, reason);
}

} // namespace antrean
