#include "support/playedkiosk.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A kiosk with and without its server, on the real server code.
class TestTicketTaker : public QObject
{
    Q_OBJECT

    using Kind = TakeFailure::Kind;

    static void cutOff(ServedHall &hall, PlayedKiosk &kiosk)
    {
        hall.isReachable = false;
        hall.cutAll();
        kiosk.pass(100ms);
        QVERIFY(!kiosk.client.isLive());
    }
    static void comeBack(ServedHall &hall, PlayedKiosk &kiosk)
    {
        hall.isReachable = true;
        kiosk.pass(40s);
        QVERIFY(kiosk.client.isLive());
    }
    static const Ticket *ticketOf(const ServedHall &hall, const QString &label)
    {
        for (const auto &[id, ticket] : hall.hall().tickets) {
            if (ticket.label == label)
                return &ticket;
        }
        return nullptr;
    }
    static QString number(Kind kind) { return QString::number(static_cast<int>(kind)); }
    static const std::vector<LeasedBlock> &leases(const ServedHall &hall, const QString &device = u"kios-1"_s)
    {
        return hall.hall().numbers.leases.at(DeviceId(device));
    }

private Q_SLOTS:
    void withTheServerTheServersNumberIsGivenAndNumbersAreLeased()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        QVERIFY(kiosk.client.isLive());
        QCOMPARE(leases(hall).front().holder, kiosk.taker.reserve().holder());
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(0), u"A001"_s);
        QVERIFY(!kiosk.taken.front()->isFromReserve);
        QCOMPARE(kiosk.taker.reserveLeft(u"A"_s), 50);
        QVERIFY(journal.all<NumberGiven>().empty());
    }

    void aloneItGivesItsOwnNumbersAndHandsThemOverInTheOrderOfTheTaps()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        cutOff(hall, kiosk);
        for (int i = 0; i < 3; ++i) {
            kiosk.tap(i == 1 ? u"paspor" : u"ktp");
            kiosk.pass(1min);
        }
        QCOMPARE(kiosk.paper(0), u"A950"_s);
        QCOMPARE(kiosk.paper(1), u"C950"_s);
        QCOMPARE(kiosk.paper(2), u"A951"_s);
        QVERIFY(kiosk.taken.front()->isFromReserve);
        QCOMPARE(journal.all<NumberGiven>().size(), 3u);
        hall.clock.at += 3min;
        comeBack(hall, kiosk);
        QCOMPARE(kiosk.taker.waitingToHandOver(), 0);
        const Ticket *first = ticketOf(hall, u"A950"_s);
        const Ticket *second = ticketOf(hall, u"C950"_s);
        const Ticket *third = ticketOf(hall, u"A951"_s);
        QVERIFY(first && second && third);
        QVERIFY(first->id < second->id && second->id < third->id);
        QVERIFY(third->reference - first->reference >= 2min);
        QVERIFY(first->reference < hall.clock.at - 2min);
    }

    void anAnswerThatWasLostWithTheLinkIsGivenBack()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        kiosk.tap();
        hall.isReachable = false;
        hall.cutAll(ServedHall::Lose::ToProgram);
        kiosk.pass(100ms);
        QVERIFY(ticketOf(hall, u"A001"_s)); // The server has issued it, and its answer is lost.
        QCOMPARE(kiosk.paper(0), u"A950"_s);
        comeBack(hall, kiosk);
        QCOMPARE(kiosk.taken.size(), 1u);
        QCOMPARE(ticketOf(hall, u"A001"_s)->stage().state, StageState::Cancelled);
        QCOMPARE(ticketOf(hall, u"A950"_s)->stage().state, StageState::Waiting);
        QVERIFY(kiosk.taker.reserve().abandoned().empty());
    }

    void aLateAnswerIsGivenBackAndNeverShown()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        kiosk.tap();
        // The server sleeps: nothing is delivered, and after four seconds the link counts as lost.
        kiosk.environment.pass(3s);
        QCOMPARE(kiosk.taken.size(), 0u);
        kiosk.environment.pass(2s);
        QCOMPARE(kiosk.paper(0), u"A950"_s);
        kiosk.pass(40s);
        QCOMPARE(kiosk.taken.size(), 1u);
        QCOMPARE(ticketOf(hall, u"A001"_s)->stage().state, StageState::Cancelled);
        QVERIFY(ticketOf(hall, u"A950"_s));
    }

    void aCommandThatArrivesAfterItsTimeIssuesNothing()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        kiosk.tap();
        kiosk.environment.pass(5s);
        hall.clock.at += 7s;
        kiosk.pass(40s);
        QCOMPARE(kiosk.paper(0), u"A950"_s);
        QVERIFY(!ticketOf(hall, u"A001"_s));
        QVERIFY(kiosk.taker.reserve().abandoned().empty());
    }

    void anAbandonedCommandIsGivenBackAlsoAfterARestart()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        {
            PlayedKiosk kiosk(hall, journal);
            kiosk.pass(1s);
            kiosk.tap();
            kiosk.environment.pass(5s);
            QCOMPARE(kiosk.paper(0), u"A950"_s);
            QCOMPARE(journal.all<IssueAbandoned>().size(), 1u);
            for (int i = 0; i < 100 && !ticketOf(hall, u"A001"_s); ++i)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        }
        PlayedKiosk again(hall, journal);
        again.pass(5s);
        const Ticket *issued = ticketOf(hall, u"A001"_s);
        QVERIFY(!issued || issued->stage().state == StageState::Cancelled);
        QVERIFY(ticketOf(hall, u"A950"_s));
        QVERIFY(again.taker.reserve().abandoned().empty());
    }

    void theServersRefusalIsTheVisitors()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        kiosk.tap(u"arsip");
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(0), number(Kind::Refused));
        QCOMPARE(kiosk.taken.front().error().refusal.code, RefusalCode::NoCounterServes);
        // The same rule holds alone.
        cutOff(hall, kiosk);
        kiosk.tap(u"arsip");
        kiosk.pass(100ms);
        QCOMPARE(kiosk.taken.back().error().refusal.code, RefusalCode::NoCounterServes);
    }

    void hoursAndQuotaHoldAlsoAlone()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        cutOff(hall, kiosk);
        for (int i = 0; i < 4; ++i) {
            kiosk.tap(u"akta");
            kiosk.pass(100ms);
        }
        QCOMPARE(kiosk.paper(2), u"B952"_s);
        QCOMPARE(kiosk.taken[3].error().refusal.code, RefusalCode::QuotaUsedUp);
        kiosk.environment.pass(4h + 5min); // The break has begun.
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.taken[4].error().refusal.code, RefusalCode::ServiceOnBreak);
    }

    void whenItsNumbersAreUsedUpItSaysSo()
    {
        MallConfig config = tinyMall();
        config.mall.numberWidth = 2;
        ServedHall hall({.commandsPerSecond = 0}, config);
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        const int leased = leases(hall).front().size();
        cutOff(hall, kiosk);
        for (int i = 0; i <= leased; ++i)
            kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(std::size_t(leased) - 1), u"A99"_s);
        QCOMPARE(kiosk.paper(std::size_t(leased)), number(Kind::UsedUp));
        QCOMPARE(kiosk.taker.whyNot(service(u"ktp"), PriorityClass::Ordinary)->kind, Kind::UsedUp);
        QVERIFY(kiosk.taker.givesAlone()); // Other services go on.
        // Back, it hands over and leases more.
        comeBack(hall, kiosk);
        QCOMPARE_GT(kiosk.taker.reserveLeft(u"A"_s), 0);
        QCOMPARE(kiosk.taker.waitingToHandOver(), 0);
    }

    void aBlockIsToppedUpWhenItIsNearlyEmpty()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        cutOff(hall, kiosk);
        for (int i = 0; i < 41; ++i)
            kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.taker.reserveLeft(u"A"_s), 9);
        comeBack(hall, kiosk);
        QCOMPARE(kiosk.taker.reserveLeft(u"A"_s), 59);
        QCOMPARE(kiosk.taker.reserveLeft(u"B"_s), 50);
    }

    void aKioskThatNeverKnewItsHallIsNotReady()
    {
        ServedHall hall;
        hall.isReachable = false;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.tap();
        kiosk.pass(1s);
        QCOMPARE(kiosk.paper(0), number(Kind::NotReady));
        QVERIFY(!kiosk.taker.givesAlone());
    }

    void restartedAloneItStillKnowsItsHallAndNumbers()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        {
            PlayedKiosk kiosk(hall, journal);
            kiosk.pass(3s);
            cutOff(hall, kiosk);
            kiosk.tap();
            kiosk.pass(100ms);
            QCOMPARE(kiosk.paper(0), u"A950"_s);
        }
        PlayedKiosk again(hall, journal);
        again.pass(1s);
        QVERIFY(again.taker.givesAlone());
        QCOMPARE(again.client.hall().services.size(), hall.hall().services.size());
        again.tap();
        again.pass(100ms);
        QCOMPARE(again.paper(0), u"A951"_s);
        comeBack(hall, again);
        QVERIFY(ticketOf(hall, u"A950"_s) && ticketOf(hall, u"A951"_s));
    }

    void powerLostBeforeThePrintBringsTheTicketBackAsTheKiosksOwn()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        {
            PlayedKiosk kiosk(hall, journal);
            kiosk.pass(3s);
            cutOff(hall, kiosk);
            kiosk.tap();
            // Durable, and nobody has heard of it yet.
            while (journal.all<NumberGiven>().empty())
                kiosk.environment.pass(1ms);
        }
        hall.isReachable = true;
        PlayedKiosk again(hall, journal);
        again.pass(5s);
        QVERIFY(ticketOf(hall, u"A950"_s));
        again.tap();
        again.pass(100ms);
        QCOMPARE(again.paper(0), u"A001"_s);
    }

    void handedOverTwiceItIsInTheQueueOnce()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        {
            PlayedKiosk kiosk(hall, journal);
            kiosk.pass(3s);
            cutOff(hall, kiosk);
            kiosk.tap();
            kiosk.pass(100ms);
            comeBack(hall, kiosk);
        }
        // The kiosk lost its power before it wrote down that the server has the ticket.
        std::erase_if(journal.records, [](const KioskRecord &record) {
            return std::holds_alternative<HandOverEnded>(record);
        });
        const quint64 before = hall.engine().lastSeq();
        PlayedKiosk again(hall, journal);
        QCOMPARE(again.taker.waitingToHandOver(), 1);
        again.pass(5s);
        QCOMPARE(again.taker.waitingToHandOver(), 0);
        QCOMPARE(hall.engine().lastSeq(), before);
    }

    void overMidnightNothingIsGivenFromYesterdaysNumbers()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        cutOff(hall, kiosk);
        kiosk.environment.pass(24h);
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(0), number(Kind::NotReady));
        QVERIFY(!kiosk.taker.givesAlone());
        // The day opens while the kiosk is away; back, it has numbers of the new date.
        hall.clock.at += 24h;
        hall.submit(PassTime{});
        comeBack(hall, kiosk);
        kiosk.pass(10s);
        cutOff(hall, kiosk);
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(1), u"A950"_s);
        QVERIFY(kiosk.taken[1]->ticket.serviceDate == QDate(2026, 11, 18));
    }

    void aTicketOfYesterdayLapses()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        cutOff(hall, kiosk);
        kiosk.tap();
        kiosk.pass(100ms);
        hall.clock.at += 24h;
        hall.submit(PassTime{});
        comeBack(hall, kiosk);
        QCOMPARE(kiosk.taker.waitingToHandOver(), 0);
        QVERIFY(hall.hall().tickets.empty());
    }

    void twinsOfOneNameNeverGiveOneNumberTwice()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        MemoryKioskJournal other;
        PlayedKiosk kiosk(hall, journal);
        PlayedKiosk twin(hall, other);
        kiosk.pass(2s);
        twin.pass(2s);
        cutOff(hall, kiosk);
        cutOff(hall, twin);
        for (PlayedKiosk *each : {&kiosk, &twin}) {
            each->tap();
            each->pass(100ms);
        }
        QVERIFY(kiosk.taken.front() && twin.taken.front());
        QVERIFY(kiosk.paper(0) != twin.paper(0));
        comeBack(hall, kiosk);
        comeBack(hall, twin);
        QCOMPARE(hall.hall().tickets.size(), 2u);
    }

    void aKioskWhoseDiskWasLostTakesNewNumbers()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        {
            PlayedKiosk kiosk(hall, journal);
            kiosk.pass(2s);
        }
        MemoryKioskJournal empty;
        PlayedKiosk kiosk(hall, empty);
        kiosk.pass(2s);
        cutOff(hall, kiosk);
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(0), u"A900"_s);
    }

    void aDamagedJournalGivesNothingFromOldLeases()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        {
            PlayedKiosk kiosk(hall, journal);
            kiosk.pass(3s);
        }
        hall.isReachable = false;
        journal.isWhole = false;
        PlayedKiosk kiosk(hall, journal);
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(0), number(Kind::NotReady));
    }

    void aFailingDiskStopsOnlyWhatTheKioskGivesByItself()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        journal.fails = true;
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(0), u"A001"_s);
        cutOff(hall, kiosk);
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(1), number(Kind::DiskBroken));
        journal.fails = false; // A failed sync is not tried again.
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(2), number(Kind::DiskBroken));
    }

    void aRestoredServerGoesOnAboveWhatTheKioskHasSeen()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        const auto backup = hall.journal.records; // Before any lease or ticket.
        kiosk.pass(1s);
        for (int i = 0; i < 3; ++i) {
            kiosk.tap();
            kiosk.pass(100ms);
        }
        QCOMPARE(kiosk.paper(2), u"A003"_s);
        cutOff(hall, kiosk);
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(3), u"A950"_s);
        hall.journal.records = backup;
        QVERIFY(hall.journal.raiseEpoch(hall.engine().epoch() + 1));
        hall.restart();
        comeBack(hall, kiosk);
        QCOMPARE(kiosk.taker.waitingToHandOver(), 0);
        QVERIFY(ticketOf(hall, u"A950"_s));
        kiosk.tap();
        kiosk.pass(100ms);
        QCOMPARE(kiosk.paper(4), u"A004"_s);
        QCOMPARE(kiosk.taken[4]->ticket.id, hall.hall().lastTicket);
    }

    void anOlderServerIsNotBelievedAfterARestartOfTheKiosk()
    {
        ServedHall hall;
        MemoryKioskJournal journal;
        QVERIFY(hall.journal.raiseEpoch(5));
        hall.restart();
        {
            PlayedKiosk kiosk(hall, journal);
            kiosk.pass(3s);
            QVERIFY(kiosk.client.isLive());
        }
        QVERIFY(hall.journal.raiseEpoch(4)); // The machine that was replaced wakes up.
        hall.restart();
        PlayedKiosk again(hall, journal);
        again.pass(5s);
        QVERIFY(!again.client.isLive());
    }

    void handingOverKeepsTheServersLimit()
    {
        ServedHall hall({.commandsPerSecond = 20});
        MemoryKioskJournal journal;
        PlayedKiosk kiosk(hall, journal);
        kiosk.pass(1s);
        cutOff(hall, kiosk);
        for (int i = 0; i < 50; ++i)
            kiosk.tap(i % 2 ? u"ktp" : u"paspor");
        kiosk.pass(100ms);
        hall.isReachable = true;
        // The server's time is real here, the kiosk's isn't.
        for (int i = 0; i < 400 && kiosk.taker.waitingToHandOver() > 0; ++i) {
            kiosk.pass(50ms);
            QTest::qWait(25);
        }
        QCOMPARE(kiosk.taker.waitingToHandOver(), 0);
        QCOMPARE(hall.hall().tickets.size(), 50u);
    }
};

QTEST_GUILESS_MAIN(TestTicketTaker)
#include "tst_tickettaker.moc"
