#include "client/hallclient.h"
#include "net/eventloop.h"
#include "protocol/messagecodec.h"
#include "serverprocess.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <random>
#include <sys/resource.h>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostGrowth = 64 * 1024 * 1024;

/// A counter that issues, calls, serves and finishes, forty presses a second, whatever happens around it.
class GoodProgram
{
public:
    explicit GoodProgram(const std::optional<ServerAddress> &address)
        : client(eventLoop, std::make_unique<FollowingDialer>(address),
                 {u"counter"_s, DeviceId(u"loket-01"_s)})
    {
        m_pace.setSingleShot(true);
        QObject::connect(&m_pace, &QTimer::timeout, &client, [this] { next(); });
        client.start();
        client.logIn(OfficerId(u"sari-wulandari"_s));
    }
    void work() { next(); }
    EventLoop eventLoop;
    HallClient client;
    int answered = 0;
    int refused = 0;
    int disconnections = 0;
    qint64 slowest = 0; ///< Milliseconds from command to answer.

private:
    void next()
    {
        QElapsedTimer passed;
        passed.start();
        client.send(command(), &client, [this, passed](const Answer &answer) {
            slowest = std::max(slowest, passed.elapsed());
            if (answer)
                ++answered;
            else if (answer.error().kind == CommandFailure::Kind::Refused)
                ++refused;
            else
                ++disconnections;
            m_pace.start(25);
        });
    }
    CommandBody command()
    {
        const CounterId id(u"loket-01"_s);
        const Hall &hall = client.hall();
        const Desk &desk = hall.desks.at(id);
        if (desk.status == CounterStatus::Closed)
            return OpenCounter{id};
        const Ticket *ticket = hall.ticket(desk.ticket);
        if (ticket && ticket->stage().state == StageState::Called)
            return StartServing{id, ticket->id};
        if (ticket)
            return FinishServing{id, ticket->id};
        m_isCalling = !m_isCalling;
        if (m_isCalling)
            return IssueTicket{{hall.counters.at(id).services.front().service}};
        return CallNext{id};
    }
    bool m_isCalling = false;
    QTimer m_pace;
};

/// A stranger's line, byte by byte.
struct Stranger
{
    QTcpSocket socket;
    QByteArray heard;

    explicit Stranger(const ServerAddress &address)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] {
            if (heard.size() < 100'000)
                heard += socket.readAll();
            else
                (void)socket.readAll();
        });
        socket.connectToHost(QHostAddress(address.host()), address.port());
    }
    [[nodiscard]] bool isOpen() const { return socket.state() == QTcpSocket::ConnectedState; }
    [[nodiscard]] bool isGone() const { return socket.state() == QTcpSocket::UnconnectedState; }
    void shakeHands()
    {
        socket.write("GET / HTTP/1.1\r\nHost: hall\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    }
    [[nodiscard]] bool isUpgraded() const
    {
        return heard.contains("101 Switching") && heard.contains("\r\n\r\n");
    }
    /// RFC 6455, section 5.2: a masked text frame, with a mask of zeros.
    void sayText(const QByteArray &text) { socket.write(frame(0x81, text)); }
    static QByteArray frame(int opcode, const QByteArray &payload)
    {
        QByteArray bytes(1, static_cast<char>(opcode));
        const qsizetype size = payload.size();
        const int lengthBytes = size < 126 ? 0 : size < 65'536 ? 2 : 8;
        bytes += static_cast<char>(0x80 | (lengthBytes == 0 ? size : lengthBytes == 2 ? 126 : 127));
        for (int shift = 8 * (lengthBytes - 1); shift >= 0; shift -= 8)
            bytes += static_cast<char>(size >> shift & 0xff);
        return bytes + QByteArray(4, '\0') + payload;
    }
};

QByteArray helloText(int protocol)
{
    return encodeMessage(Hello{protocol, u"kiosk"_s, DeviceId(u"asing"_s), {}, 0, 0});
}

} // namespace

class TestAbuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        rlimit files{};
        ::getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
        QVERIFY(m_server.start(m_folder.path(), {u"--training-from"_s, u"2026-11-23T08:30"_s, u"--import"_s,
                                                 mallWithoutQuotas(), u"--commands-per-second"_s, u"100"_s}));
        m_good = std::make_unique<GoodProgram>(m_server.address);
        QTRY_VERIFY_WITH_TIMEOUT(m_good->client.hall().day.state == DayState::Open, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_good->client.officer().isEmpty(), 30'000);
        m_good->work();
        QTRY_COMPARE_GE_WITH_TIMEOUT(m_good->answered, 20, 30'000);
        m_memory = m_server.memory();
        QCOMPARE_GT(m_memory, 0);
    }
    void init() { m_answered = m_good->answered; }
    /// After each abuse the good program was served meanwhile, on the same line, and nothing has piled up.
    void cleanup()
    {
        QVERIFY(m_server.isRunning());
        QTRY_COMPARE_GE_WITH_TIMEOUT(m_good->answered, m_answered + 10, 30'000);
        QCOMPARE(m_good->refused, 0);
        QCOMPARE(m_good->disconnections, 0);
        QVERIFY(m_good->client.isLive());
        QCOMPARE_LT(m_server.memory() - m_memory, mostGrowth);
    }
    void cleanupTestCase()
    {
        qInfo("the good program: %d commands answered, %d refused, slowest answer %lld ms; memory %lld to "
              "%lld KiB",
              m_good->answered, m_good->refused, m_good->slowest, m_memory / 1024, m_server.memory() / 1024);
        QCOMPARE(m_server.stop(), 0);
        QCOMPARE(runServer({u"verify"_s, u"--data"_s, m_folder.path()}).code, 0);
    }

    void aMessageThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &code = "badMessage") {
            QTest::newRow(name) << text << code;
        };
        row("broken JSON", "{\"message\":\"hello\"");
        row("not JSON", "selamat pagi");
        row("a number", "1");
        row("nested a thousand times", QByteArray(30'000, '['));
        row("an unknown kind", "{\"message\":\"tea\"}");
        row("a command at first", encodeMessage(CommandMessage{newCommandId(m_eventLoop), OpenDay{}}));
        row("a hello of nobody",
            "{\"message\":\"hello\",\"protocol\":1,\"program\":\"kiosk\",\"device\":\"\"}");
        row("an old program", helloText(0), "updateProgram");
        row("a far newer program", helloText(99), "updateServer");
        row("a long name of a key",
            "{\"message\":\"refused\",\"id\":\"00000000000000000000000000000000\",\"code\":"
            "\"queueEmpty\",\"parameters\":{\"" +
                QByteArray(60'000, 'x') + "\":1}}");
    }
    void aMessageThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        for (int i = 0; i < 20; ++i) {
            Stranger stranger(*m_server.address);
            stranger.shakeHands();
            QTRY_VERIFY_WITH_TIMEOUT(stranger.isUpgraded(), 30'000);
            stranger.sayText(text);
            QTRY_VERIFY_WITH_TIMEOUT(stranger.isGone(), 30'000);
            QVERIFY2(stranger.heard.contains("\"code\":\"" + code + '"'), stranger.heard.constData());
        }
    }
    void bytesThatAreNoWebSocketCloseTheLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
        // RFC 6455, section 5.2: 127 announces a length of 8 bytes.
        row("a frame of a gigabyte",
            QByteArray("\x81\xff\0\0\0\0\x40\0\0\0\0\0\0\0", 14) + QByteArray(1000, 'x'));
        row("a frame of eight exabytes", QByteArray("\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff\0\0\0\0", 14));
        row("a message above the limit", Stranger::frame(0x81, QByteArray(70'000, 'x')));
        row("a binary message", Stranger::frame(0x82, "tea"));
        row("an unmasked frame", QByteArray("\x81\x03tea", 5));
        row("a reserved opcode", Stranger::frame(0x83, "tea"));
        row("text that isn't UTF-8", Stranger::frame(0x81, "\xff\xfe\xfd"));
        row("a piece of nothing", Stranger::frame(0x80, "tea"));
    }
    void bytesThatAreNoWebSocketCloseTheLine()
    {
        QFETCH(QByteArray, bytes);
        for (int i = 0; i < 20; ++i) {
            Stranger stranger(*m_server.address);
            stranger.shakeHands();
            QTRY_VERIFY_WITH_TIMEOUT(stranger.isUpgraded(), 30'000);
            stranger.socket.write(bytes);
            QTRY_VERIFY_WITH_TIMEOUT(stranger.isGone(), 30'000);
        }
    }
    void aMessageInEndlessPiecesIsCutShort()
    {
        Stranger stranger(*m_server.address);
        stranger.shakeHands();
        QTRY_VERIFY_WITH_TIMEOUT(stranger.isUpgraded(), 30'000);
        stranger.socket.write(Stranger::frame(0x01, QByteArray(1000, 'x')));
        for (int i = 0; i < 2000 && !stranger.isGone(); ++i) {
            stranger.socket.write(Stranger::frame(0x00, QByteArray(1000, 'x')));
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(stranger.isGone(), 30'000);
    }
    void noiseIsDropped()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 100; ++i) {
            Stranger stranger(*m_server.address);
            QByteArray noise(20'000, '\0');
            std::ranges::generate(noise, [&] { return static_cast<char>(random()); });
            stranger.socket.write(noise);
            QTRY_VERIFY_WITH_TIMEOUT(stranger.isGone(), 30'000);
            QVERIFY(!stranger.isUpgraded());
        }
    }
    void noiseInsideALineIsDropped()
    {
        std::mt19937 random(8);
        for (int i = 0; i < 50; ++i) {
            Stranger stranger(*m_server.address);
            stranger.shakeHands();
            QTRY_VERIFY_WITH_TIMEOUT(stranger.isUpgraded(), 30'000);
            stranger.sayText(helloText(1));
            QByteArray noise(20'000, '\0');
            std::ranges::generate(noise, [&] { return static_cast<char>(random()); });
            // A second hello ends the line also where the noise happens to be a frame that isn't whole.
            stranger.socket.write(Stranger::frame(0x81, noise));
            QTRY_VERIFY_WITH_TIMEOUT(stranger.isGone(), 30'000);
        }
    }
    void whoBeginsAndDoesntGoOnIsDropped_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::addColumn<bool>("shakesHands");
        QTest::newRow("says nothing") << QByteArray() << false;
        QTest::newRow("half a handshake") << QByteArray("GET / HTTP/1.1\r\nHost: hall\r\nUpgr") << false;
        QTest::newRow("no hello") << QByteArray() << true;
        QTest::newRow("half a hello") << Stranger::frame(0x81, helloText(1)).chopped(5) << true;
    }
    void whoBeginsAndDoesntGoOnIsDropped()
    {
        QFETCH(QByteArray, beginning);
        QFETCH(bool, shakesHands);
        std::vector<std::unique_ptr<Stranger>> strangers;
        for (int i = 0; i < 50; ++i) {
            strangers.push_back(std::make_unique<Stranger>(*m_server.address));
            if (shakesHands)
                strangers.back()->shakeHands();
        }
        for (const auto &stranger : strangers) {
            QTRY_VERIFY_WITH_TIMEOUT(
                stranger->isGone() || (shakesHands ? stranger->isUpgraded() : stranger->isOpen()), 30'000);
            stranger->socket.write(beginning);
        }
        for (const auto &stranger : strangers)
            QTRY_VERIFY_WITH_TIMEOUT(stranger->isGone(), 30'000);
    }
    void aThousandConnectionsLeaveRoomForAnotherProgram()
    {
        std::vector<std::unique_ptr<Stranger>> strangers;
        for (int i = 0; i < 1000; ++i) {
            strangers.push_back(std::make_unique<Stranger>(*m_server.address));
            if (i % 3 == 0)
                strangers.back()->shakeHands();
            QCoreApplication::processEvents();
        }
        HallClient late(m_eventLoop, std::make_unique<FollowingDialer>(m_server.address),
                        {u"display"_s, DeviceId(u"layar"_s)});
        late.start();
        QTRY_VERIFY_WITH_TIMEOUT(late.isLive(), 60'000);
        for (const auto &stranger : strangers)
            QTRY_VERIFY_WITH_TIMEOUT(stranger->isGone(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(late.isLive(), 60'000);
    }
    void aFloodOfCommandsEndsItsSenderOnly()
    {
        Stranger stranger(*m_server.address);
        stranger.shakeHands();
        QTRY_VERIFY_WITH_TIMEOUT(stranger.isUpgraded(), 30'000);
        stranger.sayText(helloText(1));
        for (int i = 0; i < 20'000 && !stranger.isGone(); ++i) {
            stranger.sayText(encodeMessage(
                CommandMessage{newCommandId(m_eventLoop), IssueTicket{{ServiceId(u"tak-ada"_s)}}}));
            if (i % 50 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(stranger.isGone(), 30'000);
        QVERIFY(stranger.heard.contains("tooManyCommands") || stranger.heard.size() >= 100'000);
    }
    void textThatIsHardToStoreDoesntStopTheServer_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("a zero") << QByteArray("a\\u0000b");
        QTest::newRow("half a character") << QByteArray("\\ud83c");
        QTest::newRow("the other half") << QByteArray("\\udfe2 x");
        QTest::newRow("quotes") << QByteArray("'); DROP TABLE event; --\\\"");
        QTest::newRow("not a character") << QByteArray("\\uffff");
    }
    void textThatIsHardToStoreDoesntStopTheServer()
    {
        QFETCH(QByteArray, reason);
        Stranger stranger(*m_server.address);
        stranger.shakeHands();
        QTRY_VERIFY_WITH_TIMEOUT(stranger.isUpgraded(), 30'000);
        stranger.sayText(helloText(1));
        // An officer of her own, since one sits at one counter.
        stranger.sayText(encodeMessage(LogIn{OfficerId(u"dewi-kusumaningrum"_s)}));
        const CounterId desk(u"loket-03"_s);
        stranger.sayText(encodeMessage(CommandMessage{newCommandId(m_eventLoop), OpenCounter{desk}}));
        const QByteArray id = newCommandId(m_eventLoop).value().toLatin1();
        stranger.sayText("{\"message\":\"command\",\"id\":\"" + id +
                         "\",\"type\":\"pauseCounter\",\"body\":{\"counter\":\"loket-03\",\"reason\":\"" +
                         reason + "\"}}");
        QTRY_VERIFY_WITH_TIMEOUT(m_good->client.hall().desks.at(desk).status == CounterStatus::Paused ||
                                     stranger.isGone(),
                                 30'000);
        QVERIFY(!stranger.isGone());
        stranger.sayText(encodeMessage(CommandMessage{newCommandId(m_eventLoop), CloseCounter{desk}}));
        QTRY_VERIFY_WITH_TIMEOUT(m_good->client.hall().desks.at(desk).status == CounterStatus::Closed,
                                 30'000);
    }

private:
    EventLoop m_eventLoop;
    /// The sample mall, with a number for everybody who asks.
    [[nodiscard]] QString mallWithoutQuotas() const
    {
        QFile sample(sampleMall());
        if (!sample.open(QIODevice::ReadOnly))
            qFatal("no sample mall");
        QJsonObject mall = QJsonDocument::fromJson(sample.readAll()).object();
        QJsonArray services;
        for (const QJsonValue &value : mall["services"_L1].toArray()) {
            QJsonObject service = value.toObject();
            service.remove("quota"_L1);
            services.append(service);
        }
        mall["services"_L1] = services;
        QFile file(m_folder.filePath(u"mall.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(mall).toJson()) < 0)
            qFatal("the mall file can't be written");
        return file.fileName();
    }

    const QTemporaryDir m_folder;
    ServerProcess m_server;
    std::unique_ptr<GoodProgram> m_good;
    qint64 m_memory = 0;
    int m_answered = 0;
};

QTEST_GUILESS_MAIN(TestAbuse)
#include "tst_abuse.moc"
