#include "counterfixture.h"

#include <QSignalSpy>

using namespace antrean;
using namespace Qt::StringLiterals;

/// From the start of the window to the work page, and what happens when the server goes away.
class TestCounterEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareWindows(); }
    void saysThatItLooksForTheServer();
    void logsInByAFewLettersAndEnter();
    void offersTheLastChoicesFirst();
    void showsATakenCounterAsTaken();
    void walksTheListWithArrowKeys();
    void goesStraightToTheCounterThatIsStillOpen();
    void goesBackToTheNamesWithEscape();
    void tellsWhenAnOfficerIsUnknown();
    void waitsForTheServerAndComesBackByItself();
    void saysThatItIsATrainingMall();
};

void TestCounterEntry::saysThatItLooksForTheServer()
{
    CounterFixture f(CounterFixture::quick());
    QVERIFY(f.sees(u"waitingPage"_s));
    QVERIFY(f.start(u"officerPage"_s));
}

void TestCounterEntry::logsInByAFewLettersAndEnter()
{
    CounterFixture f(CounterFixture::quick());
    f.hall.script().openDay();
    QSignalSpy officerChosen(&f.window, &CounterWindow::officerChosen);
    QSignalSpy counterChosen(&f.window, &CounterWindow::counterChosen);
    QVERIFY(f.start(u"officerPage"_s));
    f.type(u"bud"_s);
    QVERIFY(f.sees(u"officer-budi"_s));
    QVERIFY(!f.sees(u"officer-ayu"_s));
    f.key(Qt::Key_Return);
    QTRY_VERIFY(f.sees(u"counterPage"_s));
    f.type(u"akta"_s);
    f.key(Qt::Key_Return);
    QTRY_VERIFY(f.sees(u"workPage"_s));
    QCOMPARE(f.text(u"counterName"_s), u"Loket 2"_s);
    QCOMPARE(officerChosen.size(), 1);
    QCOMPARE(counterChosen.first().first().value<CounterId>(), counter(u"2"));
}

void TestCounterEntry::offersTheLastChoicesFirst()
{
    CounterSettings settings = CounterFixture::quick();
    settings.lastOfficer = officer(u"dewi");
    settings.lastCounter = counter(u"3");
    CounterFixture f(settings);
    QVERIFY(f.start(u"officerPage"_s));
    QVERIFY(f.find(u"officer-dewi"_s)->y() < f.find(u"officer-adi"_s)->y());
    f.key(Qt::Key_Return);
    QTRY_VERIFY(f.sees(u"counterPage"_s));
    QVERIFY(f.find(u"counter-3"_s)->y() < f.find(u"counter-1"_s)->y());
    f.key(Qt::Key_Return);
    QTRY_COMPARE(f.text(u"counterName"_s), u"Loket 3"_s);
}

void TestCounterEntry::showsATakenCounterAsTaken()
{
    CounterSettings settings = CounterFixture::quick();
    settings.officer = officer(u"ayu");
    CounterFixture f(settings);
    f.hall.script().openDay();
    f.hall.script().open(u"1", u"budi");
    QVERIFY(f.start(u"counterPage"_s));
    QVERIFY(!f.isEnabled(u"counter-1"_s));
    QVERIFY(f.button(u"counter-1"_s)->subtitle().contains(u"budi"_s));
    QVERIFY(f.isEnabled(u"counter-2"_s));
    // Budi goes home while ayu looks at the list.
    (void)f.hall.script().does(CloseCounter{counter(u"1")}, u"budi");
    QTRY_VERIFY(f.isEnabled(u"counter-1"_s));
}

void TestCounterEntry::walksTheListWithArrowKeys()
{
    CounterFixture f(CounterFixture::quick());
    QVERIFY(f.start(u"officerPage"_s));
    f.key(Qt::Key_Down);
    f.key(Qt::Key_Down);
    QCOMPARE(f.window.focusWidget()->objectName(), u"officer-ayu"_s);
    f.key(Qt::Key_Up);
    f.key(Qt::Key_Up);
    QCOMPARE(f.window.focusWidget()->objectName(), u"officer-search"_s);
    f.key(Qt::Key_Down);
    f.key(Qt::Key_C); // A letter goes to the field, wherever the keyboard is.
    QCOMPARE(f.find<QLineEdit>(u"officer-search"_s)->text(), u"c"_s);
}

void TestCounterEntry::goesStraightToTheCounterThatIsStillOpen()
{
    CounterSettings settings = CounterFixture::quick();
    settings.officer = officer(u"ayu");
    CounterFixture f(settings);
    f.hall.script().openDay();
    f.hall.script().open(u"4", u"ayu");
    QVERIFY(f.start());
    QCOMPARE(f.text(u"counterName"_s), u"Loket 4"_s);
}

void TestCounterEntry::goesBackToTheNamesWithEscape()
{
    CounterSettings settings = CounterFixture::quick();
    settings.officer = officer(u"ayu");
    CounterFixture f(settings);
    QVERIFY(f.start(u"counterPage"_s));
    f.key(Qt::Key_Escape);
    QTRY_VERIFY(f.sees(u"officerPage"_s));
    QVERIFY(f.client.officer().isEmpty());
}

void TestCounterEntry::tellsWhenAnOfficerIsUnknown()
{
    CounterSettings settings = CounterFixture::quick();
    settings.officer = officer(u"hantu");
    CounterFixture f(settings);
    QVERIFY(f.start(u"officerPage"_s));
    QTRY_VERIFY(f.sees(u"notice"_s));
    QVERIFY(!f.find<Banner>(u"notice"_s)->title().isEmpty());
}

void TestCounterEntry::waitsForTheServerAndComesBackByItself()
{
    CounterFixture f;
    f.hall.script().openDay();
    QVERIFY(f.start());
    QVERIFY(f.isEnabled(u"nextAction"_s));
    f.hall.cut();
    QTRY_VERIFY(f.sees(u"linkBanner"_s));
    QVERIFY(!f.isEnabled(u"nextAction"_s));
    QCOMPARE(f.text(u"counterName"_s), u"Loket 1"_s); // What is known stays.

    f.hall.restore();
    QTRY_VERIFY(!f.find<Banner>(u"linkBanner"_s)->isShown());
    QTRY_VERIFY(f.isEnabled(u"nextAction"_s));
    QVERIFY(f.click(u"nextAction"_s));
    QTRY_COMPARE(f.status(), DeskStatus::Idle); // Logged in again by itself.
}

void TestCounterEntry::saysThatItIsATrainingMall()
{
    CounterFixture f;
    f.hall.setTraining(true);
    QVERIFY(!f.sees(u"training"_s));
    QVERIFY(f.start());
    QTRY_VERIFY(f.sees(u"training"_s));
    QVERIFY(f.text(u"trainingText"_s).startsWith(u"LATIHAN"_s));
}

QTEST_MAIN(TestCounterEntry)
#include "tst_counterentry.moc"
