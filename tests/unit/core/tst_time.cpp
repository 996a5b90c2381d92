#include "core/time.h"

#include <QtTest>

using namespace antrean;
using namespace std::chrono_literals;

class TestTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServiceDateFollowsTheMallsZone_data()
    {
        QTest::addColumn<int>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("minutes");
        // 2026-11-20T16:30Z is half an hour before midnight in Jakarta, after it in Makassar and Jayapura.
        QTest::newRow("WIB") << int(TimeZone::Wib) << QDate(2026, 11, 20) << 23 * 60 + 30;
        QTest::newRow("WITA") << int(TimeZone::Wita) << QDate(2026, 11, 21) << 30;
        QTest::newRow("WIT") << int(TimeZone::Wit) << QDate(2026, 11, 21) << 90;
    }
    void aServiceDateFollowsTheMallsZone()
    {
        QFETCH(int, zone);
        QFETCH(QDate, date);
        QFETCH(int, minutes);
        const auto at = TimePoint(std::chrono::milliseconds(
            QDateTime(QDate(2026, 11, 20), QTime(16, 30), Qt::UTC).toMSecsSinceEpoch()));
        const auto where = static_cast<TimeZone>(zone);
        QCOMPARE(serviceDate(at, where), date);
        QCOMPARE(timeOfDay(at, where).count(), minutes);
        QCOMPARE(instantAt(date, timeOfDay(at, where), where).time_since_epoch().count(),
                 at.time_since_epoch().count());
        QCOMPARE(wallClock(at, where).date(), date);
    }
};

QTEST_GUILESS_MAIN(TestTime)
#include "tst_time.moc"
