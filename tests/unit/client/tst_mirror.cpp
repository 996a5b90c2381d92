#include "client/mirror.h"
#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestMirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesTheHallByItsEvents()
    {
        const TestHall hall = busy();
        Mirror mirror;
        for (const Event &event : hall.journal())
            QCOMPARE(mirror.apply(event), true);
        QVERIFY(mirror.hall() == hall.hall());
        QCOMPARE(mirror.position().seq, hall.journal().size());
        QCOMPARE(mirror.position().epoch, 1u);
    }
    void goesOnFromASnapshot()
    {
        TestHall hall = busy();
        Mirror mirror;
        mirror.replace(hall.hall(), {u"j"_s, 4, hall.journal().size()});
        (void)hall.issue(u"ktp");
        QCOMPARE(mirror.apply(hall.journal().back()), true);
        QVERIFY(mirror.hall() == hall.hall());
        QCOMPARE(mirror.position(), (Mirror::Position{u"j"_s, 4, hall.journal().size()}));
    }
    void passesOverWhatItHas()
    {
        const TestHall hall = busy();
        Mirror mirror;
        mirror.replace(hall.hall(), {u"j"_s, 1, hall.journal().size()});
        for (const Event &event : hall.journal())
            QCOMPARE(mirror.apply(event), false);
        QVERIFY(mirror.hall() == hall.hall());
    }
    void refusesAGap()
    {
        const TestHall hall = busy();
        Mirror mirror;
        QVERIFY(mirror.apply(hall.journal()[0]));
        QVERIFY(!mirror.apply(hall.journal()[2]));
        QCOMPARE(mirror.position().seq, 1u);
    }
    void refusesWhatCantHaveHappened()
    {
        const TestHall hall = busy();
        Mirror mirror;
        mirror.replace(hall.hall(), {u"j"_s, 1, hall.journal().size()});
        Event impossible = hall.journal().back();
        impossible.seq = hall.journal().size() + 1;
        impossible.body = TicketResumed{TicketId(999), true};
        QVERIFY(!mirror.apply(impossible));
        QCOMPARE(mirror.position().seq, hall.journal().size());
    }

private:
    static TestHall busy()
    {
        TestHall hall;
        hall.openDay();
        hall.open(u"1", u"ayu");
        (void)hall.issue(u"ktp");
        (void)hall.issue(u"kk");
        (void)hall.serveNext(u"1");
        return hall;
    }
};

QTEST_APPLESS_MAIN(TestMirror)
#include "tst_mirror.moc"
