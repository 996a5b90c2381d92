#include "support/hallbuilder.h"

#include <QtTest>

#include <functional>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Spoil = std::function<void(MallConfig &)>;
Q_DECLARE_METATYPE(Spoil)

class TestConfigCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTinyMallIsSound() { QVERIFY(!findError(tinyMall())); }

    void theFirstFaultIsNamedByItsPath_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *path, Spoil spoil) {
            QTest::newRow(path) << spoil << QString::fromLatin1(path);
        };
        row("mall.name", [](MallConfig &c) { c.mall.name = u"  "_s; });
        row("mall.shortName", [](MallConfig &c) { c.mall.shortName = QString(41, u'x'); });
        row("mall.numberWidth", [](MallConfig &c) { c.mall.numberWidth = 1; });
        row("mall.policy.ordinaryWeight",
            [](MallConfig &c) { c.mall.policy.ordinaryWeight = std::numeric_limits<double>::quiet_NaN(); });
        row("mall.policy.priorityWeight", [](MallConfig &c) { c.mall.policy.priorityWeight = 100.5; });
        row("mall.policy.maxOvertakes", [](MallConfig &c) { c.mall.policy.maxOvertakes = 0; });
        row("mall.policy.maxWaitMinutes", [](MallConfig &c) { c.mall.policy.maxWait = 601min; });
        row("mall.hours.tuesday", [](MallConfig &c) { c.mall.hours[1]->close = c.mall.hours[1]->open; });
        row("mall.hours.sunday", [](MallConfig &c) { c.mall.hours[6] = DayHours{8h, 25h, {}}; });
        row("mall.hours.friday.breaks[0]", [](MallConfig &c) { c.mall.hours[4]->breaks[0].to = 11h; });
        row("mall.hours.monday.breaks[1]", [](MallConfig &c) {
            c.mall.hours[0]->breaks.push_back({13h, 14h});
        });
        row("mall.holidays[0].date", [](MallConfig &c) { c.mall.holidays[0].date = {}; });
        row("mall.holidays[0].name", [](MallConfig &c) { c.mall.holidays[0].name.clear(); });
        row("zones[1].id", [](MallConfig &c) { c.zones[1].id = c.zones[0].id; });
        row("zones[0].name", [](MallConfig &c) { c.zones[0].name = QString(81, u'x'); });
        row("agencies[1].id", [](MallConfig &c) { c.agencies[1].id = AgencyId(u"Imigrasi"_s); });
        row("agencies[0].colour", [](MallConfig &c) { c.agencies[0].colour = u"blue"_s; });
        row("services[0].id", [](MallConfig &c) { c.services[0].id = ServiceId(); });
        row("services[3].agency", [](MallConfig &c) { c.services[3].agency = AgencyId(u"polri"_s); });
        row("services[2].prefix", [](MallConfig &c) { c.services[2].prefix = u"ABCD"_s; });
        row("services[1].averageMinutes", [](MallConfig &c) { c.services[1].averageDuration = 0min; });
        row("services[1].quota", [](MallConfig &c) { c.services[1].quota = 0; });
        row("services[1].lastTicketMinutes", [](MallConfig &c) { c.services[1].lastTicketMargin = -1min; });
        row("services[4].priorityClasses", [](MallConfig &c) { c.services[4].acceptsPriority = false; });
        row("services[5].hours.saturday", [](MallConfig &c) { (*c.services[5].hours)[5]->open = 12h; });
        row("services[0].standard.requirements",
            [](MallConfig &c) { c.services[0].standard.requirements = {}; });
        row("services[1].standard.requirements[1]", [](MallConfig &c) {
            c.services[1].standard.requirements = {u"KTP"_s, u" "_s};
        });
        row("services[0].standard.fee", [](MallConfig &c) { c.services[0].standard.fee.clear(); });
        row("counters[0].name", [](MallConfig &c) { c.counters[0].name = u"Loket ke-1"_s; });
        row("counters[0].zone", [](MallConfig &c) { c.counters[0].zone = ZoneId(u"lantai-9"_s); });
        row("counters[3].services[1].service",
            [](MallConfig &c) { c.counters[3].services[1] = c.counters[3].services[0]; });
        row("counters[3].services[0].service",
            [](MallConfig &c) { c.counters[3].services[0].service = ServiceId(u"sim"_s); });
        row("counters[3].services[1].weight", [](MallConfig &c) { c.counters[3].services[1].weight = 0; });
        row("officers[2].name", [](MallConfig &c) { c.officers[2].name.clear(); });
        row("officers[5].id", [](MallConfig &c) { c.officers[5].id = OfficerId(QString(49, u'x')); });
    }
    void theFirstFaultIsNamedByItsPath()
    {
        QFETCH(Spoil, spoil);
        MallConfig config = tinyMall();
        spoil(config);
        const auto error = findError(config);
        QVERIFY(error);
        QTEST(error->path, "path");
        QVERIFY(!error->expected.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConfigCheck)
#include "tst_configcheck.moc"
