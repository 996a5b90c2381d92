#include "client/callboard.h"
#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList labels(const std::vector<BoardCall> &calls)
{
    QStringList result;
    for (const BoardCall &call : calls)
        result += call.label;
    return result;
}

/// A hall with a board that hears of every event as it happens, or later when the test says so.
class Script
{
public:
    explicit Script(const ZoneId &zone = {}, const MallConfig &config = tinyMall())
        : board(zone)
        , hall(config)
    {
        hall.openDay();
        for (const auto &[id, counter] : hall.hall().counters)
            hall.open(id.value(), officers.at(opened++ % officers.size()));
        hear();
    }
    void hear()
    {
        for (; heard < hall.journal().size(); ++heard)
            board.apply(hall.hall(), hall.journal().at(heard), hall.now());
    }
    QString call(QStringView counterId, QStringView serviceId = u"ktp")
    {
        const TicketId ticket = hall.issue(serviceId);
        hall.callNext(counterId);
        hear();
        return hall.label(ticket);
    }
    /// The counter serves and lets go, so that it can call again.
    QString callAndServe(QStringView counterId)
    {
        const QString label = call(counterId);
        hall.start(counterId);
        hall.finish(counterId);
        hear();
        return label;
    }
    void recall(QStringView counterId)
    {
        QVERIFY(hall.does(RecallTicket{counter(counterId), hall.desk(counterId).ticket},
                          hall.desk(counterId).officer.value()));
        hear();
    }

    CallBoard board;
    TestHall hall;
    std::size_t heard = 0;

private:
    const std::array<QStringView, 4> officers{u"ayu", u"budi", u"dewi", u"citra"};
    std::size_t opened = 0;
};

} // namespace

class TestCallBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallStandsOnTheBoardWithItsCounterAndService()
    {
        Script script;
        const QString label = script.call(u"1");
        const BoardView view = script.board.view({}, script.hall.now());
        QCOMPARE(labels(view.current), QStringList{label});
        QCOMPARE(view.current.front().counter, counter(u"1"));
        QCOMPARE(view.current.front().service, service(u"ktp"));
        QVERIFY(view.rows.empty());
    }

    void highlightAndFlashAreFunctionsOfTime_data()
    {
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("highlighted");
        QTest::addColumn<bool>("flashing");
        QTest::addColumn<bool>("dimmed");
        QTest::newRow("at once") << 0 << true << true << false;
        QTest::newRow("half a second") << 500 << true << true << true;
        QTest::newRow("a second") << 1000 << true << true << false;
        QTest::newRow("last flash") << 4999 << true << true << true;
        QTest::newRow("five seconds") << 5000 << true << false << false;
        QTest::newRow("almost ten") << 9999 << true << false << false;
        QTest::newRow("ten") << 10000 << false << false << false;
        QTest::newRow("clock set back a little") << -300 << true << true << false;
    }
    void highlightAndFlashAreFunctionsOfTime()
    {
        QFETCH(int, age);
        Script script;
        script.call(u"1");
        const BoardCall call = script.board.calls().front();
        const TimePoint at = call.since + std::chrono::milliseconds(age);
        QTEST(CallBoard::isHighlighted(call, at), "highlighted");
        QTEST(CallBoard::isFlashing(call, at), "flashing");
        QTEST(CallBoard::isDimmed(call, at), "dimmed");
    }
    void noSecondHasMoreThanThreeFlashes()
    {
        const BoardCall call;
        for (int from = 0; from < 6000; from += 50) {
            int flashes = 0;
            bool before = CallBoard::isDimmed(call, call.since + std::chrono::milliseconds(from));
            for (int ms = from + 1; ms <= from + 1000; ++ms) {
                const bool dimmed = CallBoard::isDimmed(call, call.since + std::chrono::milliseconds(ms));
                flashes += dimmed && !before;
                before = dimmed;
            }
            QCOMPARE_LE(flashes, 3);
        }
    }

    void severalCallsWithinSecondsAreCurrentTogether()
    {
        Script script;
        const QString first = script.call(u"1");
        script.hall.advance(2s);
        const QString second = script.call(u"2");
        QCOMPARE(labels(script.board.view({}, script.hall.now()).current), (QStringList{second, first}));
        script.hall.advance(8s);
        const BoardView later = script.board.view({}, script.hall.now());
        QCOMPARE(labels(later.current), QStringList{second});
        QCOMPARE(labels(later.rows), QStringList{first});
        script.hall.advance(30min);
        QCOMPARE(labels(script.board.view({}, script.hall.now()).current), QStringList{second});
    }
    void callsBeyondTheLargeOnesStandInTheListAtOnce()
    {
        Script script;
        const QStringList four{script.call(u"1"), script.call(u"2"), script.call(u"4"),
                               script.call(u"3", u"paspor")};
        const BoardView view = script.board.view({.current = 3, .rows = 6}, script.hall.now());
        QCOMPARE(labels(view.current), (QStringList{four.at(3), four.at(2), four.at(1)}));
        QCOMPARE(labels(view.rows), QStringList{four.at(0)});
        QVERIFY(CallBoard::isHighlighted(view.rows.front(), script.hall.now()));
    }
    void everyCallOfTheLastMinuteIsOnTheBoard()
    {
        Script script;
        QStringList all;
        for (int i = 0; i < 12; ++i) {
            all.prepend(script.callAndServe(u"1"));
            script.hall.advance(4s);
        }
        const BoardView view = script.board.view({.current = 1, .rows = 6, .spare = 10}, script.hall.now());
        QCOMPARE(labels(view.current) + labels(view.rows) + labels(view.spare), all);
        QCOMPARE(view.rows.size(), 6);
    }
    void oldCallsStayWhileThereIsRoomAndNeedNoSpareRoom()
    {
        Script script;
        for (int i = 0; i < 12; ++i) {
            script.callAndServe(u"1");
            script.hall.advance(2min);
        }
        const BoardView view = script.board.view({.current = 3, .rows = 6, .spare = 10}, script.hall.now());
        QCOMPARE(view.current.size(), 1);
        QCOMPARE(view.rows.size(), 6);
        QVERIFY(view.spare.empty());
    }

    void aRecallIsNewAgainAndStandsOnTop()
    {
        Script script;
        const QString first = script.call(u"1");
        script.hall.advance(15s);
        const QString second = script.call(u"2");
        script.hall.advance(15s);
        script.recall(u"1");
        const BoardView view = script.board.view({}, script.hall.now());
        QCOMPARE(labels(view.current), QStringList{first});
        QVERIFY(CallBoard::isFlashing(view.current.front(), script.hall.now()));
        QCOMPARE(labels(view.rows), QStringList{second});
    }
    void aNumberStandsOnceWhereItWasLastCalledTo()
    {
        Script script;
        const QString label = script.call(u"1");
        script.hall.transfer(u"1", u"akta");
        script.hall.advance(20s);
        script.hall.callNext(u"2");
        script.hear();
        QCOMPARE(labels(script.board.calls()), QStringList{label});
        QCOMPARE(script.board.calls().front().counter, counter(u"2"));
    }

    void aZoneShowsItsOwnCountersOnly()
    {
        Script script(ZoneId(u"lantai-2"_s));
        script.call(u"1");
        const QString passport = script.call(u"3", u"paspor");
        QCOMPARE(labels(script.board.calls()), QStringList{passport});
        Script everywhere;
        everywhere.call(u"1");
        everywhere.call(u"3", u"paspor");
        QCOMPARE(everywhere.board.calls().size(), 2);
    }
    void aNumberSentOnToAnotherZoneLeavesTheBoard()
    {
        Script script(ZoneId(u"lantai-1"_s));
        script.call(u"1");
        script.hall.transfer(u"1", u"paspor");
        script.hall.callNext(u"3");
        script.hear();
        QVERIFY(script.board.calls().empty());
    }
    void aNewDayBeginsWithAnEmptyBoard()
    {
        Script script;
        script.callAndServe(u"1");
        QVERIFY(script.hall.does(CloseDay{true}, u"sari"));
        script.hall.setClock(QDate(2026, 11, 18), u"07:00");
        script.hall.openDay();
        script.hear();
        QVERIFY(script.board.calls().empty());
    }

    void aRebuiltBoardIsTheOneThatHeardEverything()
    {
        Script script;
        for (int i = 0; i < 3; ++i) {
            script.callAndServe(u"1");
            script.hall.advance(20s);
        }
        script.call(u"2");
        script.recall(u"2");
        CallBoard fresh;
        QVERIFY(fresh.rebuild(script.hall.hall(), script.hall.now()).empty());
        QCOMPARE(fresh.calls(), script.board.calls());
    }
    void aReconnectKeepsWhatWasKnownAndMakesMissedCallsNew()
    {
        Script script;
        const QString known = script.call(u"1");
        const TimePoint since = script.hall.now();
        const TicketId served = script.hall.issue(u"ktp");
        const TicketId called = script.hall.issue(u"ktp");
        script.hall.advance(30s);
        script.hall.serveNext(u"2");
        script.hall.callNext(u"4");
        script.hall.advance(40s);

        const auto missed = script.board.rebuild(script.hall.hall(), script.hall.now());
        QCOMPARE(labels(missed), QStringList{script.hall.label(called)});
        QCOMPARE(missed.front().since, script.hall.now());
        QCOMPARE(script.board.calls().size(), 3);
        const BoardView view = script.board.view({}, script.hall.now());
        QCOMPARE(labels(view.current), QStringList{script.hall.label(called)});
        QCOMPARE(labels(view.rows), (QStringList{script.hall.label(served), known}));
        QCOMPARE(view.rows.back().since, since);
    }

    void theBoardTellsWhenItNextChangesByItself()
    {
        Script script;
        QVERIFY(!script.board.nextChange(script.hall.now()));
        script.call(u"1");
        const TimePoint called = script.hall.now();
        QCOMPARE(script.board.nextChange(called), std::optional(called + 10s));
        QCOMPARE(script.board.nextChange(called + 10s), std::optional(called + 60s));
        QVERIFY(!script.board.nextChange(called + 60s));
    }
    void onlySoManyCallsAreKept()
    {
        Script script;
        for (int i = 0; i < CallBoard::kept + 5; ++i)
            script.callAndServe(u"1");
        QCOMPARE(script.board.calls().size(), CallBoard::kept);
    }
};

QTEST_GUILESS_MAIN(TestCallBoard)
#include "tst_callboard.moc"
