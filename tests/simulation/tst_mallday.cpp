#include "simulation/mallday.h"

#include <QLoggingCategory>
#include <QProcess>
#include <QtTest>

using namespace antrean;
using namespace antrean::simulation;
using namespace Qt::StringLiterals;

class TestMallDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"antrean.*=false"_s); }
    /// In programs of their own, whose memory and hashes lie differently.
    void theSameSeedGivesTheSameTraceByteForByte()
    {
        for (const int seed : {3, 17}) {
            const QByteArray first = traceOf(seed, u"1"_s);
            QCOMPARE_GT(first.count('\n'), 100);
            QCOMPARE(traceOf(seed, u"2"_s), first);
        }
        QVERIFY(traceOf(3, u"1"_s) != traceOf(17, u"1"_s));
    }
    void aDayWithoutFaultsServesEverybody()
    {
        const DayResult day = liveDay({4, MallSize::Drawn, {}, {}, {}});
        QVERIFY2(day.broken.empty(), day.broken.empty() ? "" : qPrintable(day.broken.front().what));
        QCOMPARE_GT(day.tickets, 20u);
        QCOMPARE_GE(day.calls, day.tickets);
        QCOMPARE(std::accumulate(day.faults.begin(), day.faults.end(), quint64(0)), 0u);
    }
    void everyFaultStrikesAndIsSurvived_data()
    {
        QTest::addColumn<int>("fault");
        for (const Fault fault : allFaults())
            QTest::newRow(nameOf(fault).constData()) << static_cast<int>(fault);
    }
    void everyFaultStrikesAndIsSurvived()
    {
        QFETCH(int, fault);
        quint64 strikes = 0;
        for (quint64 seed = 1; seed <= 2; ++seed) {
            const DayResult day = liveDay({seed, MallSize::Drawn, {static_cast<Fault>(fault)}, {}, {}});
            QVERIFY2(day.broken.empty(), day.broken.empty() ? "" : qPrintable(day.broken.front().what));
            strikes += day.faults[static_cast<std::size_t>(fault)];
        }
        QCOMPARE_GT(strikes, 0u);
    }
    void whatMakesNoSenseIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("fault") << QStringList{u"--faults"_s, u"earthquake"_s} << u"earthquake"_s;
        QTest::newRow("seeds") << QStringList{u"--seeds"_s, u"many"_s} << u"--seeds"_s;
        QTest::newRow("none") << QStringList{u"--seeds"_s, u"0"_s} << u"--seeds"_s;
        QTest::newRow("bug") << QStringList{u"--plant"_s, u"a tree"_s} << u"a tree"_s;
        QTest::newRow("trace") << QStringList{u"--seeds"_s, u"2"_s, u"--trace"_s, u"x"_s} << u"--trace"_s;
    }
    void whatMakesNoSenseIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        QProcess simulate;
        simulate.start(server(), QStringList{u"simulate"_s} + arguments);
        QVERIFY(simulate.waitForFinished());
        QCOMPARE(simulate.exitCode(), 2);
        QVERIFY(QString::fromUtf8(simulate.readAllStandardError()).contains(says));
    }

private:
    static QString server() { return qEnvironmentVariable("ANTREAN_BIN") + u"/antrean-server"_s; }

    static QByteArray traceOf(int seed, const QString &hashSeed)
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"trace"_s);
        QProcess simulate;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_HASH_SEED"_s, hashSeed == u"1"_s ? u"0"_s : u"random"_s);
        if (hashSeed != u"1"_s)
            environment.remove(u"QT_HASH_SEED"_s);
        simulate.setProcessEnvironment(environment);
        simulate.start(server(), {u"simulate"_s, u"--seeds"_s, u"1"_s, u"--first"_s, QString::number(seed),
                                  u"--trace"_s, file});
        if (!simulate.waitForFinished(120'000))
            return {};
        QFile trace(file);
        return trace.open(QIODevice::ReadOnly) ? trace.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestMallDay)
#include "tst_mallday.moc"
