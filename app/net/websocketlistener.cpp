#include "net/websocketlistener.h"

#include "net/connectiongate.h"
#include "net/websocketchannel.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// A WebSocket doesn't tell which socket it was made of, but there is only one line between these ends.
bool isLineOf(const QWebSocket &webSocket, const QTcpSocket &socket)
{
    return webSocket.peerPort() == socket.peerPort() && webSocket.peerAddress() == socket.peerAddress() &&
           webSocket.localAddress() == socket.localAddress();
}

} // namespace

WebSocketListener::WebSocketListener(const ListenerLimits &limits, Welcome welcome)
    : m_limits(limits)
    , m_welcome(std::move(welcome))
    , m_webSockets(std::make_unique<QWebSocketServer>(u"antrean"_s, QWebSocketServer::NonSecureMode))
    , m_gate(std::make_unique<ConnectionGate>(
          limits, [this](QTcpSocket *socket) { m_webSockets->handleConnection(socket); }))
{
    m_webSockets->setMaxPendingConnections(limits.maxConnections);
    connect(m_webSockets.get(), &QWebSocketServer::newConnection, this, &WebSocketListener::upgrade);
    connect(m_gate.get(), &ConnectionGate::refused, this, &WebSocketListener::refused);
}

WebSocketListener::~WebSocketListener() = default;

tl::expected<void, QString> WebSocketListener::listen(const QHostAddress &address, quint16 port)
{
    if (!m_gate->listen(address, port))
        return tl::unexpected(m_gate->errorString());
    return {};
}

void WebSocketListener::close()
{
    m_gate->close();
    m_gate->dropWaiting(u"the listener closes"_s);
}

bool WebSocketListener::isListening() const { return m_gate->isListening(); }

QHostAddress WebSocketListener::address() const { return m_gate->serverAddress(); }

quint16 WebSocketListener::port() const { return m_gate->serverPort(); }

int WebSocketListener::handshaking() const { return static_cast<int>(m_gate->waiting().size()); }

int WebSocketListener::open() const { return m_gate->admittedCount(); }

void WebSocketListener::upgrade()
{
    while (std::unique_ptr<QWebSocket> webSocket{m_webSockets->nextPendingConnection()}) {
        webSocket->setParent(nullptr);
        const auto &waiting = m_gate->waiting();
        const auto line =
            std::find_if(waiting.cbegin(), waiting.cend(),
                         [&webSocket](const QTcpSocket *socket) { return isLineOf(*webSocket, *socket); });
        if (line == waiting.cend())
            continue;
        QTcpSocket *socket = *line;
        // It lives as long as the WebSocket that uses it.
        socket->setParent(webSocket.get());
        auto channel = std::make_unique<WebSocketChannel>(std::move(webSocket), m_limits.channel, socket);
        WebSocketChannel *place = channel.get();
        m_gate->admitted(socket, place);
        connect(place, &Channel::closed, m_gate.get(), [gate = m_gate.get(), place] { gate->left(place); });
        m_welcome(std::move(channel));
    }
}

} // namespace antrean
