#include "client/hallclient.h"
#include "net/eventloop.h"
#include "serverprocess.h"
#include "storage/sqlitejournal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

class TestServe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItListens()
    {
        const QTemporaryDir folder;
        ServerProcess server;
        QVERIFY(server.start(folder.path()));
        static const QRegularExpression form(u"^listening on 127\\.0\\.0\\.1:[1-9][0-9]*$"_s);
        QVERIFY2(form.match(server.greeting).hasMatch(), qPrintable(server.greeting));
        QCOMPARE(server.stop(), 0);
    }
    void servesTheMallThatItImported()
    {
        const QTemporaryDir folder;
        ServerProcess server;
        QVERIFY(server.start(folder.path(), training({u"--import"_s, sampleMall()})));
        EventLoop eventLoop;
        HallClient client(eventLoop, std::make_unique<FollowingDialer>(server.address),
                          {u"uji"_s, DeviceId(u"uji"_s)});
        client.start();
        QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 30'000);
        QVERIFY(client.isTraining());
        QCOMPARE(client.hall().counters.size(), 44u);
        QTRY_COMPARE_WITH_TIMEOUT(client.hall().day.state, DayState::Open, 30'000);
    }
    void endsWellWithProgramsConnected()
    {
        const QTemporaryDir folder;
        ServerProcess server;
        QVERIFY(server.start(folder.path(), training({u"--import"_s, sampleMall()})));
        EventLoop eventLoop;
        HallClient client(eventLoop, std::make_unique<FollowingDialer>(server.address),
                          {u"uji"_s, DeviceId(u"uji"_s)});
        client.start();
        QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 30'000);
        QCOMPARE(server.stop(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!client.isLive(), 30'000);
        // A clean end leaves no log behind.
        QVERIFY(!QFile::exists(folder.filePath(SqliteJournal::fileName() + u"-wal"_s)));
        QCOMPARE(runServer({u"verify"_s, u"--data"_s, folder.path()}).code, 0);
    }

    void takesNothingOfABadMallFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("not JSON") << QByteArray("{\n  \"format\": tea\n}") << QStringList{u"line 2"_s};
        QTest::newRow("a service of no agency") << sampleWith([](QJsonObject &mall) {
            QJsonArray services = mall["services"_L1].toArray();
            QJsonObject service = services[3].toObject();
            service["agency"_L1] = u"tak-ada"_s;
            services[3] = service;
            mall["services"_L1] = services;
        }) << QStringList{u"services[3].agency"_s, u"expected"_s};
        QTest::newRow("a misspelt key") << sampleWith([](QJsonObject &mall) { mall["servises"_L1] = 1; })
                                        << QStringList{u"servises"_s, u"expected"_s};
    }
    void takesNothingOfABadMallFile()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, words);
        const QTemporaryDir folder;
        const QString file = write(folder, text);
        const QString data = folder.filePath(u"data"_s);
        const Finished refused = runServer(serve(data, {u"--import"_s, file}));
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.out.isEmpty());
        for (const QString &word : words + QStringList{file})
            QVERIFY2(refused.err.contains(word), qPrintable(refused.err));
        QVERIFY(!QFile::exists(data));
    }
    void keepsAMallWhoseNextFileIsBad()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s);
        importInto(data);
        const QString before = runServer({u"verify"_s, u"--data"_s, data}).out;
        QCOMPARE(runServer(serve(data, {u"--import"_s, write(folder, "{}")})).code, 1);
        QCOMPARE(runServer({u"verify"_s, u"--data"_s, data}).out, before);
    }
    void importingTheSameAgainChangesNothing()
    {
        const QTemporaryDir folder;
        importInto(folder.path());
        const QString before = runServer({u"verify"_s, u"--data"_s, folder.path()}).out;
        importInto(folder.path());
        QCOMPARE(runServer({u"verify"_s, u"--data"_s, folder.path()}).out, before);
    }
    void anOpenDayTakesChangesAndAdditionsButNoRemovals()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s);
        openDayIn(data);
        const QString fewer = write(folder, sampleWith([](QJsonObject &mall) {
                                        QJsonArray counters = mall["counters"_L1].toArray();
                                        counters.removeLast();
                                        mall["counters"_L1] = counters;
                                    }));
        const Finished refused = runServer(serve(data, training({u"--import"_s, fewer})));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(fewer) && refused.err.contains(u"until the day is closed"_s),
                 qPrintable(refused.err));

        const QString renamed = write(folder, sampleWith([](QJsonObject &file) {
                                          QJsonObject mall = file["mall"_L1].toObject();
                                          mall["shortName"_L1] = u"MPP Baru"_s;
                                          file["mall"_L1] = mall;
                                      }));
        ServerProcess server;
        QVERIFY(server.start(data, training({u"--import"_s, renamed})));
        EventLoop eventLoop;
        HallClient client(eventLoop, std::make_unique<FollowingDialer>(server.address),
                          {u"uji"_s, DeviceId(u"uji"_s)});
        client.start();
        QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 30'000);
        QCOMPARE(client.hall().mall.shortName, u"MPP Baru"_s);
        QCOMPARE(client.hall().counters.size(), 44u);
        QCOMPARE(client.hall().day.state, DayState::Open);
    }

    void oneFolderHasOneServer()
    {
        const QTemporaryDir folder;
        ServerProcess first;
        QVERIFY(first.start(folder.path()));
        for (const QStringList &second : {serve(folder.path()), {u"verify"_s, u"--data"_s, folder.path()}}) {
            const Finished refused = runServer(second);
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.err.contains(u"in use by antrean-server"_s), qPrintable(refused.err));
        }
        QVERIFY(first.isRunning());
        QCOMPARE(first.stop(), 0);
    }

    void refusesArgumentsInWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QStringList &arguments, const QString &word) {
            QTest::newRow(name) << arguments << word;
        };
        const QStringList base{u"serve"_s, u"--data"_s, u"/nonexistent/antrean"_s};
        row("nothing", {}, u"usage"_s);
        row("an unknown command", {u"brew"_s}, u"usage"_s);
        row("no data", {u"serve"_s}, u"--data"_s);
        row("an unknown option", base + QStringList{u"--tea"_s}, u"tea"_s);
        row("all addresses", base + QStringList{u"--listen"_s, u"0.0.0.0:0"_s}, u"127.0.0.1"_s);
        row("another computer", base + QStringList{u"--listen"_s, u"192.0.2.1:0"_s}, u"127.0.0.1"_s);
        row("all addresses of IPv6", base + QStringList{u"--listen"_s, u"[::]:0"_s}, u"127.0.0.1"_s);
        row("no port", base + QStringList{u"--listen"_s, u"127.0.0.1"_s}, u"ADDRESS:PORT"_s);
        row("a high port", base + QStringList{u"--listen"_s, u"127.0.0.1:70000"_s}, u"ADDRESS:PORT"_s);
        row("no time", base + QStringList{u"--training-from"_s, u"noon"_s}, u"--training-from"_s);
        row("no number", base + QStringList{u"--commands-per-second"_s, u"-1"_s}, u"--commands-per-second"_s);
        row("no beacon port", base + QStringList{u"--beacon-port"_s, u"x"_s}, u"--beacon-port"_s);
        row("verify without data", {u"verify"_s}, u"--data"_s);
    }
    void refusesArgumentsInWords()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const Finished refused = runServer(arguments);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(word), qPrintable(refused.err));
    }
    void aPortThatIsTakenIsSaid()
    {
        const QTemporaryDir folder;
        ServerProcess first;
        QVERIFY(first.start(folder.filePath(u"a"_s)));
        const Finished refused =
            runServer({u"serve"_s, u"--data"_s, folder.filePath(u"b"_s), u"--beacon-port"_s, u"0"_s,
                       u"--listen"_s, first.address->toString()});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"can't listen"_s), qPrintable(refused.err));
    }

    void aTrainingFolderServesNoVisitors()
    {
        const QTemporaryDir folder;
        importInto(folder.path());
        const Finished refused = runServer(serve(folder.path()));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"of a training hall"_s), qPrintable(refused.err));
        const QString live = folder.filePath(u"live"_s);
        ServerProcess server;
        QVERIFY(server.start(live));
        QCOMPARE(server.stop(), 0);
        const Finished also = runServer(serve(live, training({})));
        QCOMPARE(also.code, 1);
        QVERIFY2(also.err.contains(u"real visitors"_s), qPrintable(also.err));
    }
    void aClockFarFromTheLastEventIsNotBelievedUnasked()
    {
        const QTemporaryDir folder;
        ServerProcess server;
        QVERIFY(server.start(folder.path(),
                             {u"--training-from"_s, u"2020-01-05T08:30"_s, u"--import"_s, sampleMall()}));
        QCOMPARE(server.stop(), 0);
        sql(folder, u"UPDATE meta SET value = 'no' WHERE key = 'training'"_s);
        const Finished refused = runServer(serve(folder.path()));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"2020-01-05"_s) && refused.err.contains(u"--clock-is-right"_s),
                 qPrintable(refused.err));
        QVERIFY(server.start(folder.path(), {u"--clock-is-right"_s}));
        QCOMPARE(server.stop(), 0);
    }
    void aClockBeforeTheLastEventIsSaidAndTheHallGoesOn()
    {
        const QTemporaryDir folder;
        ServerProcess server;
        QVERIFY(server.start(folder.path(),
                             {u"--training-from"_s, u"2199-01-06T08:30"_s, u"--import"_s, sampleMall()}));
        QCOMPARE(server.stop(), 0);
        sql(folder, u"UPDATE meta SET value = 'no' WHERE key = 'training'"_s);
        QVERIFY(server.start(folder.path()));
        EventLoop eventLoop;
        HallClient client(eventLoop, std::make_unique<FollowingDialer>(server.address),
                          {u"uji"_s, DeviceId(u"uji"_s)});
        client.start();
        QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 30'000);
        QCOMPARE(serviceDate(client.now(), TimeZone::Wib), QDate(2199, 1, 6));
        QCOMPARE(server.stop(), 0);
        const QString words = server.complaints();
        QVERIFY2(words.contains(u"this computer's clock shows"_s), qPrintable(words));
    }

    void verifyNamesTheFirstEventThatWasChanged_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<quint64>("seq");
        QTest::newRow("one letter")
            << u"UPDATE event SET body = replace(body, 'Kota', 'Kata') WHERE seq = 1"_s << quint64(1);
        QTest::newRow("one millisecond")
            << u"UPDATE event SET at = replace(at, 'Z', '1Z') WHERE seq = 20"_s << quint64(20);
        QTest::newRow("a hash") << u"UPDATE event SET hash = zeroblob(32) WHERE seq = 7"_s << quint64(7);
        QTest::newRow("a line taken out") << u"DELETE FROM event WHERE seq = 12"_s << quint64(12);
    }
    void verifyNamesTheFirstEventThatWasChanged()
    {
        QFETCH(QString, change);
        QFETCH(quint64, seq);
        const QTemporaryDir folder;
        importInto(folder.path());
        sql(folder, change);
        const Finished verified = runServer({u"verify"_s, u"--data"_s, folder.path()});
        QCOMPARE(verified.code, 1);
        QVERIFY2(verified.err.contains(u"BROKEN at event %1:"_s.arg(seq)), qPrintable(verified.err));
        // A server doesn't start on it, and changes nothing.
        const Finished refused = runServer(serve(folder.path()));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"verify --data"_s), qPrintable(refused.err));
    }
    void verifyNamesTheEndThatIsMissing()
    {
        const QTemporaryDir folder;
        importInto(folder.path());
        sql(folder, u"DELETE FROM event WHERE seq > 100"_s);
        const Finished verified = runServer({u"verify"_s, u"--data"_s, folder.path()});
        QCOMPARE(verified.code, 1);
        QVERIFY2(verified.err.contains(u"100"_s), qPrintable(verified.err));
    }
    void verifyMakesNoJournalWhereThereIsNone()
    {
        const QTemporaryDir folder;
        const Finished verified = runServer({u"verify"_s, u"--data"_s, folder.filePath(u"none"_s)});
        QCOMPARE(verified.code, 1);
        QVERIFY(!QFile::exists(folder.filePath(u"none"_s)));
    }

private:
    static QStringList training(const QStringList &more)
    {
        return QStringList{u"--training-from"_s, u"2026-11-23T08:30"_s} + more;
    }
    static QStringList serve(const QString &data, const QStringList &more = {})
    {
        return QStringList{u"serve"_s,       u"--data"_s,        data,  u"--listen"_s,
                           u"127.0.0.1:0"_s, u"--beacon-port"_s, u"0"_s} +
               more;
    }
    static QByteArray sampleWith(const std::function<void(QJsonObject &)> &change)
    {
        QFile sample(sampleMall());
        if (!sample.open(QIODevice::ReadOnly))
            qFatal("no sample mall");
        QJsonObject mall = QJsonDocument::fromJson(sample.readAll()).object();
        change(mall);
        return QJsonDocument(mall).toJson();
    }
    static QString write(const QTemporaryDir &folder, const QByteArray &text)
    {
        QFile file(folder.filePath(u"mall.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the file can't be written");
        return file.fileName();
    }
    /// On Sunday, so that no day opens.
    static void importInto(const QString &data)
    {
        ServerProcess server;
        QVERIFY(
            server.start(data, {u"--training-from"_s, u"2026-11-22T08:30"_s, u"--import"_s, sampleMall()}));
        QCOMPARE(server.stop(), 0);
    }
    static void openDayIn(const QString &data)
    {
        ServerProcess server;
        QVERIFY(server.start(data, training({u"--import"_s, sampleMall()})));
        EventLoop eventLoop;
        HallClient client(eventLoop, std::make_unique<FollowingDialer>(server.address),
                          {u"uji"_s, DeviceId(u"uji"_s)});
        client.start();
        QTRY_COMPARE_WITH_TIMEOUT(client.hall().day.state, DayState::Open, 30'000);
        QCOMPARE(server.stop(), 0);
    }
    static void sql(const QTemporaryDir &folder, const QString &statement)
    {
        {
            auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
            db.setDatabaseName(folder.filePath(SqliteJournal::fileName()));
            QVERIFY(db.open());
            QSqlQuery query(db);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
            QCOMPARE_GT(query.numRowsAffected(), 0);
        }
        QSqlDatabase::removeDatabase(u"by hand"_s);
    }
};

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
