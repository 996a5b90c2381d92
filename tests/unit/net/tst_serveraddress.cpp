#include "net/serveraddress.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using Error = ServerAddress::Error;

class TestServerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("url");
        const auto row = [](const QString &text, const char *host, int port, const char *url) {
            QTest::newRow(qPrintable(text))
                << text << QString::fromLatin1(host) << port << QString::fromLatin1(url);
        };
        row(u"hall:4710"_s, "hall", 4710, "ws://hall:4710/");
        row(u"hall"_s, "hall", 4710, "ws://hall:4710/");
        row(u" Server.MPP.local:80 "_s, "server.mpp.local", 80, "ws://server.mpp.local:80/");
        row(u"192.168.1.5:65535"_s, "192.168.1.5", 65535, "ws://192.168.1.5:65535/");
        row(u"[::1]:4710"_s, "::1", 4710, "ws://[::1]:4710/");
        row(u"[fe80::1]"_s, "fe80::1", 4710, "ws://[fe80::1]:4710/");
        row(u"::1"_s, "::1", 4710, "ws://[::1]:4710/");
        row(u"ws://hall:99"_s, "hall", 99, "ws://hall:99/");
        row(u"WS://hall:99/"_s, "hall", 99, "ws://hall:99/");
        row(u"ws://[::1]:99/"_s, "::1", 99, "ws://[::1]:99/");
    }
    void readsWhatAPersonWrites()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(QString, url);
        const auto address = ServerAddress::parse(text);
        QVERIFY2(address, address ? "" : qPrintable(describe(address.error())));
        QCOMPARE(address->host(), host);
        QCOMPARE(int(address->port()), port);
        QCOMPARE(address->url().toString(), url);
        QVERIFY(ServerAddress::parse(address->toString()) == *address);
    }

    void refusesTheRestInWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("error");
        const auto row = [](const QString &text, Error error) {
            QTest::addRow("%s", text.isEmpty() ? "(empty)" : qPrintable(text)) << text << int(error);
        };
        row(u""_s, Error::Empty);
        row(u"   "_s, Error::Empty);
        row(u"ws://"_s, Error::Empty);
        row(u"http://hall:80"_s, Error::BadScheme);
        row(u"wss://hall:80"_s, Error::BadScheme);
        row(u":4710"_s, Error::BadHost);
        row(u"ha ll:4710"_s, Error::BadHost);
        row(u"-hall:4710"_s, Error::BadHost);
        row(u"hall..local"_s, Error::BadHost);
        row(u"256.1.1.1:4710"_s, Error::BadHost);
        row(u"10.0.1:4710"_s, Error::BadHost);
        row(u"[::1:4710"_s, Error::BadHost);
        row(u"[hall]:4710"_s, Error::BadHost);
        row(u"[:::1]:4710"_s, Error::BadHost);
        row(u"a:b:c"_s, Error::BadHost);
        row(u"héll:4710"_s, Error::BadHost);
        row(QString(64, u'a'), Error::BadHost);
        row(u"hall:"_s, Error::BadPort);
        row(u"hall:0"_s, Error::BadPort);
        row(u"hall:65536"_s, Error::BadPort);
        row(u"hall:+80"_s, Error::BadPort);
        row(u"hall:-1"_s, Error::BadPort);
        row(u"hall:8x"_s, Error::BadPort);
        row(u"hall:99999999999"_s, Error::BadPort);
        row(u"[::1]4710"_s, Error::Surplus);
        row(u"ws://hall:80/path"_s, Error::Surplus);
        row(u"hall/path"_s, Error::Surplus);
        row(u"user@hall:80"_s, Error::Surplus);
        row(u"hall:80?x"_s, Error::Surplus);
    }
    void refusesTheRestInWords()
    {
        QFETCH(QString, text);
        QFETCH(int, error);
        const auto address = ServerAddress::parse(text);
        QVERIFY(!address);
        QCOMPARE(int(address.error()), error);
        QVERIFY(!describe(address.error()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
