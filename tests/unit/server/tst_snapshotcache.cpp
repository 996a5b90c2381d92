#include "protocol/hallcodec.h"
#include "protocol/limits.h"
#include "protocol/messagecodec.h"
#include "server/snapshotcache.h"
#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestSnapshotCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsPartsAreTheHall_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"MPP"_s;
        // One, two, three and four bytes a character, so that cuts fall inside each.
        QTest::newRow("two bytes") << QString(60'000, QChar(0xe9));
        QTest::newRow("three bytes") << QString(60'001, QChar(0x20ac));
        QTest::newRow("four bytes") << u"x"_s + u"\U0001F3E2"_s.repeated(30'000);
        QTest::newRow("quotes") << QString(100'000, u'"');
        QTest::newRow("control characters") << QString(30'000, QChar(1));
        QTest::newRow("backslashes") << QString(100'000, u'\\');
    }
    void itsPartsAreTheHall()
    {
        QFETCH(QString, name);
        Hall hall = TestHall().hall();
        hall.mall.name = name;
        const auto snapshot = SnapshotCache().get(hall, 5);
        QCOMPARE(snapshot->seq, 5u);
        QByteArray whole;
        for (const QString &part : snapshot->parts) {
            const QByteArray message = encodeMessage(SnapshotPart{part});
            QCOMPARE_LE(message.size(), maxMessageBytes);
            QVERIFY(!part.isEmpty());
            whole += part.toUtf8();
        }
        QCOMPARE(whole.size(), snapshot->bytes);
        const auto decoded = decodeHall(whole);
        QVERIFY(decoded);
        QVERIFY(*decoded == hall);
    }
    void isMadeOnceForAllWhoComeTogether()
    {
        SnapshotCache cache;
        const Hall hall = TestHall().hall();
        const auto first = cache.get(hall, 1000);
        QCOMPARE(cache.get(hall, 1200), first);
        QCOMPARE_NE(cache.get(hall, 1201), first);
    }
    void isMadeAnewWhereThatIsAskedFor()
    {
        SnapshotCache cache;
        const Hall hall = TestHall().hall();
        const auto first = cache.get(hall, 10);
        QCOMPARE(cache.get(hall, 10, 0), first);
        QCOMPARE(cache.get(hall, 11, 0)->seq, 11u);
    }
};

QTEST_APPLESS_MAIN(TestSnapshotCache)
#include "tst_snapshotcache.moc"
