#include "core/waitestimate.h"
#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWaitEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = TestHall();
        m_hall.openDay();
    }

    void anEmptyHallHasNoWait()
    {
        const WaitEstimate none = estimateWait(m_hall.hall(), service(u"ktp"), PriorityClass::Ordinary);
        QVERIFY((none == WaitEstimate{0, 0, 0min, 0min}));
        m_hall.open(u"1", u"ayu");
        QCOMPARE(estimateWait(m_hall.hall(), service(u"ktp"), PriorityClass::Ordinary).openCounters, 1);
        QCOMPARE(estimateWait(m_hall.hall(), service(u"sim"), PriorityClass::Ordinary).ahead, 0);
    }

    void moreCountersMakeItShorter()
    {
        m_hall.open(u"3", u"ayu");
        for (int i = 0; i < 6; ++i)
            m_hall.issue(u"paspor");
        const auto one = estimateWait(m_hall.hall(), service(u"paspor"), PriorityClass::Ordinary);
        QVERIFY((one == WaitEstimate{6, 1, 85min, 160min}));
    }

    void aWaitingTicketCountsThoseBeforeIt()
    {
        m_hall.open(u"3", u"ayu");
        const TicketId first = m_hall.issue(u"paspor");
        m_hall.advance(1min);
        const TicketId second = m_hall.issue(u"paspor");
        m_hall.advance(1min);
        const TicketId priority = m_hall.issue(u"paspor", PriorityClass::Priority);
        m_hall.advance(5min);
        const auto ahead = [&](TicketId id) {
            return estimateWait(m_hall.hall(), m_hall.ticket(id), m_hall.now()).ahead;
        };
        QCOMPARE(ahead(first), 1);
        QCOMPARE(ahead(second), 2);
        QCOMPARE(ahead(priority), 0);
    }

    void aNewcomerWithPriorityWaitsForItsClassOnly()
    {
        for (int i = 0; i < 3; ++i)
            m_hall.issue(u"paspor");
        m_hall.issue(u"paspor", PriorityClass::Priority);
        QCOMPARE(estimateWait(m_hall.hall(), service(u"paspor"), PriorityClass::Ordinary).ahead, 4);
        QCOMPARE(estimateWait(m_hall.hall(), service(u"paspor"), PriorityClass::Priority).ahead, 1);
    }

    void otherServicesOfTheSameCountersAreAhead()
    {
        m_hall.open(u"1", u"ayu");
        for (int i = 0; i < 4; ++i)
            m_hall.issue(u"ktp");
        m_hall.advance(1min);
        const TicketId waiting = m_hall.issue(u"kk");
        const auto newcomer = estimateWait(m_hall.hall(), service(u"kk"), PriorityClass::Ordinary);
        QCOMPARE(newcomer.ahead, 5);
        const auto mine = estimateWait(m_hall.hall(), m_hall.ticket(waiting), m_hall.now());
        QVERIFY((mine == WaitEstimate{4, 1, 30min, 55min}));
    }

    void aServiceThatOtherCountersShareCostsItsShare()
    {
        m_hall.open(u"1", u"ayu");
        m_hall.open(u"2", u"budi");
        for (int i = 0; i < 4; ++i)
            m_hall.issue(u"ktp");
        const auto newcomer = estimateWait(m_hall.hall(), service(u"kk"), PriorityClass::Ordinary);
        QVERIFY((newcomer == WaitEstimate{4, 1, 15min, 30min}));
    }

    void aTicketForOneCounterWaitsForThatCounter()
    {
        m_hall.open(u"1", u"ayu");
        m_hall.open(u"2", u"budi");
        const TicketId moved = m_hall.issue(u"kk");
        m_hall.callNext(u"1");
        m_hall.transfer(u"1", {}, u"2");
        m_hall.advance(1min);
        m_hall.issue(u"kk");
        const auto mine = estimateWait(m_hall.hall(), m_hall.ticket(moved), m_hall.now());
        QCOMPARE(mine.ahead, 0);
        QCOMPARE(mine.openCounters, 1);
    }

    void waitingTicketsOfAnAgencyAreCountedWhereverTheyWait()
    {
        m_hall.open(u"1", u"ayu");
        m_hall.open(u"3", u"citra");
        m_hall.issue(u"ktp");
        m_hall.issue(u"kk", PriorityClass::Priority);
        m_hall.issue(u"paspor");
        m_hall.callNext(u"1");
        m_hall.transfer(u"1", {}, u"3");
        QCOMPARE(waitingCount(m_hall.hall(), AgencyId(u"disdukcapil"_s)), 2);
        QCOMPARE(waitingCount(m_hall.hall(), AgencyId(u"imigrasi"_s)), 1);
        QCOMPARE(waitingCount(m_hall.hall(), AgencyId(u"samsat"_s)), 0);
    }

    void zonesComeInTheAdministratorsOrder()
    {
        const std::vector<ZoneId> both{ZoneId(u"lantai-1"_s), ZoneId(u"lantai-2"_s)};
        QVERIFY(zonesOf(m_hall.hall(), service(u"ktp")) == both);
        QVERIFY(zonesOf(m_hall.hall(), service(u"arsip")).empty());
    }

private:
    TestHall m_hall;
};

QTEST_GUILESS_MAIN(TestWaitEstimate)
#include "tst_waitestimate.moc"
