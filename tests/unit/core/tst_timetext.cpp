#include "core/timetext.h"

#include <QtTest>

using namespace antrean;
using namespace std::chrono;

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsTheSameInstant_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("epoch") << qint64(0) << QByteArray("1970-01-01T00:00:00.000Z");
        QTest::newRow("before it") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999Z");
        QTest::newRow("today") << qint64(1795222923004) << QByteArray("2026-11-21T01:02:03.004Z");
        QTest::newRow("leap day") << qint64(1709251199999) << QByteArray("2024-02-29T23:59:59.999Z");
    }
    void writesAndReadsTheSameInstant()
    {
        QFETCH(qint64, ms);
        QFETCH(QByteArray, text);
        QCOMPARE(toIsoUtc(TimePoint(milliseconds(ms))), text);
        const auto read = fromIsoUtc(text);
        QVERIFY(read);
        QCOMPARE(qint64(read->time_since_epoch().count()), ms);
        QCOMPARE(instantText(*read), QString::fromLatin1(text));
        QVERIFY(parseInstant(QString::fromLatin1(text)) == read);
    }

    void readsNothingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "2026-11-21", "2026-11-21T01:02:03Z", "2026-11-21 01:02:03.004Z",
              "2026-11-21T01:02:03.004+", "2026-02-29T01:02:03.004Z", "2026-13-01T01:02:03.004Z",
              "2026-11-21T24:02:03.004Z", "2026-11-21T01:60:03.004Z", "2026-11-21T01:02:60.004Z",
              "-026-11-21T01:02:03.004Z", "2026-11-21T01:02:03.00xZ", "2026-11-21T01:02:03.0044Z"})
            QTest::newRow(text) << QByteArray(text);
    }
    void readsNothingElse()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromIsoUtc(text));
        QVERIFY(!parseInstant(QString::fromLatin1(text)));
    }

    void signsBeyondAsciiAreNoDigits()
    {
        QVERIFY(!parseInstant(u"2026-11-21T01:02:03.004\u0e5a"));
        QVERIFY(!parseInstant(u"\uff12026-11-21T01:02:03.004Z"));
        QVERIFY(!parseInstant(u"202\u0136-11-21T01:02:03.004Z")); // Its low byte is a 6.
    }

    void readsDatesAndTimesOfDay()
    {
        QCOMPARE(parseDate(u"2026-08-17").value(), QDate(2026, 8, 17));
        QCOMPARE(parseClock(u"07:30").value(), TimeOfDay(450));
        QCOMPARE(parseClock(u"24:00").value(), TimeOfDay(1440));
        for (const QStringView text : {u"", u"2026-8-17", u"2026-02-29", u"2026-08-17T", u"07:3a-08-17"})
            QVERIFY(!parseDate(text));
        for (const QStringView text : {u"", u"7:30", u"07:60", u"24:01", u"07:30:00", u"07.30"})
            QVERIFY(!parseClock(text));
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
