#include "client/serverclock.h"

#include <QtTest>

using namespace antrean;
using namespace std::chrono;

class TestServerClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThisComputersUntilTheServerHasSpoken()
    {
        const ServerClock clock;
        QVERIFY(!clock.isSet());
        QCOMPARE_LE(abs(clock.now() - system_clock::now()), 5s);
    }
    void runsOnFromTheServersWord()
    {
        ServerClock clock;
        const TimePoint word(hours(24 * 365 * 20));
        clock.set(word);
        QVERIFY(clock.isSet());
        QCOMPARE_GE(clock.now(), word);
        QTRY_COMPARE_GT(clock.now(), word);
        QCOMPARE_LT(clock.now(), word + 60s);
    }
};

QTEST_GUILESS_MAIN(TestServerClock)
#include "tst_serverclock.moc"
