#pragma once

#include "server/session.h"

#include <QObject>

#include <map>

namespace antrean {

/// The hall server without its sockets: takes channels, greets programs, decides, commits, and tells
/// everyone.
class HallServer final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int commandsPerSecond = 20; ///< Of one program; 0: no limit.
        bool isTraining = false;
    };

    /// All must outlive it.
    HallServer(HallEngine &engine, const Clock &clock, Environment &environment, Options options);
    ~HallServer() override;

    /// Greets one more program; after stop() only to say good-bye.
    void welcome(std::unique_ptr<Channel> channel);
    /// Gives a command of the server's own.
    void submit(CommandBody body, CommandBatch::AnswerHandler handler = {});
    /// A server of this epoch has taken over: `replaced` follows.
    void stepDown(quint32 epoch);
    /// Says good-bye to every program, and stores a snapshot for the next start.
    void stop(const QString &reason);
    [[nodiscard]] int sessionCount() const { return static_cast<int>(m_sessions.size()); }

Q_SIGNALS:
    /// Durable, and told to the programs.
    void eventsCommitted(const std::vector<antrean::Event> &events);
    /// A server has taken this one's place: nothing is answered any more, everyone has
    /// been told, and the server must end and stay ended.
    void replaced(quint32 epoch);
    /// The journal can't be written any more: everyone has been told, and the server must end.
    void failed(const antrean::JournalError &error);

private:
    void committed(const std::vector<Event> &events, const std::vector<JournalRecord> &records);
    void everySecond();
    void storeSnapshot();
    void endSessions(const Problem &goodBye);
    /// The sessions of this moment: one may end while something is done to another.
    [[nodiscard]] std::vector<Session *> sessions() const;

    HallEngine &m_engine;
    const Clock &m_clock;
    CommandBatch m_batch;
    EventLog m_log;
    SnapshotCache m_snapshots;
    SessionContext m_context;
    Environment &m_environment;
    Timer m_everySecond;
    Timer m_snapshotSoon;
    std::optional<Problem> m_goodBye;                       ///< Since the server has stopped.
    std::map<quint64, std::unique_ptr<Session>> m_sessions; ///< In the order of their coming.
    quint64 m_welcomed = 0;
};

} // namespace antrean
