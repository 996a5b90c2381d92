#include "core/leasing.h"
#include "core/numbering.h"
#include "support/hallbuilder.h"

#include <QtTest>

#include <set>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Blocks of numbers that kiosks may give by themselves.
class TestLeasing : public QObject
{
    Q_OBJECT

    /// What the device gets, its `NumbersLeased` if there was any.
    static std::vector<NumberBlock> lease(TestHall &hall, QStringView device, const QString &holder = {})
    {
        hall.setDevice(device);
        const auto events = hall.does(LeaseNumbers{holder});
        if (!events || events->empty())
            return {};
        return std::get<NumbersLeased>(events->front().body).blocks;
    }
    static NumberBlock blockOf(const std::vector<NumberBlock> &blocks, const QString &prefix)
    {
        const auto it = std::ranges::find(blocks, prefix, &NumberBlock::prefix);
        return it == blocks.end() ? NumberBlock() : *it;
    }
    static HandOverTicket taken(const TestHall &hall, int number)
    {
        return {u"A"_s, number, hall.hall().day.date, {service(u"ktp")}, {}, {}, hall.now()};
    }

private Q_SLOTS:
    void aKioskGetsABlockOfEachPrefixThatIsServedToday()
    {
        TestHall hall;
        hall.openDay();
        const auto blocks = lease(hall, u"kios-1");
        // F is served nowhere; D's service has its own hours, and Tuesday is among them.
        std::vector<NumberBlock> expected;
        for (const QString &prefix : {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s})
            expected.push_back({prefix, 950, 999});
        QVERIFY(blocks == expected);
        hall.setClock(QDate(2026, 11, 23), u"08:00");
        hall.passTime();
        QCOMPARE(blockOf(lease(hall, u"kios-1"), u"D"_s), NumberBlock()); // Closed on Mondays.
    }

    void theNextKioskGetsTheNumbersBelow()
    {
        TestHall hall;
        hall.openDay();
        QCOMPARE(blockOf(lease(hall, u"kios-1"), u"A"_s), (NumberBlock{u"A"_s, 950, 999}));
        QCOMPARE(blockOf(lease(hall, u"kios-2"), u"A"_s), (NumberBlock{u"A"_s, 900, 949}));
    }

    void twoKiosksOfOneNameGetTheirOwn()
    {
        TestHall hall;
        hall.openDay();
        const NumberBlock first = blockOf(lease(hall, u"kios-1", u"a"_s), u"A"_s);
        const NumberBlock twin = blockOf(lease(hall, u"kios-1", u"b"_s), u"A"_s);
        QCOMPARE(twin.last + 1, first.first);
        QVERIFY(lease(hall, u"kios-1", u"a"_s).empty());
        QCOMPARE(hall.hall().numbers.leaseOf(DeviceId(u"kios-1"_s), u"A"_s, twin.first)->holder, u"b"_s);
    }

    void twentyKiosksAllGetSomethingOfEveryWidth_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {2, 3, 4})
            QTest::addRow("%d digits", width) << width;
    }
    void twentyKiosksAllGetSomethingOfEveryWidth()
    {
        QFETCH(int, width);
        MallConfig config = tinyMall();
        config.mall.numberWidth = width;
        TestHall hall(config);
        hall.openDay();
        std::set<int> numbers;
        for (int i = 1; i <= 20; ++i) {
            const NumberBlock block = blockOf(lease(hall, u"kios-%1"_s.arg(i)), u"A"_s);
            QVERIFY2(block.first > lastNumber(width) / 2,
                     qPrintable(u"kiosk %1: %2"_s.arg(i).arg(block.first)));
            QVERIFY(block.last - block.first < leaseBlockSize);
            for (int number = block.first; number <= block.last; ++number)
                QVERIFY(numbers.insert(number).second);
        }
    }

    void aBlockIsToppedUpWhenAFifthOfItIsLeft()
    {
        TestHall hall;
        hall.openDay();
        lease(hall, u"kios-1");
        for (int number = 950; number < 990; ++number)
            QVERIFY(hall.does(taken(hall, number)));
        QVERIFY(lease(hall, u"kios-1").empty()); // Ten are left.
        QVERIFY(hall.does(taken(hall, 990)));
        const auto more = lease(hall, u"kios-1");
        QCOMPARE(more.size(), 1u);
        QCOMPARE(more.front(), (NumberBlock{u"A"_s, 900, 949}));
        QVERIFY(lease(hall, u"kios-1").empty());
    }

    void aSmallBlockIsToppedUpOnlyWhenItIsUsedUp()
    {
        MallConfig config = tinyMall();
        config.mall.numberWidth = 2;
        TestHall hall(config);
        hall.openDay();
        const NumberBlock block = blockOf(lease(hall, u"kios-1"), u"A"_s);
        QCOMPARE(block, (NumberBlock{u"A"_s, 94, 99}));
        for (int number = 94; number <= 98; ++number) {
            QVERIFY(hall.does(taken(hall, number)));
            QVERIFY(lease(hall, u"kios-1").empty());
        }
        QVERIFY(hall.does(taken(hall, 99)));
        QCOMPARE(blockOf(lease(hall, u"kios-1"), u"A"_s), (NumberBlock{u"A"_s, 89, 93}));
    }

    void ordinaryNumbersEndWhereLeasedOnesBegin()
    {
        MallConfig config = tinyMall();
        config.mall.numberWidth = 2;
        TestHall hall(config);
        hall.openDay();
        lease(hall, u"kios-1");
        for (int number = 1; number <= 93; ++number)
            QCOMPARE(hall.ticket(hall.issue(u"ktp")).number, number);
        const auto refused = hall.does(IssueTicket{{service(u"ktp")}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, RefusalCode::NumbersUsedUp);
        QCOMPARE(refused.error().parameters.value(u"last"_s), u"A93"_s);
        // Nothing is left to lease either.
        QCOMPARE(blockOf(lease(hall, u"kios-2"), u"A"_s), NumberBlock());
    }

    void ordinaryNumbersStayWithoutGaps()
    {
        TestHall hall;
        hall.openDay();
        lease(hall, u"kios-1");
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A001"_s);
        QVERIFY(hall.does(taken(hall, 950)));
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A002"_s);
    }

    void leasesEndWithTheirServiceDate()
    {
        TestHall hall;
        hall.openDay();
        lease(hall, u"kios-1");
        QVERIFY(hall.does(CloseDay{}, u"sari"));
        QVERIFY(!hall.hall().numbers.leases.empty());
        hall.openDay(); // The same date again.
        QVERIFY(!hall.hall().numbers.leases.empty());
        hall.setClock(QDate(2026, 11, 18), u"07:30");
        hall.passTime();
        QVERIFY(hall.hall().numbers == NumberBook{.date = QDate(2026, 11, 18)});
        QCOMPARE(blockOf(lease(hall, u"kios-2"), u"A"_s), (NumberBlock{u"A"_s, 950, 999}));
    }

    void nothingIsLeasedWhileNoDayIsOpen()
    {
        TestHall hall;
        QCOMPARE(hall.refusal(LeaseNumbers{}), RefusalCode::DayNotOpen);
        hall.openDay();
        QVERIFY(hall.does(CloseDay{}, u"sari"));
        QCOMPARE(hall.refusal(LeaseNumbers{}), RefusalCode::DayClosed);
    }

    void aLeaseThatIsNobodysOrTakenCannotHappen()
    {
        TestHall hall;
        hall.openDay();
        lease(hall, u"kios-1");
        const QDate date = hall.hall().day.date;
        const DeviceId device(u"kios-2"_s);
        QVERIFY(!hall.happens(NumbersLeased{device, date, {{u"A"_s, 949, 950}}, {}, {}}));
        QVERIFY(!hall.happens(NumbersLeased{device, date, {{u"A"_s, 0, 5}}, {}, {}}));
        QVERIFY(!hall.happens(NumbersLeased{device, date, {{u"A"_s, 9, 8}}, {}, {}}));
        QVERIFY(!hall.happens(NumbersLeased{{}, date, {{u"A"_s, 700, 701}}, {}, {}}));
        QVERIFY(!hall.happens(NumbersLeased{device, date.addDays(1), {{u"A"_s, 700, 701}}, {}, {}}));
        QVERIFY(hall.happens(NumbersLeased{device, date, {{u"A"_s, 700, 701}}, {}, {}}));
        // And nobody else may be given a number of it.
        QVERIFY(!hall.happens(TicketIssued{TicketId(1), u"A700"_s, u"A"_s, 700, date, {service(u"ktp")}}));
    }
};

QTEST_GUILESS_MAIN(TestLeasing)
#include "tst_leasing.moc"
