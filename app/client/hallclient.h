#pragma once

#include "client/dialer.h"
#include "client/mirror.h"
#include "client/outbox.h"
#include "client/serverclock.h"
#include "net/backoff.h"
#include "protocol/limits.h"
#include "protocol/messagereader.h"

#include <QObject>

namespace antrean {

/// How a program stands with its server.
enum class LinkState {
    Connecting, ///< Looking for the server; what is shown may be old or empty.
    Syncing,    ///< Connected, and catching up.
    Live,       ///< The mirror has everything that there is.
    Refused     ///< The server won't talk to this program; linkProblem() says what a person must do.
};

/// A program's whole side of the wire: finds the server, keeps the mirror, sends commands once and for all,
/// and comes back by itself after every loss. Windows show hall() and send commands; nothing else.
class HallClient final : public QObject
{
    Q_OBJECT

public:
    struct Identity
    {
        QString program; ///< `kiosk`, `counter`, `display`, `console`
        DeviceId device;
        int protocol = protocolVersion;
    };
    /// What a program kept from before it was started: the hall to show until its server is there, which
    /// journal's it was and of which epoch, and the highest epoch of a journal, below which no server is
    /// believed. Empty where nothing was kept.
    struct Memory
    {
        Hall hall;
        QString hallJournal;
        quint32 hallEpoch = 0;
        QString journal;
        quint32 epoch = 0;
    };

    /// A connection is given up, and the server dialled anew, when what was asked isn't answered in this time
    /// although the server talks: what is sent doesn't arrive.
    static constexpr std::chrono::seconds answerLimit{4};

    /// The environment must outlive the client.
    /// \param reader may be shared with other clients of the same thread.
    HallClient(Environment &environment, std::unique_ptr<Dialer> dialer, Identity identity,
               std::shared_ptr<MessageReader> reader = std::make_shared<MessageReader>());
    ~HallClient() override;

    /// Before start().
    void remember(Memory memory);
    /// Begins to connect, and never stops trying.
    void start();

    [[nodiscard]] const Hall &hall() const { return m_mirror.hall(); }
    [[nodiscard]] LinkState state() const { return m_state; }
    [[nodiscard]] bool isLive() const { return m_state == LinkState::Live; }
    /// Why the server refused this program, while state() is Refused.
    [[nodiscard]] const std::optional<Problem> &linkProblem() const { return m_problem; }
    /// The server that answers is one that another has replaced; the program goes on looking for the other.
    [[nodiscard]] bool isServerReplaced() const
    {
        return m_problem && m_problem->code == Problem::Code::ServerReplaced;
    }
    [[nodiscard]] Environment &environment() const { return m_environment; }
    /// The server's clock; programs show no other.
    [[nodiscard]] const ServerClock &clock() const { return m_clock; }
    [[nodiscard]] TimePoint now() const { return m_clock.now(); }
    /// The mall runs on a training clock: windows say so.
    [[nodiscard]] bool isTraining() const { return m_isTraining; }
    /// The last event that the mirror holds.
    [[nodiscard]] quint64 seq() const { return m_mirror.position().seq; }
    [[nodiscard]] const DeviceId &device() const { return m_identity.device; }
    /// Which journal hall() comes from, and of which epoch; empty and 0 while it is empty.
    [[nodiscard]] const QString &journalName() const { return m_shown.journal; }
    [[nodiscard]] quint32 epoch() const { return m_shown.epoch; }

    /// The officer who uses this device; empty: nobody. Logged in again by itself after a lost connection.
    [[nodiscard]] const OfficerId &officer() const { return m_officer; }
    /// Answered by officerChanged or logInRefused, after the next connection if there is none now. An empty
    /// id logs out.
    void logIn(const OfficerId &officer);

    /// Sends a command; the handler is called once, with the server's answer, after this returns. The mirror
    /// holds the command's events by then. While the link isn't live nothing is sent, and the handler hears
    /// NotConnected. A command under way when the connection breaks is answered after the next one, and
    /// counts once. The handler isn't called any more after `context` is gone.
    void send(CommandBody command, QObject *context, AnswerHandler handler);
    /// The same under an id that the caller has kept, so that it can be repeated after a restart.
    void sendAs(const CommandId &id, CommandBody command, QObject *context, AnswerHandler handler);

Q_SIGNALS:
    void stateChanged(antrean::LinkState state);
    /// One event more in hall(). Not given while catching up; after that replaced() comes once.
    void eventApplied(const antrean::Event &event);
    /// The hall is another as a whole: show everything anew.
    void replaced();
    /// hall() changed, by one event or many; the signal for windows that simply show it again.
    void changed();
    /// A server of a higher epoch, or of another journal, is believed: worth keeping for the next start.
    void epochSeen(const QString &journal, quint32 epoch);
    void officerChanged(const antrean::OfficerId &officer);
    void logInRefused(const antrean::Refusal &refusal);

private:
    void dial();
    void opened(std::unique_ptr<Channel> channel);
    /// \param tried how long the attempt took that failed.
    void lost(const QString &reason, std::chrono::nanoseconds tried = {});
    void waitForAnswer();
    void receive(const QByteArray &text);
    void sendMessage(const Message &message);
    void setState(LinkState state);
    void reachLive();
    void startOver(const QString &reason);
    void sendSeen(const Welcome &message);

    void on(const Welcome &message);
    void on(const SnapshotPart &message);
    void on(const EventMessage &message);
    void on(const LoggedIn &message);
    void on(const LogInRefused &message);
    void on(const Accepted &message);
    void on(const Refused &message);
    void on(const Pulse &message);
    void on(const Problem &message);
    void on(const auto &) {} // A program's own kinds of message; a server doesn't send them.

    Environment &m_environment;
    std::unique_ptr<Dialer> m_dialer;
    Identity m_identity;
    std::shared_ptr<MessageReader> m_reader;
    std::unique_ptr<Channel> m_channel;
    Backoff m_backoff;
    Timer m_redial;
    Timer m_pulse;
    Timer m_silence;
    Timer m_patience; ///< With answers that are due: a line may be cut towards the server only.
    LinkState m_state = LinkState::Connecting;
    std::optional<Problem> m_problem;

    Mirror m_mirror;
    Outbox m_outbox;
    ServerClock m_clock;
    std::optional<Welcome> m_welcome;
    bool m_awaitsSnapshot = false;
    QByteArray m_snapshot;
    bool m_isTraining = false;
    OfficerId m_officer;
    std::optional<OfficerId> m_logInUnderWay;
    /// A journal and how far its servers had come.
    struct Lineage
    {
        QString journal;
        quint32 epoch = 0;
    };
    Lineage m_shown;          ///< What hall() comes from; kept when the mirror is thrown away.
    Lineage m_highest;        ///< The highest epoch that was believed.
    std::vector<Seen> m_seen; ///< Said to a restored server, and not answered yet.
};

} // namespace antrean
