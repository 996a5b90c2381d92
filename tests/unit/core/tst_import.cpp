#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMallBecomesWhatTheConfigurationSays()
    {
        const TestHall hall;
        QVERIFY(hall.hall().config() == tinyMall());
        QCOMPARE(hall.hall().desks.size(), std::size_t(4));
    }

    void theSameConfigurationAgainChangesNothing()
    {
        TestHall hall;
        const auto events = hall.does(ImportMall{tinyMall()});
        QVERIFY(events && events->empty());
    }

    void onlyWhatDiffersBecomesAnEvent()
    {
        TestHall hall;
        MallConfig config = tinyMall();
        config.services[0].quota = 5;
        config.mall.shortName = u"MPP"_s;
        QCOMPARE(hall.does(ImportMall{config})->size(), std::size_t(2));
        QVERIFY(hall.hall().config() == config);
    }

    void thingsAreRemovedWhileTheDayIsClosed()
    {
        TestHall hall;
        MallConfig config = tinyMall();
        config.counters.pop_back();
        config.services.pop_back();
        config.officers.erase(config.officers.begin() + 4);
        QVERIFY(hall.does(ImportMall{config}));
        QVERIFY(hall.hall().config() == config);
        QCOMPARE(hall.hall().desks.size(), std::size_t(3));
    }

    void nothingIsRemovedWhileTheDayIsOpen()
    {
        TestHall hall;
        hall.openDay();
        MallConfig config = tinyMall();
        config.services.pop_back();
        QCOMPARE(hall.refusal(ImportMall{config}), RefusalCode::DayOpenForRemoval);
        QVERIFY(hall.hall().config() == tinyMall());
        config = tinyMall();
        config.services[0].averageDuration = std::chrono::minutes(12);
        QVERIFY(hall.does(ImportMall{config}));
        QVERIFY(hall.does(CloseDay{}, u"sari"));
        config.services.pop_back();
        QVERIFY(hall.does(ImportMall{config}));
    }

    void aBrokenConfigurationChangesNothing()
    {
        TestHall hall;
        MallConfig config = tinyMall();
        config.mall.name = u"Lain"_s;
        config.services[2].prefix = u"b"_s;
        const auto refused = hall.does(ImportMall{config});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, RefusalCode::BadMall);
        QCOMPARE(refused.error().parameters.value(u"path"_s), u"services[2].prefix"_s);
        QVERIFY(hall.hall().config() == tinyMall());
    }

    void theAdministratorsOrderIsKept()
    {
        MallConfig config = tinyMall();
        std::swap(config.zones[0].order, config.zones[1].order);
        TestHall hall(config);
        QCOMPARE(hall.hall().config().zones.front().id.value(), u"lantai-2"_s);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
