#include "core/numbering.h"
#include "support/hallbuilder.h"

#include <QtTest>

#include <set>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestNumbering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsFillTheWidthWithZeros_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("label");
        QTest::newRow("three") << u"A"_s << 12 << 3 << u"A012"_s;
        QTest::newRow("two") << u"AB"_s << 7 << 2 << u"AB07"_s;
        QTest::newRow("four") << u"ABC"_s << 9999 << 4 << u"ABC9999"_s;
    }
    void labelsFillTheWidthWithZeros()
    {
        QFETCH(QString, prefix);
        QFETCH(int, number);
        QFETCH(int, width);
        QTEST(ticketLabel(prefix, number, width), "label");
    }

    void theLastNumberIsAllNines()
    {
        QCOMPARE(lastNumber(2), 99);
        QCOMPARE(lastNumber(3), 999);
        QCOMPARE(lastNumber(4), 9999);
    }

    void aPrefixIsSharedByItsServicesAndCountedOnce()
    {
        TestHall hall;
        hall.openDay();
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A001"_s);
        QCOMPARE(hall.label(hall.issue(u"kk")), u"A002"_s);
        QCOMPARE(hall.label(hall.issue(u"akta")), u"B001"_s);
        QCOMPARE(hall.label(hall.issue(u"ktp", PriorityClass::Priority)), u"A003"_s);
    }

    void refusalsLeaveNoGapAndCancelledNumbersAreNotUsedAgain()
    {
        TestHall hall;
        hall.openDay();
        QVERIFY(hall.does(CancelTicket{hall.issue(u"ktp"), u"salah tekan"_s}, u"ayu"));
        QVERIFY(!hall.does(IssueTicket{{service(u"ktp"), service(u"arsip")}}));
        QVERIFY(!hall.does(IssueTicket{{service(u"ktp"), service(u"ktp")}}));
        hall.setClock(u"12:15");
        QVERIFY(!hall.does(IssueTicket{{service(u"ktp")}}));
        hall.setClock(u"13:00");
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A002"_s);
    }

    void afterTheLastNumberNoMoreAreGiven_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("last");
        QTest::newRow("99") << 2 << u"A99"_s;
        QTest::newRow("999") << 3 << u"A999"_s;
    }
    void afterTheLastNumberNoMoreAreGiven()
    {
        QFETCH(int, width);
        QFETCH(QString, last);
        MallConfig config = tinyMall();
        config.mall.numberWidth = width;
        TestHall hall(config);
        hall.openDay();
        std::set<QString> labels;
        for (int i = 0; i < lastNumber(width); ++i)
            labels.insert(hall.label(hall.issue(i % 2 == 0 ? u"ktp" : u"kk")));
        QCOMPARE(int(labels.size()), lastNumber(width));
        QVERIFY(labels.contains(last));
        const auto refused = hall.does(IssueTicket{{service(u"ktp")}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, RefusalCode::NumbersUsedUp);
        QCOMPARE(refused.error().parameters.value(u"last"_s), last);
        QCOMPARE(hall.label(hall.issue(u"akta")), ticketLabel(u"B"_s, 1, width));
    }

    void aNewServiceDateBeginsAtOneWithNewTickets()
    {
        TestHall hall;
        hall.openDay();
        const TicketId first = hall.issue(u"ktp");
        hall.issue(u"ktp");
        hall.setClock(QDate(2026, 11, 18), u"07:30");
        hall.passTime();
        const TicketId next = hall.issue(u"ktp");
        QCOMPARE(hall.label(next), u"A001"_s);
        QVERIFY(next > first && next.value() == 3);
    }

    void theSameDateOpenedAgainGoesOnWithItsNumbers()
    {
        TestHall hall;
        hall.openDay();
        hall.issue(u"ktp");
        QVERIFY(hall.does(CloseDay{}, u"sari"));
        hall.openDay();
        QCOMPARE(hall.label(hall.issue(u"ktp")), u"A002"_s);
    }
};

QTEST_GUILESS_MAIN(TestNumbering)
#include "tst_numbering.moc"
