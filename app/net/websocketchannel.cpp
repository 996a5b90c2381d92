#include "net/websocketchannel.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QWebSocket>
#include <QtEndian>

#include <array>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// RFC 6455, section 5.5: a control frame carries up to 125 bytes, two of which are the code.
constexpr qsizetype maxReasonBytes = 123;

/// What is read from the network beyond one frame, its header included.
constexpr qint64 readAhead = 16 * 1024;

QString shortened(const QString &reason)
{
    // A part that ends within a character ends before it.
    return QString::fromUtf8(reason.toUtf8().left(maxReasonBytes)).remove(QChar::ReplacementCharacter);
}

/// RFC 6455, section 5.2: a whole text message in one frame, without a mask, as only a server's are.
void writeFrame(QTcpSocket &line, const QByteArray &message)
{
    constexpr uchar finalText = 0x81;
    const qsizetype size = message.size();
    std::array<uchar, 10> header{finalText};
    qint64 length = 2;
    if (size < 126) {
        header[1] = static_cast<uchar>(size);
    } else if (size <= 0xFFFF) {
        header[1] = 126;
        qToBigEndian(static_cast<quint16>(size), &header[2]);
        length = 4;
    } else {
        header[1] = 127;
        qToBigEndian(static_cast<quint64>(size), &header[2]);
        length = 10;
    }
    // By pointer: the socket then gathers many small frames into one block, and one call of the system.
    line.write(reinterpret_cast<const char *>(header.data()), length);
    line.write(message.constData(), size);
}

QString nameOf(const QWebSocket &socket)
{
    return socket.peerAddress().toString() + u' ' + QString::number(socket.peerPort());
}

} // namespace

WebSocketChannel::WebSocketChannel(std::unique_ptr<QWebSocket> socket, const ChannelLimits &limits,
                                   QTcpSocket *line)
    : m_socket(std::move(socket))
    , m_line(line)
    , m_limits(limits)
    , m_peer(nameOf(*m_socket))
{
    const auto maxBytes = static_cast<quint64>(limits.maxMessageBytes);
    m_socket->setMaxAllowedIncomingFrameSize(maxBytes);
    m_socket->setMaxAllowedIncomingMessageSize(maxBytes);
    // A whole frame must fit, or it would never be read.
    m_socket->setReadBufferSize(limits.maxMessageBytes + readAhead);

    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &WebSocketChannel::receive);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this,
            [this] { breach(u"a binary message"_s); });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSocketChannel::socketClosed);
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, [this] {
        if (m_state == State::Open && m_socket->bytesToWrite() == 0)
            Q_EMIT drained();
    });

    m_lingering.setSingleShot(true);
    connect(&m_lingering, &QTimer::timeout, this, [this] {
        m_socket->abort();
        socketClosed();
    });
    // Also when the WebSocket closes by itself, over a frame that is too long: its peer may never read the
    // reason.
    connect(m_socket.get(), &QWebSocket::aboutToClose, &m_lingering,
            [this] { m_lingering.start(m_limits.lingering); });
    // A peer may have gone between the handshake and this.
    if (!m_socket->isValid())
        QMetaObject::invokeMethod(this, &WebSocketChannel::socketClosed, Qt::QueuedConnection);
}

WebSocketChannel::~WebSocketChannel()
{
    m_socket->disconnect(this);
    if (m_state == State::Open)
        m_socket->close(QWebSocketProtocol::CloseCodeGoingAway);
    // Not now: this may be running inside one of its signals.
    m_socket.release()->deleteLater();
}

qsizetype WebSocketChannel::pendingBytes() const { return static_cast<qsizetype>(m_socket->bytesToWrite()); }

void WebSocketChannel::send(const QByteArray &message)
{
    if (m_state != State::Open)
        return;
    if (pendingBytes() + message.size() > m_limits.maxPendingBytes) {
        // What the system still takes doesn't count: a burst within one turn of the event loop isn't a slow
        // reader.
        m_socket->flush();
        if (pendingBytes() + message.size() > m_limits.maxPendingBytes) {
            abort(u"the reader is too slow"_s);
            return;
        }
    }
    if (!m_line)
        m_socket->sendTextMessage(QString::fromUtf8(message));
    else if (m_line->state() == QAbstractSocket::ConnectedState)
        writeFrame(*m_line, message);
}

void WebSocketChannel::receive(const QString &message)
{
    if (m_state == State::Open)
        Q_EMIT messageReceived(message.toUtf8());
}

void WebSocketChannel::close(const QString &reason)
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_reason = reason;
    m_socket->close(QWebSocketProtocol::CloseCodeNormal, shortened(reason));
}

void WebSocketChannel::breach(const QString &reason)
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_reason = u"protocol error: "_s + reason;
    m_socket->close(QWebSocketProtocol::CloseCodeProtocolError, shortened(reason));
}

void WebSocketChannel::abort(const QString &reason)
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_reason = reason;
    m_socket->abort();
    // Aborting doesn't always signal, and a caller of send() isn't ready for `closed` inside it.
    QMetaObject::invokeMethod(this, &WebSocketChannel::finish, Qt::QueuedConnection);
}

void WebSocketChannel::socketClosed()
{
    if (m_state == State::Open) {
        m_reason = m_socket->closeReason();
        if (m_reason.isEmpty())
            m_reason = m_socket->errorString();
        m_state = State::Closing;
    }
    QMetaObject::invokeMethod(this, &WebSocketChannel::finish, Qt::QueuedConnection);
}

void WebSocketChannel::finish()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_lingering.stop();
    Q_EMIT closed(m_reason);
}

} // namespace antrean
