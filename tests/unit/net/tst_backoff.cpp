#include "net/backoff.h"

#include <QtTest>

using namespace antrean;
using namespace std::chrono_literals;

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsTwiceAsLongAfterEachFailureUpToTheCap()
    {
        Backoff backoff;
        for (const int ms : {100, 200, 400, 800, 1000, 1000, 1000})
            QCOMPARE(int(backoff.afterFailure(0).count()), ms);
    }
    void beginsAgainAfterSuccess()
    {
        Backoff backoff;
        (void)backoff.afterFailure(0);
        (void)backoff.afterFailure(0);
        backoff.succeeded();
        QCOMPARE(int(backoff.afterFailure(0).count()), 100);
    }
    void jitterTakesOffUpToHalf_data()
    {
        QTest::addColumn<double>("jitter");
        QTest::addColumn<int>("ms");
        QTest::newRow("none") << 0.0 << 1000;
        QTest::newRow("half") << 0.5 << 750;
        QTest::newRow("all") << 1.0 << 500;
        QTest::newRow("below the range") << -3.0 << 1000;
        QTest::newRow("above the range") << 7.0 << 500;
    }
    void jitterTakesOffUpToHalf()
    {
        QFETCH(double, jitter);
        QFETCH(int, ms);
        Backoff backoff(1000ms, 5000ms);
        QCOMPARE(int(backoff.afterFailure(jitter).count()), ms);
        // Chance moves one wait, not the ones after it.
        QCOMPARE(int(backoff.afterFailure(0).count()), 2000);
    }
    void aWaitIsNeverZeroAndNeverOverflows()
    {
        Backoff none(0ms, 0ms);
        QCOMPARE_GE(int(none.afterFailure(1).count()), 1);
        Backoff long_(1000ms, std::chrono::milliseconds::max());
        for (int i = 0; i < 200; ++i)
            QVERIFY(long_.afterFailure(0) > 0ms);
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
