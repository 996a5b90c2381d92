#include "client/announcements.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

Announcement said(int number, const QString &counter = u"1"_s)
{
    return {TicketId(quint64(number)), u"A%1"_s.arg(number, 3, 10, QLatin1Char('0')), counter};
}

/// Everything that is heard until there is silence, such as `A001 A001 A002`.
QString heard(AnnouncementQueue &queue)
{
    QStringList labels;
    while (const auto next = queue.next())
        labels += next->label;
    return labels.join(u' ');
}

} // namespace

class TestAnnouncements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsReadTwiceUnlessMoreThanThreeWait_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("heardInAll");
        QTest::newRow("none") << 0 << u""_s;
        QTest::newRow("one") << 1 << u"A001 A001"_s;
        QTest::newRow("four: three wait") << 4 << u"A001 A001 A002 A002 A003 A003 A004 A004"_s;
        QTest::newRow("five: four wait") << 5 << u"A001 A002 A002 A003 A003 A004 A004 A005 A005"_s;
    }
    void eachIsReadTwiceUnlessMoreThanThreeWait()
    {
        QFETCH(int, count);
        AnnouncementQueue queue;
        for (int i = 1; i <= count; ++i)
            queue.add(said(i));
        QTEST(heard(queue), "heardInAll");
    }
    void callsThatComeDuringAReadingTakeItsRepeatAway()
    {
        AnnouncementQueue queue;
        queue.add(said(1));
        QCOMPARE(queue.next(), std::optional(said(1)));
        QCOMPARE(queue.reading(), 1);
        for (int i = 2; i <= 5; ++i)
            queue.add(said(i));
        QCOMPARE(queue.next(), std::optional(said(2)));
    }
    void aRecallIsSaidAgain()
    {
        AnnouncementQueue queue;
        queue.add(said(1));
        QCOMPARE(heard(queue), u"A001 A001"_s);
        queue.add(said(1));
        QCOMPARE(heard(queue), u"A001 A001"_s);
    }
    void aRecallDuringTheFirstReadingIsNotSaidThreeTimes()
    {
        AnnouncementQueue queue;
        queue.add(said(1));
        QVERIFY(queue.next());
        queue.add(said(1));
        QCOMPARE(heard(queue), u"A001 A001"_s);
    }
    void aWaitingTicketThatIsCalledElsewhereIsSaidOnceWithItsLastCounter()
    {
        AnnouncementQueue queue;
        queue.add(said(1));
        queue.add(said(2, u"4"_s));
        queue.add(said(2, u"7"_s));
        QCOMPARE(queue.waiting(), 2);
        QVERIFY(queue.next());
        QVERIFY(queue.next());
        QCOMPARE(queue.next(), std::optional(said(2, u"7"_s)));
    }
    void theOldestIsGivenUpBeforeTheNewest()
    {
        AnnouncementQueue queue;
        const int last = AnnouncementQueue::limit + 3;
        for (int i = 1; i <= last; ++i)
            queue.add(said(i));
        QCOMPARE(queue.waiting(), AnnouncementQueue::limit);
        const QString all = heard(queue);
        QVERIFY(all.startsWith(said(4).label));
        QVERIFY(all.endsWith(said(last).label));
    }
    void whoHasComeIsNotCalledAnyMore()
    {
        AnnouncementQueue queue;
        queue.add(said(1));
        queue.add(said(2));
        QVERIFY(queue.next());
        queue.withdraw(TicketId(1));
        QCOMPARE(heard(queue), u"A002 A002"_s);
        queue.add(said(3));
        queue.withdraw(TicketId(3));
        QVERIFY(!queue.next());
    }
};

QTEST_GUILESS_MAIN(TestAnnouncements)
#include "tst_announcements.moc"
