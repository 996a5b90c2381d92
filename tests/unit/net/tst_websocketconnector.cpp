#include "channelrecorder.h"
#include "loopback.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = ConnectError::Code;

class TestWebSocketConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAChannel()
    {
        Loopback server;
        const auto client = connectTo(server.address());
        QVERIFY(client);
        QVERIFY((*client)->isOpen());
    }

    void aMessageThatComesWithTheWelcomeIsntLost()
    {
        WebSocketListener listener({}, [this](std::unique_ptr<Channel> channel) {
            channel->send("first");
            m_greeted = std::move(channel);
        });
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        WebSocketConnector connector;
        std::unique_ptr<Channel> channel;
        std::unique_ptr<ChannelRecorder> seen;
        connector.open(*ServerAddress::from(u"127.0.0.1"_s, listener.port()),
                       [&](WebSocketConnector::Result result) {
                           QVERIFY(result);
                           channel = std::move(*result);
                           seen = std::make_unique<ChannelRecorder>(*channel);
                       });
        QTRY_VERIFY(seen && seen->messages == QList<QByteArray>{"first"});
        m_greeted.reset();
    }

    void saysThatNothingListens()
    {
        quint16 port = 0;
        {
            QTcpServer once;
            QVERIFY(once.listen(QHostAddress::LocalHost, 0));
            port = once.serverPort();
        }
        const auto result = connectTo(*ServerAddress::from(u"127.0.0.1"_s, port));
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::Refused);
        QVERIFY(!result.error().detail.isEmpty());
    }

    void saysThatTheHostIsUnknown()
    {
        const auto result = connectTo(*ServerAddress::from(u"no-such-hall.invalid"_s, 4710));
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::HostUnknown);
    }

    void saysThatItIsNoServer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("another HTTP answer")
            << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("noise") << QByteArray("220 mail ready\r\n\r\n");
        QTest::newRow("nothing, and hangs up") << QByteArray();
    }
    void saysThatItIsNoServer()
    {
        QFETCH(QByteArray, answer);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, 0));
        connect(&other, &QTcpServer::newConnection, this, [&other, answer] {
            QTcpSocket *socket = other.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        const auto result = connectTo(*ServerAddress::from(u"127.0.0.1"_s, other.serverPort()));
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::NotAServer);
    }

    void givesUpInTime()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost, 0));
        QElapsedTimer timer;
        timer.start();
        const auto result = connectTo(*ServerAddress::from(u"127.0.0.1"_s, silent.serverPort()), {}, 200ms);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::TimedOut);
        QCOMPARE_GE(timer.elapsed(), 190);
    }

    void aCancelledAttemptSaysNothing()
    {
        Loopback server;
        WebSocketConnector connector;
        int calls = 0;
        connector.open(server.address(), [&calls](const WebSocketConnector::Result &) { ++calls; });
        QVERIFY(connector.isConnecting());
        connector.cancel();
        QVERIFY(!connector.isConnecting());
        // A second attempt takes the place of a first one, which says nothing either.
        connector.open(server.address(), [&calls](const WebSocketConnector::Result &) { calls += 10; });
        bool opened = false;
        connector.open(server.address(),
                       [&opened](const WebSocketConnector::Result &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
        QCOMPARE(calls, 0);
    }

    void mayTryAgainFromItsOwnAnswer()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, 0));
        const auto address = *ServerAddress::from(u"127.0.0.1"_s, other.serverPort());
        other.close();
        WebSocketConnector connector;
        int failures = 0;
        WebSocketConnector::Done again = [&](const WebSocketConnector::Result &) {
            if (++failures < 3)
                connector.open(address, again);
        };
        connector.open(address, again);
        QTRY_COMPARE(failures, 3);
    }

private:
    std::unique_ptr<Channel> m_greeted;
};

QTEST_GUILESS_MAIN(TestWebSocketConnector)
#include "tst_websocketconnector.moc"
