#include "badlink.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace antrean::test {

using namespace std::chrono_literals;

namespace {

/// The rest stays with whoever sends, who sees then that the reader is slow.
constexpr qint64 readAhead = 8 * 1024;
/// A packet that asks for a connection is sent again after so long, and then after twice as long.
constexpr auto firstAskAgain = 1s;

void resetSocket(QTcpSocket &socket)
{
    const linger now{1, 0};
    if (socket.socketDescriptor() >= 0)
        setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.abort();
}

} // namespace

/// One connection of a program.
class BadLink::Line final : public QObject
{
public:
    Line(BadLink &link, QTcpSocket *program)
        : QObject(&link)
        , m_link(link)
        , m_program(program)
        , m_up(link.m_weather.up, link.m_chance)
        , m_down(link.m_weather.down, link.m_chance)
    {
        m_program->setParent(this);
        for (QTcpSocket *socket : {m_program, &m_server}) {
            socket->setReadBufferSize(readAhead);
            connect(socket, &QTcpSocket::disconnected, this, &Line::endIfBothHave);
        }
        m_program->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(&m_server, &QTcpSocket::connected, this, &Line::stand);
        connect(&m_server, &QTcpSocket::errorOccurred, this, [this] {
            if (!m_stands)
                reset();
        });
        connect(m_program, &QTcpSocket::disconnected, this, [this] {
            if (!m_stands)
                reset(); // Nobody waits for this connection any more.
        });
        ask(firstAskAgain);
    }
    ~Line() override
    {
        for (QTcpSocket *socket : {m_program, &m_server})
            socket->disconnect(this);
    }
    void reset()
    {
        if (std::exchange(m_isOver, true))
            return;
        for (QTcpSocket *socket : {m_program, &m_server}) {
            socket->disconnect(this);
            resetSocket(*socket);
        }
        deleteLater();
    }

private:
    /// The first packet there, and the first one back.
    void ask(std::chrono::milliseconds again)
    {
        if (m_isOver)
            return;
        const LinkWeather &weather = m_link.m_weather;
        const bool isLost =
            LossyWay::loses(weather.up, m_link.m_chance) || LossyWay::loses(weather.down, m_link.m_chance);
        if (isLost)
            QTimer::singleShot(again, Qt::PreciseTimer, this, [this, again] { ask(2 * again); });
        else
            QTimer::singleShot(weather.up.delay + weather.down.delay, Qt::PreciseTimer, this, [this] {
                if (!m_isOver && m_link.m_server)
                    m_server.connectToHost(m_link.m_server->host(), m_link.m_server->port());
            });
    }
    void stand()
    {
        m_stands = true;
        m_server.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        join(*m_program, m_up, m_server);
        join(m_server, m_down, *m_program);
    }
    void join(QTcpSocket &from, LossyWay &way, QTcpSocket &to)
    {
        const auto pump = [&from, &way] {
            while (way.hasRoom() && from.bytesAvailable() > 0)
                way.send(from.read(readAhead));
        };
        connect(&from, &QTcpSocket::readyRead, this, pump);
        connect(&from, &QTcpSocket::disconnected, this, [&from, &way] {
            if (from.bytesAvailable() > 0)
                way.send(from.readAll());
            way.finish();
        });
        connect(&way, &LossyWay::delivered, this, [&to, pump](const QByteArray &bytes) {
            if (to.state() == QAbstractSocket::ConnectedState)
                to.write(bytes);
            pump();
        });
        connect(&way, &LossyWay::finished, this, [&to] { to.disconnectFromHost(); });
        pump();
    }
    void endIfBothHave()
    {
        const bool isOver = m_program->state() == QAbstractSocket::UnconnectedState &&
                            m_server.state() == QAbstractSocket::UnconnectedState;
        if (isOver && !std::exchange(m_isOver, true))
            deleteLater();
    }

    BadLink &m_link;
    QTcpSocket *m_program;
    QTcpSocket m_server;
    LossyWay m_up;
    LossyWay m_down;
    bool m_stands = false;
    bool m_isOver = false;
};

BadLink::BadLink(const std::optional<ServerAddress> &server, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_chance(seed)
{
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *program = m_listener.nextPendingConnection()) {
            auto *line = new Line(*this, program);
            if (m_weather.refuses)
                line->reset();
        }
    });
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port for a link: %s", qUtf8Printable(m_listener.errorString()));
}

BadLink::~BadLink()
{
    // While there is still the weather that they look at.
    const QObjectList lines = children();
    qDeleteAll(lines);
}

ServerAddress BadLink::address() const
{
    return *ServerAddress::from(m_listener.serverAddress().toString(), m_listener.serverPort());
}

void BadLink::reset()
{
    const QObjectList all = children();
    for (QObject *child : all) {
        if (auto *line = dynamic_cast<Line *>(child))
            line->reset();
    }
}

} // namespace antrean::test
