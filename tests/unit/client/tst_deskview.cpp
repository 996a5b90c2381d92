#include "client/deskview.h"
#include "support/hallbuilder.h"

#include <QTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

DeskView at(const TestHall &hall, QStringView counterId, QStringView who)
{
    return deskView(hall.hall(), counter(counterId), officer(who), hall.now());
}

QStringList labels(const std::vector<DeskRow> &rows)
{
    QStringList names;
    for (const DeskRow &row : rows)
        names << row.label;
    return names;
}

/// A hall in a situation, and what officer and action follow from it at counter 1.
using Situation = std::function<void(TestHall &)>;

void open(TestHall &hall)
{
    hall.openDay();
    hall.open(u"1", u"ayu");
}

void call(TestHall &hall)
{
    open(hall);
    hall.issue(u"ktp");
    hall.callNext(u"1");
}

void serve(TestHall &hall)
{
    call(hall);
    hall.start(u"1");
}

void pause(TestHall &hall) { (void)hall.does(PauseCounter{counter(u"1"), u"rapat"_s}, u"ayu"); }

} // namespace

Q_DECLARE_METATYPE(Situation)
Q_DECLARE_METATYPE(DeskStatus)
Q_DECLARE_METATYPE(DeskAction)
Q_DECLARE_METATYPE(std::vector<DeskAction>)

class TestDeskView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersOneLargeActionForEverySituation_data();
    void offersOneLargeActionForEverySituation();
    void callsNobodyFromAnEmptyQueue();
    void letsOnlyThoseWithTheRightCallByName_data();
    void letsOnlyThoseWithTheRightCallByName();
    void tellsWhichCounterIsStillOpenElsewhere();
    void namesTheHolidayBeforeItIsOpened();
    void showsTheTicketWithItsTimesAndJourney();
    void listsTheQueueInTheOrderOfCalling();
    void countsWhoWaitsAndForHowLong();
    void listsTheMissedOfItsServicesLatestFirst();
    void listsTheParkedFirstToReturnFirst();
    void finishesAVisitThatMidnightCaught();
    void knowsNothingOfACounterThatWasRemoved();
};

void TestDeskView::offersOneLargeActionForEverySituation_data()
{
    using enum DeskAction;
    QTest::addColumn<Situation>("situation");
    QTest::addColumn<QString>("who");
    QTest::addColumn<DeskStatus>("status");
    QTest::addColumn<DeskAction>("next");
    QTest::addColumn<std::vector<DeskAction>>("others");
    const auto row = [](const char *name, const Situation &situation, const QString &who, DeskStatus status,
                        DeskAction next, const std::vector<DeskAction> &others) {
        QTest::newRow(name) << situation << who << status << next << others;
    };
    row("before the day", [](TestHall &) {}, u"ayu"_s, DeskStatus::DayNotOpen, None, {});
    row("before the day, supervisor", [](TestHall &) {}, u"sari"_s, DeskStatus::DayNotOpen, OpenDay, {});
    row("before the day, administrator", [](TestHall &) {}, u"adi"_s, DeskStatus::DayNotOpen, OpenDay, {});
    row("Sunday, supervisor", [](TestHall &hall) { hall.setClock(QDate(2026, 11, 22), u"08:00"); }, u"sari"_s,
        DeskStatus::DayNotOpen, None, {});
    row("after the day",
        [](TestHall &hall) {
            hall.openDay();
            (void)hall.does(antrean::CloseDay{}, u"sari");
        },
        u"ayu"_s, DeskStatus::DayClosed, None, {});
    row("the day after", [](TestHall &hall) { hall.openDay(), hall.advance(24h); }, u"ayu"_s,
        DeskStatus::DayNotOpen, None, {});
    row("closed", [](TestHall &hall) { hall.openDay(); }, u"ayu"_s, DeskStatus::Closed, OpenCounter, {});
    row("closed, supervisor", [](TestHall &hall) { hall.openDay(); }, u"sari"_s, DeskStatus::Closed,
        OpenCounter, {antrean::DeskAction::CloseDay});
    row("another's", open, u"budi"_s, DeskStatus::Taken, None, {});
    row("open elsewhere", [](TestHall &hall) { hall.openDay(), hall.open(u"2", u"ayu"); }, u"ayu"_s,
        DeskStatus::Elsewhere, None, {});
    row("open", open, u"ayu"_s, DeskStatus::Idle, CallNext, {Pause, CloseCounter});
    row("called", call, u"ayu"_s, DeskStatus::Called, StartServing, {Recall, Miss, Transfer, Cancel, Pause});
    row("serving", serve, u"ayu"_s, DeskStatus::Serving, FinishServing,
        {FinishOtherwise, Park, Transfer, Pause});
    row("paused", [](TestHall &hall) { open(hall), pause(hall); }, u"ayu"_s, DeskStatus::Paused,
        ResumeCounter, {CloseCounter});
    row("paused while serving", [](TestHall &hall) { serve(hall), pause(hall); }, u"ayu"_s,
        DeskStatus::Serving, FinishServing, {FinishOtherwise, Park, Transfer, ResumeCounter});
    row("another's ticket is not shown", call, u"budi"_s, DeskStatus::Taken, None, {});
}

void TestDeskView::offersOneLargeActionForEverySituation()
{
    QFETCH(Situation, situation);
    QFETCH(QString, who);
    QFETCH(DeskStatus, status);
    QFETCH(DeskAction, next);
    QFETCH(std::vector<DeskAction>, others);
    TestHall hall;
    situation(hall);

    const DeskView view = at(hall, u"1", who);

    QCOMPARE(view.status, status);
    QCOMPARE(view.next, next);
    QCOMPARE(view.others, others);
    QCOMPARE(view.ticket.has_value(), status == DeskStatus::Called || status == DeskStatus::Serving);
}

void TestDeskView::callsNobodyFromAnEmptyQueue()
{
    TestHall hall;
    open(hall);
    QVERIFY(!at(hall, u"1", u"ayu").allows(DeskAction::CallNext));
    hall.issue(u"paspor"); // Not served at counter 1.
    QVERIFY(!at(hall, u"1", u"ayu").allows(DeskAction::CallNext));
    hall.issue(u"kk");
    QVERIFY(at(hall, u"1", u"ayu").allows(DeskAction::CallNext));
}

void TestDeskView::letsOnlyThoseWithTheRightCallByName_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("may");
    QTest::newRow("officer") << u"ayu"_s << false;
    QTest::newRow("officer with the right") << u"citra"_s << true;
    QTest::newRow("supervisor") << u"sari"_s << true;
    QTest::newRow("administrator") << u"adi"_s << true;
}

void TestDeskView::letsOnlyThoseWithTheRightCallByName()
{
    QFETCH(QString, who);
    QFETCH(bool, may);
    TestHall hall;
    hall.openDay();
    hall.open(u"1", who);
    QCOMPARE(at(hall, u"1", who).allows(DeskAction::CallByName), may);
}

void TestDeskView::tellsWhichCounterIsStillOpenElsewhere()
{
    TestHall hall;
    hall.openDay();
    hall.open(u"2", u"ayu");
    QCOMPARE(at(hall, u"1", u"ayu").elsewhere, counter(u"2"));
    QCOMPARE(counterOf(hall.hall(), officer(u"ayu")), counter(u"2"));
    QCOMPARE(counterOf(hall.hall(), officer(u"budi")), CounterId());
    QCOMPARE(counterOf(hall.hall(), OfficerId()), CounterId());
}

void TestDeskView::namesTheHolidayBeforeItIsOpened()
{
    TestHall hall;
    hall.setClock(QDate(2026, 8, 17), u"08:00");
    QCOMPARE(at(hall, u"1", u"sari").holiday, u"Hari Kemerdekaan"_s);
    QCOMPARE(at(hall, u"1", u"ayu").holiday, QString());
}

void TestDeskView::showsTheTicketWithItsTimesAndJourney()
{
    TestHall hall;
    open(hall);
    hall.issue({u"ktp", u"akta"}, PriorityClass::Priority);
    const TimePoint issued = hall.now();
    hall.advance(12min);
    hall.callNext(u"1");
    hall.advance(40s);
    (void)hall.does(RecallTicket{counter(u"1"), hall.desk(u"1").ticket}, u"ayu");
    hall.advance(20s);

    DeskTicket ticket = at(hall, u"1", u"ayu").ticket.value();
    QCOMPARE(ticket.label, u"A001"_s);
    QVERIFY(ticket.hasPriority);
    QCOMPARE(ticket.calls, 2);
    QCOMPARE(ticket.reference, issued);
    QCOMPARE(ticket.elapsed, std::chrono::milliseconds(20s));
    QCOMPARE(ticket.reason.rule, CallReason::Rule::LongestWait);
    QCOMPARE(ticket.journey, (std::vector<JourneyStep>{{service(u"ktp"), StageState::Called},
                                                       {service(u"akta"), StageState::Planned}}));

    hall.start(u"1");
    hall.advance(90s);
    ticket = at(hall, u"1", u"ayu").ticket.value();
    QCOMPARE(ticket.state, StageState::Serving);
    QCOMPARE(ticket.elapsed, std::chrono::milliseconds(90s));
}

void TestDeskView::listsTheQueueInTheOrderOfCalling()
{
    TestHall hall;
    open(hall);
    hall.issue(u"ktp");
    hall.advance(4min);
    hall.issue(u"kk", PriorityClass::Priority);
    hall.advance(8min);

    const DeskView view = at(hall, u"1", u"ayu");
    QCOMPARE(labels(view.upcoming), (QStringList{u"A002"_s, u"A001"_s}));
    QVERIFY(view.upcoming.front().hasPriority);
    QCOMPARE(view.upcoming.front().reason.rule, CallReason::Rule::Priority);
    QCOMPARE(view.upcoming.front().age, std::chrono::milliseconds(8min));
    QCOMPARE(hall.label(hall.callNext(u"1")), u"A002"_s);

    QCOMPARE(deskView(hall.hall(), counter(u"1"), officer(u"ayu"), hall.now(), 0).upcoming.size(), 0U);
}

void TestDeskView::countsWhoWaitsAndForHowLong()
{
    TestHall hall;
    open(hall);
    QCOMPARE(at(hall, u"1", u"ayu").waiting, 0);
    hall.issue(u"ktp");
    hall.advance(7min);
    hall.issue(u"kk");
    hall.issue(u"akta"); // Counter 2's.
    hall.advance(3min);
    QCOMPARE(at(hall, u"1", u"ayu").waiting, 2);
    QCOMPARE(at(hall, u"1", u"ayu").longestWait, std::chrono::milliseconds(10min));

    // Sent to counter 2 alone.
    hall.open(u"2", u"budi");
    hall.callNext(u"1");
    hall.transfer(u"1", {}, u"2");
    QCOMPARE(at(hall, u"1", u"ayu").waiting, 1);
    const DeskView other = at(hall, u"2", u"budi");
    QCOMPARE(other.waiting, 2);
    QVERIFY(std::ranges::any_of(other.upcoming, &DeskRow::onlyHere));
}

void TestDeskView::listsTheMissedOfItsServicesLatestFirst()
{
    TestHall hall;
    open(hall);
    for (int i = 0; i < 2; ++i) {
        hall.issue(u"ktp");
        hall.callNext(u"1");
        hall.miss(u"1");
        hall.advance(1min);
    }
    QCOMPARE(labels(at(hall, u"1", u"ayu").missed), (QStringList{u"A002"_s, u"A001"_s}));
    QCOMPARE(at(hall, u"1", u"ayu").missed.front().age, std::chrono::milliseconds(1min));
    // Counter 2 serves the same service, counter 3 doesn't.
    QCOMPARE(at(hall, u"2", u"budi").missed.size(), 2U);
    QVERIFY(at(hall, u"3", u"dewi").missed.empty());
}

void TestDeskView::listsTheParkedFirstToReturnFirst()
{
    TestHall hall;
    open(hall);
    for (const auto duration :
         {std::optional<std::chrono::minutes>(), std::optional(30min), std::optional(5min)}) {
        hall.issue(u"ktp");
        hall.callNext(u"1");
        hall.start(u"1");
        hall.park(u"1", duration);
    }
    const DeskView view = at(hall, u"1", u"ayu");
    QCOMPARE(labels(view.parked), (QStringList{u"A003"_s, u"A002"_s, u"A001"_s}));
    QCOMPARE(view.parked.front().returns, std::optional(hall.now() + 5min));
    QCOMPARE(view.parked.back().returns, std::nullopt);
}

void TestDeskView::finishesAVisitThatMidnightCaught()
{
    TestHall hall;
    serve(hall);
    hall.advance(24h);
    const DeskView view = at(hall, u"1", u"ayu");
    QCOMPARE(view.status, DeskStatus::Serving);
    QVERIFY(view.allows(DeskAction::FinishServing));
}

void TestDeskView::knowsNothingOfACounterThatWasRemoved()
{
    TestHall hall;
    QCOMPARE(at(hall, u"99", u"ayu"), DeskView{});
    QCOMPARE(at(hall, u"99", u"ayu").next, DeskAction::None);
}

QTEST_APPLESS_MAIN(TestDeskView)
#include "tst_deskview.moc"
