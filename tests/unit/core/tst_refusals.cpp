#include "support/hallbuilder.h"

#include <QtTest>

#include <functional>
#include <set>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What leads to a refusal, in a hall whose day is open and where ayu sits at counter 1.
struct Scene
{
    RefusalCode code{};
    const char *name = "";
    const char *parameters = ""; ///< Their names, in alphabetical order.
    std::function<tl::expected<std::vector<Event>, Refusal>(TestHall &)> play;
};

IssueTicket forService(QStringView id) { return {{service(id)}}; }

std::vector<Scene> dayScenes()
{
    using Code = RefusalCode;
    return {
        {Code::DayNotOpen, "DayNotOpen", "",
         [](TestHall &hall) {
             hall = TestHall();
             return hall.does(forService(u"ktp"));
         }},
        {Code::DayAlreadyOpen, "DayAlreadyOpen", "date",
         [](TestHall &hall) { return hall.does(OpenDay{}, u"sari"); }},
        {Code::DayClosed, "DayClosed", "date",
         [](TestHall &hall) {
             (void)hall.does(CloseDay{}, u"sari");
             return hall.does(forService(u"ktp"));
         }},
        {Code::DayOver, "DayOver", "date",
         [](TestHall &hall) {
             hall.advance(24h);
             return hall.does(forService(u"ktp"));
         }},
        {Code::NotAWorkingDay, "NotAWorkingDay", "date",
         [](TestHall &hall) {
             hall.setClock(QDate(2026, 11, 22), u"08:00");
             return hall.does(OpenDay{}, u"sari");
         }},
        {Code::HolidayToday, "HolidayToday", "name",
         [](TestHall &hall) {
             hall = TestHall();
             hall.setClock(QDate(2026, 8, 17), u"08:00");
             return hall.does(OpenDay{}, u"sari");
         }},
        {Code::VisitsInProgress, "VisitsInProgress", "count",
         [](TestHall &hall) {
             hall.issue(u"ktp");
             hall.callNext(u"1");
             hall.start(u"1");
             return hall.does(CloseDay{}, u"sari");
         }},
        {Code::BadMall, "BadMall", "expected path", [](TestHall &hall) { return hall.does(ImportMall{}); }},
        {Code::DayOpenForRemoval, "DayOpenForRemoval", "what",
         [](TestHall &hall) {
             MallConfig config = tinyMall();
             config.officers.pop_back();
             return hall.does(ImportMall{config});
         }},
    };
}

std::vector<Scene> issueScenes()
{
    using Code = RefusalCode;
    return {
        {Code::UnknownService, "UnknownService", "service",
         [](TestHall &hall) { return hall.does(forService(u"sim")); }},
        {Code::EmptyJourney, "EmptyJourney", "", [](TestHall &hall) { return hall.does(IssueTicket{}); }},
        {Code::JourneyTooLong, "JourneyTooLong", "limit",
         [](TestHall &hall) { return hall.does(IssueTicket{std::vector<ServiceId>(9, service(u"ktp"))}); }},
        {Code::RepeatedService, "RepeatedService", "service",
         [](TestHall &hall) {
             return hall.does(IssueTicket{{service(u"ktp"), service(u"ktp")}});
         }},
        {Code::PriorityNotAccepted, "PriorityNotAccepted", "service",
         [](TestHall &hall) { return hall.does(forService(u"paspor-lansia")); }},
        {Code::ServiceClosedToday, "ServiceClosedToday", "service",
         [](TestHall &hall) {
             hall.setClock(QDate(2026, 11, 21), u"09:00");
             (void)hall.does(OpenDay{}, u"sari");
             return hall.does(forService(u"ktp"));
         }},
        {Code::ServiceNotYetOpen, "ServiceNotYetOpen", "opens service",
         [](TestHall &hall) {
             hall.setClock(u"07:00");
             return hall.does(forService(u"ktp"));
         }},
        {Code::ServiceOnBreak, "ServiceOnBreak", "service until",
         [](TestHall &hall) {
             hall.setClock(u"12:30");
             return hall.does(forService(u"ktp"));
         }},
        {Code::ServiceClosed, "ServiceClosed", "closed service",
         [](TestHall &hall) {
             hall.setClock(u"17:00");
             return hall.does(forService(u"ktp"));
         }},
        {Code::LastTicketPassed, "LastTicketPassed", "last service",
         [](TestHall &hall) {
             hall.setClock(u"15:45");
             return hall.does(forService(u"akta"));
         }},
        {Code::QuotaUsedUp, "QuotaUsedUp", "quota service",
         [](TestHall &hall) {
             for (int i = 0; i < 3; ++i)
                 hall.issue(u"akta");
             return hall.does(forService(u"akta"));
         }},
        {Code::NumbersUsedUp, "NumbersUsedUp", "last prefix",
         [](TestHall &hall) {
             for (int i = 0; i < 999; ++i)
                 hall.issue(u"ktp");
             return hall.does(forService(u"ktp"));
         }},
        {Code::NoCounterServes, "NoCounterServes", "service",
         [](TestHall &hall) { return hall.does(forService(u"arsip")); }},
    };
}

std::vector<Scene> counterScenes()
{
    using Code = RefusalCode;
    return {
        {Code::UnknownCounter, "UnknownCounter", "counter",
         [](TestHall &hall) { return hall.does(OpenCounter{counter(u"9")}, u"budi"); }},
        {Code::UnknownOfficer, "UnknownOfficer", "officer",
         [](TestHall &hall) { return hall.does(OpenCounter{counter(u"2")}, u"eko"); }},
        {Code::NotLoggedIn, "NotLoggedIn", "",
         [](TestHall &hall) { return hall.does(OpenCounter{counter(u"2")}); }},
        {Code::NotAllowed, "NotAllowed", "", [](TestHall &hall) { return hall.does(CloseDay{}, u"ayu"); }},
        {Code::CounterTaken, "CounterTaken", "counter officer",
         [](TestHall &hall) { return hall.does(OpenCounter{counter(u"1")}, u"budi"); }},
        {Code::OfficerElsewhere, "OfficerElsewhere", "counter",
         [](TestHall &hall) { return hall.does(OpenCounter{counter(u"2")}, u"ayu"); }},
        {Code::CounterAlreadyOpen, "CounterAlreadyOpen", "counter",
         [](TestHall &hall) { return hall.does(OpenCounter{counter(u"1")}, u"ayu"); }},
        {Code::CounterNotOpen, "CounterNotOpen", "counter",
         [](TestHall &hall) { return hall.does(CallNext{counter(u"2")}, u"ayu"); }},
        {Code::CounterPaused, "CounterPaused", "counter",
         [](TestHall &hall) {
             (void)hall.does(PauseCounter{counter(u"1"), u"salat"_s}, u"ayu");
             return hall.does(CallNext{counter(u"1")}, u"ayu");
         }},
        {Code::CounterBusy, "CounterBusy", "counter label",
         [](TestHall &hall) {
             hall.issue(u"ktp");
             hall.callNext(u"1");
             return hall.does(CallNext{counter(u"1")}, u"ayu");
         }},
        {Code::NotYourCounter, "NotYourCounter", "counter",
         [](TestHall &hall) { return hall.does(CallNext{counter(u"1")}, u"budi"); }},
        {Code::QueueEmpty, "QueueEmpty", "counter",
         [](TestHall &hall) { return hall.does(CallNext{counter(u"1")}, u"ayu"); }},
    };
}

std::vector<Scene> ticketScenes()
{
    using Code = RefusalCode;
    return {
        {Code::UnknownTicket, "UnknownTicket", "ticket",
         [](TestHall &hall) { return hall.does(ReinstateTicket{TicketId(9)}, u"ayu"); }},
        {Code::TicketNotHere, "TicketNotHere", "label",
         [](TestHall &hall) {
             return hall.does(StartServing{counter(u"1"), hall.issue(u"ktp")}, u"ayu");
         }},
        {Code::NotServedHere, "NotServedHere", "counter label",
         [](TestHall &hall) {
             hall.open(u"2", u"citra");
             return hall.does(CallTicket{counter(u"2"), hall.issue(u"kk"), u"sakit"_s}, u"citra");
         }},
        {Code::WrongState, "WrongState", "label state",
         [](TestHall &hall) { return hall.does(ReinstateTicket{hall.issue(u"ktp")}, u"ayu"); }},
        {Code::ReasonMissing, "ReasonMissing", "",
         [](TestHall &hall) {
             return hall.does(PauseCounter{counter(u"1"), u" "_s}, u"ayu");
         }},
        {Code::TextTooLong, "TextTooLong", "limit",
         [](TestHall &hall) {
             return hall.does(PauseCounter{counter(u"1"), QString(201, u'x')}, u"ayu");
         }},
        {Code::BadDuration, "BadDuration", "least most",
         [](TestHall &hall) {
             hall.issue(u"ktp");
             const TicketId id = hall.callNext(u"1");
             hall.start(u"1");
             return hall.does(ParkTicket{counter(u"1"), id, 0min}, u"ayu");
         }},
        {Code::TransferNowhere, "TransferNowhere", "",
         [](TestHall &hall) {
             hall.issue(u"ktp");
             return hall.does(TransferTicket{counter(u"1"), hall.callNext(u"1"), {}, {}}, u"ayu");
         }},
    };
}

HandOverTicket taken(const TestHall &hall, int number)
{
    return {u"A"_s, number, hall.hall().day.date, {service(u"ktp")}, {}, {}, hall.now()};
}

std::vector<Scene> leaseScenes()
{
    using Code = RefusalCode;
    return {
        {Code::NotLeased, "NotLeased", "label", [](TestHall &hall) { return hall.does(taken(hall, 999)); }},
        {Code::AlreadyHandedOver, "AlreadyHandedOver", "label",
         [](TestHall &hall) {
             (void)hall.does(LeaseNumbers{});
             (void)hall.does(taken(hall, 950));
             return hall.does(taken(hall, 950));
         }},
        {Code::NotIssuedHere, "NotIssuedHere", "label",
         [](TestHall &hall) {
             const TicketId ticket = hall.issue(u"ktp");
             hall.setDevice(u"kios-2");
             return hall.does(ReturnTicket{ticket});
         }},
        {Code::TooLate, "TooLate", "",
         [](TestHall &hall) {
             return hall.does(IssueTicket{{service(u"ktp")}, {}, {}, hall.now() - 1ms});
         }},
    };
}

std::vector<Scene> allScenes()
{
    std::vector<Scene> all;
    for (const auto &part : {dayScenes(), issueScenes(), counterScenes(), ticketScenes(), leaseScenes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalBearsItsCodeAndParametersAndChangesNothing_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Scene &scene : allScenes())
            QTest::newRow(scene.name) << index++;
    }
    void aRefusalBearsItsCodeAndParametersAndChangesNothing()
    {
        QFETCH(int, index);
        const Scene scene = allScenes().at(std::size_t(index));
        TestHall hall;
        hall.openDay();
        hall.open(u"1", u"ayu");
        const auto answer = scene.play(hall);
        QVERIFY(!answer);
        QCOMPARE(int(answer.error().code), int(scene.code));
        QCOMPARE(QStringList(answer.error().parameters.keys()).join(u' '),
                 QString::fromLatin1(scene.parameters));
        for (const QString &value : answer.error().parameters)
            QVERIFY(!value.isEmpty());
        QVERIFY(replayed(hall.journal()) == hall.hall());
    }

    void everyCodeThatDecideCanGiveHasItsScene()
    {
        // StorageFull, the last, is the server's own.
        std::set<int> expected;
        for (int code = 0; code < int(RefusalCode::StorageFull); ++code)
            expected.insert(code);
        std::set<int> seen;
        for (const Scene &scene : allScenes())
            seen.insert(int(scene.code));
        QCOMPARE(seen, expected);
    }
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
