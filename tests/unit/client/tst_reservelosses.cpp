#include "support/playedkiosk.h"

#include <QSignalSpy>
#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void cutOff(ServedHall &hall, PlayedKiosk &kiosk)
{
    hall.isReachable = false;
    hall.cutAll();
    kiosk.pass(100ms);
    QVERIFY(!kiosk.client.isLive());
}

void comeBack(ServedHall &hall, PlayedKiosk &kiosk)
{
    hall.isReachable = true;
    kiosk.pass(40s);
    QVERIFY(kiosk.client.isLive());
    QCOMPARE(kiosk.taker.waitingToHandOver(), 0);
}

void closeDay(ServedHall &hall)
{
    QVERIFY(hall.does(CloseDay{}, u"sari").answer);
    hall.restart(); // What was done past every program is told to those that connect anew.
}

/// A mall with few numbers: A01 to A99.
MallConfig smallNumbers()
{
    MallConfig config = tinyMall();
    config.mall.numberWidth = 2;
    return config;
}

} // namespace

/// Where the server's numbers and the kiosk's own come apart: nobody is forgotten, and nobody sent away too
/// early.
class TestReserveLosses : public QObject
{
    Q_OBJECT

    /// One visitor takes a number while the server is away, `happens` is done to the hall, and the server
    /// comes back. What the kiosk says of it.
    template <class Happens>
    void aloneUntil(ServedHall &hall, Happens happens)
    {
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        QSignalSpy refused(&kiosk.taker, &TicketTaker::handOverRefused);
        kiosk.pass(1s);
        cutOff(hall, kiosk);
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(0), u"A950"_s);
        happens();
        comeBack(hall, kiosk);
        for (const auto &signal : refused)
            m_told << signal[0].toString() + u' ' +
                          QString::number(static_cast<int>(signal[1].value<Refusal>().code));
    }
    static QString told(RefusalCode code) { return u"A950 %1"_s.arg(static_cast<int>(code)); }

private Q_SLOTS:
    void init() { m_told.clear(); }

    void aNumberThatIsHandedOverIsNotSpokenOf()
    {
        ServedHall hall;
        aloneUntil(hall, [] {});
        QCOMPARE(m_told, QStringList());
        QCOMPARE(hall.hall().tickets.size(), 1u);
    }
    void aNumberOfADayThatWasClosedMeanwhileIsTold()
    {
        ServedHall hall;
        aloneUntil(hall, [&] { closeDay(hall); });
        QCOMPARE(m_told, QStringList{told(RefusalCode::DayClosed)});
    }
    void aNumberThatWasLeasedToAnotherMeanwhileIsTold()
    {
        ServedHall hall;
        const auto backup = hall.journal.records; // Before any lease.
        aloneUntil(hall, [&] {
            hall.journal.records = backup;
            hall.restart();
        });
        QCOMPARE(m_told, QStringList{told(RefusalCode::NotLeased)});
    }
    void aNumberOfYesterdayIsNobodysAnyMore()
    {
        ServedHall hall;
        aloneUntil(hall, [&] {
            hall.clock.at += 24h;
            hall.submit(PassTime{});
        });
        QCOMPARE(m_told, QStringList());
        QVERIFY(hall.hall().tickets.empty());
    }
    void aNumberOfYesterdayIsNobodysBeforeTheDayOpensEither()
    {
        ServedHall hall;
        aloneUntil(hall, [&] {
            closeDay(hall);
            hall.clock.at += 23h; // 07:00; the hall's day is still the one that was closed.
        });
        QCOMPARE(m_told, QStringList());
    }

    void whenTheServersNumbersAreUsedUpTheKioskGivesItsOwn()
    {
        ServedHall hall({.commandsPerSecond = 0}, smallNumbers());
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        const auto ownNumbers = [&] { return kiosk.taker.reserveLeft(u"A"_s); };
        QCOMPARE_GT(ownNumbers(), 0);
        cutOff(hall, kiosk);
        while (hall.does(IssueTicket{{service(u"ktp")}, PriorityClass::Ordinary, TicketChannel::Desk}).answer)
            ;
        hall.restart();
        comeBack(hall, kiosk);
        QVERIFY(!kiosk.taker.whyNot(service(u"ktp")));
        const std::size_t before = hall.hall().tickets.size();
        int given = 0;
        for (; given < 99 && ownNumbers() > 0; ++given) {
            kiosk.tap();
            kiosk.pass(1s);
            QVERIFY(kiosk.taken.back() && kiosk.taken.back()->isFromReserve);
            QVERIFY(kiosk.client.isLive());
        }
        QCOMPARE_GT(given, 0);
        // In the queue at once, not with the next outage.
        QCOMPARE(kiosk.taker.waitingToHandOver(), 0);
        QCOMPARE(hall.hall().tickets.size(), before + std::size_t(given));
        // Then the server's refusal holds, and the server isn't said to be away.
        QCOMPARE(kiosk.taker.whyNot(service(u"ktp"))->refusal.code, RefusalCode::NumbersUsedUp);
        kiosk.tap();
        kiosk.pass(1s);
        QVERIFY(!kiosk.taken.back());
        QCOMPARE(kiosk.taken.back().error().kind, TakeFailure::Kind::Refused);
        QCOMPARE(kiosk.taken.back().error().refusal.code, RefusalCode::NumbersUsedUp);
    }

private:
    QStringList m_told;
};

QTEST_GUILESS_MAIN(TestReserveLosses)
#include "tst_reservelosses.moc"
