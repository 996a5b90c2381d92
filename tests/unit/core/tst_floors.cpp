#include "core/takeover.h"
#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A hall that was restored from a backup learns from the programs what it doesn't know.
class TestFloors : public QObject
{
    Q_OBJECT

    static RaiseFloors seen(const TestHall &hall, std::vector<NumberFloor> floors, quint64 lastTicket = 0)
    {
        return {hall.hall().day.date, std::move(floors), TicketId(lastTicket), {}, {}, {}};
    }
    static bool changes(TestHall &hall, const RaiseFloors &floors)
    {
        const auto events = hall.does(floors);
        return events && !events->empty();
    }

private Q_SLOTS:
    void numbersGoOnAboveWhatWasSeen()
    {
        TestHall hall;
        hall.openDay();
        hall.issue(u"ktp");
        QVERIFY(changes(hall, seen(hall, {{u"A"_s, 12, 0}, {u"C"_s, 3, 0}}, 40)));
        const TicketId next = hall.issue(u"ktp");
        QCOMPARE(hall.label(next), u"A013"_s);
        QCOMPARE(next, TicketId(41));
        QCOMPARE(hall.label(hall.issue(u"paspor")), u"C004"_s);
        QCOMPARE(hall.label(hall.issue(u"akta")), u"B001"_s);
    }

    void leasesGoOnBelowWhatWasSeen()
    {
        TestHall hall;
        hall.openDay();
        QVERIFY(changes(hall, seen(hall, {{u"A"_s, 0, 800}})));
        (void)hall.does(LeaseNumbers{});
        const auto &leases = hall.hall().numbers.leases.at(DeviceId(u"uji"_s));
        QCOMPARE(leases.front().numbers.prefix, u"A"_s);
        QCOMPARE(leases.front().numbers.last, 799);
    }

    void nothingIsEverLowered()
    {
        TestHall hall;
        hall.openDay();
        for (int i = 0; i < 5; ++i)
            hall.issue(u"ktp");
        (void)hall.does(LeaseNumbers{});
        const Hall before = hall.hall();
        QVERIFY(!changes(hall, seen(hall, {{u"A"_s, 4, 990}, {u"B"_s, 0, 0}}, 3)));
        QVERIFY(!changes(hall, seen(hall, {{u"A"_s, 5, 950}}, 5)));
        QVERIFY(hall.hall() == before);
    }

    void whatWasSeenOfAnotherDateDoesNotCount()
    {
        TestHall hall;
        hall.openDay();
        RaiseFloors floors = seen(hall, {{u"A"_s, 12, 0}});
        floors.serviceDate = floors.serviceDate.addDays(-1);
        QVERIFY(!changes(hall, floors));
        floors.serviceDate = floors.serviceDate.addDays(2); // Tomorrow: nobody can have seen that.
        QVERIFY(!changes(hall, floors));
        floors.serviceDate = {};
        QVERIFY(!changes(hall, floors));
        // Tickets count on over all days.
        floors.lastTicket = TicketId(77);
        QVERIFY(changes(hall, floors));
        QCOMPARE(hall.issue(u"ktp"), TicketId(78));
        QCOMPARE(hall.label(TicketId(78)), u"A001"_s);
    }

    void aBackupOfYesterdayCountsOnWhenTodayOpens()
    {
        TestHall hall;
        hall.openDay();
        hall.issue(u"ktp");
        QVERIFY(hall.does(CloseDay{}, u"sari"));
        hall.setClock(QDate(2026, 11, 18), u"10:00");
        RaiseFloors today{QDate(2026, 11, 18), {{u"A"_s, 60, 900}}, TicketId(90), {{u"A"_s, 950, 999}}, {},
                          hall.now() - 2h};
        hall.setDevice(u"kios-1");
        QVERIFY(changes(hall, today));
        hall.openDay();
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A061"_s);
        QVERIFY(hall.does(
            HandOverTicket{u"A"_s, 950, QDate(2026, 11, 18), {service(u"ktp")}, {}, {}, hall.now() - 1h}));
        hall.setClock(QDate(2026, 11, 19), u"08:00");
        hall.passTime();
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A001"_s);
    }

    void aRestoredHallPassesOverWhatMayHaveBeenGiven()
    {
        TestHall hall;
        hall.openDay();
        const TicketId last = hall.issue(u"ktp");
        QVERIFY(changes(hall, floorsAfterRestore(hall.hall(), hall.now(), hall.now())));
        const TicketId next = hall.issue(u"ktp");
        QCOMPARE(hall.label(next), u"A022"_s);
        QCOMPARE_GT(next.value(), last.value() + 200);
        QCOMPARE(hall.label(hall.issue(u"paspor")), u"C021"_s);
    }

    void aRestoredHallUsesNoPrefixUp()
    {
        MallConfig config = tinyMall();
        config.mall.numberWidth = 2;
        TestHall hall(config);
        hall.openDay();
        for (int restored = 0; restored < 20; ++restored)
            (void)changes(hall, floorsAfterRestore(hall.hall(), hall.now(), hall.now()));
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A48"_s);
        // Leased numbers are the kiosks'.
        TestHall another(config);
        another.openDay();
        (void)another.does(LeaseNumbers{});
        QVERIFY(changes(another, seen(another, {{u"A"_s, 80, 90}})));
        QVERIFY(changes(another, floorsAfterRestore(another.hall(), another.now(), another.now())));
        QCOMPARE(another.label(another.issue(u"ktp")), u"A83"_s);
    }

    void aRestoredHallWithoutTodayPassesOverTodaysFirstNumbers()
    {
        TestHall hall;
        hall.openDay();
        hall.issue(u"ktp");
        QVERIFY(hall.does(CloseDay{}, u"sari"));
        TestHall atNight = hall;
        hall.setClock(QDate(2026, 11, 18), u"09:00");
        QVERIFY(changes(hall, floorsAfterRestore(hall.hall(), hall.now(), hall.now())));
        hall.openDay();
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A021"_s);
        // Before the doors open nobody can have got a number.
        atNight.setClock(QDate(2026, 11, 18), u"04:00");
        (void)changes(atNight, floorsAfterRestore(atNight.hall(), atNight.now(), atNight.now()));
        atNight.setClock(QDate(2026, 11, 18), u"08:00");
        atNight.openDay();
        QCOMPARE(atNight.label(atNight.issue(u"ktp")), u"A001"_s);
    }

    void aDeviceGetsItsOwnBlocksBack()
    {
        TestHall hall;
        hall.openDay();
        hall.setDevice(u"kios-1");
        RaiseFloors floors = seen(hall, {{u"A"_s, 3, 900}});
        floors.ownBlocks = {{u"A"_s, 950, 999}, {u"B"_s, 950, 999}};
        floors.ownSince = hall.now() - 40min;
        QVERIFY(changes(hall, floors));
        QVERIFY(!changes(hall, floors));
        const HandOverTicket taken{u"A"_s, 951, hall.hall().day.date, {service(u"ktp")},
                                   {},     {},  hall.now() - 30min};
        const auto events = hall.does(taken);
        QVERIFY(events);
        QVERIFY(std::get<TicketIssued>(events->front().body).reference == hall.now() - 30min);
    }

    void blocksThatOthersHaveOrThatWereGivenStayTheirs()
    {
        TestHall hall;
        hall.openDay();
        hall.setDevice(u"kios-1");
        (void)hall.does(LeaseNumbers{});
        for (int i = 0; i < 20; ++i)
            hall.issue(u"ktp");
        hall.setDevice(u"kios-2");
        RaiseFloors floors = seen(hall, {});
        floors.ownBlocks = {{u"A"_s, 940, 950}, {u"A"_s, 20, 30}, {u"A"_s, 0, 3}, {u"A"_s, 990, 1200}};
        QVERIFY(!changes(hall, floors));
        floors.ownBlocks = {{u"A"_s, 940, 949}, {u"A"_s, 945, 946}};
        const auto events = hall.does(floors);
        QVERIFY(events);
        QCOMPARE(std::get<NumbersLeased>(events->front().body).blocks.size(), 1u);
    }

    void aSenselessFloorUsesUpNothingBeyondTheRange()
    {
        TestHall hall;
        hall.openDay();
        RaiseFloors floors = seen(hall, {{u"A"_s, -5, -7}}, 9'000'000'000'000);
        QVERIFY(!changes(hall, floors));
        QCOMPARE(hall.issue(u"ktp"), TicketId(1));
    }

    void skippedNumbersOfADateThatHasGoneCannotHappen()
    {
        TestHall hall;
        hall.openDay();
        const QDate date = hall.hall().day.date;
        QVERIFY(!hall.happens(NumbersSkipped{date.addDays(-1), {{u"A"_s, 9, 0}}, {}}));
        QVERIFY(!hall.happens(NumbersSkipped{{}, {}, TicketId(9)}));
        QVERIFY(hall.happens(NumbersSkipped{date, {{u"A"_s, 9, 0}}, {}}));
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A010"_s);
    }
};

QTEST_GUILESS_MAIN(TestFloors)
#include "tst_floors.moc"
