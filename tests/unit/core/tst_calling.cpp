#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Rule = CallReason::Rule;

class TestCalling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = TestHall();
        m_hall.openDay();
        m_hall.open(u"1", u"ayu");
        m_hall.open(u"2", u"budi");
    }

    void callNextTakesTheOldestAndSaysWhy()
    {
        const TicketId first = m_hall.issue(u"ktp");
        m_hall.advance(7min);
        m_hall.issue(u"kk");
        const TicketCalled called = m_hall.call(u"1");
        QVERIFY(called.ticket == first);
        QVERIFY(called.officer == officer(u"ayu"));
        QVERIFY((called.reason == CallReason{Rule::LongestWait, 7min, 0, {}}));
        QVERIFY(m_hall.state(first) == StageState::Called);
        QCOMPARE(m_hall.stage(first).calls, 1);
        QVERIFY(m_hall.desk(u"1").ticket == first);
    }

    void twoCountersThatCallAtTheSameMomentGetDifferentTickets()
    {
        const TicketId first = m_hall.issue(u"ktp");
        const TicketId second = m_hall.issue(u"ktp");
        QVERIFY(m_hall.callNext(u"1") == first);
        QVERIFY(m_hall.callNext(u"2") == second);
    }

    void theLastTicketGoesToOneCounterOnly()
    {
        m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        QCOMPARE(m_hall.refusal(CallNext{counter(u"2")}, u"budi"), RefusalCode::QueueEmpty);
    }

    void aCounterCallsOnlyWhatItServes()
    {
        m_hall.issue(u"paspor");
        QCOMPARE(m_hall.refusal(CallNext{counter(u"1")}, u"ayu"), RefusalCode::QueueEmpty);
    }

    void aBusyCounterCallsNobody()
    {
        m_hall.issue(u"ktp");
        m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        QCOMPARE(m_hall.refusal(CallNext{counter(u"1")}, u"ayu"), RefusalCode::CounterBusy);
        m_hall.start(u"1");
        QCOMPARE(m_hall.refusal(CallNext{counter(u"1")}, u"ayu"), RefusalCode::CounterBusy);
    }

    void onlyTheOfficerAtTheOpenCounterCalls()
    {
        m_hall.issue(u"ktp");
        QCOMPARE(m_hall.refusal(CallNext{counter(u"1")}, u"budi"), RefusalCode::NotYourCounter);
        QCOMPARE(m_hall.refusal(CallNext{counter(u"3")}, u"ayu"), RefusalCode::CounterNotOpen);
        QCOMPARE(m_hall.refusal(CallNext{counter(u"9")}, u"ayu"), RefusalCode::UnknownCounter);
        QCOMPARE(m_hall.refusal(CallNext{CounterId()}, u"ayu"), RefusalCode::UnknownCounter);
        QCOMPARE(m_hall.refusal(CallNext{counter(u"1")}), RefusalCode::NotLoggedIn);
        QVERIFY(m_hall.does(PauseCounter{counter(u"1"), u"istirahat"_s}, u"ayu"));
        QCOMPARE(m_hall.refusal(CallNext{counter(u"1")}, u"ayu"), RefusalCode::CounterPaused);
    }

    void aTicketIsCalledByNameWithPermissionAndReason()
    {
        m_hall.open(u"4", u"citra");
        m_hall.issue(u"ktp");
        m_hall.issue(u"ktp");
        const TicketId named = m_hall.issue(u"ktp");
        m_hall.advance(3min);
        const auto answer = m_hall.does(CallTicket{counter(u"4"), named, u"  sakit \n"_s}, u"citra");
        QVERIFY(answer);
        const auto called = std::get<TicketCalled>(answer->front().body);
        QVERIFY((called.reason == CallReason{Rule::OutOfOrder, 3min, 2, u"sakit"_s}));
        QVERIFY(m_hall.desk(u"4").ticket == named);
    }

    void callingByNameNeedsTheRight()
    {
        const TicketId id = m_hall.issue(u"ktp");
        const auto by = [&](QStringView desk) { return CallTicket{counter(desk), id, u"sakit"_s}; };
        QCOMPARE(m_hall.refusal(by(u"1"), u"ayu"), RefusalCode::NotAllowed);
        m_hall.open(u"4", u"sari");
        QVERIFY(m_hall.does(by(u"4"), u"sari"));
    }

    void callingByNameNeedsAWrittenReason_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("code");
        QTest::newRow("none") << QString() << int(RefusalCode::ReasonMissing);
        QTest::newRow("white space") << u" \t\n\u00a0 "_s << int(RefusalCode::ReasonMissing);
        QTest::newRow("201 characters") << QString(201, u'x') << int(RefusalCode::TextTooLong);
        QTest::newRow("200 characters") << QString(200, u'x') << -1;
        QTest::newRow("200 in white space") << u"   "_s + QString(200, u'x') + u"   "_s << -1;
    }
    void callingByNameNeedsAWrittenReason()
    {
        QFETCH(QString, reason);
        m_hall.open(u"4", u"citra");
        const CallTicket command{counter(u"4"), m_hall.issue(u"ktp"), reason};
        QTEST(int(m_hall.refusal(command, u"citra")), "code");
    }

    void onlyAWaitingTicketOfThisCountersServicesIsCalledByName()
    {
        m_hall.open(u"4", u"citra");
        const auto call = [](TicketId id) { return CallTicket{counter(u"4"), id, u"sakit"_s}; };
        QCOMPARE(m_hall.refusal(call(m_hall.issue(u"kk")), u"citra"), RefusalCode::NotServedHere);
        QCOMPARE(m_hall.refusal(call(TicketId(77)), u"citra"), RefusalCode::UnknownTicket);
        QCOMPARE(m_hall.refusal(call(TicketId()), u"citra"), RefusalCode::UnknownTicket);
        const TicketId taken = m_hall.issue(u"ktp");
        QVERIFY(m_hall.does(CallTicket{counter(u"4"), taken, u"sakit"_s}, u"citra"));
        QCOMPARE(m_hall.refusal(call(taken), u"citra"), RefusalCode::CounterBusy);
        m_hall.miss(u"4");
        QCOMPARE(m_hall.refusal(call(taken), u"citra"), RefusalCode::WrongState);
    }

    void aRecallCountsAndRenewsTheCall()
    {
        const TicketId id = m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        m_hall.advance(1min);
        QVERIFY(m_hall.does(RecallTicket{counter(u"1"), id}, u"ayu"));
        QCOMPARE(m_hall.stage(id).calls, 2);
        QVERIFY(m_hall.stage(id).calledAt == m_hall.now());
        m_hall.start(u"1");
        QCOMPARE(m_hall.refusal(RecallTicket{counter(u"1"), id}, u"ayu"), RefusalCode::WrongState);
    }

    void aMissedVisitorComesBackToTheOldPlace()
    {
        const TicketId missed = m_hall.issue(u"ktp");
        m_hall.advance(1min);
        const TicketId other = m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        m_hall.miss(u"1");
        QVERIFY(m_hall.state(missed) == StageState::Missed);
        QVERIFY(m_hall.desk(u"1").ticket.isEmpty());
        QVERIFY(m_hall.does(ReinstateTicket{missed}, u"budi"));
        QVERIFY(m_hall.state(missed) == StageState::Waiting);
        QVERIFY(!m_hall.stage(missed).endedAt);
        QCOMPARE(m_hall.stage(missed).calls, 0);
        QVERIFY(m_hall.callNext(u"2") == missed);
        QVERIFY(m_hall.callNext(u"1") == other);
    }

    void onlyAMissedTicketIsReinstated()
    {
        const TicketId id = m_hall.issue(u"ktp");
        QCOMPARE(m_hall.refusal(ReinstateTicket{id}, u"ayu"), RefusalCode::WrongState);
        QCOMPARE(m_hall.refusal(ReinstateTicket{id}), RefusalCode::NotLoggedIn);
        QCOMPARE(m_hall.refusal(ReinstateTicket{TicketId()}, u"ayu"), RefusalCode::UnknownTicket);
    }

    void aCancelledTicketLeavesTheQueue()
    {
        const TicketId first = m_hall.issue(u"ktp");
        const TicketId second = m_hall.issue(u"ktp");
        QVERIFY(m_hall.does(CancelTicket{first, u"pulang"_s}, u"budi"));
        QVERIFY(m_hall.state(first) == StageState::Cancelled);
        QVERIFY(m_hall.callNext(u"1") == second);
        QCOMPARE(m_hall.refusal(CancelTicket{first, u"pulang"_s}, u"budi"), RefusalCode::WrongState);
    }

    void aCalledTicketIsCancelledByItsOfficerOrASupervisor()
    {
        m_hall.issue(u"ktp");
        const TicketId first = m_hall.callNext(u"1");
        QCOMPARE(m_hall.refusal(CancelTicket{first, u"pulang"_s}, u"budi"), RefusalCode::NotYourCounter);
        QVERIFY(m_hall.does(CancelTicket{first, u"pulang"_s}, u"ayu"));
        QVERIFY(m_hall.desk(u"1").ticket.isEmpty());
        m_hall.issue(u"ktp");
        QVERIFY(m_hall.does(CancelTicket{m_hall.callNext(u"1"), u"pulang"_s}, u"sari"));
        QVERIFY(m_hall.desk(u"1").ticket.isEmpty());
    }

    void cancellingNeedsAReason()
    {
        const TicketId id = m_hall.issue(u"ktp");
        QCOMPARE(m_hall.refusal(CancelTicket{id, u"  "_s}, u"ayu"), RefusalCode::ReasonMissing);
        QCOMPARE(m_hall.refusal(CancelTicket{id, QString(201, u'x')}, u"ayu"), RefusalCode::TextTooLong);
    }

    void aLateSecondPressThatNamesAnotherTicketIsRefused()
    {
        const TicketId first = m_hall.issue(u"ktp");
        const TicketId second = m_hall.issue(u"ktp");
        m_hall.callNext(u"1");
        m_hall.miss(u"1");
        m_hall.callNext(u"1");
        const auto late = m_hall.does(MarkMissed{counter(u"1"), first}, u"ayu");
        QVERIFY(!late);
        QCOMPARE(late.error().code, RefusalCode::TicketNotHere);
        QCOMPARE(late.error().parameters.value(u"label"_s), u"A001"_s);
        QVERIFY(m_hall.state(second) == StageState::Called);
    }

    void afterMidnightNobodyIsCalled()
    {
        m_hall.issue(u"ktp");
        m_hall.setClock(QDate(2026, 11, 18), u"00:00");
        QCOMPARE(m_hall.refusal(CallNext{counter(u"1")}, u"ayu"), RefusalCode::DayOver);
    }

private:
    TestHall m_hall;
};

QTEST_GUILESS_MAIN(TestCalling)
#include "tst_calling.moc"
