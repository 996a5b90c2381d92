#include "client/deskcontrol.h"
#include "support/loopbackhall.h"

#include <QSignalSpy>
#include <QTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Longer than any test takes.
constexpr auto wholeTest = 60s;

/// Ayu at counter 1, connected and logged in.
struct AyuAtWork
{
    explicit AyuAtWork(std::chrono::milliseconds pressGap = 0ms)
        : control(client, pressGap)
    {
        hall.script().openDay();
        control.setCounter(counter(u"1"));
        client.start();
    }
    [[nodiscard]] bool logIn()
    {
        if (!QTest::qWaitFor([this] { return client.isLive(); }))
            return false;
        client.logIn(officer(u"ayu"));
        return QTest::qWaitFor([this] { return !client.officer().isEmpty(); });
    }
    /// Presses the large action and waits for what it does.
    [[nodiscard]] bool next()
    {
        const DeskAction before = control.view().next;
        control.doNext();
        return QTest::qWaitFor([&] { return control.view().next != before && !control.isBusy(); });
    }

    LoopbackHall hall;
    HallClient client{hall.eventLoop, hall.dialer(), {u"counter"_s, DeviceId(u"loket-1"_s)}};
    DeskControl control;
};

} // namespace

class TestDeskControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesAVisitFromOpeningToTheNext();
    void takesTwoPressesBeforeTheAnswerForOne();
    void takesADoublePressForOne();
    void doesNothingThatTheViewDoesNotAllow();
    void tellsWhyTheServerRefused();
    void tellsThatTheServerIsAway();
    void callsOnceWhenTheConnectionBreaksInTheMiddle();
};

void TestDeskControl::carriesAVisitFromOpeningToTheNext()
{
    AyuAtWork ayu;
    QVERIFY(ayu.logIn());
    ayu.hall.script().issue(u"ktp");
    QTRY_COMPARE(ayu.control.view().waiting, 1);
    for (const DeskAction expected : {DeskAction::OpenCounter, DeskAction::CallNext, DeskAction::StartServing,
                                      DeskAction::FinishServing}) {
        QCOMPARE(ayu.control.view().next, expected);
        QVERIFY(ayu.next());
    }
    QCOMPARE(ayu.control.view().next, DeskAction::CallNext);
    QVERIFY(!ayu.control.view().nextIsPossible);
}

void TestDeskControl::takesTwoPressesBeforeTheAnswerForOne()
{
    AyuAtWork ayu;
    QVERIFY(ayu.logIn());
    QVERIFY(ayu.next());
    ayu.hall.script().issue(u"ktp");
    ayu.hall.script().issue(u"ktp");
    QTRY_COMPARE(ayu.control.view().waiting, 2);
    const auto before = ayu.hall.commands().size();

    ayu.hall.hold();
    ayu.control.doNext();
    ayu.control.doNext();
    QVERIFY(ayu.control.isBusy());
    ayu.hall.release();
    QTRY_VERIFY(!ayu.control.isBusy());

    QCOMPARE(ayu.hall.commands().size(), before + 1);
    QCOMPARE(ayu.control.view().status, DeskStatus::Called);
}

void TestDeskControl::takesADoublePressForOne()
{
    AyuAtWork ayu(wholeTest);
    QVERIFY(ayu.logIn());
    ayu.control.doNext();
    QTRY_COMPARE(ayu.control.view().status, DeskStatus::Idle);
    QTRY_VERIFY(!ayu.control.isBusy());
    ayu.hall.script().issue(u"ktp");
    QTRY_VERIFY(ayu.control.view().nextIsPossible);

    ayu.control.doNext(); // The second half of the press that opened the counter.
    QVERIFY(!ayu.control.isBusy());
    QCOMPARE(ayu.control.view().status, DeskStatus::Idle);
}

void TestDeskControl::doesNothingThatTheViewDoesNotAllow()
{
    AyuAtWork ayu;
    QVERIFY(ayu.logIn());
    ayu.control.recall();
    ayu.control.miss();
    ayu.control.park(5min);
    ayu.control.transfer(service(u"kk"), {});
    ayu.control.cancel(u"salah"_s);
    ayu.control.finish(Outcome::Done);
    ayu.control.pause(u"rapat"_s);
    ayu.control.resumeCounter();
    ayu.control.closeCounter();
    ayu.control.closeDay(true);
    QVERIFY(!ayu.control.isBusy());
}

void TestDeskControl::tellsWhyTheServerRefused()
{
    AyuAtWork ayu;
    QVERIFY(ayu.logIn());
    QSignalSpy failed(&ayu.control, &DeskControl::failed);
    ayu.control.reinstate(TicketId(4711));
    QTRY_COMPARE(failed.size(), 1);
    const auto failure = failed.first().first().value<CommandFailure>();
    QCOMPARE(failure.kind, CommandFailure::Kind::Refused);
    QCOMPARE(failure.refusal.code, RefusalCode::UnknownTicket);
}

void TestDeskControl::tellsThatTheServerIsAway()
{
    AyuAtWork ayu;
    QVERIFY(ayu.logIn());
    ayu.hall.cut();
    QTRY_VERIFY(!ayu.client.isLive());
    QSignalSpy failed(&ayu.control, &DeskControl::failed);
    ayu.control.doNext();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<CommandFailure>().kind, CommandFailure::Kind::NotConnected);
}

void TestDeskControl::callsOnceWhenTheConnectionBreaksInTheMiddle()
{
    AyuAtWork ayu;
    QVERIFY(ayu.logIn());
    QVERIFY(ayu.next());
    ayu.hall.script().issue(u"ktp");
    ayu.hall.script().issue(u"ktp");
    QTRY_COMPARE(ayu.control.view().waiting, 2);

    ayu.hall.hold();
    ayu.control.doNext();
    ayu.hall.cut();
    QTRY_VERIFY(!ayu.client.isLive());
    ayu.hall.release();
    ayu.hall.restore();

    QTRY_VERIFY(!ayu.control.isBusy());
    QCOMPARE(ayu.control.view().status, DeskStatus::Called);
    QCOMPARE(ayu.control.view().waiting, 1);
}

QTEST_GUILESS_MAIN(TestDeskControl)
#include "tst_deskcontrol.moc"
