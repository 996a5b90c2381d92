#pragma once

#include "net/beaconmessage.h"
#include "net/serveraddress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>

#include <chrono>
#include <tl/expected.hpp>

namespace antrean {

inline constexpr quint16 defaultBeaconPort = 4717;

/// The server's side of finding it: answers questions that come by UDP, to the asker alone. It says nothing
/// unasked, and no more than `answersPerSecond`, so that it can't be used to flood anyone.
class Beacon final : public QObject
{
    Q_OBJECT

public:
    static constexpr int answersPerSecond = 50;

    explicit Beacon(BeaconInfo info);

    /// Listens for questions from the LAN, or from this computer alone if `address` (where the server
    /// listens) is loopback. The error says in untranslated words why it can't, which is so if another server
    /// of this computer already does.
    [[nodiscard]] tl::expected<void, QString> listen(const QHostAddress &address,
                                                     quint16 port = defaultBeaconPort);
    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    /// What to answer from now on.
    void setInfo(BeaconInfo info) { m_info = std::move(info); }

private:
    void answerAll();
    [[nodiscard]] bool mayAnswer();

    BeaconInfo m_info;
    QUdpSocket m_socket;
    QElapsedTimer m_second;
    int m_answers = 0;
};

/// A server that answered.
struct FoundServer
{
    ServerAddress address;
    QString mall;
    int protocol;
    quint32 epoch;
    QString journal; ///< Empty: it doesn't say.
    friend bool operator==(const FoundServer &, const FoundServer &) = default;
};

/// A program's side of finding the server: asks again and again, this computer and every network it is on.
class Discovery final : public QObject
{
    Q_OBJECT

public:
    enum class Reach { Lan, ThisComputer };

    explicit Discovery(Reach reach = Reach::Lan, quint16 beaconPort = defaultBeaconPort);

    /// Asks now and then in every such interval, until stop().
    void start(std::chrono::milliseconds every = std::chrono::seconds(1));
    void stop();

Q_SIGNALS:
    /// A server answered; the same one is told again only when what it says has changed.
    void found(const antrean::FoundServer &server);

private:
    void ask();
    void readAnswers();

    Reach m_reach;
    quint16 m_beaconPort;
    QUdpSocket m_socket;
    QTimer m_timer;
    QByteArray m_nonce;
    QList<FoundServer> m_known;
};

} // namespace antrean
