#include "server/hallclock.h"
#include "server/hallserver.h"
#include "server/trainingmark.h"
#include "support/hallbuilder.h"
#include "support/handenvironment.h"
#include "support/memoryjournal.h"
#include "support/wire.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const TimePoint morning = instantAt(QDate(2026, 11, 17), 10h, TimeZone::Wib);
constexpr std::chrono::hours oneDay = 24h;

/// A computer whose clock shows the morning, and the journal of a hall.
struct Computer
{
    HandEnvironment environment;
    MemoryJournal journal;
    std::unique_ptr<HallClock> clock;

    Computer() { environment.system = morning; }
    /// Starts a server whose journal ends at `lastInstant`. False: it refuses.
    bool start(TimePoint lastInstant, bool isClockRight = false)
    {
        clock.reset();
        JournalBatch batch{{{journal.lastSeq() + 1, 1, lastInstant, "{}", "1", "test", "{}", {}}}, {}};
        if (!journal.append(batch))
            qFatal("the journal fails");
        auto started = HallClock::start(environment, journal, lastInstant, isClockRight);
        if (started)
            clock = std::move(*started);
        return clock != nullptr;
    }
    /// Seconds go by, and the clock never goes back.
    void pass(std::chrono::seconds time)
    {
        for (auto left = time; left > 0s; left -= 1s) {
            const TimePoint before = clock->now();
            environment.pass(1s);
            if (clock->now() < before)
                QTest::qFail("the clock went back", __FILE__, __LINE__);
        }
    }
    /// This computer's clock, as the hall's sees it.
    [[nodiscard]] milliseconds behindSystem() const { return environment.system - clock->now(); }
};

/// A hall at work: one visitor waits.
struct HallAtTen
{
    Computer computer;
    std::unique_ptr<HallEngine> engine;
    std::unique_ptr<HallServer> server;

    HallAtTen()
    {
        auto recovered = HallEngine::recover(computer.journal);
        auto clock = HallClock::start(computer.environment, computer.journal, {});
        if (!recovered || !clock)
            qFatal("the hall doesn't start");
        engine = std::move(*recovered);
        computer.clock = std::move(*clock);
        server = std::make_unique<HallServer>(*engine, *computer.clock, computer.environment,
                                              HallServer::Options{});
        for (const CommandBody &body : {CommandBody(ImportMall{tinyMall()}), CommandBody(PassTime{}),
                                        CommandBody(IssueTicket{{service(u"ktp")}})}) {
            server->submit(body);
            computer.pass(1s);
        }
    }
};

} // namespace

class TestHallClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByASaneClock()
    {
        Computer computer;
        QVERIFY(computer.start(morning - 1h));
        QCOMPARE(computer.clock->now(), morning);
        computer.pass(3600s);
        QCOMPARE(computer.clock->now(), morning + 1h);
    }

    void doesntFollowAJump_data()
    {
        QTest::addColumn<milliseconds>("jump");
        QTest::newRow("a typo in the year") << milliseconds(365 * oneDay);
        QTest::newRow("tomorrow") << milliseconds(oneDay);
        QTest::newRow("WIB set as UTC") << milliseconds(7h);
        QTest::newRow("three minutes") << milliseconds(3min);
        QTest::newRow("back") << milliseconds(-10min);
        QTest::newRow("a dead battery") << milliseconds(-16 * 365 * oneDay);
    }
    void doesntFollowAJump()
    {
        QFETCH(milliseconds, jump);
        Computer computer;
        QVERIFY(computer.start(morning - 1h));
        computer.environment.system += jump;
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"this computer's clock shows .* stop the "
                                                               "server and start it again"_s));
        computer.pass(3600s);
        QCOMPARE(computer.clock->now(), morning + 1h);
        // It is set right, and nothing else is needed.
        computer.environment.system -= jump;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"agree again"_s));
        computer.pass(60s);
        QCOMPARE(computer.clock->now(), morning + 1h + 60s);
    }
    void complainsOnceOfEachChange()
    {
        Computer computer;
        QVERIFY(computer.start(morning));
        static int complaints;
        complaints = 0;
        const auto before =
            qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &) {
                complaints += type == QtCriticalMsg;
            });
        computer.environment.system += 7h;
        computer.pass(600s);
        const int first = complaints;
        computer.environment.system += oneDay;
        computer.pass(600s);
        qInstallMessageHandler(before);
        QCOMPARE(first, 1);
        QCOMPARE(complaints, 2);
    }

    void followsASmallStepGently_data()
    {
        QTest::addColumn<milliseconds>("step");
        QTest::newRow("a second") << milliseconds(1s);
        QTest::newRow("a minute") << milliseconds(1min);
        QTest::newRow("two minutes back") << milliseconds(-2min);
    }
    void followsASmallStepGently()
    {
        QFETCH(milliseconds, step);
        Computer computer;
        QVERIFY(computer.start(morning));
        computer.pass(1s);
        computer.environment.system += step;
        milliseconds difference = computer.behindSystem();
        QCOMPARE(difference, step);
        for (int i = 0; i < 2500 && difference != 0ms; ++i) {
            computer.pass(1s);
            const milliseconds made = difference - computer.behindSystem();
            QCOMPARE_LE(std::chrono::abs(made), 51ms);
            difference = computer.behindSystem();
        }
        QCOMPARE(difference, 0ms);
    }
    void aNightAsleepIsOneStepForward()
    {
        Computer computer;
        QVERIFY(computer.start(morning));
        computer.pass(1s);
        computer.environment.system += 30s;
        computer.pass(1s);
        // Nobody looks for fourteen hours, and thirty seconds are made up for, not forty-two minutes.
        computer.environment.sleep(14h);
        QCOMPARE(computer.behindSystem(), 0ms);
        computer.pass(60s);
        QCOMPARE(computer.behindSystem(), 0ms);
    }
    void followsAClockThatDrifts()
    {
        Computer computer;
        QVERIFY(computer.start(morning));
        for (int second = 0; second < 36'000; ++second) {
            computer.environment.system += 1ms;
            computer.pass(1s);
            QCOMPARE_LE(computer.behindSystem(), 2ms);
        }
    }

    void goesOnFromTheLastEventWhereTheClockIsBeforeIt()
    {
        Computer computer;
        computer.environment.system = morning - oneDay;
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"last event was at"_s));
        QVERIFY(computer.start(morning));
        QVERIFY(computer.clock->isGuess());
        computer.pass(60s);
        QCOMPARE(computer.clock->now(), morning + 60s);
        // Half a minute later a time server answers: the night had passed.
        computer.environment.system += oneDay + 14h;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"clock has been set"_s));
        computer.pass(1s);
        QVERIFY(!computer.clock->isGuess());
        QCOMPARE(computer.clock->now(), morning + 14h + 61s);
        // Only once.
        computer.environment.system += 7h;
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"stop the server and start it again"_s));
        computer.pass(1s);
        QCOMPARE(computer.clock->now(), morning + 14h + 62s);
    }
    void aGuessIsNotMendedByNextYear()
    {
        Computer computer;
        computer.environment.system = morning - oneDay;
        QVERIFY(computer.start(morning));
        computer.environment.system = morning + 365 * oneDay;
        computer.pass(1s);
        QVERIFY(computer.clock->isGuess());
        QCOMPARE(computer.clock->now(), morning + 1s);
    }
    void aMinuteBeforeTheLastEventIsNoFault()
    {
        Computer computer;
        QVERIFY(computer.start(morning + 1min));
        QVERIFY(!computer.clock->isGuess());
        QCOMPARE(computer.clock->now(), morning + 1min);
        computer.pass(1300s);
        QCOMPARE(computer.behindSystem(), 0ms);
    }

    void refusesATimeLongAfterTheLastEvent()
    {
        Computer computer;
        computer.environment.system = morning + HallClock::longestPause + 1s;
        QVERIFY(!computer.start(morning));
        const auto refused = HallClock::start(computer.environment, computer.journal, morning);
        QVERIFY(!refused);
        const QString text = refused.error().text();
        for (const QString &word : {u"--clock-is-right"_s, u"2026-11-17"_s, u"2027-02-15"_s})
            QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY(computer.start(morning, true));
        QCOMPARE(computer.clock->now(), computer.environment.system);
    }
    void aNewHallHasNoLastEvent()
    {
        HandEnvironment environment;
        MemoryJournal journal;
        const auto clock = HallClock::start(environment, journal, {});
        QVERIFY(clock);
        QCOMPARE((*clock)->now(), environment.system);
    }

    void aCrashInTheMinuteOfAWrongClockChangesNothing_data()
    {
        QTest::addColumn<milliseconds>("jump");
        QTest::newRow("tomorrow") << milliseconds(oneDay);
        QTest::newRow("next year") << milliseconds(365 * oneDay);
        QTest::newRow("back") << milliseconds(-10min);
    }
    void aCrashInTheMinuteOfAWrongClockChangesNothing()
    {
        QFETCH(milliseconds, jump);
        Computer computer;
        QVERIFY(computer.start(morning - 1h));
        computer.pass(600s);
        computer.environment.system += jump;
        computer.clock.reset();
        computer.environment.pass(2s);
        QVERIFY(computer.start(morning + 300s));
        QVERIFY(!computer.clock->isGuess());
        QCOMPARE(computer.clock->now(), morning + 602s);
    }
    void aCrashKeepsWhatWasMadeUpFor()
    {
        Computer computer;
        QVERIFY(computer.start(morning));
        computer.environment.system += 100s;
        computer.pass(2200s);
        QCOMPARE(computer.behindSystem(), 0ms);
        QVERIFY(computer.start(morning));
        QCOMPARE_LE(std::chrono::abs(computer.behindSystem()), 30s);
    }
    void aPersonWhoStartsItAgainHasTheClockBelieved()
    {
        Computer computer;
        QVERIFY(computer.start(morning));
        computer.environment.system += 7h;
        computer.pass(2s);
        computer.clock->forget();
        QVERIFY(computer.start(morning + 2s));
        QCOMPARE(computer.clock->now(), morning + 7h + 2s);
    }
    void anotherRunOfTheComputerBeginsByItsClock()
    {
        Computer computer;
        QVERIFY(computer.start(morning));
        computer.environment.run = u"second"_s;
        computer.environment.system += 14h;
        QVERIFY(computer.start(morning + 1min));
        QCOMPARE(computer.clock->now(), morning + 14h);
    }
    void aSpoiltAnchorIsPassedOver_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("words") << u"first now then"_s;
        QTest::newRow("no time") << u"first 0 2026-11-17"_s;
        QTest::newRow("still to come") << u"first 999999999 2026-11-17T01:00:00.000Z"_s;
    }
    void aSpoiltAnchorIsPassedOver()
    {
        QFETCH(QString, kept);
        Computer computer;
        computer.journal.values[u"clock"_s] = kept;
        QVERIFY(computer.start(morning - 1h));
        QCOMPARE(computer.clock->now(), morning);
    }
    void writesTheJournalOnceForDays()
    {
        Computer computer;
        QVERIFY(computer.start(morning));
        const auto kept = computer.journal.values[u"clock"_s];
        QVERIFY(!kept.isEmpty());
        for (int i = 0; i < 7200; ++i) {
            computer.environment.system += milliseconds(i % 3 - 1);
            computer.pass(1s);
        }
        QCOMPARE(computer.journal.values[u"clock"_s], kept);
    }

    void aClockThatShowsNextYearForTwoSecondsClosesNothing_data() { doesntFollowAJump_data(); }
    void aClockThatShowsNextYearForTwoSecondsClosesNothing()
    {
        QFETCH(milliseconds, jump);
        HallAtTen hall;
        QCOMPARE(hall.engine->hall().day.state, DayState::Open);
        const auto before = hall.computer.journal.records;
        hall.computer.environment.system += jump;
        hall.computer.pass(2s);
        hall.computer.environment.system -= jump;
        hall.computer.pass(2s);
        QVERIFY(hall.computer.journal.records == before);
        QCOMPARE(hall.engine->hall().day.state, DayState::Open);
        QCOMPARE(hall.engine->hall().tickets.size(), 1u);
        hall.server->submit(IssueTicket{{service(u"ktp")}});
        hall.computer.pass(1s);
        QCOMPARE(hall.engine->hall().tickets.size(), 2u);
        QCOMPARE(hall.engine->hall().day.date, QDate(2026, 11, 17));
        QCOMPARE_LE(std::chrono::abs(hall.engine->lastInstant() - hall.computer.environment.system), 2s);
    }
    void programsHearTheTimeThatTheServerDecidesBy()
    {
        HallAtTen hall;
        auto [mine, theirs] = MemoryChannel::makePair();
        hall.server->welcome(std::move(mine));
        Wire program(std::move(theirs));
        program.say(Hello{.protocol = protocolVersion, .program = u"uji"_s, .device = DeviceId(u"uji"_s)});
        QCOMPARE(program.waitFor<Welcome>().now, hall.computer.clock->now());
        hall.computer.environment.system += 7h;
        hall.server->submit(IssueTicket{{service(u"kk")}});
        hall.computer.pass(1s);
        QTRY_VERIFY(!program.all<Pulse>().empty());
        QCOMPARE(program.all<Pulse>().back().now, hall.computer.clock->now());
        QCOMPARE_LE(std::chrono::abs(hall.engine->lastInstant() - hall.computer.clock->now()), 1s);
    }

    void aFolderIsForTrainingOrForVisitors()
    {
        for (const bool isTraining : {true, false}) {
            MemoryJournal journal;
            QVERIFY(keepTrainingApart(journal, isTraining));
            QVERIFY(keepTrainingApart(journal, isTraining));
            const auto refused = keepTrainingApart(journal, !isTraining);
            QVERIFY(!refused);
            QVERIFY2(refused.error().contains(u"folder of its own"_s), qPrintable(refused.error()));
        }
    }
};

QTEST_GUILESS_MAIN(TestHallClock)
#include "tst_hallclock.moc"
