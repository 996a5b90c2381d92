#include "support/handenvironment.h"

#include <QtTest>

using namespace antrean;
using namespace std::chrono_literals;

class TestTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPutOffRunsOnceAfterTheLastDelay()
    {
        HandEnvironment environment;
        int runs = 0;
        Timer timer(environment, [&runs] { ++runs; });
        timer.putOff(100ms);
        for (int i = 0; i < 20; ++i) {
            environment.pass(60ms);
            QCOMPARE(runs, 0);
            timer.putOff(100ms);
        }
        environment.pass(99ms);
        QCOMPARE(runs, 0);
        QVERIFY(timer.isActive());
        environment.pass(1ms);
        QCOMPARE(runs, 1);
        QVERIFY(!timer.isActive());
        environment.pass(1s);
        QCOMPARE(runs, 1);
    }

    void aShorterDelayCountsAtOnce()
    {
        HandEnvironment environment;
        int runs = 0;
        Timer timer(environment, [&runs] { ++runs; });
        timer.start(10s);
        timer.putOff(100ms);
        environment.pass(100ms);
        QCOMPARE(runs, 1);
    }

    void aStartAfterwardsCountsAlone()
    {
        HandEnvironment environment;
        int runs = 0;
        Timer timer(environment, [&runs] { ++runs; });
        timer.start(100ms);
        timer.putOff(10s);
        timer.start(50ms);
        environment.pass(50ms);
        QCOMPARE(runs, 1);
        environment.pass(20s);
        QCOMPARE(runs, 1);
    }

    void aStoppedOneNeverRuns()
    {
        HandEnvironment environment;
        int runs = 0;
        Timer timer(environment, [&runs] { ++runs; });
        timer.putOff(100ms);
        timer.putOff(200ms);
        timer.stop();
        environment.pass(10s);
        QCOMPARE(runs, 0);
    }
};

QTEST_GUILESS_MAIN(TestTimer)
#include "tst_timer.moc"
