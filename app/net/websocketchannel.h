#pragma once

#include "net/channel.h"
#include "net/limits.h"

#include <QPointer>
#include <QTimer>

#include <memory>

class QTcpSocket;
class QWebSocket;

namespace antrean {

/// A channel over an open WebSocket: each message is one text message of the WebSocket. A binary message, or
/// one that is longer than the limits allow, is a breach of the protocol and closes it.
class WebSocketChannel final : public Channel
{
    Q_OBJECT

public:
    /// Takes a WebSocket that has finished its handshake. \param line of a server's end: the socket under the
    /// WebSocket, which owns it. What is sent then goes straight into it, so that a message to hundreds of
    /// programs is not encoded for each of them.
    WebSocketChannel(std::unique_ptr<QWebSocket> socket, const ChannelLimits &limits,
                     QTcpSocket *line = nullptr);
    ~WebSocketChannel() override;

    void send(const QByteArray &message) override;
    void close(const QString &reason) override;
    [[nodiscard]] bool isOpen() const override { return m_state == State::Open; }
    [[nodiscard]] qsizetype pendingBytes() const override;
    [[nodiscard]] QString peer() const override { return m_peer; }

private:
    enum class State { Open, Closing, Closed };

    void receive(const QString &message);
    void breach(const QString &reason);
    void abort(const QString &reason);
    void socketClosed();
    void finish();

    std::unique_ptr<QWebSocket> m_socket;
    QPointer<QTcpSocket> m_line;
    ChannelLimits m_limits;
    QTimer m_lingering;
    QString m_peer;
    QString m_reason;
    State m_state = State::Open;
};

} // namespace antrean
