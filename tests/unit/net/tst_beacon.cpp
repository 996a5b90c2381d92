#include "net/beacon.h"

#include <QNetworkDatagram>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBeacon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerIsFoundOnThisComputer()
    {
        Beacon beacon(m_info);
        QVERIFY(beacon.listen(QHostAddress::LocalHost, 0));
        Discovery discovery(Discovery::Reach::ThisComputer, beacon.port());
        QList<FoundServer> found;
        connect(&discovery, &Discovery::found, this,
                [&found](const FoundServer &server) { found.append(server); });
        discovery.start(20ms);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.front().address.toString(), u"127.0.0.1:4710"_s);
        QCOMPARE(found.front().mall, m_info.mall);
        QCOMPARE(found.front().protocol, 3);
        QCOMPARE(found.front().epoch, quint32(7));

        BeaconInfo next = m_info;
        next.epoch = 8;
        beacon.setInfo(next);
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(found.back().epoch, quint32(8));
    }

    void aServerThatStartsLaterIsFoundToo()
    {
        quint16 port = 0;
        {
            Beacon before(m_info);
            QVERIFY(before.listen(QHostAddress::LocalHost, 0));
            port = before.port();
        }
        Discovery discovery(Discovery::Reach::ThisComputer, port);
        QSignalSpy found(&discovery, &Discovery::found);
        discovery.start(20ms);
        Beacon beacon(m_info);
        QVERIFY(beacon.listen(QHostAddress::LocalHost, port));
        QTRY_COMPARE(found.size(), 1);
    }

    void aCertainAddressIsToldInsteadOfTheSenders()
    {
        BeaconInfo info = m_info;
        info.address = QHostAddress(u"127.0.0.9"_s);
        Beacon beacon(info);
        QVERIFY(beacon.listen(QHostAddress::LocalHost, 0));
        Discovery discovery(Discovery::Reach::ThisComputer, beacon.port());
        QString address;
        connect(&discovery, &Discovery::found, this,
                [&address](const FoundServer &server) { address = server.address.toString(); });
        discovery.start(20ms);
        QTRY_COMPARE(address, u"127.0.0.9:4710"_s);
    }

    void aSecondBeaconOfTheSamePortIsAnError()
    {
        Beacon first(m_info);
        QVERIFY(first.listen(QHostAddress::LocalHost, 0));
        Beacon second(m_info);
        const auto refused = second.listen(QHostAddress::LocalHost, first.port());
        QVERIFY(!refused);
        QVERIFY(!refused.error().isEmpty());
    }

    void garbageGetsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray("\xff\x00\x12{", 4);
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("no nonce") << QByteArray(R"({"antrean":"where"})");
        QTest::newRow("a nonce that is none") << QByteArray(R"({"antrean":"where","nonce":"xyz"})");
        QTest::newRow("a long nonce")
            << QByteArray(R"({"antrean":"where","nonce":")") + QByteArray(33, 'a') + "\"}";
        QTest::newRow("another word") << QByteArray(R"({"antrean":"here","nonce":"ab"})");
        QTest::newRow("too long") << QByteArray(R"({"antrean":"where","nonce":"ab"})") + QByteArray(490, ' ');
    }
    void garbageGetsNoAnswer()
    {
        QFETCH(QByteArray, datagram);
        Beacon beacon(m_info);
        QVERIFY(beacon.listen(QHostAddress::LocalHost, 0));
        QUdpSocket asker;
        QVERIFY(asker.bind(QHostAddress::LocalHost, 0));
        asker.writeDatagram(datagram, QHostAddress(QHostAddress::LocalHost), beacon.port());
        asker.writeDatagram(encodeBeaconQuestion("beef"), QHostAddress(QHostAddress::LocalHost),
                            beacon.port());
        QTRY_VERIFY(asker.hasPendingDatagrams());
        // The first answer is to the good question, which came after the bad one.
        QVERIFY(parseBeaconAnswer(asker.receiveDatagram().data(), "beef") == m_info);
        QVERIFY(!asker.hasPendingDatagrams());
    }

    void aFloodOfQuestionsGetsFewAnswers()
    {
        Beacon beacon(m_info);
        QVERIFY(beacon.listen(QHostAddress::LocalHost, 0));
        QUdpSocket asker;
        QVERIFY(asker.bind(QHostAddress::LocalHost, 0));
        QElapsedTimer timer;
        timer.start();
        int answers = 0;
        const auto collect = [&] {
            for (; asker.hasPendingDatagrams(); ++answers)
                (void)asker.receiveDatagram();
        };
        for (int i = 0; i < 1000; ++i) {
            asker.writeDatagram(encodeBeaconQuestion("beef"), QHostAddress(QHostAddress::LocalHost),
                                beacon.port());
            if (i % 50 == 49)
                QCoreApplication::processEvents();
            collect();
        }
        QTRY_VERIFY((collect(), answers >= Beacon::answersPerSecond));
        const auto seconds = static_cast<int>(timer.elapsed() / 1000) + 1;
        QCOMPARE_LE(answers, Beacon::answersPerSecond * seconds);
    }

    void anAnswerThatIsWrongIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        const QByteArray good = encodeBeaconAnswer(m_info, "beef");
        QTest::newRow("another's") << encodeBeaconAnswer(m_info, "dead");
        QTest::newRow("port 0") << QByteArray(good).replace("4710", "0");
        QTest::newRow("port too high") << QByteArray(good).replace("4710", "65536");
        QTest::newRow("port of text") << QByteArray(good).replace("4710", "\"4710\"");
        QTest::newRow("broken") << QByteArray(good).replace("4710", "4.5");
        QTest::newRow("epoch too high") << QByteArray(good).replace(":7,", ":4294967296,");
        QTest::newRow("a name for an address")
            << QByteArray(good).replace("\"port\"", "\"address\":\"evil\",\"port\"");
        QTest::newRow("mall of no text") << QByteArray(good).replace("\"MPP Kota\"", "1");
        QTest::newRow("too long") << good + QByteArray(512, ' ');
        QTest::newRow("cut") << good.chopped(1);
    }
    void anAnswerThatIsWrongIsIgnored()
    {
        QFETCH(QByteArray, datagram);
        QVERIFY(parseBeaconAnswer(encodeBeaconAnswer(m_info, "beef"), "beef") == m_info);
        QVERIFY(!parseBeaconAnswer(datagram, "beef"));
    }

    void theLongestAnswerFits()
    {
        BeaconInfo info = m_info;
        info.mall = QString(500, u'é');
        info.address = QHostAddress(u"2001:db8:1111:2222:3333:4444:5555:6666"_s);
        const QByteArray answer = encodeBeaconAnswer(info, QByteArray(32, 'f'));
        QCOMPARE_LE(answer.size(), maxBeaconBytes);
        QCOMPARE(parseBeaconAnswer(answer, QByteArray(32, 'f'))->mall, QString(64, u'é'));
    }

private:
    const BeaconInfo m_info{3, u"MPP Kota"_s, QHostAddress(), 4710, 7};
};

QTEST_GUILESS_MAIN(TestBeacon)
#include "tst_beacon.moc"
