#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestIssuing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = TestHall();
        m_hall.openDay();
    }

    void aTicketWaitsWithItsNumberFromTheMomentOfIssue()
    {
        const TicketId id = m_hall.issue(u"ktp");
        const Ticket &ticket = m_hall.ticket(id);
        QCOMPARE(ticket.label, u"A001"_s);
        QCOMPARE(ticket.serviceDate, QDate(2026, 11, 17));
        QVERIFY(ticket.issuedAt == m_hall.now() && ticket.reference == m_hall.now());
        QVERIFY(ticket.stage().state == StageState::Waiting);
        QVERIFY(ticket.stage().waitingSince == m_hall.now());
        QCOMPARE(m_hall.hall().serviceQueues.at(service(u"ktp"))[0].size(), 1);
    }

    void everyChannelIsKeptOnTheTicket_data()
    {
        QTest::addColumn<int>("channel");
        QTest::newRow("kiosk") << int(TicketChannel::Kiosk);
        QTest::newRow("desk") << int(TicketChannel::Desk);
        QTest::newRow("phone") << int(TicketChannel::Phone);
        QTest::newRow("booking") << int(TicketChannel::Booking);
        QTest::newRow("field") << int(TicketChannel::Field);
    }
    void everyChannelIsKeptOnTheTicket()
    {
        QFETCH(int, channel);
        QVERIFY(m_hall.does(IssueTicket{{service(u"kk")}, PriorityClass::Ordinary, TicketChannel(channel)}));
        QCOMPARE(int(m_hall.ticket(m_hall.hall().lastTicket).channel), channel);
    }

    void aServiceTakesOnlyTheClassesThatItAccepts()
    {
        const IssueTicket ordinary{{service(u"paspor-lansia")}, PriorityClass::Ordinary};
        QCOMPARE(m_hall.refusal(ordinary), RefusalCode::PriorityNotAccepted);
        const TicketId first = m_hall.issue(u"paspor-lansia", PriorityClass::Priority);
        QVERIFY(m_hall.ticket(first).priority == PriorityClass::Priority);
        QCOMPARE(m_hall.hall().serviceQueues.at(service(u"paspor-lansia"))[1].size(), 1);
    }

    void aQuotaHoldsForTheDay()
    {
        for (int i = 0; i < 3; ++i)
            m_hall.issue(u"akta");
        const auto fourth = m_hall.does(IssueTicket{{service(u"akta")}});
        QVERIFY(!fourth);
        QCOMPARE(fourth.error().code, RefusalCode::QuotaUsedUp);
        QCOMPARE(fourth.error().parameters.value(u"quota"_s), u"3"_s);
        m_hall.setClock(QDate(2026, 11, 18), u"07:30");
        m_hall.passTime();
        m_hall.issue(u"akta");
    }

    void aQuotaCountsEveryJourneyThatNamesTheService()
    {
        for (int i = 0; i < 3; ++i)
            m_hall.issue({u"ktp", u"akta"});
        QCOMPARE(m_hall.refusal(IssueTicket{{service(u"akta")}}), RefusalCode::QuotaUsedUp);
        QCOMPARE(m_hall.refusal(IssueTicket{{service(u"kk"), service(u"akta")}}), RefusalCode::QuotaUsedUp);
    }

    void aCancelledTicketDoesNotGiveItsQuotaBack()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_hall.does(CancelTicket{m_hall.issue(u"akta"), u"pulang"_s}, u"ayu"));
        QCOMPARE(m_hall.refusal(IssueTicket{{service(u"akta")}}), RefusalCode::QuotaUsedUp);
    }

    void hoursBreaksAndTheLastTicketMarginRule_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("service");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("when");
        const QDate tuesday(2026, 11, 17);
        const QDate friday(2026, 11, 20);
        const QDate saturday(2026, 11, 21);
        const int given = -1;
        const auto row = [](const char *name, QDate date, const char *time, const char *service, int code,
                            const char *when = "") {
            QTest::newRow(name) << date << QString::fromLatin1(time) << QString::fromLatin1(service) << code
                                << QString::fromLatin1(when);
        };
        row("before opening", tuesday, "07:29", "ktp", int(RefusalCode::ServiceNotYetOpen), "07:30");
        row("at opening", tuesday, "07:30", "ktp", given);
        row("before the break", tuesday, "11:59", "ktp", given);
        row("in the break", tuesday, "12:00", "ktp", int(RefusalCode::ServiceOnBreak), "13:00");
        row("end of the break", tuesday, "12:59", "ktp", int(RefusalCode::ServiceOnBreak), "13:00");
        row("after the break", tuesday, "13:00", "ktp", given);
        row("tickets during the break", tuesday, "12:30", "paspor", given);
        row("no margin", tuesday, "15:59", "ktp", given);
        row("closed", tuesday, "16:00", "ktp", int(RefusalCode::ServiceClosed), "16:00");
        row("before the margin", tuesday, "15:29", "akta", given);
        row("in the margin", tuesday, "15:30", "akta", int(RefusalCode::LastTicketPassed), "15:30");
        row("closed after the margin", tuesday, "16:00", "akta", int(RefusalCode::ServiceClosed), "16:00");
        row("own hours before", tuesday, "07:59", "pajak", int(RefusalCode::ServiceNotYetOpen), "08:00");
        row("own hours", tuesday, "08:00", "pajak", given);
        row("own hours after", tuesday, "12:00", "pajak", int(RefusalCode::ServiceClosed), "12:00");
        row("Friday's break starts early", friday, "11:30", "ktp", int(RefusalCode::ServiceOnBreak), "13:00");
        row("Friday closes late", friday, "16:29", "ktp", given);
        row("the margin moves with Friday", friday, "16:00", "akta", int(RefusalCode::LastTicketPassed),
            "16:00");
        row("closed on the weekday", saturday, "09:30", "ktp", int(RefusalCode::ServiceClosedToday));
        row("own hours on the weekday", saturday, "09:00", "pajak", given);
    }
    void hoursBreaksAndTheLastTicketMarginRule()
    {
        QFETCH(QDate, date);
        QFETCH(QString, time);
        QFETCH(QString, service);
        QFETCH(int, code);
        QFETCH(QString, when);
        m_hall = TestHall();
        m_hall.setClock(date, u"05:00");
        QVERIFY(m_hall.does(OpenDay{}, u"sari"));
        m_hall.setClock(time);
        const auto answer = m_hall.does(IssueTicket{{ServiceId(service)}});
        QCOMPARE(answer ? -1 : int(answer.error().code), code);
        if (!when.isEmpty())
            QVERIFY(answer.error().parameters.values().contains(when));
    }

    void aServiceThatNoCounterServesGivesNoTickets()
    {
        QCOMPARE(m_hall.refusal(IssueTicket{{service(u"arsip")}}), RefusalCode::NoCounterServes);
    }

    void anUnknownOrEmptyServiceIsRefused()
    {
        QCOMPARE(m_hall.refusal(IssueTicket{{service(u"sim")}}), RefusalCode::UnknownService);
        QCOMPARE(m_hall.refusal(IssueTicket{{ServiceId()}}), RefusalCode::UnknownService);
        QCOMPARE(m_hall.refusal(IssueTicket{}), RefusalCode::EmptyJourney);
    }

    void aHolidayGivesTicketsOnlyWhenOpenedDespiteIt()
    {
        m_hall = TestHall();
        m_hall.setClock(QDate(2026, 8, 17), u"09:00");
        QCOMPARE(m_hall.refusal(IssueTicket{{service(u"ktp")}}), RefusalCode::DayNotOpen);
        QVERIFY(m_hall.does(OpenDay{true}, u"sari"));
        QCOMPARE(m_hall.label(m_hall.issue(u"ktp")), u"A001"_s);
    }

    void afterMidnightNoTicketIsGivenForTheOldDay()
    {
        m_hall.setClock(QDate(2026, 11, 18), u"00:00");
        const auto answer = m_hall.does(IssueTicket{{service(u"ktp")}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, RefusalCode::DayOver);
        QCOMPARE(answer.error().parameters.value(u"date"_s), u"2026-11-17"_s);
    }

    void openingHoursFollowTheZone_data()
    {
        QTest::addColumn<int>("zone");
        QTest::addColumn<QTime>("opensUtc");
        QTest::newRow("WIB") << int(TimeZone::Wib) << QTime(0, 30);
        QTest::newRow("WITA") << int(TimeZone::Wita) << QTime(23, 30);
        QTest::newRow("WIT") << int(TimeZone::Wit) << QTime(22, 30);
    }
    void openingHoursFollowTheZone()
    {
        QFETCH(int, zone);
        QFETCH(QTime, opensUtc);
        MallConfig config = tinyMall();
        config.mall.zone = TimeZone(zone);
        TestHall hall(config);
        hall.setClock(u"07:00");
        hall.openDay();
        hall.setClock(u"07:30");
        const auto utc = QDateTime::fromMSecsSinceEpoch(hall.now().time_since_epoch().count(), Qt::UTC);
        QCOMPARE(utc.time(), opensUtc);
        hall.issue(u"ktp");
        hall.advance(-1ms);
        QCOMPARE(hall.refusal(IssueTicket{{service(u"ktp")}}), RefusalCode::ServiceNotYetOpen);
    }

private:
    TestHall m_hall;
};

QTEST_GUILESS_MAIN(TestIssuing)
#include "tst_issuing.moc"
