#include "server/ratelimit.h"

#include <QtTest>

using namespace antrean;
using namespace std::chrono_literals;

class TestRateLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zeroIsNoLimit()
    {
        RateLimit limit(0, 0, 0s);
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(limit.take(0s));
    }
    void aBurstIsTakenAtOnceAndNotMore()
    {
        RateLimit limit(20, 40, 7s);
        for (int i = 0; i < 40; ++i)
            QVERIFY(limit.take(7s));
        QVERIFY(!limit.take(7s));
    }
    void whatIsUsedUpComesBackWithTime()
    {
        RateLimit limit(50, 1, 0s);
        QVERIFY(limit.take(0s));
        QVERIFY(!limit.take(19ms));
        QVERIFY(limit.take(20ms));
    }
    void restNeverAllowsMoreThanABurst()
    {
        RateLimit limit(1000, 2, 0s);
        QVERIFY(limit.take(3600s));
        QVERIFY(limit.take(3600s));
        QVERIFY(!limit.take(3600s));
    }
};

QTEST_APPLESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
