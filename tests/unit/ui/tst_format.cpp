#include "ui/format.h"
#include "ui/language.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsTheOneOnTheWallOfTheHall()
    {
        const TimePoint at = instantAt(QDate(2026, 11, 21), 14h + 5min, TimeZone::Wib);
        QCOMPARE(formatTime(at, TimeZone::Wib, m_indonesian), u"14.05"_s);
        QCOMPARE(formatTime(at, TimeZone::Wit, m_indonesian), u"16.05"_s);
        QCOMPARE(formatTime(at, TimeZone::Wib, m_english), u"14:05"_s);
        QCOMPARE(formatTimeOfDay(7h + 30min, m_indonesian), u"07.30"_s);
        QCOMPARE(formatTimeOfDay(24h, m_indonesian), u"24.00"_s);
    }
    void aTimeIsWrittenAsQtWritesIt()
    {
        // The separator is ours, since QLocale can't write 24.00; it must not drift away from QLocale's.
        const QTime time(14, 5);
        QCOMPARE(m_indonesian.toString(time, QLocale::ShortFormat),
                 formatTimeOfDay(14h + 5min, m_indonesian));
        QCOMPARE(m_english.toString(time, QLocale::ShortFormat), formatTimeOfDay(14h + 5min, m_english));
    }
    void aDateIsWrittenInFull()
    {
        QCOMPARE(formatDate(QDate(2026, 11, 21), m_indonesian), u"Sabtu, 21 November 2026"_s);
        QCOMPARE(formatDate(QDate(2026, 8, 5), m_indonesian), u"Rabu, 5 Agustus 2026"_s);
        QCOMPARE(formatDate(QDate(2026, 11, 21), m_english), u"Saturday, 21 November 2026"_s);
        QCOMPARE(formatShortDate(QDate(2026, 8, 5), m_indonesian), u"5 Agu 2026"_s);
    }

    void aWaitIsARange_data()
    {
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("text");
        QTest::newRow("range") << 10 << 15 << u"± 10–15 menit"_s;
        QTest::newRow("the wrong way round") << 15 << 10 << u"± 10–15 menit"_s;
        QTest::newRow("no range") << 5 << 5 << u"± 5 menit"_s;
        QTest::newRow("at once") << 0 << 0 << u"kurang dari 1 menit"_s;
        QTest::newRow("from nothing") << 0 << 4 << u"± 0–4 menit"_s;
        QTest::newRow("just minutes") << 60 << 89 << u"± 60–89 menit"_s;
        QTest::newRow("long") << 90 << 120 << u"± 1 jam 30 menit – 2 jam"_s;
    }
    void aWaitIsARange()
    {
        QFETCH(int, least);
        QFETCH(int, most);
        QFETCH(QString, text);
        QCOMPARE(formatWait({std::chrono::minutes(least), std::chrono::minutes(most)}, m_indonesian), text);
    }

    void durationsAreRoundedDown()
    {
        QCOMPARE(formatDuration(59s, m_indonesian), u"kurang dari 1 menit"_s);
        QCOMPARE(formatDuration(12min + 59s, m_indonesian), u"12 menit"_s);
        QCOMPARE(formatDuration(65min, m_indonesian), u"1 jam 5 menit"_s);
        QCOMPARE(formatDuration(2h, m_indonesian), u"2 jam"_s);
    }
    void aStopwatchCountsOnPastTheHour()
    {
        QCOMPARE(formatStopwatch(4min + 12s, m_indonesian), u"04.12"_s);
        QCOMPARE(formatStopwatch(1h + 4min + 12s + 900ms, m_indonesian), u"1.04.12"_s);
        QCOMPARE(formatStopwatch(-5s, m_indonesian), u"00.00"_s);
        QCOMPARE(formatStopwatch(4min + 12s, m_english), u"04:12"_s);
    }
    void numbersAndMoneyAreIndonesian()
    {
        QCOMPARE(formatPeople(1250, m_indonesian), u"1.250 orang"_s);
        QCOMPARE(formatRupiah(25000, m_indonesian), u"Rp25.000"_s);
        QCOMPARE(formatRupiah(-1500, m_indonesian), u"-Rp1.500"_s);
    }

private:
    const QLocale m_indonesian = localeOf(Language::Indonesian);
    const QLocale m_english = localeOf(Language::English);
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
