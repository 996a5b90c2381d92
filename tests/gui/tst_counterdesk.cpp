#include "counterfixture.h"

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The counter itself: pauses, calls out of order, the day, and questions that are left again.
class TestCounterDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareWindows(); }
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
};

void TestCounterDesk::pausesAndGoesOn()
{
    CounterFixture f;
    f.prepare();
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

void TestCounterDesk::pausesForAReasonOfOnesOwn()
{
    CounterFixture f;
    QVERIFY(f.bring(StageState::Serving));
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

void TestCounterDesk::closesAndTakesItBack()
{
    CounterFixture f;
    f.prepare();
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.sees(u"closeCounter"_s));
    f.key(Qt::Key_F12);
    QTRY_COMPARE(f.status(), DeskStatus::Closed);
    QTRY_VERIFY(f.sees(u"notice"_s));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.status(), DeskStatus::Idle);
}

void TestCounterDesk::callsByNameWithTheRightAndAReason()
{
    CounterFixture f(CounterFixture::atCounter(u"citra", u"1"));
    f.prepare(3);
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

void TestCounterDesk::doesNotOfferToCallByNameWithoutTheRight()
{
    CounterFixture f;
    f.prepare(3);
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.sees(u"ticket-A003"_s));
    QVERIFY(!f.isEnabled(u"ticket-A003"_s));
    QTest::mouseClick(f.find(u"ticket-A003"_s), Qt::LeftButton);
    QVERIFY(!f.sees(u"callPanel"_s));
}

void TestCounterDesk::opensAndClosesTheDayForASupervisor()
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

void TestCounterDesk::opensOnAHolidayOnlyAfterAsking()
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

void TestCounterDesk::tellsARefusalInWords()
{
    CounterFixture f;
    f.prepare();
    QVERIFY(f.start());
    f.hall.refuseNext({RefusalCode::CounterTaken, {{u"counter"_s, u"1"_s}, {u"officer"_s, u"Bambang"_s}}});
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.sees(u"notice"_s));
    QVERIFY(f.find<Banner>(u"notice"_s)->title().contains(u"Bambang"_s));
    QTRY_VERIFY(f.isEnabled(u"nextAction"_s)); // And can be tried again.
}

void TestCounterDesk::leavesEveryQuestionWithEscape_data()
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

void TestCounterDesk::leavesEveryQuestionWithEscape()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, panel);
    CounterFixture f;
    QVERIFY(f.bring(StageState::Serving));
    const auto before = f.hall.commands().size();
    f.key(key);
    QTRY_VERIFY(f.sees(panel));
    f.key(Qt::Key_Escape);
    QTRY_VERIFY(!f.sees(panel));
    QVERIFY(f.sees(u"upcomingTab"_s));
    QCOMPARE(f.hall.commands().size(), before);
    QCOMPARE(f.state(u"A001"), StageState::Serving);
}

void TestCounterDesk::dropsAQuestionWhoseTicketIsGone()
{
    CounterFixture f;
    QVERIFY(f.bring(StageState::Serving));
    f.key(Qt::Key_F5);
    QVERIFY(f.sees(u"parkPanel"_s));
    f.hall.script().finish(u"1");
    QTRY_VERIFY(!f.sees(u"parkPanel"_s));
}

void TestCounterDesk::showsAllKeys()
{
    CounterFixture f;
    QVERIFY(f.start());
    f.key(Qt::Key_F1);
    QTRY_VERIFY(f.sees(u"keysPanel"_s));
}

void TestCounterDesk::doesNotLeaveAnOpenCounter()
{
    CounterFixture f;
    f.prepare();
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

QTEST_MAIN(TestCounterDesk)
#include "tst_counterdesk.moc"
