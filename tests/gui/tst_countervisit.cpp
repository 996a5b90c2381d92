#include "counterfixture.h"

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A visit at the counter: what is pressed, what the hall does, and what is shown of it.
class TestCounterVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareWindows(); }
    void servesAVisitWithOneKeyAlone();
    void servesAVisitWithTheMouse();
    void callsOnceForADoublePress();
    void saysWhyATicketWasCalledAndWhatComesAfter();
    void callsAgain();
    void takesAMissedTicketBack();
    void reinstatesFromTheListOfTheMissed();
    void parksForTheChosenTime_data();
    void parksForTheChosenTime();
    void resumesFromTheListOfTheParked();
    void transfersToAServiceThatWasTyped();
    void transfersToACounterWithTheSameService();
    void cancelsWithAReasonOnly();
    void finishesWithAnotherOutcome_data();
    void finishesWithAnotherOutcome();
};

void TestCounterVisit::servesAVisitWithOneKeyAlone()
{
    CounterFixture f;
    f.prepare();
    QVERIFY(f.start());
    f.settle();
    const QPoint place = f.button(u"nextAction"_s)->mapTo(&f.window, QPoint());
    for (const QString &title :
         {u"Buka loket"_s, u"Panggil berikutnya"_s, u"Mulai melayani"_s, u"Selesai"_s}) {
        QTRY_COMPARE(f.nextTitle(), title);
        QTRY_VERIFY(f.isEnabled(u"nextAction"_s));
        f.settle();
        QCOMPARE(f.button(u"nextAction"_s)->mapTo(&f.window, QPoint()), place);
        f.key(Qt::Key_F2);
    }
    QTRY_COMPARE(f.state(u"A001"), StageState::Finished);
    QTRY_COMPARE(f.nextTitle(), u"Panggil berikutnya"_s);
    QVERIFY(!f.isEnabled(u"nextAction"_s)); // Nobody waits.
    QCOMPARE(f.hall.commands().size(), 4U);
}

void TestCounterVisit::servesAVisitWithTheMouse()
{
    CounterFixture f;
    f.prepare();
    QVERIFY(f.start());
    for (const DeskStatus status :
         {DeskStatus::Idle, DeskStatus::Called, DeskStatus::Serving, DeskStatus::Idle}) {
        QVERIFY(f.click(u"nextAction"_s));
        QTRY_COMPARE(f.status(), status);
        QTRY_COMPARE(f.client.seq(), f.hall.script().journal().size());
    }
    QCOMPARE(f.state(u"A001"), StageState::Finished);
}

void TestCounterVisit::callsOnceForADoublePress()
{
    CounterFixture f;
    f.prepare(3);
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.nextTitle(), u"Panggil berikutnya"_s);
    f.hall.hold();
    f.key(Qt::Key_F2);
    f.key(Qt::Key_F2);
    QTest::mouseDClick(f.button(u"nextAction"_s), Qt::LeftButton);
    f.hall.release();
    QTRY_COMPARE(f.nextTitle(), u"Mulai melayani"_s);
    QCOMPARE(f.hall.commands().size(), 2U);
    QCOMPARE(f.state(u"A002"), StageState::Waiting);
}

void TestCounterVisit::saysWhyATicketWasCalledAndWhatComesAfter()
{
    CounterFixture f;
    f.hall.script().openDay();
    f.hall.script().issue(u"ktp");
    f.hall.script().advance(1min);
    f.hall.script().issue({u"ktp", u"akta"}, PriorityClass::Priority);
    f.hall.script().advance(12min);
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.nextTitle(), u"Panggil berikutnya"_s);
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.text(u"ticketNumber"_s), u"A002"_s);
    QVERIFY(f.sees(u"priority"_s));
    QCOMPARE(f.text(u"ticketService"_s), u"Layanan ktp"_s);
    QVERIFY(f.text(u"callReason"_s).contains(u"Prioritas"_s));
    QVERIFY(f.text(u"callReason"_s).contains(u"1 orang"_s));
    QCOMPARE(f.text(u"journey"_s), u"Tahap 1 dari 2, lalu Layanan akta"_s);
    QVERIFY(f.text(u"ticketFacts"_s).contains(u"12 menit"_s));
    QVERIFY(f.sees(u"ticket-A001"_s));
    QVERIFY(f.text(u"queueSummary"_s).contains(u"1 orang"_s));
}

void TestCounterVisit::callsAgain()
{
    CounterFixture f;
    QVERIFY(f.bring(StageState::Called));
    f.key(Qt::Key_F3);
    QTRY_COMPARE(f.ticket(u"A001")->stage().calls, 2);
    QTRY_VERIFY(f.text(u"ticketState"_s).contains(u"2"_s));
}

void TestCounterVisit::takesAMissedTicketBack()
{
    CounterFixture f;
    QVERIFY(f.bring(StageState::Called));
    f.key(Qt::Key_F4);
    QTRY_COMPARE(f.state(u"A001"), StageState::Missed);
    QTRY_VERIFY(f.sees(u"notice"_s));
    QVERIFY(f.find<Banner>(u"notice"_s)->title().contains(u"A001"_s));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.state(u"A001"), StageState::Waiting);
}

void TestCounterVisit::reinstatesFromTheListOfTheMissed()
{
    CounterFixture f;
    QVERIFY(f.bring(StageState::Called));
    QVERIFY(f.click(u"missed"_s));
    QTRY_COMPARE(f.state(u"A001"), StageState::Missed);
    QTRY_VERIFY(f.button(u"missedTab"_s)->title().contains(u"(1)"_s));
    f.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(f.sees(u"ticket-A001"_s));
    f.key(Qt::Key_Return); // The first row has the keyboard.
    QTRY_COMPARE(f.state(u"A001"), StageState::Waiting);
}

void TestCounterVisit::parksForTheChosenTime_data()
{
    QTest::addColumn<Qt::Key>("digit");
    QTest::addColumn<int>("minutes");
    QTest::newRow("5 minutes") << Qt::Key_1 << 5;
    QTest::newRow("10 minutes") << Qt::Key_2 << 10;
    QTest::newRow("15 minutes") << Qt::Key_3 << 15;
    QTest::newRow("30 minutes") << Qt::Key_4 << 30;
    QTest::newRow("until back") << Qt::Key_5 << 0;
}

void TestCounterVisit::parksForTheChosenTime()
{
    QFETCH(Qt::Key, digit);
    QFETCH(int, minutes);
    CounterFixture f;
    QVERIFY(f.bring(StageState::Serving));
    f.key(Qt::Key_F5);
    QVERIFY(f.sees(u"parkPanel"_s));
    f.key(digit);
    QTRY_COMPARE(f.state(u"A001"), StageState::Parked);
    const auto until = f.ticket(u"A001")->stage().parkedUntil;
    QCOMPARE(until.has_value(), minutes > 0);
    if (until)
        QCOMPARE(*until, f.hall.now() + std::chrono::minutes(minutes));
    QTRY_VERIFY(f.sees(u"notice"_s));
    QVERIFY(!f.sees(u"parkPanel"_s));
}

void TestCounterVisit::resumesFromTheListOfTheParked()
{
    CounterFixture f;
    QVERIFY(f.bring(StageState::Serving));
    f.key(Qt::Key_F5);
    QVERIFY(f.click(u"park-open"_s));
    QTRY_COMPARE(f.state(u"A001"), StageState::Parked);
    QVERIFY(f.click(u"parkedTab"_s));
    QVERIFY(f.click(u"ticket-A001"_s));
    QTRY_COMPARE(f.state(u"A001"), StageState::Waiting);
}

void TestCounterVisit::transfersToAServiceThatWasTyped()
{
    CounterFixture f;
    QVERIFY(f.bring(StageState::Serving));
    f.key(Qt::Key_F6);
    QVERIFY(f.sees(u"transferPanel"_s));
    f.type(u"paspor"_s);
    f.key(Qt::Key_Return);
    QTRY_VERIFY(f.sees(u"toCounter-same"_s));
    f.key(Qt::Key_Return);
    QTRY_COMPARE(f.ticket(u"A001")->stages.size(), 2U);
    QCOMPARE(f.ticket(u"A001")->stage().service, service(u"paspor"));
    QCOMPARE(f.ticket(u"A001")->stage().onlyCounter, CounterId());
    QTRY_VERIFY(f.sees(u"notice"_s));
}

void TestCounterVisit::transfersToACounterWithTheSameService()
{
    CounterFixture f;
    f.hall.script().openDay();
    f.hall.script().open(u"2", u"budi");
    f.hall.script().open(u"3", u"dewi");
    f.hall.script().issue(u"ktp");
    QVERIFY(f.start());
    for (const QString &title : {u"Panggil berikutnya"_s, u"Mulai melayani"_s}) {
        f.key(Qt::Key_F2);
        QTRY_COMPARE(f.nextTitle(), title);
    }
    f.key(Qt::Key_F6);
    QVERIFY(f.click(u"service-same"_s));
    QVERIFY(!f.sees(u"toCounter-same"_s)); // It must be somewhere else.
    QVERIFY(!f.sees(u"toCounter-1"_s));
    // Who serves it comes first.
    QTRY_VERIFY(f.sees(u"toCounter-3"_s));
    QVERIFY(f.find(u"toCounter-2"_s)->y() < f.find(u"toCounter-3"_s)->y());
    QVERIFY(f.click(u"toCounter-2"_s));
    QTRY_COMPARE(f.ticket(u"A001")->stage().onlyCounter, counter(u"2"));
}

void TestCounterVisit::cancelsWithAReasonOnly()
{
    CounterFixture f;
    QVERIFY(f.bring(StageState::Called));
    f.key(Qt::Key_F8);
    QVERIFY(f.sees(u"cancelPanel"_s));
    QVERIFY(!f.isEnabled(u"confirm"_s));
    f.key(Qt::Key_Return);
    QCOMPARE(f.state(u"A001"), StageState::Called);
    f.type(u"salah ambil nomor"_s);
    QVERIFY(f.isEnabled(u"confirm"_s));
    f.key(Qt::Key_Return);
    QTRY_COMPARE(f.state(u"A001"), StageState::Cancelled);
    QCOMPARE(std::get<CancelTicket>(f.hall.commands().back()).reason, u"salah ambil nomor"_s);
}

void TestCounterVisit::finishesWithAnotherOutcome_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("outcome");
    QTest::newRow("done") << u"outcome-done"_s << static_cast<int>(Outcome::Done);
    QTest::newRow("incomplete") << u"outcome-incomplete"_s << static_cast<int>(Outcome::Incomplete);
    QTest::newRow("referred") << u"outcome-referred"_s << static_cast<int>(Outcome::Referred);
}

void TestCounterVisit::finishesWithAnotherOutcome()
{
    QFETCH(QString, choice);
    QFETCH(int, outcome);
    CounterFixture f;
    QVERIFY(f.bring(StageState::Serving));
    f.key(Qt::Key_F7);
    QVERIFY(f.click(choice));
    QTRY_COMPARE(f.state(u"A001"), StageState::Finished);
    QCOMPARE(static_cast<int>(f.ticket(u"A001")->stage().outcome.value()), outcome);
}

QTEST_MAIN(TestCounterVisit)
#include "tst_countervisit.moc"
