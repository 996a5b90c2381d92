#include "client/boardinfo.h"
#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

/// `disdukcapil 2, imigrasi 0`
QString written(const std::vector<AgencyWaiting> &waiting)
{
    QStringList parts;
    for (const AgencyWaiting &agency : waiting)
        parts += u"%1 %2"_s.arg(agency.agency.value()).arg(agency.waiting);
    return parts.join(u", "_s);
}

} // namespace

class TestBoardInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAgenciesWithOpenCountersOrSomebodyWaitingAreCounted()
    {
        TestHall hall;
        hall.openDay();
        QCOMPARE(written(waitingByAgency(hall.hall(), {})), u""_s);
        hall.issue(u"paspor");
        QCOMPARE(written(waitingByAgency(hall.hall(), {})), u"imigrasi 1"_s);
        hall.open(u"1", u"ayu");
        hall.issue(u"ktp");
        hall.issue(u"akta");
        QCOMPARE(written(waitingByAgency(hall.hall(), {})), u"disdukcapil 2, imigrasi 1"_s);
        hall.callNext(u"1");
        QCOMPARE(written(waitingByAgency(hall.hall(), {})), u"disdukcapil 1, imigrasi 1"_s);
    }
    void aZoneCountsWhatItsCountersServe()
    {
        TestHall hall;
        hall.openDay();
        hall.issue(u"ktp");
        hall.issue(u"akta");
        hall.issue(u"paspor");
        QCOMPARE(written(waitingByAgency(hall.hall(), ZoneId(u"lantai-1"_s))), u"disdukcapil 2"_s);
        // Counter 4 serves ktp upstairs too; akta is served downstairs only.
        QCOMPARE(written(waitingByAgency(hall.hall(), ZoneId(u"lantai-2"_s))),
                 u"disdukcapil 1, imigrasi 1"_s);
    }
    void aTicketSentToOneCounterWaitsInThatCountersZone()
    {
        TestHall hall;
        hall.openDay();
        hall.open(u"1", u"ayu");
        hall.open(u"4", u"budi");
        hall.issue(u"ktp");
        hall.callNext(u"1");
        hall.transfer(u"1", u"ktp", u"4");
        QCOMPARE(written(waitingByAgency(hall.hall(), ZoneId(u"lantai-1"_s))), u"disdukcapil 0"_s);
        QCOMPARE(written(waitingByAgency(hall.hall(), ZoneId(u"lantai-2"_s))), u"disdukcapil 1, samsat 0"_s);
    }
    void agenciesStandInTheAdministratorsOrder()
    {
        MallConfig config = tinyMall();
        for (Agency &agency : config.agencies)
            agency.order = 100 - agency.order;
        TestHall hall(config);
        hall.openDay();
        hall.issue(u"ktp");
        hall.issue(u"paspor");
        QCOMPARE(written(waitingByAgency(hall.hall(), {})), u"imigrasi 1, disdukcapil 1"_s);
    }

    void theNextOpeningIsFound_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QDate>("opensOn");
        QTest::addColumn<int>("opensAt");
        const QDate tuesday(2026, 11, 17);
        QTest::newRow("early in the morning") << tuesday << u"06:00"_s << tuesday << 450;
        QTest::newRow("late, nobody opened") << tuesday << u"09:00"_s << tuesday << 450;
        QTest::newRow("in the evening") << tuesday << u"19:00"_s << tuesday.addDays(1) << 450;
        QTest::newRow("friday evening, Saturday from 09:00")
            << QDate(2026, 11, 20) << u"19:00"_s << QDate(2026, 11, 21) << 540;
        QTest::newRow("over the holiday") << QDate(2026, 8, 16) << u"12:00"_s << QDate(2026, 8, 18) << 450;
    }
    void theNextOpeningIsFound()
    {
        QFETCH(QDate, date);
        QFETCH(QString, time);
        QFETCH(QDate, opensOn);
        QFETCH(int, opensAt);
        TestHall hall;
        hall.setClock(date, time);
        const auto opening = nextOpening(hall.hall(), hall.now());
        QVERIFY(opening);
        QCOMPARE(opening->date, opensOn);
        QCOMPARE(opening->time, TimeOfDay(opensAt));
    }
    void aDayThatWasClosedDoesNotOpenAgain()
    {
        TestHall hall;
        hall.openDay();
        QVERIFY(hall.does(CloseDay{}, u"sari"));
        QCOMPARE(nextOpening(hall.hall(), hall.now())->date, QDate(2026, 11, 18));
    }
    void aMallWithoutHoursNeverOpens()
    {
        MallConfig config = tinyMall();
        config.mall.hours = {};
        config.services.clear();
        config.counters.clear();
        TestHall hall(config);
        QVERIFY(!nextOpening(hall.hall(), hall.now()));
    }
};

QTEST_GUILESS_MAIN(TestBoardInfo)
#include "tst_boardinfo.moc"
