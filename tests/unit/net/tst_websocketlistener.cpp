#include "channelrecorder.h"
#include "loopback.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Peers that mean no good, on real sockets.
struct Crowd
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;

    void join(const Loopback &server, int count)
    {
        for (int i = 0; i < count; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QHostAddress::LocalHost, server.listener.port());
        }
    }
    [[nodiscard]] int in(QAbstractSocket::SocketState state) const
    {
        return static_cast<int>(std::count_if(sockets.begin(), sockets.end(), [state](const auto &socket) {
            return socket->state() == state;
        }));
    }
};

class TestWebSocketListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLimitOfAnAddressDependsOnWhereItIs_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("limit");
        QTest::newRow("LAN") << u"192.168.1.7"_s << 16;
        QTest::newRow("LAN, IPv6") << u"fe80::1"_s << 16;
        QTest::newRow("loopback") << u"127.0.0.1"_s << 512;
        QTest::newRow("loopback, another") << u"127.8.0.1"_s << 512;
        QTest::newRow("loopback, IPv6") << u"::1"_s << 512;
    }
    void theLimitOfAnAddressDependsOnWhereItIs()
    {
        QFETCH(QString, address);
        QFETCH(int, limit);
        QCOMPARE(ListenerLimits().limitFor(QHostAddress(address)), limit);
    }

    void aThousandIdleConnectionsDontKeepOthersOut()
    {
        Loopback server;
        const auto early = connectTo(server.address());
        QVERIFY(early);
        QTRY_COMPARE(server.channels.size(), size_t(1));
        ChannelRecorder atServer(*server.channels.front());
        Crowd idle;
        idle.join(server, 1000);
        QTRY_VERIFY(server.listener.handshaking() >= 500);
        QCOMPARE_LE(server.listener.handshaking() + server.listener.open(), 512);

        (*early)->send("still here");
        QTRY_COMPARE(atServer.messages, QList<QByteArray>{"still here"});
        QElapsedTimer timer;
        timer.start();
        const auto late = connectTo(server.address());
        QVERIFY2(late, late ? "" : qPrintable(late.error().detail));
        QCOMPARE_LT(timer.elapsed(), 1500);
        QTRY_COMPARE_WITH_TIMEOUT(server.listener.handshaking(), 0, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(idle.in(QAbstractSocket::UnconnectedState), 1000, 10000);
        QVERIFY(server.refusals.contains(u"no handshake in time"_s));
        QVERIFY((*early)->isOpen());
        QVERIFY((*late)->isOpen());
        QCOMPARE(server.listener.open(), 2);
    }

    void openChannelsFillTheLimitAndFreeItAgain_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("perLoopback");
        QTest::newRow("of the address") << 100 << 2;
        QTest::newRow("of all") << 2 << 100;
    }
    void openChannelsFillTheLimitAndFreeItAgain()
    {
        QFETCH(int, total);
        QFETCH(int, perLoopback);
        Loopback server({.maxConnections = total, .maxPerLoopback = perLoopback});
        auto first = connectTo(server.address());
        const auto second = connectTo(server.address());
        QVERIFY(first && second);
        const auto third = connectTo(server.address());
        QVERIFY(!third);
        QCOMPARE(third.error().code, ConnectError::Code::NotAServer);
        QTRY_COMPARE(server.refusals, QStringList{u"too many connections"_s});
        QVERIFY((*second)->isOpen());

        first->reset();
        QTRY_COMPARE(server.listener.open(), 1);
        QVERIFY(connectTo(server.address()));
    }

    void whatIsNoHandshakeIsDropped_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QByteArray noise(100'000, '\0');
        for (qsizetype i = 0; i < noise.size(); ++i)
            noise[i] = static_cast<char>(i * 7919 >> 3);
        QTest::newRow("noise") << noise << u"not a WebSocket handshake"_s;
        QTest::newRow("a TLS greeting")
            << QByteArray("\x16\x03\x01\x02\x00", 5) << u"not a WebSocket handshake"_s;
        QTest::newRow("another method")
            << QByteArray("POST / HTTP/1.1\r\n\r\n") << u"not a WebSocket handshake"_s;
        QTest::newRow("a page, please")
            << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n") << u"its handshake wasn't accepted"_s;
        QTest::newRow("nonsense") << QByteArray("GET \r\n\r\n") << u"its handshake wasn't accepted"_s;
        QTest::newRow("a long header line")
            << "GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x') << u"its header is too long"_s;
        QTest::newRow("many header lines")
            << "GET / HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(5000) << u"its header is too long"_s;
        // "hi", masked with zeros.
        QTest::newRow("a message before the answer") << handshake + QByteArray("\x81\x82\0\0\0\0hi", 8)
                                                     << u"spoke before its handshake was answered"_s;
        QTest::newRow("half a header")
            << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n") << u"no handshake in time"_s;
    }
    void whatIsNoHandshakeIsDropped()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        Loopback server({.handshake = 300ms});
        Crowd crowd;
        crowd.join(server, 1);
        crowd.sockets.front()->write(bytes);
        QTRY_COMPARE(server.refusals, QStringList{reason});
        QTRY_COMPARE(crowd.in(QAbstractSocket::UnconnectedState), 1);
        QCOMPARE(server.listener.handshaking(), 0);
        QVERIFY(server.channels.empty());
        QVERIFY(connectTo(server.address()));
    }

    void anEndlessHeaderTakesNoMemoryAndNoMoreThanItsTime()
    {
        Loopback server({.handshake = 500ms});
        Crowd crowd;
        crowd.join(server, 20);
        const qint64 before = residentKilobytes();
        for (auto &socket : crowd.sockets) {
            socket->write("GET / HTTP/1.1\r\n");
            connect(socket.get(), &QTcpSocket::bytesWritten, socket.get(), [s = socket.get()] {
                if (s->bytesToWrite() < 4096 && s->state() == QAbstractSocket::ConnectedState)
                    s->write(QByteArray("X-More: and more\r\n").repeated(200));
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(crowd.in(QAbstractSocket::UnconnectedState), 20, 10000);
        QCOMPARE(server.listener.handshaking(), 0);
        QCOMPARE_LT(residentKilobytes() - before, 8 * 1024);
    }

    void aFrameThatClaimsAGigabyteIsRefusedByItsHeader()
    {
        Loopback server;
        const auto good = connectTo(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        Crowd crowd;
        crowd.join(server, 1);
        crowd.sockets.front()->write(handshake);
        QTRY_COMPARE(server.channels.size(), size_t(2));
        ChannelRecorder atServer(*server.channels.back());
        const qint64 before = residentKilobytes();
        // RFC 6455, section 5.2: final text frame, masked, with a 64-bit length of 2^30.
        crowd.sockets.front()->write(QByteArray("\x81\xff\x00\x00\x00\x00\x40\x00\x00\x00mask", 14));
        QTRY_COMPARE(atServer.reasons.size(), 1);
        QTRY_COMPARE(crowd.in(QAbstractSocket::UnconnectedState), 1);
        QCOMPARE_LT(residentKilobytes() - before, 8 * 1024);
        QVERIFY((*good)->isOpen());
    }

    void endlessPartsOfOneMessageAreRefused()
    {
        Loopback server;
        Crowd crowd;
        crowd.join(server, 1);
        QTcpSocket &peer = *crowd.sockets.front();
        peer.write(handshake);
        QTRY_COMPARE(server.channels.size(), size_t(1));
        ChannelRecorder atServer(*server.channels.front());
        // Unfinished frames of 0x6000 bytes, masked with zeros: the third goes beyond the limit of a message.
        const auto part = [](char opcode) {
            return QByteArray(1, opcode) + QByteArray("\xfe\x60\x00\0\0\0\0", 7) + QByteArray(0x6000, 'x');
        };
        peer.write(part('\x01'));
        for (int i = 0; i < 3; ++i)
            peer.write(part('\x00'));
        QTRY_COMPARE(atServer.reasons.size(), 1);
        QVERIFY(atServer.messages.isEmpty());
    }

    void closingKeepsOpenChannelsAndDropsTheRest()
    {
        Loopback server;
        const auto client = connectTo(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        Crowd idle;
        idle.join(server, 3);
        QTRY_COMPARE(server.listener.handshaking(), 3);
        server.listener.close();
        QVERIFY(!server.listener.isListening());
        QTRY_COMPARE(idle.in(QAbstractSocket::UnconnectedState), 3);
        ChannelRecorder atClient(**client);
        server.channels.front()->send("still here");
        QTRY_COMPARE(atClient.messages, QList<QByteArray>{"still here"});
    }

    void aPortInUseIsAnErrorInWords()
    {
        Loopback server;
        WebSocketListener second({}, [](std::unique_ptr<Channel>) {});
        const auto refused = second.listen(QHostAddress::LocalHost, server.listener.port());
        QVERIFY(!refused);
        QVERIFY(!refused.error().isEmpty());
    }

private:
    /// What this process holds in memory; 0 where the system doesn't tell this way.
    static qint64 residentKilobytes()
    {
        QFile status(u"/proc/self/statm"_s);
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        return status.readAll().split(' ').value(1).toLongLong() * 4;
    }

    const QByteArray handshake =
        "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
};

QTEST_GUILESS_MAIN(TestWebSocketListener)
#include "tst_websocketlistener.moc"
