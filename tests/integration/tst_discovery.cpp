#include "client/hallclient.h"
#include "net/beacon.h"
#include "net/eventloop.h"
#include "serverprocess.h"

#include <QTemporaryDir>
#include <QUdpSocket>
#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

class TestDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramWithoutAnAddressFindsTheServer()
    {
        const QTemporaryDir folder;
        const quint16 port = freePort();
        // It asks before there is a server, and goes on asking.
        Discovery discovery(Discovery::Reach::ThisComputer, port);
        std::optional<FoundServer> found;
        connect(&discovery, &Discovery::found, this, [&](const FoundServer &server) { found = server; });
        discovery.start(std::chrono::milliseconds(50));

        ServerProcess server;
        QVERIFY(server.start(folder.path(), {u"--training-from"_s, u"2026-11-23T08:30"_s, u"--import"_s,
                                             sampleMall(), u"--beacon-port"_s, QString::number(port)}));
        QTRY_VERIFY_WITH_TIMEOUT(found, 30'000);
        QCOMPARE(found->address, *server.address);
        QCOMPARE(found->mall, u"MPP Kota Contoh"_s);
        QCOMPARE(found->protocol, protocolVersion);
        QCOMPARE(found->epoch, 1u);

        const std::optional<ServerAddress> address = found->address;
        EventLoop eventLoop;
        HallClient client(eventLoop, std::make_unique<FollowingDialer>(address),
                          {u"display"_s, DeviceId(u"uji"_s)});
        client.start();
        QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 30'000);
        QCOMPARE(client.hall().mall.shortName, u"MPP Kota Contoh"_s);
    }
    void aSecondServerOfThisComputerSaysThatItCantBeFound()
    {
        const QTemporaryDir folder;
        const quint16 port = freePort();
        const QStringList beacon{u"--beacon-port"_s, QString::number(port)};
        ServerProcess first;
        ServerProcess second;
        QVERIFY(first.start(folder.filePath(u"a"_s), beacon));
        QVERIFY(second.start(folder.filePath(u"b"_s), beacon)); // It serves all the same.
        QCOMPARE_NE(*first.address, *second.address);
        QCOMPARE(second.stop(), 0);
        QCOMPARE(first.stop(), 0);
    }

private:
    /// One that nobody uses now.
    static quint16 freePort()
    {
        QUdpSocket socket;
        socket.bind(QHostAddress::LocalHost, 0);
        return socket.localPort();
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
