#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCounters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = TestHall();
        m_hall.openDay();
    }

    void anOfficerOpensPausesOpensAndCloses()
    {
        m_hall.open(u"1", u"ayu");
        QVERIFY(m_hall.desk(u"1").status == CounterStatus::Open);
        QVERIFY(m_hall.desk(u"1").officer == officer(u"ayu"));
        m_hall.advance(1h);
        QVERIFY(m_hall.does(PauseCounter{counter(u"1"), u" salat "_s}, u"ayu"));
        QVERIFY(m_hall.desk(u"1").status == CounterStatus::Paused);
        QVERIFY(m_hall.desk(u"1").since == m_hall.now());
        QCOMPARE(m_hall.desk(u"1").pauseReason, u"salat"_s);
        m_hall.open(u"1", u"ayu");
        QVERIFY(m_hall.desk(u"1").status == CounterStatus::Open);
        QVERIFY(m_hall.desk(u"1").pauseReason.isEmpty());
        QVERIFY(m_hall.does(CloseCounter{counter(u"1")}, u"ayu"));
        QVERIFY(m_hall.desk(u"1").status == CounterStatus::Closed);
        QVERIFY(m_hall.desk(u"1").officer.isEmpty());
    }

    void aPauseNeedsAReason()
    {
        m_hall.open(u"1", u"ayu");
        QCOMPARE(m_hall.refusal(PauseCounter{counter(u"1"), u"\t "_s}, u"ayu"), RefusalCode::ReasonMissing);
        QCOMPARE(m_hall.refusal(PauseCounter{counter(u"1"), QString(201, u'x')}, u"ayu"),
                 RefusalCode::TextTooLong);
    }

    void openingIsRefused_data()
    {
        QTest::addColumn<QString>("desk");
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("code");
        QTest::newRow("twice") << u"1"_s << u"ayu"_s << int(RefusalCode::CounterAlreadyOpen);
        QTest::newRow("another's") << u"1"_s << u"budi"_s << int(RefusalCode::CounterTaken);
        QTest::newRow("a second counter") << u"2"_s << u"ayu"_s << int(RefusalCode::OfficerElsewhere);
        QTest::newRow("unknown") << u"9"_s << u"budi"_s << int(RefusalCode::UnknownCounter);
        QTest::newRow("empty") << QString() << u"budi"_s << int(RefusalCode::UnknownCounter);
        QTest::newRow("nobody") << u"2"_s << QString() << int(RefusalCode::NotLoggedIn);
        QTest::newRow("a stranger") << u"2"_s << u"eko"_s << int(RefusalCode::UnknownOfficer);
    }
    void openingIsRefused()
    {
        QFETCH(QString, desk);
        QFETCH(QString, who);
        m_hall.open(u"1", u"ayu");
        QTEST(int(m_hall.refusal(OpenCounter{CounterId(desk)}, who)), "code");
    }

    void aCounterOpensOnlyWhileTheDayIsOpen()
    {
        m_hall.setClock(QDate(2026, 11, 18), u"00:00");
        QCOMPARE(m_hall.refusal(OpenCounter{counter(u"1")}, u"ayu"), RefusalCode::DayOver);
        m_hall.passTime();
        QCOMPARE(m_hall.refusal(OpenCounter{counter(u"1")}, u"ayu"), RefusalCode::DayNotOpen);
    }

    void onlyTheOwnerPausesAndOnlyOnce()
    {
        m_hall.open(u"1", u"ayu");
        const PauseCounter pause{counter(u"1"), u"salat"_s};
        QCOMPARE(m_hall.refusal(pause, u"budi"), RefusalCode::NotYourCounter);
        QVERIFY(m_hall.does(pause, u"ayu"));
        QCOMPARE(m_hall.refusal(pause, u"ayu"), RefusalCode::CounterPaused);
    }

    void theOwnerOrASupervisorCloses()
    {
        m_hall.open(u"1", u"ayu");
        QCOMPARE(m_hall.refusal(CloseCounter{counter(u"1")}, u"budi"), RefusalCode::NotYourCounter);
        const auto closed = m_hall.does(CloseCounter{counter(u"1")}, u"sari");
        QVERIFY(closed);
        QVERIFY(std::get<CounterClosed>(closed->front().body).officer == officer(u"ayu"));
        QCOMPARE(m_hall.refusal(CloseCounter{counter(u"1")}, u"ayu"), RefusalCode::CounterNotOpen);
        QCOMPARE(m_hall.refusal(CloseCounter{counter(u"9")}, u"ayu"), RefusalCode::UnknownCounter);
    }

    void aCounterWithATicketStaysOpen()
    {
        m_hall.open(u"1", u"ayu");
        m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        const auto refused = m_hall.does(CloseCounter{counter(u"1")}, u"ayu");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, RefusalCode::CounterBusy);
        QCOMPARE(refused.error().parameters.value(u"label"_s), u"A001"_s);
    }

    void anOfficerWhoClosedMayOpenAnother()
    {
        m_hall.open(u"1", u"ayu");
        QVERIFY(m_hall.does(CloseCounter{counter(u"1")}, u"ayu"));
        m_hall.open(u"2", u"ayu");
        m_hall.open(u"1", u"budi");
    }

private:
    TestHall m_hall;
};

QTEST_GUILESS_MAIN(TestCounters)
#include "tst_counters.moc"
