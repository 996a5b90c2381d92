#pragma once

#include "net/channel.h"
#include "protocol/message.h"
#include "server/commandbatch.h"
#include "server/eventlog.h"
#include "server/ratelimit.h"
#include "server/snapshotcache.h"

#include <deque>

namespace antrean {

/// What all sessions share. Everything must outlive them.
struct SessionContext
{
    Environment &environment;
    HallEngine &engine;
    CommandBatch &batch;
    const EventLog &log;
    SnapshotCache &snapshots;
    const Clock &clock;
    int commandsPerSecond = 0; ///< 0: no limit.
    bool isTraining = false;
};

/// One connected program: its hello, its officer, its commands, and its place in the event log. It sends as
/// fast as the program reads, and holds no queue of its own but that of its answers: who is slow falls behind
/// in the log, not into memory.
class Session final : public QObject
{
    Q_OBJECT

public:
    Session(std::unique_ptr<Channel> channel, const SessionContext &context);
    ~Session() override;

    /// Sends what the log has and the channel takes.
    void pump();
    /// Sends the server's pulse, encoded once for all.
    void sendPulse(const QByteArray &text);
    /// Says why and closes.
    void end(Problem::Code code, const QString &detail);
    [[nodiscard]] const DeviceId &device() const { return m_device; }

Q_SIGNALS:
    /// The program has seen a server of a higher epoch, of the same journal. Nothing more is done for it.
    void sawSuccessor(quint32 epoch);
    /// The last signal; the session can be deleted, by deleteLater.
    void ended();

private:
    void receive(const QByteArray &text);
    void on(const Hello &hello);
    void on(const LogIn &message);
    void on(const Seen &message);
    void on(const CommandMessage &message);
    void on(const Pulse &) {}
    void on(const auto &)
    {
        end(Problem::Code::BadMessage, QStringLiteral("a message that only a server sends"));
    }

    void answer(const HallEngine::Answered &answered);
    [[nodiscard]] QByteArray accepted(const CommandId &id, const std::vector<Event> &events) const;
    void reply(quint64 after, QByteArray text);
    void send(const Message &message);

    struct Reply
    {
        quint64 after = 0; ///< Sent once the program has this event.
        QByteArray text;
    };

    SessionContext m_context;
    std::unique_ptr<Channel> m_channel;
    Timer m_patience; ///< For the hello, then for any sign of life.
    RateLimit m_rate;
    bool m_isGreeted = false;
    bool m_hasCommanded = false;
    bool m_hasEnded = false;
    DeviceId m_device;
    OfficerId m_officer;
    quint64 m_next = 0; ///< The next event to send.
    std::shared_ptr<const SnapshotText> m_snapshot;
    qsizetype m_nextPart = 0;
    std::deque<Reply> m_replies;
    qsizetype m_replyBytes = 0;
};

} // namespace antrean
