#include "net/beacon.h"

#include <QNetworkDatagram>
#include <QNetworkInterface>
#include <QRandomGenerator>

namespace antrean {

namespace {

/// More than this in one go waits for the next turn of the event loop, so that a flood doesn't hold up
/// everything else.
constexpr int datagramsPerTurn = 64;
/// More servers than this on one LAN are noise.
constexpr qsizetype maxKnown = 32;

/// Hands over what has arrived. A datagram that is too long is cut off, one byte above the limit, and so is
/// no message of ours.
template <class Visit>
void forEachDatagram(QUdpSocket &socket, const Visit &visit)
{
    for (int count = 0; socket.hasPendingDatagrams(); ++count) {
        if (count == datagramsPerTurn) {
            QMetaObject::invokeMethod(&socket, &QUdpSocket::readyRead, Qt::QueuedConnection);
            return;
        }
        visit(socket.receiveDatagram(maxBeaconBytes + 1));
    }
}

} // namespace

Beacon::Beacon(BeaconInfo info)
    : m_info(std::move(info))
{
    connect(&m_socket, &QUdpSocket::readyRead, this, &Beacon::answerAll);
}

tl::expected<void, QString> Beacon::listen(const QHostAddress &address, quint16 port)
{
    // A socket of a certain address would never see a broadcast.
    const QHostAddress where(address.isLoopback() ? QHostAddress::LocalHost : QHostAddress::AnyIPv4);
    if (!m_socket.bind(where, port, QAbstractSocket::DontShareAddress))
        return tl::unexpected(m_socket.errorString());
    return {};
}

void Beacon::answerAll()
{
    forEachDatagram(m_socket, [this](const QNetworkDatagram &datagram) {
        const auto nonce = parseBeaconQuestion(datagram.data());
        if (nonce && mayAnswer())
            m_socket.writeDatagram(datagram.makeReply(encodeBeaconAnswer(m_info, *nonce)));
    });
}

bool Beacon::mayAnswer()
{
    if (!m_second.isValid() || m_second.hasExpired(1000)) {
        m_second.start();
        m_answers = 0;
    }
    return ++m_answers <= answersPerSecond;
}

Discovery::Discovery(Reach reach, quint16 beaconPort)
    : m_reach(reach)
    , m_beaconPort(beaconPort)
{
    connect(&m_timer, &QTimer::timeout, this, &Discovery::ask);
    connect(&m_socket, &QUdpSocket::readyRead, this, &Discovery::readAnswers);
}

void Discovery::start(std::chrono::milliseconds every)
{
    stop();
    m_nonce = QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    m_socket.bind(m_reach == Reach::ThisComputer ? QHostAddress::LocalHost : QHostAddress::AnyIPv4, 0);
    m_timer.start(every);
    ask();
}

void Discovery::stop()
{
    m_timer.stop();
    m_socket.close();
    m_known.clear();
}

void Discovery::ask()
{
    const QByteArray question = encodeBeaconQuestion(m_nonce);
    m_socket.writeDatagram(question, QHostAddress(QHostAddress::LocalHost), m_beaconPort);
    if (m_reach == Reach::ThisComputer)
        return;
    // Each time anew: a network may have come up since.
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (interface.flags().testFlag(QNetworkInterface::IsUp) && !entry.broadcast().isNull())
                m_socket.writeDatagram(question, entry.broadcast(), m_beaconPort);
        }
    }
}

void Discovery::readAnswers()
{
    forEachDatagram(m_socket, [this](const QNetworkDatagram &datagram) {
        const auto info = parseBeaconAnswer(datagram.data(), m_nonce);
        if (!info)
            return;
        const QHostAddress host = info->address.isNull() ? datagram.senderAddress() : info->address;
        const auto address = ServerAddress::from(host.toString(), info->port);
        if (!address)
            return;
        const FoundServer server{*address, info->mall, info->protocol, info->epoch, info->journal};
        const auto known = std::find_if(m_known.begin(), m_known.end(), [&server](const FoundServer &other) {
            return other.address == server.address;
        });
        if (known != m_known.end() && *known == server)
            return;
        if (known != m_known.end())
            *known = server;
        else if (m_known.size() < maxKnown)
            m_known.append(server);
        else
            return;
        Q_EMIT found(server);
    });
}

} // namespace antrean
