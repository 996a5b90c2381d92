#include "core/calendar.h"
#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHolidayIsFoundByItsDate()
    {
        const MallSettings mall = tinyMall().mall;
        QCOMPARE(holidayOn(mall, QDate(2026, 8, 17))->name, u"Hari Kemerdekaan"_s);
        QVERIFY(!holidayOn(mall, QDate(2026, 8, 18)));
        QVERIFY(!holidayOn(mall, QDate()));
    }

    void hoursAreTheServicesOwnOrTheMalls()
    {
        const MallConfig config = tinyMall();
        const auto &ktp = config.services[0];
        const auto &pajak = config.services[5];
        QVERIFY(hoursOn(config.mall, ktp, QDate(2026, 11, 16))->open == 450min);
        QVERIFY(!hoursOn(config.mall, pajak, QDate(2026, 11, 16)));
        QVERIFY(hoursOn(config.mall, pajak, QDate(2026, 11, 17))->open == 480min);
        QVERIFY(hoursOn(config.mall, ktp, QDate(2026, 11, 20))->close == 990min);
        QVERIFY(!hoursOn(config.mall, ktp, QDate(2026, 11, 22)));
    }

    void noDateHasNoHours() { QVERIFY(!hoursOn(tinyMall().mall, tinyMall().services[0], QDate())); }

    void theFirstOpeningIsOfAnyService()
    {
        const TestHall hall;
        QVERIFY(firstOpening(hall.hall(), QDate(2026, 11, 17)) == 450min);
        QVERIFY(firstOpening(hall.hall(), QDate(2026, 11, 21)) == 540min);
        QVERIFY(!firstOpening(hall.hall(), QDate(2026, 11, 22)));
        QVERIFY(isWorkingDay(hall.hall(), QDate(2026, 11, 21)));
        QVERIFY(!isWorkingDay(hall.hall(), QDate(2026, 11, 22)));
        QVERIFY(!isWorkingDay(hall.hall(), QDate(2026, 8, 17)));
        QVERIFY(!isWorkingDay(Hall(), QDate(2026, 11, 17)));
    }

    void aMarginLongerThanTheDayNamesNoTimeBeforeOpening()
    {
        MallConfig config = tinyMall();
        config.services[0].hours = sameHours({0min, 60min, {}});
        config.services[0].lastTicketMargin = 480min;
        const TimePoint now = instantAt(QDate(2026, 11, 17), 30min, TimeZone::Wib);
        const auto closed = closedReason(config.mall, config.services[0], now);
        QVERIFY(closed);
        QCOMPARE(closed->code, RefusalCode::LastTicketPassed);
        QCOMPARE(closed->parameters.value(u"last"_s), u"00:00"_s);
    }

    void aServiceMayBeOpenAllDay()
    {
        MallConfig config = tinyMall();
        config.services[0].hours = sameHours({0min, 1440min, {}});
        const TimePoint midnight = instantAt(QDate(2026, 11, 17), 0min, TimeZone::Wib);
        QVERIFY(!closedReason(config.mall, config.services[0], midnight));
        QVERIFY(!closedReason(config.mall, config.services[0], midnight + 24h - 1ms));
    }

    void aTimeOfDayIsWrittenWithTwoDigits()
    {
        QCOMPARE(clockText(450min), u"07:30"_s);
        QCOMPARE(clockText(0min), u"00:00"_s);
        QCOMPARE(clockText(1440min), u"24:00"_s);
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
