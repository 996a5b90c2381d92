#pragma once

#include "client/dialer.h"
#include "net/eventloop.h"
#include "net/memorychannel.h"
#include "protocol/message.h"
#include "support/hallbuilder.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>
#include <vector>

namespace antrean {

/// A hall server in the test's own thread, without a socket or a disk: every client that dials gets its end
/// of a memory channel, commands are decided and applied as the server does, and everybody hears of the
/// events. It is there from the start; answers come by the event loop.
class LoopbackHall final : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackHall(const MallConfig &config = tinyMall(), QObject *parent = nullptr);
    ~LoopbackHall() override;

    /// For the clients of this hall.
    EventLoop eventLoop;

    /// For a HallClient; as many as there are clients. Dialling fails while the hall is cut off.
    [[nodiscard]] std::unique_ptr<Dialer> dialer();

    /// The hall and its clock, for the test to drive like a script: what is done to it, time passing
    /// included, reaches the clients with the next turn of the event loop.
    [[nodiscard]] TestHall &script();
    /// Looks only.
    [[nodiscard]] const Hall &hall() const { return m_hall.hall(); }
    [[nodiscard]] TimePoint now() const { return m_hall.now(); }

    /// Told to clients that connect from now on.
    void setTraining(bool training) { m_isTraining = training; }
    /// Breaks every connection and takes no new one. What arrived before is still carried out.
    void cut();
    void restore() { m_isCut = false; }
    /// Commands arrive and wait for release(): nothing is decided or answered meanwhile.
    void hold() { m_isHeld = true; }
    void release();
    /// Answers the next command with this instead of deciding it.
    void refuseNext(const Refusal &refusal) { m_nextRefusal = refusal; }
    /// Every command that arrived, in order; repeats of one that was answered are not counted again.
    [[nodiscard]] const std::vector<CommandBody> &commands() const { return m_commands; }
    [[nodiscard]] int clientCount() const { return static_cast<int>(m_sessions.size()); }

private:
    struct Session
    {
        std::unique_ptr<MemoryChannel> channel;
        DeviceId device;
        OfficerId officer;
        std::size_t told = 0; ///< Events of the journal that the client has.
        bool isGreeted = false;
    };
    friend class LoopbackDialer;

    [[nodiscard]] std::unique_ptr<Channel> accept();
    void drop(const MemoryChannel *channel);
    void receive(Session &session, const QByteArray &text);
    void tellAll();
    void tell(Session &session);
    static void send(const Session &session, const Message &message);

    void on(Session &session, const Hello &message);
    void on(Session &session, const LogIn &message);
    void on(Session &session, const CommandMessage &message);
    void on(Session &session, const Pulse &message);
    void on(Session &, const auto &) {} // Kinds that a client has no reason to send.
    [[nodiscard]] Message answerTo(const Session &session, const CommandMessage &message);

    TestHall m_hall;
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::map<CommandId, Message> m_answers;
    std::vector<CommandBody> m_commands;
    std::vector<std::pair<QPointer<MemoryChannel>, CommandMessage>> m_held;
    std::optional<Refusal> m_nextRefusal;
    bool m_isTraining = false;
    bool m_isCut = false;
    bool m_isHeld = false;
    bool m_isTelling = false;
};

} // namespace antrean
