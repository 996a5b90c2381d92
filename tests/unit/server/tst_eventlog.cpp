#include "server/eventlog.h"

#include <QtTest>

using namespace antrean;

class TestEventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLogHoldsWhatIsAfterItsBeginningAndNothingElse()
    {
        const EventLog log(7);
        QCOMPARE(log.last(), 7u);
        QCOMPARE(log.first(), 8u);
        QVERIFY(log.holdsAfter(7));
        QVERIFY(!log.holdsAfter(6));
        QVERIFY(!log.holdsAfter(8));
        QCOMPARE(log.bytesAfter(7), 0);
    }
    void countsFromItsBeginning()
    {
        EventLog log(7);
        log.append("eight");
        log.append("nine");
        QCOMPARE(log.last(), 9u);
        QCOMPARE(log.at(8), "eight");
        QCOMPARE(log.at(9), "nine");
        QCOMPARE(log.bytesAfter(7), 9);
        QCOMPARE(log.bytesAfter(8), 4);
    }
    void theOldestFallOutOfAFullLog()
    {
        EventLog log(0, 10);
        for (int i = 0; i < 5; ++i)
            log.append("1234");
        QCOMPARE(log.last(), 5u);
        QCOMPARE(log.first(), 4u);
        QVERIFY(log.holdsAfter(3));
        QVERIFY(!log.holdsAfter(2));
        QCOMPARE(log.bytesAfter(3), 8);
    }
    void theNewestStaysHoweverLong()
    {
        EventLog log(0, 10);
        log.append(QByteArray(100, 'x'));
        QVERIFY(log.holdsAfter(0));
        log.append("y");
        QVERIFY(!log.holdsAfter(0));
        QCOMPARE(log.at(2), "y");
    }
    void noProgramCanBeBeyondTheLastNumber()
    {
        const EventLog log(0);
        QVERIFY(!log.holdsAfter(std::numeric_limits<quint64>::max()));
    }
};

QTEST_APPLESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"
