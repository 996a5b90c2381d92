#pragma once

#include "net/channel.h"
#include "net/limits.h"

#include <QObject>

#include <functional>
#include <memory>
#include <tl/expected.hpp>

class QWebSocketServer;

namespace antrean {

class ConnectionGate;

/// Accepts WebSockets from the network. Before a peer has shown a whole handshake it may hold one socket, a
/// few kilobytes and two seconds, no more; where a limit is reached, the peer that has idled longest before
/// its handshake makes room.
class WebSocketListener final : public QObject
{
    Q_OBJECT

public:
    /// Gets every channel that opens; it is the owner from then on.
    using Welcome = std::function<void(std::unique_ptr<Channel>)>;

    WebSocketListener(const ListenerLimits &limits, Welcome welcome);
    ~WebSocketListener() override;

    /// Listens on the address and port; port 0 takes any free one. The error says in untranslated words why
    /// it can't.
    [[nodiscard]] tl::expected<void, QString> listen(const QHostAddress &address, quint16 port);
    /// Takes no more connections and drops those in a handshake. Open channels stay.
    void close();

    [[nodiscard]] bool isListening() const;
    [[nodiscard]] QHostAddress address() const;
    [[nodiscard]] quint16 port() const;
    /// Connections that haven't finished their handshake.
    [[nodiscard]] int handshaking() const;
    /// Channels that are open and came from this listener.
    [[nodiscard]] int open() const;

Q_SIGNALS:
    /// A peer was dropped before it became a channel; untranslated, for the log.
    void refused(const QHostAddress &peer, const QString &reason);

private:
    void upgrade();

    ListenerLimits m_limits;
    Welcome m_welcome;
    std::unique_ptr<QWebSocketServer> m_webSockets;
    std::unique_ptr<ConnectionGate> m_gate;
};

} // namespace antrean
