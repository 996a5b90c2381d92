#include "client/hallclient.h"
#include "net/eventloop.h"
#include "serverprocess.h"
#include "storage/reportstore.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatTheServerHasTheFolder()
    {
        const QTemporaryDir folder;
        ServerProcess server;
        QVERIFY(server.start(folder.path()));
        const Finished report = runServer({u"report"_s, u"--data"_s, folder.path()});
        QCOMPARE(report.code, 1);
        QVERIFY2(report.err.contains(u"Stop it first"_s), qPrintable(report.err));
        QCOMPARE(server.stop(), 0);
    }
    void countsWhatAKilledServerLeft()
    {
        const QTemporaryDir folder;
        {
            ServerProcess server;
            QVERIFY(server.start(folder.path(), {u"--training-from"_s, u"2026-11-23T09:00"_s, u"--import"_s,
                                                 sampleMall(), u"--commands-per-second"_s, u"0"_s}));
            issue(server, 25);
            // Wherever its report is by now.
            server.kill();
        }
        const Finished report = runServer({u"report"_s, u"--data"_s, folder.path(), u"--csv"_s});
        QCOMPARE(report.code, 0);
        const QStringList lines = report.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[1].startsWith(u"2026-11-23,25,0,0,0,"_s), qPrintable(lines[1]));

        // Derived data: without the file the same comes out.
        QVERIFY(QFile::remove(folder.filePath(ReportStore::fileName())));
        QCOMPARE(runServer({u"report"_s, u"--data"_s, folder.path(), u"--csv"_s}).out, report.out);
        const Finished hours = runServer({u"report"_s, u"--data"_s, folder.path(), u"--by"_s, u"hour"_s});
        QVERIFY2(hours.out.contains(QRegularExpression(u"^09 +25 "_s, QRegularExpression::MultilineOption)),
                 qPrintable(hours.out));
        QCOMPARE(
            runServer({u"report"_s, u"--data"_s, folder.path(), u"--csv"_s, u"--from"_s, u"2026-11-24"_s})
                .out.count(u'\n'),
            1);
    }
    void explainsWhatItCantUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no folder") << QStringList{};
        QTest::newRow("no date") << QStringList{u"--data"_s, u"."_s, u"--from"_s, u"kemarin"_s};
        QTest::newRow("backwards") << QStringList{u"--data"_s,     u"."_s,    u"--from"_s,
                                                  u"2026-11-24"_s, u"--to"_s, u"2026-11-23"_s};
        QTest::newRow("by nothing known") << QStringList{u"--data"_s, u"."_s, u"--by"_s, u"cuaca"_s};
    }
    void explainsWhatItCantUnderstand()
    {
        QFETCH(QStringList, arguments);
        const Finished report = runServer(QStringList{u"report"_s} + arguments);
        QCOMPARE(report.code, 2);
        QVERIFY(!report.err.isEmpty());
        QVERIFY(report.out.isEmpty());
    }
    void makesNoJournalWhereThereIsNone()
    {
        const QTemporaryDir folder;
        const Finished report = runServer({u"report"_s, u"--data"_s, folder.path()});
        QCOMPARE(report.code, 1);
        QVERIFY2(report.err.contains(u"no journal"_s), qPrintable(report.err));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

private:
    void issue(ServerProcess &server, int count)
    {
        HallClient client(m_eventLoop, std::make_unique<FollowingDialer>(server.address),
                          {u"uji"_s, DeviceId(u"uji"_s)});
        client.start();
        QTRY_VERIFY_WITH_TIMEOUT(client.isLive() && client.hall().day.state == DayState::Open, 30'000);
        const ServiceId service = client.hall().services.begin()->first;
        int answers = 0;
        for (int i = 0; i < count; ++i) {
            client.send(IssueTicket{{service}}, &client, [&](const auto &answer) {
                QVERIFY(answer);
                ++answers;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers, count, 30'000);
    }
    EventLoop m_eventLoop;
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
