#include "net/websocketconnector.h"

#include "net/websocketchannel.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QTcpSocket>
#include <QWebSocket>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

ConnectError::Code codeOf(QAbstractSocket::SocketError error, bool connected)
{
    // Once the line stands, whatever goes wrong is the other side's answer to the handshake.
    if (connected)
        return ConnectError::Code::NotAServer;
    if (error == QAbstractSocket::HostNotFoundError)
        return ConnectError::Code::HostUnknown;
    if (error == QAbstractSocket::ConnectionRefusedError)
        return ConnectError::Code::Refused;
    if (error == QAbstractSocket::SocketTimeoutError)
        return ConnectError::Code::TimedOut;
    return ConnectError::Code::Unreachable;
}

} // namespace

WebSocketConnector::WebSocketConnector(const ChannelLimits &limits)
    : m_limits(limits)
{
    m_timeOut.setSingleShot(true);
    connect(&m_timeOut, &QTimer::timeout, this,
            [this] { fail(ConnectError::Code::TimedOut, u"no answer in time"_s); });
}

WebSocketConnector::~WebSocketConnector() { cancel(); }

void WebSocketConnector::open(const ServerAddress &address, Done done, std::chrono::milliseconds timeOut)
{
    cancel();
    m_done = std::move(done);
    m_socket = std::make_unique<QWebSocket>();
    m_lineStands = false;
    QWebSocket *socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this, &WebSocketConnector::socketConnected);
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this, socket](QAbstractSocket::SocketError error) {
                fail(codeOf(error, m_lineStands), socket->errorString());
            });
    // Queued, since the error that tells more may follow in the same turn.
    connect(
        socket, &QWebSocket::disconnected, this,
        [this, attempt = QPointer(socket)] {
            if (attempt && attempt == m_socket.get())
                fail(m_lineStands ? ConnectError::Code::NotAServer : ConnectError::Code::Unreachable,
                     u"closed before the handshake ended"_s);
        },
        Qt::QueuedConnection);
    m_timeOut.start(timeOut);
    // From the event loop, as an attempt may fail at once and `done` isn't called inside open().
    QMetaObject::invokeMethod(
        this,
        [this, attempt = QPointer(socket), url = address.url()] {
            if (attempt && attempt == m_socket.get())
                start(url);
        },
        Qt::QueuedConnection);
}

void WebSocketConnector::start(const QUrl &url)
{
    QWebSocket *socket = m_socket.get();
    // A proxy is for the internet; the server is on the LAN.
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->open(url);
    auto *tcp = socket->findChild<QTcpSocket *>();
    if (!tcp || m_socket.get() != socket)
        return;
    // The option does nothing before there is a socket to set it on.
    connect(tcp, &QTcpSocket::connected, this, [this, tcp] {
        m_lineStands = true;
        tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    });
}

void WebSocketConnector::cancel()
{
    m_timeOut.stop();
    m_done = nullptr;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        // Not now: this may be running inside one of its signals.
        m_socket.release()->deleteLater();
    }
}

void WebSocketConnector::socketConnected()
{
    m_socket->disconnect(this);
    // Made at once, so that no message that comes with the handshake's answer is missed before `done`
    // listens.
    auto channel = std::make_unique<WebSocketChannel>(std::move(m_socket), m_limits);
    finish(std::move(channel));
}

void WebSocketConnector::fail(ConnectError::Code code, const QString &detail)
{
    finish(tl::unexpected(ConnectError{code, detail}));
}

void WebSocketConnector::finish(Result result)
{
    const Done done = std::exchange(m_done, nullptr);
    cancel();
    if (done)
        done(std::move(result));
}

} // namespace antrean
