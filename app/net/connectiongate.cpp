#include "net/connectiongate.h"

#include <QTcpSocket>
#include <QTimer>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// The system's own queue of connections that aren't accepted yet; it cuts this to what it allows.
constexpr int backlog = 4096;
/// How long accepting pauses when the system has no more file descriptors, since asking again at once would
/// only spin.
constexpr auto breather = std::chrono::milliseconds(200);

/// An IPv4 peer of a socket that listens on IPv6 is still the same peer.
QHostAddress plain(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace

ConnectionGate::ConnectionGate(const ListenerLimits &limits, Knock knock)
    : m_limits(limits)
    , m_knock(std::move(knock))
{
    setListenBacklogSize(backlog);
    connect(this, &QTcpServer::acceptError, this,
            [this] { QTimer::singleShot(breather, this, [this] { resumeAccepting(); }); });
}

ConnectionGate::~ConnectionGate()
{
    for (QTcpSocket *socket : std::as_const(m_waiting))
        socket->disconnect(this);
}

void ConnectionGate::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    const QHostAddress address = plain(socket->peerAddress());
    if (!makeRoom(address)) {
        socket->abort();
        Q_EMIT refused(address, u"too many connections"_s);
        return;
    }
    socket->setReadBufferSize(m_limits.maxHeaderBytes + 1);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setParent(this);
    QTcpSocket *guest = socket.release();
    m_waiting.append(guest);
    m_addresses.insert(guest, address);
    ++m_perAddress[address];
    connect(guest, &QTcpSocket::readyRead, this, [this, guest] { inspect(guest); });
    connect(guest, &QTcpSocket::disconnected, this,
            [this, guest] { drop(guest, u"left before its handshake"_s); });
    QTimer::singleShot(m_limits.handshake, guest, [this, guest] { drop(guest, u"no handshake in time"_s); });
}

bool ConnectionGate::makeRoom(const QHostAddress &address)
{
    if (m_perAddress.value(address) >= m_limits.limitFor(address) &&
        !dropOldest([this, &address](QTcpSocket *socket) { return m_addresses.value(socket) == address; }))
        return false;
    return m_waiting.size() + m_admitted.size() < m_limits.maxConnections ||
           dropOldest([](QTcpSocket *) { return true; });
}

bool ConnectionGate::dropOldest(const std::function<bool(QTcpSocket *)> &isMeant)
{
    const auto oldest = std::find_if(m_waiting.cbegin(), m_waiting.cend(), isMeant);
    if (oldest == m_waiting.cend())
        return false;
    drop(*oldest, u"made room for a newer one"_s);
    return true;
}

void ConnectionGate::inspect(QTcpSocket *socket)
{
    const QByteArray header = socket->peek(m_limits.maxHeaderBytes + 1);
    const QByteArrayView method("GET ");
    const qsizetype compared = std::min(header.size(), method.size());
    if (QByteArrayView(header).first(compared) != method.first(compared)) {
        drop(socket, u"not a WebSocket handshake"_s);
    } else if (const qsizetype end = header.indexOf("\r\n\r\n"); end >= 0 && end + 4 < header.size()) {
        // RFC 6455, section 4.1: the client waits for the answer. QWebSocketServer would lose what comes
        // before it.
        drop(socket, u"spoke before its handshake was answered"_s);
    } else if (end >= 0) {
        socket->disconnect(this);
        connect(socket, &QTcpSocket::disconnected, this,
                [this, socket] { drop(socket, u"its handshake wasn't accepted"_s); });
        m_knock(socket);
    } else if (header.size() > m_limits.maxHeaderBytes) {
        drop(socket, u"its header is too long"_s);
    }
}

void ConnectionGate::admitted(QTcpSocket *socket, QObject *channel)
{
    if (!m_waiting.removeOne(socket))
        return;
    socket->disconnect(this);
    m_admitted.insert(channel, m_addresses.take(socket));
    connect(channel, &QObject::destroyed, this, &ConnectionGate::left);
}

void ConnectionGate::left(QObject *channel)
{
    const auto found = m_admitted.constFind(channel);
    if (found == m_admitted.cend())
        return;
    const QHostAddress address = *found;
    m_admitted.erase(found);
    release(address);
}

void ConnectionGate::dropWaiting(const QString &reason)
{
    while (!m_waiting.isEmpty())
        drop(m_waiting.constFirst(), reason);
}

void ConnectionGate::drop(QTcpSocket *socket, const QString &reason)
{
    if (!m_waiting.removeOne(socket))
        return;
    const QHostAddress address = m_addresses.take(socket);
    release(address);
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
    Q_EMIT refused(address, reason);
}

void ConnectionGate::release(const QHostAddress &address)
{
    if (--m_perAddress[address] <= 0)
        m_perAddress.remove(address);
}

} // namespace antrean
