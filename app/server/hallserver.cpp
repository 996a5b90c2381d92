#include "server/hallserver.h"

#include "protocol/limits.h"
#include "protocol/messagecodec.h"
#include "server/recordcodec.h"

#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(serverLog, "antrean.server")

namespace {

/// A recovery that had to let more than so many events happen is not repeated at the next start. A single
/// day's are let happen as fast as its snapshot is read, and to write that would keep the programs waiting.
constexpr quint64 manyEvents = 100'000;
/// Long enough for the programs that come back to be served first.
constexpr std::chrono::seconds snapshotDelay{5};

/// The hall is small now, and a day's events begin or end here.
bool isTurnOfDay(const Event &event)
{
    return std::holds_alternative<DayOpened>(event.body) || std::holds_alternative<DayClosed>(event.body);
}

} // namespace

HallServer::HallServer(HallEngine &engine, const Clock &clock, Environment &environment, Options options)
    : m_engine(engine)
    , m_clock(clock)
    , m_batch(engine, clock, environment)
    , m_log(engine.lastSeq())
    , m_context{environment,       engine, m_batch, m_log, m_snapshots, clock, options.commandsPerSecond,
                options.isTraining}
    , m_environment(environment)
    , m_everySecond(environment, [this] { everySecond(); })
    , m_snapshotSoon(environment, [this] { storeSnapshot(); })
{
    connect(&m_batch, &CommandBatch::committed, this, &HallServer::committed);
    connect(&m_batch, &CommandBatch::committed, this, &HallServer::eventsCommitted);
    connect(&m_batch, &CommandBatch::failed, this, [this](const JournalError &error) {
        qCCritical(serverLog) << "the journal can't be written:" << error.detail << error.path;
        endSessions({Problem::Code::Stopping, u"the server can't write its journal"_s});
        Q_EMIT failed(error);
    });
    m_everySecond.repeat(serverPulseInterval);
    everySecond();
    if (engine.eventsSinceSnapshot() > manyEvents)
        m_snapshotSoon.start(snapshotDelay);
}

HallServer::~HallServer() = default;

void HallServer::welcome(std::unique_ptr<Channel> channel)
{
    const quint64 key = ++m_welcomed;
    Session *const session =
        m_sessions.emplace(key, std::make_unique<Session>(std::move(channel), m_context)).first->second.get();
    connect(session, &Session::ended, this, [this, key] {
        const auto it = m_sessions.find(key);
        if (it == m_sessions.end())
            return;
        it->second.release()->deleteLater();
        m_sessions.erase(it);
    });
    connect(session, &Session::sawSuccessor, this, &HallServer::stepDown);
    // After a failed commit the hall is ahead of what is durable: nobody may see it any more.
    if (m_goodBye)
        session->end(m_goodBye->code, m_goodBye->detail);
}

void HallServer::submit(CommandBody body, CommandBatch::AnswerHandler handler)
{
    m_batch.submit(Command{newCommandId(m_environment), Actor{DeviceId(u"server"_s), {}}, std::move(body)},
                   this, std::move(handler));
}

std::vector<Session *> HallServer::sessions() const
{
    std::vector<Session *> sessions;
    sessions.reserve(m_sessions.size());
    for (const auto &[key, session] : m_sessions)
        sessions.push_back(session.get());
    return sessions;
}

void HallServer::committed(const std::vector<Event> &events, const std::vector<JournalRecord> &records)
{
    for (const JournalRecord &record : records)
        m_log.append(eventText(record));
    // A session that ends meanwhile is only deleted by the event loop.
    for (Session *session : sessions())
        session->pump();
    // After the answers to this commit: nobody waits for a snapshot.
    if (std::ranges::any_of(events, isTurnOfDay))
        m_snapshotSoon.start({});
}

void HallServer::storeSnapshot()
{
    if (const auto stored = m_engine.storeSnapshot(); !stored)
        qCWarning(serverLog) << "no snapshot:" << stored.error().detail << stored.error().path;
}

void HallServer::everySecond()
{
    const QByteArray pulse = encodeMessage(Pulse{m_clock.now()});
    for (Session *session : sessions())
        session->sendPulse(pulse);
    if (m_engine.isTimeForSomething(m_clock.now()))
        submit(PassTime{});
}

void HallServer::stop(const QString &reason)
{
    endSessions({Problem::Code::Stopping, reason});
    storeSnapshot();
}

void HallServer::stepDown(quint32 epoch)
{
    if (m_goodBye)
        return;
    qCCritical(serverLog) << "epoch" << epoch << "of this journal has been seen, this server is of epoch"
                          << m_engine.epoch() << ": another server has taken over, and this one ends";
    m_batch.close();
    endSessions(
        {Problem::Code::ServerReplaced, u"a server of epoch %1 has taken this one's place"_s.arg(epoch)});
    Q_EMIT replaced(epoch);
}

void HallServer::endSessions(const Problem &goodBye)
{
    m_everySecond.stop();
    m_snapshotSoon.stop();
    m_goodBye = goodBye;
    for (Session *session : sessions())
        session->end(goodBye.code, goodBye.detail);
}

} // namespace antrean
