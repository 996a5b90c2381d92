#include "counterfixture.h"

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// An officer's day at the counter: what is pressed, what the hall does, and what is shown of it.
class TestCounterWork : public QObject
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
    void pausesAndGoesOn();
    void pausesForAReasonOfOnesOwn();
    void closesAndTakesItBack();
    void callsByNameWithTheRightAndAReason();
    void doesNotOfferToCallByNameWithoutTheRight();
    void opensAndClosesTheDayForASupervisor();
    void opensOnAHolidayOnlyAfterAsking();
    void tellsARefusalInWords();
    void leavesEveryQuestionWithEscape_data();
    void leavesEveryQuestionWithEscape();
    void dropsAQuestionWhoseTicketIsGone();
    void showsAllKeys();
    void doesNotLeaveAnOpenCounter();

private:
    static void prepare(CounterFixture &f, int tickets = 1);
    /// Opens the counter and goes on to the state.
    static void bring(CounterFixture &f, StageState state);
};

void TestCounterWork::prepare(CounterFixture &f, int tickets)
{
    f.hall.script().openDay();
    for (int i = 0; i < tickets; ++i)
        f.hall.script().issue(u"ktp");
    f.hall.script().advance(12min);
}

void TestCounterWork::bring(CounterFixture &f, StageState state)
{
    prepare(f, 2);
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.status(), DeskStatus::Idle);
    QTRY_COMPARE(f.nextTitle(), u"Panggil berikutnya"_s);
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.nextTitle(), u"Mulai melayani"_s);
    if (state == StageState::Called)
        return;
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.nextTitle(), u"Selesai"_s);
}

void TestCounterWork::servesAVisitWithOneKeyAlone()
{
    CounterFixture f;
    prepare(f);
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

void TestCounterWork::servesAVisitWithTheMouse()
{
    CounterFixture f;
    prepare(f);
    QVERIFY(f.start());
    for (const DeskStatus status :
         {DeskStatus::Idle, DeskStatus::Called, DeskStatus::Serving, DeskStatus::Idle}) {
        QVERIFY(f.click(u"nextAction"_s));
        QTRY_COMPARE(f.status(), status);
        QTRY_COMPARE(f.client.seq(), f.hall.script().journal().size());
    }
    QCOMPARE(f.state(u"A001"), StageState::Finished);
}

void TestCounterWork::callsOnceForADoublePress()
{
    CounterFixture f;
    prepare(f, 3);
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

void TestCounterWork::saysWhyATicketWasCalledAndWhatComesAfter()
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

void TestCounterWork::callsAgain()
{
    CounterFixture f;
    bring(f, StageState::Called);
    f.key(Qt::Key_F3);
    QTRY_COMPARE(f.ticket(u"A001")->stage().calls, 2);
    QTRY_VERIFY(f.text(u"ticketState"_s).contains(u"2"_s));
}

void TestCounterWork::takesAMissedTicketBack()
{
    CounterFixture f;
    bring(f, StageState::Called);
    f.key(Qt::Key_F4);
    QTRY_COMPARE(f.state(u"A001"), StageState::Missed);
    QTRY_VERIFY(f.sees(u"notice"_s));
    QVERIFY(f.find<Banner>(u"notice"_s)->title().contains(u"A001"_s));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.state(u"A001"), StageState::Waiting);
}

void TestCounterWork::reinstatesFromTheListOfTheMissed()
{
    CounterFixture f;
    bring(f, StageState::Called);
    QVERIFY(f.click(u"missed"_s));
    QTRY_COMPARE(f.state(u"A001"), StageState::Missed);
    QTRY_VERIFY(f.button(u"missedTab"_s)->title().contains(u"(1)"_s));
    f.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(f.sees(u"ticket-A001"_s));
    f.key(Qt::Key_Return); // The first row has the keyboard.
    QTRY_COMPARE(f.state(u"A001"), StageState::Waiting);
}

void TestCounterWork::parksForTheChosenTime_data()
{
    QTest::addColumn<Qt::Key>("digit");
    QTest::addColumn<int>("minutes");
    QTest::newRow("5 minutes") << Qt::Key_1 << 5;
    QTest::newRow("10 minutes") << Qt::Key_2 << 10;
    QTest::newRow("15 minutes") << Qt::Key_3 << 15;
    QTest::newRow("30 minutes") << Qt::Key_4 << 30;
    QTest::newRow("until back") << Qt::Key_5 << 0;
}

void TestCounterWork::parksForTheChosenTime()
{
    QFETCH(Qt::Key, digit);
    QFETCH(int, minutes);
    CounterFixture f;
    bring(f, StageState::Serving);
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

void TestCounterWork::resumesFromTheListOfTheParked()
{
    CounterFixture f;
    bring(f, StageState::Serving);
    f.key(Qt::Key_F5);
    QVERIFY(f.click(u"park-open"_s));
    QTRY_COMPARE(f.state(u"A001"), StageState::Parked);
    QVERIFY(f.click(u"parkedTab"_s));
    QVERIFY(f.click(u"ticket-A001"_s));
    QTRY_COMPARE(f.state(u"A001"), StageState::Waiting);
}

void TestCounterWork::transfersToAServiceThatWasTyped()
{
    CounterFixture f;
    bring(f, StageState::Serving);
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

void TestCounterWork::transfersToACounterWithTheSameService()
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

void TestCounterWork::cancelsWithAReasonOnly()
{
    CounterFixture f;
    bring(f, StageState::Called);
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

void TestCounterWork::finishesWithAnotherOutcome_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("outcome");
    QTest::newRow("done") << u"outcome-done"_s << static_cast<int>(Outcome::Done);
    QTest::newRow("incomplete") << u"outcome-incomplete"_s << static_cast<int>(Outcome::Incomplete);
    QTest::newRow("referred") << u"outcome-referred"_s << static_cast<int>(Outcome::Referred);
}

void TestCounterWork::finishesWithAnotherOutcome()
{
    QFETCH(QString, choice);
    QFETCH(int, outcome);
    CounterFixture f;
    bring(f, StageState::Serving);
    f.key(Qt::Key_F7);
    QVERIFY(f.click(choice));
    QTRY_COMPARE(f.state(u"A001"), StageState::Finished);
    QCOMPARE(static_cast<int>(f.ticket(u"A001")->stage().outcome.value()), outcome);
}

void TestCounterWork::pausesAndGoesOn()
{
    CounterFixture f;
    prepare(f);
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.sees(u"pause"_s));
    f.key(Qt::Key_F9);
    f.key(Qt::Key_2);
    QTRY_COMPARE(f.status(), DeskStatus::Paused);
    QTRY_VERIFY(f.find<EmptyState>(u"status"_s)->title().contains(u"Ibadah"_s));
    QTRY_COMPARE(f.nextTitle(), u"Lanjutkan loket"_s);
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.status(), DeskStatus::Idle);
}

void TestCounterWork::pausesForAReasonOfOnesOwn()
{
    CounterFixture f;
    bring(f, StageState::Serving);
    QVERIFY(f.click(u"pause"_s));
    f.find<QLineEdit>(u"reason"_s)->setFocus();
    f.type(u"ganti tinta 2 menit"_s); // The digit is a letter here, not a choice.
    f.key(Qt::Key_Return);
    QTRY_COMPARE(f.hall.hall().desk(counter(u"1"))->pauseReason, u"ganti tinta 2 menit"_s);
    // The visit that has begun can be ended.
    QTRY_VERIFY(f.sees(u"resumeCounter"_s));
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.state(u"A001"), StageState::Finished);
}

void TestCounterWork::closesAndTakesItBack()
{
    CounterFixture f;
    prepare(f);
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.sees(u"closeCounter"_s));
    f.key(Qt::Key_F12);
    QTRY_COMPARE(f.status(), DeskStatus::Closed);
    QTRY_VERIFY(f.sees(u"notice"_s));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.status(), DeskStatus::Idle);
}

void TestCounterWork::callsByNameWithTheRightAndAReason()
{
    CounterFixture f(CounterFixture::atCounter(u"citra", u"1"));
    prepare(f, 3);
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.isEnabled(u"ticket-A003"_s));
    QVERIFY(f.click(u"ticket-A003"_s));
    QVERIFY(f.sees(u"callPanel"_s));
    f.type(u"perlu segera ke rumah sakit"_s);
    f.key(Qt::Key_Return);
    QTRY_COMPARE(f.text(u"ticketNumber"_s), u"A003"_s);
    QVERIFY(f.text(u"callReason"_s).contains(u"perlu segera ke rumah sakit"_s));
}

void TestCounterWork::doesNotOfferToCallByNameWithoutTheRight()
{
    CounterFixture f;
    prepare(f, 3);
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.sees(u"ticket-A003"_s));
    QVERIFY(!f.isEnabled(u"ticket-A003"_s));
    QTest::mouseClick(f.find(u"ticket-A003"_s), Qt::LeftButton);
    QVERIFY(!f.sees(u"callPanel"_s));
}

void TestCounterWork::opensAndClosesTheDayForASupervisor()
{
    CounterFixture f(CounterFixture::atCounter(u"sari", u"1"));
    QVERIFY(f.start());
    QTRY_COMPARE(f.nextTitle(), u"Buka hari layanan"_s);
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.hall.hall().day.state, DayState::Open);
    f.hall.script().issue(u"ktp");
    f.hall.script().open(u"2", u"budi");
    f.hall.script().callNext(u"2");
    f.hall.script().start(u"2");
    QTRY_COMPARE(f.client.seq(), f.hall.script().journal().size());
    f.key(Qt::Key_F10);
    QVERIFY(f.click(u"closeDay"_s));
    QVERIFY(f.text(u"panelText"_s).contains(u"sedang dilayani"_s));
    QVERIFY(f.click(u"confirmCloseDay"_s));
    QTRY_COMPARE(f.hall.hall().day.state, DayState::Closed);
}

void TestCounterWork::opensOnAHolidayOnlyAfterAsking()
{
    CounterFixture f(CounterFixture::atCounter(u"sari", u"1"));
    f.hall.script().setClock(QDate(2026, 8, 17), u"08:00");
    QVERIFY(f.start());
    QTRY_VERIFY(f.find<EmptyState>(u"status"_s)->title().contains(u"belum dibuka"_s));
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.sees(u"holidayPanel"_s));
    QVERIFY(f.text(u"panelText"_s).contains(u"Hari Kemerdekaan"_s));
    QCOMPARE(f.hall.hall().day.state, DayState::NotOpened);
    QVERIFY(f.click(u"openDespiteHoliday"_s));
    QTRY_COMPARE(f.hall.hall().day.state, DayState::Open);
}

void TestCounterWork::tellsARefusalInWords()
{
    CounterFixture f;
    prepare(f);
    QVERIFY(f.start());
    f.hall.refuseNext({RefusalCode::CounterTaken, {{u"counter"_s, u"1"_s}, {u"officer"_s, u"Bambang"_s}}});
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.sees(u"notice"_s));
    QVERIFY(f.find<Banner>(u"notice"_s)->title().contains(u"Bambang"_s));
    QTRY_VERIFY(f.isEnabled(u"nextAction"_s)); // And can be tried again.
}

void TestCounterWork::leavesEveryQuestionWithEscape_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("panel");
    QTest::newRow("park") << Qt::Key_F5 << u"parkPanel"_s;
    QTest::newRow("transfer") << Qt::Key_F6 << u"transferPanel"_s;
    QTest::newRow("outcome") << Qt::Key_F7 << u"outcomePanel"_s;
    QTest::newRow("pause") << Qt::Key_F9 << u"pausePanel"_s;
    QTest::newRow("menu") << Qt::Key_F10 << u"menuPanel"_s;
    QTest::newRow("keys") << Qt::Key_F1 << u"keysPanel"_s;
}

void TestCounterWork::leavesEveryQuestionWithEscape()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, panel);
    CounterFixture f;
    bring(f, StageState::Serving);
    const auto before = f.hall.commands().size();
    f.key(key);
    QTRY_VERIFY(f.sees(panel));
    f.key(Qt::Key_Escape);
    QTRY_VERIFY(!f.sees(panel));
    QVERIFY(f.sees(u"upcomingTab"_s));
    QCOMPARE(f.hall.commands().size(), before);
    QCOMPARE(f.state(u"A001"), StageState::Serving);
}

void TestCounterWork::dropsAQuestionWhoseTicketIsGone()
{
    CounterFixture f;
    bring(f, StageState::Serving);
    f.key(Qt::Key_F5);
    QVERIFY(f.sees(u"parkPanel"_s));
    f.hall.script().finish(u"1");
    QTRY_VERIFY(!f.sees(u"parkPanel"_s));
}

void TestCounterWork::showsAllKeys()
{
    CounterFixture f;
    QVERIFY(f.start());
    f.key(Qt::Key_F1);
    QTRY_VERIFY(f.sees(u"keysPanel"_s));
}

void TestCounterWork::doesNotLeaveAnOpenCounter()
{
    CounterFixture f;
    prepare(f);
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_COMPARE(f.nextTitle(), u"Panggil berikutnya"_s);
    f.key(Qt::Key_F10);
    QVERIFY(f.sees(u"logOut"_s));
    QVERIFY(!f.isEnabled(u"logOut"_s));
    QVERIFY(!f.isEnabled(u"changeCounter"_s));
    f.key(Qt::Key_Escape);
    f.key(Qt::Key_F12);
    QTRY_COMPARE(f.status(), DeskStatus::Closed);
    QTRY_COMPARE(f.nextTitle(), u"Buka loket"_s);
    f.key(Qt::Key_F10);
    QVERIFY(f.click(u"logOut"_s));
    QTRY_VERIFY(f.sees(u"officerPage"_s));
}

QTEST_MAIN(TestCounterWork)
#include "tst_counterwork.moc"
