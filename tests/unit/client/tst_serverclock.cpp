#include "client/serverclock.h"
#include "support/handenvironment.h"

#include <QtTest>

using namespace antrean;
using namespace std::chrono_literals;

class TestServerClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThisComputersUntilTheServerHasSpoken()
    {
        HandEnvironment environment;
        const ServerClock clock(environment);
        QVERIFY(!clock.isSet());
        QCOMPARE(clock.now(), environment.systemTime());
    }
    void runsOnFromTheServersWord()
    {
        HandEnvironment environment;
        ServerClock clock(environment);
        const TimePoint word(std::chrono::hours(24 * 365 * 20));
        clock.set(word);
        QVERIFY(clock.isSet());
        QCOMPARE(clock.now(), word);
        environment.pass(1500ms);
        QCOMPARE(clock.now(), word + 1500ms);
    }
    void aJumpOfThisComputersClockShowsNowhere()
    {
        HandEnvironment environment;
        ServerClock clock(environment);
        clock.set(TimePoint(1000ms));
        environment.system += std::chrono::hours(5);
        QCOMPARE(clock.now(), TimePoint(1000ms));
    }
};

QTEST_GUILESS_MAIN(TestServerClock)
#include "tst_serverclock.moc"
