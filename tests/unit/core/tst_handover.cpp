#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Tickets that a kiosk gave while it was alone, and tickets that came back unseen.
class TestHandOver : public QObject
{
    Q_OBJECT

    /// 08:00, the day open, counter 1 too, and kios-1 with its leases.
    static TestHall leasedHall()
    {
        TestHall hall;
        hall.openDay();
        hall.open(u"1", u"ayu");
        hall.setDevice(u"kios-1");
        (void)hall.does(LeaseNumbers{});
        return hall;
    }
    static HandOverTicket taken(const TestHall &hall, int number, std::chrono::milliseconds ago = {})
    {
        return {u"A"_s,
                number,
                hall.hall().day.date,
                {service(u"ktp")},
                PriorityClass::Ordinary,
                TicketChannel::Kiosk,
                hall.now() - ago};
    }
    static TicketIssued handOver(TestHall &hall, const HandOverTicket &command)
    {
        const auto events = hall.does(command);
        if (!events)
            qFatal("refused with code %d", int(events.error().code));
        return std::get<TicketIssued>(events->front().body);
    }

private Q_SLOTS:
    void itEntersTheQueueWhereItsVisitorTookIt()
    {
        TestHall hall = leasedHall();
        hall.advance(10min);
        const TicketId early = hall.issue(u"ktp");
        hall.advance(10min);
        const TicketId late = hall.issue(u"ktp");
        hall.advance(5min);
        const TicketIssued between = handOver(hall, taken(hall, 950, 10min));
        QCOMPARE(between.label, u"A950"_s);
        const Ticket &ticket = hall.ticket(between.ticket);
        QVERIFY(ticket.reference == hall.now() - 10min);
        QVERIFY(ticket.issuedAt == hall.now() - 10min);
        QVERIFY(ticket.stage().waitingSince == hall.now() - 10min);
        QCOMPARE(ticket.device, DeviceId(u"kios-1"_s));
        QCOMPARE(hall.serveNext(u"1"), early);
        QCOMPARE(hall.serveNext(u"1"), between.ticket);
        QCOMPARE(hall.serveNext(u"1"), late);
    }

    void itsInstantLiesBetweenTheLeaseAndNow()
    {
        TestHall hall = leasedHall();
        const TimePoint leased = hall.now();
        hall.advance(30min);
        QVERIFY(handOver(hall, taken(hall, 950, 31min)).reference == leased);
        QVERIFY(handOver(hall, taken(hall, 951, -1min)).reference == hall.now());
        QVERIFY(handOver(hall, taken(hall, 952, 1min)).reference == hall.now() - 1min);
    }

    void hoursBreaksAndQuotaDoNotTurnAwayWhoHoldsPaper()
    {
        TestHall hall = leasedHall();
        for (int i = 0; i < 3; ++i)
            hall.issue(u"akta");
        HandOverTicket akta = taken(hall, 950);
        akta.prefix = u"B"_s;
        akta.journey = {service(u"akta")};
        QCOMPARE(handOver(hall, akta).label, u"B950"_s);
        hall.setClock(u"12:30");
        handOver(hall, taken(hall, 950, 1h));
        hall.setClock(u"17:00");
        handOver(hall, taken(hall, 951, 2h));
    }

    void onlyItsDeviceHandsItOverAndOnce()
    {
        TestHall hall = leasedHall();
        hall.setDevice(u"kios-2");
        QCOMPARE(hall.refusal(taken(hall, 950)), RefusalCode::NotLeased);
        hall.setDevice(u"kios-1");
        handOver(hall, taken(hall, 950));
        QCOMPARE(hall.refusal(taken(hall, 950)), RefusalCode::AlreadyHandedOver);
        QCOMPARE(hall.refusal(taken(hall, 949)), RefusalCode::NotLeased);
        QCOMPARE(hall.refusal(taken(hall, 0)), RefusalCode::NotLeased);
    }

    void servicesThatAreGoneAreLeftOutAndWithNoneItLapses()
    {
        TestHall hall = leasedHall();
        HandOverTicket some = taken(hall, 950);
        some.journey = {service(u"lama"), service(u"kk"), service(u"kk"), service(u"ktp")};
        QVERIFY(handOver(hall, some).journey == (std::vector{service(u"kk"), service(u"ktp")}));
        HandOverTicket none = taken(hall, 951);
        none.journey = {service(u"lama")};
        const auto events = hall.does(none);
        QVERIFY(events);
        const auto *lapsed = std::get_if<TicketLapsed>(&events->front().body);
        QVERIFY(lapsed);
        QCOMPARE(lapsed->label, u"A951"_s);
        QVERIFY(lapsed->journey == none.journey);
        QCOMPARE(hall.refusal(none), RefusalCode::AlreadyHandedOver);
        QCOMPARE(hall.hall().tickets.size(), 1u);
    }

    void afterItsDayItLapses()
    {
        TestHall hall = leasedHall();
        const HandOverTicket yesterday = taken(hall, 950);
        QVERIFY(hall.does(CloseDay{}, u"sari"));
        const auto closed = hall.does(taken(hall, 951));
        QVERIFY(closed && std::holds_alternative<TicketLapsed>(closed->front().body));
        hall.setClock(QDate(2026, 11, 18), u"08:00");
        hall.passTime();
        const Hall before = hall.hall();
        const auto late = hall.does(yesterday);
        QVERIFY(late && std::holds_alternative<TicketLapsed>(late->front().body));
        QVERIFY(hall.hall() == before);
    }

    void aRestoredHallAsksToWaitForTheDayOfTheTicket()
    {
        TestHall hall = leasedHall();
        HandOverTicket tomorrow = taken(hall, 950);
        tomorrow.serviceDate = tomorrow.serviceDate.addDays(1);
        QCOMPARE(hall.refusal(tomorrow), RefusalCode::DayNotOpen);
        QCOMPARE(TestHall().refusal(tomorrow), RefusalCode::DayNotOpen);
    }

    void aTicketThatNobodySawIsReturned()
    {
        TestHall hall = leasedHall();
        const TicketId unseen = hall.issue(u"akta");
        QVERIFY(hall.does(ReturnTicket{unseen}));
        QCOMPARE(hall.state(unseen), StageState::Cancelled);
        // It takes none of the three of the quota.
        for (int i = 0; i < 3; ++i)
            hall.issue(u"akta");
        QCOMPARE(hall.refusal(IssueTicket{{service(u"akta")}}), RefusalCode::QuotaUsedUp);
        QCOMPARE(hall.refusal(ReturnTicket{unseen}), RefusalCode::WrongState);
    }

    void onlyTheIssuingDeviceReturnsATicketAndNeverAfterACall()
    {
        TestHall hall = leasedHall();
        const TicketId ticket = hall.issue(u"ktp");
        hall.setDevice(u"kios-2");
        QCOMPARE(hall.refusal(ReturnTicket{ticket}), RefusalCode::NotIssuedHere);
        hall.setDevice(u"kios-1");
        hall.callNext(u"1");
        QCOMPARE(hall.refusal(ReturnTicket{ticket}), RefusalCode::WrongState);
        hall.miss(u"1");
        QVERIFY(hall.does(ReinstateTicket{ticket}, u"ayu"));
        QCOMPARE(hall.refusal(ReturnTicket{ticket}), RefusalCode::WrongState);
    }

    void aTicketOfAnOldJournalIsReturnedByNobody()
    {
        TestHall hall = leasedHall();
        const QDate date = hall.hall().day.date;
        QVERIFY(hall.happens(TicketIssued{TicketId(1), u"A001"_s, u"A"_s, 1, date, {service(u"ktp")}}));
        QVERIFY(hall.ticket(TicketId(1)).device.isEmpty());
        hall.setDevice({});
        QCOMPARE(hall.refusal(ReturnTicket{TicketId(1)}), RefusalCode::NotIssuedHere);
    }

    void aCommandAfterItsTimeIssuesNothing()
    {
        TestHall hall = leasedHall();
        const IssueTicket command{{service(u"ktp")}, {}, {}, hall.now() + 5s};
        hall.advance(5s);
        QVERIFY(hall.does(command));
        hall.advance(1ms);
        QCOMPARE(hall.refusal(command), RefusalCode::TooLate);
    }
};

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_handover.moc"
