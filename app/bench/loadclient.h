#pragma once

#include "client/hallclient.h"
#include "net/eventloop.h"

#include <functional>

namespace antrean::bench {

/// One program of the hall that gives commands in a closed loop.
class LoadClient : public QObject
{
    Q_OBJECT

public:
    /// The ticket of the first event that the command brought about; nothing when it was refused or lost.
    using Done = std::function<void(std::optional<TicketId>)>;

    /// Whole: a real HallClient, with the mirror that applies every event of the hall.
    /// Light: speaks the same messages, but reads only the answers to its own commands, as if everyone else's
    /// mirror were on another computer. Shows the server's limit where the whole ones show this computer's.
    enum class Kind { Whole, Light };
    [[nodiscard]] static std::unique_ptr<LoadClient> make(Kind kind, const ServerAddress &server,
                                                          const QString &device, const OfficerId &officer);

    virtual void start() = 0;
    virtual void send(CommandBody command, Done done) = 0;

Q_SIGNALS:
    /// Connected, caught up and logged in.
    void ready();

protected:
    EventLoop m_eventLoop; ///< Of the thread that made the client.
};

} // namespace antrean::bench
