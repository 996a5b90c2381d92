#include "channelrecorder.h"
#include "loopback.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

/// A client without manners: a bare WebSocket, to send what a channel never would.
struct BareClient
{
    QWebSocket socket;
    explicit BareClient(const ServerAddress &address) { socket.open(address.url()); }
};

class TestWebSocketChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesGoBothWaysWhole()
    {
        Loopback server;
        const auto client = connectTo(server.address());
        QVERIFY2(client, client ? "" : qPrintable(client.error().detail));
        QTRY_COMPARE(server.channels.size(), size_t(1));
        ChannelRecorder atClient(**client);
        ChannelRecorder atServer(*server.channels.front());

        const QByteArray text = R"({"name":"Siti Nurhaliza é ≥ 🙂"})";
        (*client)->send(text);
        QTRY_COMPARE(atServer.messages, QList<QByteArray>{text});
        const QByteArray longest(64 * 1024, 'x');
        for (int i = 0; i < 20; ++i)
            (*client)->send(longest);
        QTRY_COMPARE(atServer.messages.size(), 21);
        QVERIFY(atServer.messages.back() == longest);
        server.channels.front()->send("back");
        QTRY_COMPARE(atClient.messages, QList<QByteArray>{"back"});
        QTRY_VERIFY(atClient.drains > 0);
        QCOMPARE((*client)->pendingBytes(), 0);
        QVERIFY((*client)->peer().contains(QString::number(server.listener.port())));
    }

    void messagesOfAnyLengthComeFromTheServer()
    {
        Loopback server;
        const auto client = connectTo(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        ChannelRecorder atClient(**client);
        // RFC 6455, section 5.2: the length is told in one, three or nine bytes.
        const QList<qsizetype> lengths{0, 1, 125, 126, 127, 65535, 65536, 2};
        for (const qsizetype length : lengths)
            server.channels.front()->send(QByteArray(length, 'x'));
        QTRY_COMPARE(atClient.messages.size(), lengths.size());
        for (qsizetype i = 0; i < lengths.size(); ++i)
            QCOMPARE(atClient.messages[i].size(), lengths[i]);
        const QByteArray text = u"é ≥ 🙂"_s.toUtf8();
        server.channels.front()->send(text);
        QTRY_COMPARE(atClient.messages.back(), text);
    }

    void smallMessagesAreNotHeldBack()
    {
        Loopback server;
        const auto client = connectTo(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        // Two small writes and then a wait for the answer, to and fro: a socket that gathers small writes
        // holds the second back for some 40 ms each time.
        int rounds = 0;
        connect(server.channels.front().get(), &Channel::messageReceived, this,
                [&server](const QByteArray &message) {
                    if (message == "second") {
                        server.channels.front()->send("third");
                        server.channels.front()->send("fourth");
                    }
                });
        connect(client->get(), &Channel::messageReceived, this, [&](const QByteArray &message) {
            if (message == "fourth" && ++rounds < 100) {
                (*client)->send("first");
                (*client)->send("second");
            }
        });
        QElapsedTimer timer;
        timer.start();
        (*client)->send("first");
        (*client)->send("second");
        QTRY_COMPARE_WITH_TIMEOUT(rounds, 100, 20000);
        QCOMPARE_LT(timer.elapsed(), 2000);
    }

    void closingTellsTheOtherSideWhy()
    {
        Loopback server;
        const auto client = connectTo(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        ChannelRecorder atClient(**client);
        ChannelRecorder atServer(*server.channels.front());
        server.channels.front()->send("last words");
        server.channels.front()->close(u"the server restarts"_s);
        QVERIFY(!server.channels.front()->isOpen());
        QTRY_COMPARE(atClient.reasons, QStringList{u"the server restarts"_s});
        QTRY_COMPARE(atServer.reasons, QStringList{u"the server restarts"_s});
        QCOMPARE(atClient.messages, QList<QByteArray>{"last words"});
        QVERIFY(!(*client)->isOpen());
        QTRY_COMPARE(server.listener.open(), 0);
    }

    void aReasonLongerThanAFrameAllowsIsCut()
    {
        Loopback server;
        const auto client = connectTo(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        ChannelRecorder atClient(**client);
        server.channels.front()->close(QString(500, u'é'));
        QTRY_COMPARE(atClient.reasons.size(), 1);
        QCOMPARE(atClient.reasons.front(), QString(61, u'é'));
    }

    void deletingAnEndClosesTheOther()
    {
        Loopback server;
        auto client = connectTo(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        ChannelRecorder atServer(*server.channels.front());
        client->reset();
        QTRY_COMPARE(atServer.reasons.size(), 1);
        server.channels.clear();
        QTRY_COMPARE(server.listener.open(), 0);
    }

    void anEndMayBeDeletedInsideItsOwnSignal()
    {
        Loopback server;
        const auto client = connectTo(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        ChannelRecorder atClient(**client);
        connect(server.channels.front().get(), &Channel::messageReceived, this,
                [&server] { server.channels.clear(); });
        (*client)->send("one");
        (*client)->send("two");
        QTRY_COMPARE(atClient.reasons.size(), 1);
    }

    void whatIsAgainstTheRulesClosesIt_data()
    {
        QTest::addColumn<QByteArray>("binary");
        QTest::addColumn<QString>("text");
        QTest::newRow("binary") << QByteArray("\0\1\2", 3) << QString();
        QTest::newRow("too long") << QByteArray() << QString(64 * 1024 + 1, u'x');
        QTest::newRow("far too long") << QByteArray() << QString(3 * 1024 * 1024, u'x');
    }
    void whatIsAgainstTheRulesClosesIt()
    {
        QFETCH(QByteArray, binary);
        QFETCH(QString, text);
        Loopback server;
        BareClient client(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
        ChannelRecorder atServer(*server.channels.front());
        if (binary.isEmpty())
            client.socket.sendTextMessage(text);
        else
            client.socket.sendBinaryMessage(binary);
        QTRY_COMPARE(atServer.reasons.size(), 1);
        QVERIFY(!atServer.reasons.front().isEmpty());
        QVERIFY(atServer.messages.isEmpty());
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(server.listener.open(), 0);
    }

    void aReaderThatDoesntReadIsDropped()
    {
        ListenerLimits limits;
        limits.channel.maxPendingBytes = 256 * 1024;
        Loopback server(limits);
        // It shakes hands and then never reads.
        QTcpSocket client;
        client.setReadBufferSize(1024);
        client.connectToHost(QHostAddress::LocalHost, server.listener.port());
        client.write(handshake);
        QTRY_COMPARE(server.channels.size(), size_t(1));
        Channel &channel = *server.channels.front();
        ChannelRecorder atServer(channel);
        const QByteArray message(60 * 1024, 'x');
        // The system's own buffers hold some megabytes before anything waits in the program.
        for (int i = 0; i < 2000 && channel.isOpen(); ++i) {
            channel.send(message);
            QCOMPARE_LE(channel.pendingBytes(), qsizetype(256 * 1024 + 1024));
        }
        QVERIFY(!channel.isOpen());
        QVERIFY(atServer.reasons.isEmpty());
        QTRY_COMPARE(atServer.reasons, QStringList{u"the reader is too slow"_s});
        QCOMPARE(server.listener.open(), 0);
    }

    void aPeerThatNeverReadsItsDismissalIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        // RFC 6455, section 5.2: masked frames, of text with a length of 2^30, and of binary data.
        QTest::newRow("too long") << QByteArray("\x81\xff\x00\x00\x00\x00\x40\x00\x00\x00mask", 14);
        QTest::newRow("binary") << QByteArray("\x82\x81\x00\x00\x00\x00x", 7);
    }
    void aPeerThatNeverReadsItsDismissalIsCutOff()
    {
        QFETCH(QByteArray, bytes);
        ListenerLimits limits;
        limits.channel.lingering = std::chrono::milliseconds(300);
        Loopback server(limits);
        QTcpSocket client;
        client.setReadBufferSize(1024);
        client.connectToHost(QHostAddress::LocalHost, server.listener.port());
        client.write(handshake);
        QTRY_COMPARE(server.channels.size(), size_t(1));
        Channel &channel = *server.channels.front();
        ChannelRecorder atServer(channel);
        // Until the system takes no more and the dismissal has to wait behind the rest.
        for (int i = 0; i < 2000 && channel.pendingBytes() < 500 * 1024; ++i) {
            channel.send(QByteArray(60 * 1024, 'x'));
            QCoreApplication::processEvents();
        }
        QVERIFY(channel.isOpen());
        client.write(bytes);
        QTRY_COMPARE(atServer.reasons.size(), 1);
        QCOMPARE(server.listener.open(), 0);
    }

    void aBurstToAReaderThatReadsIsFine()
    {
        Loopback server;
        const auto client = connectTo(server.address());
        QTRY_COMPARE(server.channels.size(), size_t(1));
        ChannelRecorder atClient(**client);
        for (int i = 0; i < 20; ++i)
            server.channels.front()->send(QByteArray(60 * 1024, 'x'));
        QVERIFY(server.channels.front()->isOpen());
        QTRY_COMPARE(atClient.messages.size(), 20);
    }

private:
    const QByteArray handshake =
        "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
};

QTEST_GUILESS_MAIN(TestWebSocketChannel)
#include "tst_websocketchannel.moc"
