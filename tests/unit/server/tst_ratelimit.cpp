#include "server/ratelimit.h"

#include <QtTest>

using namespace antrean;

class TestRateLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zeroIsNoLimit()
    {
        RateLimit limit(0, 0);
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(limit.take());
    }
    void aBurstIsTakenAtOnceAndNotMore()
    {
        // So slow that nothing is added while the test runs.
        RateLimit limit(0.0001, 40);
        for (int i = 0; i < 40; ++i)
            QVERIFY(limit.take());
        QVERIFY(!limit.take());
    }
    void whatIsUsedUpComesBackWithTime()
    {
        RateLimit limit(50, 1);
        QVERIFY(limit.take());
        QVERIFY(QTest::qWaitFor([&] { return limit.take(); }));
    }
    void restNeverAllowsMoreThanABurst()
    {
        RateLimit limit(1000, 2);
        QElapsedTimer passed;
        passed.start();
        int taken = 0;
        for (int i = 0; i < 1000; ++i)
            taken += limit.take() ? 1 : 0;
        QCOMPARE_LE(taken, 2 + static_cast<int>(passed.elapsed()) + 1);
    }
};

QTEST_APPLESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
