#include "client/kioskchoices.h"
#include "client/kiosksearch.h"
#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = MallStanding::Kind;

namespace {

constexpr TimeOfDay clockTime(int hour, int minute = 0) { return std::chrono::minutes(hour * 60 + minute); }

} // namespace

class TestKioskChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhetherNumbersCanBeHadAndUntilWhen_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("opened");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QDate>("nextDate");
        QTest::addColumn<int>("nextMinutes");
        const QDate tuesday(2026, 11, 17);
        const QDate friday(2026, 11, 20);
        const QDate saturday(2026, 11, 21);
        const QDate monday(2026, 11, 23);
        QTest::newRow("open") << tuesday << u"09:00"_s << true << Kind::Open << QDate() << 0;
        QTest::newRow("nobody opened it")
            << tuesday << u"09:00"_s << false << Kind::NotOpened << QDate() << 0;
        QTest::newRow("too early") << tuesday << u"07:00"_s << true << Kind::BeforeOpening << tuesday << 450;
        QTest::newRow("too early, not opened")
            << tuesday << u"06:00"_s << false << Kind::BeforeOpening << tuesday << 450;
        // The service that gives tickets during breaks keeps the mall open.
        QTest::newRow("break of most") << tuesday << u"12:30"_s << true << Kind::Open << QDate() << 0;
        QTest::newRow("after work") << friday << u"17:00"_s << true << Kind::Closed << saturday << 540;
        QTest::newRow("after work, not opened")
            << tuesday << u"17:00"_s << false << Kind::Closed << tuesday.addDays(1) << 450;
        QTest::newRow("Sunday") << QDate(2026, 11, 22) << u"09:00"_s << false << Kind::ClosedToday << monday
                                << 450;
        QTest::newRow("holiday") << QDate(2026, 8, 17) << u"09:00"_s << false << Kind::Holiday
                                 << QDate(2026, 8, 18) << 450;
    }
    void saysWhetherNumbersCanBeHadAndUntilWhen()
    {
        QFETCH(QDate, date);
        QFETCH(QString, time);
        QFETCH(bool, opened);
        QFETCH(QDate, nextDate);
        QFETCH(int, nextMinutes);
        TestHall hall;
        hall.setClock(date, u"08:00");
        if (opened)
            hall.openDay();
        hall.setClock(time);
        const MallStanding standing = standingOf(hall.hall(), hall.now());
        QTEST(standing.kind, "kind");
        QCOMPARE(standing.next.has_value(), nextDate.isValid());
        if (standing.next) {
            QCOMPARE(standing.next->date, nextDate);
            QCOMPARE(standing.next->time.count(), nextMinutes);
        }
    }
    void aBreakOfAllServicesEndsWhenTheFirstComesBack()
    {
        MallConfig config = tinyMall();
        config.services[3].ticketsDuringBreaks = false;
        TestHall hall(config);
        hall.openDay();
        hall.setClock(u"12:30");
        const MallStanding standing = standingOf(hall.hall(), hall.now());
        QCOMPARE(standing.kind, Kind::OnBreak);
        QCOMPARE(standing.next->time, TimeOfDay(13h));
    }
    void afterTheLastTicketTheHallIsStillAtWork()
    {
        MallConfig config = tinyMall();
        for (Service &service : config.services)
            service.lastTicketMargin = 30min;
        TestHall hall(config);
        hall.openDay();
        hall.setClock(u"15:40");
        QCOMPARE(standingOf(hall.hall(), hall.now()).kind, Kind::AfterLastTicket);
    }
    void theNextOpeningOfAServiceFollowsItsOwnHours()
    {
        const TestHall hall;
        const auto next =
            openingAfter(hall.hall(), *hall.hall().service(service(u"pajak")), QDate(2026, 11, 20));
        QCOMPARE(next, (NextOpening{QDate(2026, 11, 21), clockTime(9)}));
    }
    void aNumberThatCanBeHadHasNoReasonAgainstIt()
    {
        TestHall hall;
        hall.openDay();
        QVERIFY(!whyNoTicket(hall.hall(), service(u"ktp"), hall.now()));
        QVERIFY(!whyNoTicket(hall.hall(), service(u"paspor-lansia"), hall.now()));
        QCOMPARE(
            whyNoTicket(hall.hall(), service(u"paspor-lansia"), PriorityClass::Ordinary, hall.now())->code,
            RefusalCode::PriorityNotAccepted);
        QCOMPARE(whyNoTicket(hall.hall(), service(u"arsip"), hall.now())->code, RefusalCode::NoCounterServes);
        for (int taken = 0; taken < 3; ++taken)
            (void)hall.issue(u"akta");
        QCOMPARE(whyNoTicket(hall.hall(), service(u"akta"), hall.now())->code, RefusalCode::QuotaUsedUp);
        QCOMPARE(waitingFor(hall.hall(), service(u"akta")), 3);
    }
    void listsAgenciesByNameAndTheirServicesInOrder()
    {
        MallConfig config = tinyMall();
        config.agencies[0].shortName = u"Zakat"_s;
        config.agencies.push_back({AgencyId(u"kosong"_s), u"Kosong"_s, u"Kosong"_s, {}, u"#112233"_s, {}, 9});
        const TestHall hall(config);
        const std::vector<AgencyId> expected{AgencyId(u"imigrasi"_s), AgencyId(u"samsat"_s),
                                             AgencyId(u"disdukcapil"_s)};
        QCOMPARE(agenciesByName(hall.hall()), expected);
        const std::vector<ServiceId> services{service(u"ktp"), service(u"kk"), service(u"akta")};
        QCOMPARE(servicesOf(hall.hall(), AgencyId(u"disdukcapil"_s)), services);
    }
    void showsPopularServicesOnlyAndNoMoreThanAsked()
    {
        MallConfig config = tinyMall();
        for (Service &one : config.services)
            one.popular = one.id != service(u"kk");
        const TestHall hall(config);
        const std::vector<ServiceId> expected{service(u"ktp"), service(u"akta")};
        QCOMPARE(popularServices(hall.hall(), 2), expected);
    }
    void findsServicesByTheBeginningsOfWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("one letter") << u"p"_s << QStringList{u"pajak"_s, u"paspor"_s, u"paspor-lansia"_s};
        QTest::newRow("case and punctuation") << u"KTP-e"_s << QStringList{u"ktp"_s};
        QTest::newRow("a later word") << u"el"_s << QStringList{u"ktp"_s};
        QTest::newRow("English") << u"birth"_s << QStringList{u"akta"_s};
        QTest::newRow("agency") << u"samsat"_s << QStringList{u"pajak"_s, u"arsip"_s};
        QTest::newRow("agency and service") << u"ars sam"_s << QStringList{u"arsip"_s};
        QTest::newRow("accents") << u"pasp\u00f3r l"_s << QStringList{u"paspor-lansia"_s};
        QTest::newRow("middle of a word") << u"spor"_s << QStringList{};
        QTest::newRow("nothing to look for") << u" - "_s << QStringList{};
    }
    void findsServicesByTheBeginningsOfWords()
    {
        QFETCH(QString, text);
        MallConfig config = tinyMall();
        const std::pair<QString, QString> names[] = {
            {u"KTP-el baru"_s, {}},
            {u"Kartu Keluarga"_s, {}},
            {u"Akta kelahiran"_s, u"Birth certificate"_s},
            {u"Paspor baru"_s, {}},
            {u"Paspor lansia"_s, {}},
            {u"Pajak kendaraan"_s, {}},
            {u"Arsip kendaraan"_s, {}},
        };
        for (std::size_t index = 0; index < config.services.size(); ++index) {
            config.services[index].name = names[index].first;
            config.services[index].englishName = names[index].second;
        }
        config.services[5].order = -1;
        const TestHall hall(config);
        QStringList found;
        for (const ServiceId &id : searchServices(hall.hall(), text, 8))
            found << id.value();
        QTEST(found, "found");
    }
};

QTEST_APPLESS_MAIN(TestKioskChoices)
#include "tst_kioskchoices.moc"
