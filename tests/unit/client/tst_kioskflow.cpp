#include "client/kioskflow.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Page = KioskFlow::Page;

class TestKioskFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_flow = KioskFlow(); }

    void walksFromTheStartToANumber()
    {
        m_flow.showAgencies(1s);
        m_flow.chooseAgency(AgencyId(u"disdukcapil"_s), 2s);
        m_flow.chooseService(ktp, 3s);
        QCOMPARE(m_flow.page(), Page::Service);
        const auto attempt = m_flow.take(PriorityClass::Priority, 4s);
        QVERIFY(attempt);
        QCOMPARE(m_flow.page(), Page::Taking);
        QCOMPARE(m_flow.state().priority, PriorityClass::Priority);
        QVERIFY(m_flow.taken(*attempt, 5s));
        QCOMPARE(m_flow.page(), Page::Ticket);
    }
    void goesBackToWhereTheServiceWasChosen_data()
    {
        QTest::addColumn<Page>("origin");
        QTest::newRow("start") << Page::Start;
        QTest::newRow("agency") << Page::Services;
        QTest::newRow("search") << Page::Search;
    }
    void goesBackToWhereTheServiceWasChosen()
    {
        QFETCH(Page, origin);
        if (origin == Page::Services)
            m_flow.chooseAgency(AgencyId(u"disdukcapil"_s), 1s);
        if (origin == Page::Search)
            m_flow.showSearch(1s);
        m_flow.chooseService(ktp, 2s);
        m_flow.back(3s);
        QCOMPARE(m_flow.page(), origin);
    }
    void aSecondTapTakesNoSecondNumber()
    {
        m_flow.chooseService(ktp, 1s);
        QVERIFY(m_flow.take(PriorityClass::Ordinary, 2s));
        QVERIFY(!m_flow.take(PriorityClass::Ordinary, 2s));
        QVERIFY(!m_flow.take(PriorityClass::Priority, 3s));
    }
    void nothingLeadsAwayWhileANumberIsTaken()
    {
        m_flow.chooseService(ktp, 1s);
        const auto attempt = m_flow.take(PriorityClass::Ordinary, 2s);
        m_flow.back(3s);
        m_flow.home(3s);
        m_flow.showAgencies(3s);
        m_flow.chooseService(ServiceId(u"kk"_s), 3s);
        QCOMPARE(m_flow.page(), Page::Taking);
        QVERIFY(m_flow.taken(*attempt, 4s));
        QCOMPARE(m_flow.state().service, ktp);
    }
    void anAnswerThatIsSlowMayBeLeftAndIsThenNobodys()
    {
        m_flow.chooseService(ktp, 1s);
        const auto attempt = m_flow.take(PriorityClass::Ordinary, 2s);
        m_flow.advance(22s);
        QVERIFY(m_flow.state().isSlow);
        m_flow.home(23s);
        QCOMPARE(m_flow.page(), Page::Start);
        QVERIFY(!m_flow.taken(*attempt, 24s));
        m_flow.chooseService(ServiceId(u"kk"_s), 25s);
        const auto other = m_flow.take(PriorityClass::Ordinary, 26s);
        QVERIFY(!m_flow.refused(*attempt, 27s));
        QVERIFY(m_flow.taken(*other, 28s));
    }
    void asksAfterFortyFiveSecondsAndWipesTwentyLater()
    {
        m_flow.chooseAgency(AgencyId(u"disdukcapil"_s), 0s);
        m_flow.advance(44'999ms);
        QVERIFY(!m_flow.state().isAsking);
        m_flow.advance(45s);
        QVERIFY(m_flow.state().isAsking);
        QCOMPARE(m_flow.timeLeft(45s).value(), KioskFlow::Instant(20s));
        m_flow.advance(64'999ms);
        QCOMPARE(m_flow.page(), Page::Services);
        m_flow.advance(65s);
        QCOMPARE(m_flow.page(), Page::Start);
        QVERIFY(m_flow.state().agency.isEmpty());
        QVERIFY(!m_flow.state().isAsking);
    }
    void aTickThatComesLateStillGivesTheWholeQuestion()
    {
        m_flow.showAgencies(0s);
        m_flow.advance(300s);
        QVERIFY(m_flow.state().isAsking);
        m_flow.advance(319s);
        QCOMPARE(m_flow.page(), Page::Agencies);
        m_flow.advance(320s);
        QCOMPARE(m_flow.page(), Page::Start);
    }
    void aTouchAnswersTheQuestionAsOftenAsWanted()
    {
        m_flow.showAgencies(0s);
        for (auto now = KioskFlow::Instant(50s); now < 600s; now += 50s) {
            m_flow.advance(now);
            QVERIFY(m_flow.state().isAsking);
            m_flow.touched(now);
            QVERIFY(!m_flow.state().isAsking);
            QCOMPARE(m_flow.page(), Page::Agencies);
        }
    }
    void theStartIsWipedWithoutAQuestion()
    {
        const quint64 visit = m_flow.state().visit;
        m_flow.advance(45s);
        QVERIFY(!m_flow.state().isAsking);
        QVERIFY(m_flow.state().visit > visit);
    }
    void aTicketGoesAwayByItself()
    {
        takeOne();
        QCOMPARE(m_flow.timeLeft(13s).value(), KioskFlow::Instant(5s));
        m_flow.advance(17s);
        QCOMPARE(m_flow.page(), Page::Ticket);
        m_flow.advance(18s);
        QCOMPARE(m_flow.page(), Page::Start);
        QVERIFY(m_flow.state().service.isEmpty());
    }
    void aNumberWithoutPaperStaysThreeTimesAsLong()
    {
        takeOne();
        m_flow.paperFailed(5s);
        m_flow.advance(49s);
        QCOMPARE(m_flow.page(), Page::Ticket);
        m_flow.advance(50s);
        QCOMPARE(m_flow.page(), Page::Start);
        takeOne();
        m_flow.advance(18s);
        QCOMPARE(m_flow.page(), Page::Start);
    }
    void aRefusalLeadsBackToTheService()
    {
        m_flow.chooseService(ktp, 1s);
        QVERIFY(m_flow.refused(*m_flow.take(PriorityClass::Ordinary, 2s), 3s));
        QCOMPARE(m_flow.page(), Page::Refused);
        m_flow.back(4s);
        QCOMPARE(m_flow.page(), Page::Service);
        QVERIFY(m_flow.take(PriorityClass::Ordinary, 5s));
    }

private:
    const ServiceId ktp{u"ktp"_s};
    void takeOne()
    {
        m_flow.chooseService(ktp, 1s);
        const auto attempt = m_flow.take(PriorityClass::Ordinary, 2s);
        QVERIFY(attempt && m_flow.taken(*attempt, 3s));
    }
    KioskFlow m_flow;
};

QTEST_APPLESS_MAIN(TestKioskFlow)
#include "tst_kioskflow.moc"
