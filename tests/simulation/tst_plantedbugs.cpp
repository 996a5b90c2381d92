#include "simulation/mallday.h"

#include <QLoggingCategory>
#include <QtTest>

using namespace antrean;
using namespace antrean::simulation;
using namespace Qt::StringLiterals;

/// That the checkers can fail: each bug that is built into a mall breaks the promise that forbids it.
class TestPlantedBugs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"antrean.*=false"_s); }

    void everyBugIsInTheTable()
    {
        for (int i = 0; i < plantedBugCount; ++i) {
            const QByteArray name = nameOf(static_cast<PlantedBug>(i));
            QVERIFY2(std::ranges::any_of(rows(), [&](const Row &row) { return name == row.bug; }), name);
            QCOMPARE(plantedBugNamed(name), std::optional(static_cast<PlantedBug>(i)));
        }
    }

    void isNoticed_data()
    {
        QTest::addColumn<Row>("row");
        for (const Row &row : rows())
            QTest::newRow(row.bug) << row;
    }
    void isNoticed()
    {
        QFETCH(Row, row);
        std::set<Fault> faults;
        for (const QByteArray &name : QByteArray(row.faults).split(' ')) {
            if (!name.isEmpty())
                faults.insert(faultNamed(name).value());
        }
        constexpr quint64 mostSeeds = 60;
        QStringList others;
        for (quint64 seed = 1; seed <= mostSeeds; ++seed) {
            const DayResult day = liveDay({seed, MallSize::Drawn, faults, plantedBugNamed(row.bug), {}});
            const auto isIt = [&](const BrokenPromise &broken) { return broken.promise == row.promise; };
            if (std::ranges::any_of(day.broken, isIt)) {
                // The bug's doing, not the day's.
                const DayResult sound = liveDay({seed, MallSize::Drawn, faults, {}, {}});
                QVERIFY(std::ranges::none_of(sound.broken, isIt));
                return;
            }
            for (const BrokenPromise &broken : day.broken)
                others << QString::fromUtf8(broken.promise);
        }
        QFAIL(qPrintable(u"nothing broke \"%1\" in %2 days, only: %3"_s.arg(QLatin1StringView(row.promise))
                             .arg(mostSeeds)
                             .arg(others.join(u", "))));
    }

private:
    struct Row
    {
        const char *bug;
        const char *faults;
        const char *promise;
    };
    static const std::vector<Row> &rows()
    {
        static const std::vector<Row> all{
            {"unsynced-commits", "power torn", "nothing lost"},
            {"answers-too-early", "kill power", "nothing lost"},
            {"ignores-failed-sync", "sync-fails write-fails", "nothing lost"},
            {"forgets-commands", "", "one command, one effect"},
            {"new-id-on-retry", "drop cut kill", "queues drain"},
            {"number-twice", "", "number unique"},
            {"numbers-go-on", "", "numbers from 1"},
            {"skips-the-first", "", "replay picks the same"},
            {"no-limits", "", "overtakes bounded"},
            {"parked-for-ever", "", "queues drain"},
            {"wrong-label", "", "no phantom"},
            {"deaf-board", "", "boards up to date"},
            {"wrong-paper", "", "nothing lost"},
            {"changed-record", "", "chain holds"},
            {"forgetful-kiosks", "", "number unique"},
            {"lost-hand-overs", "", "nothing lost"},
            {"late-taps", "cut switch", "in the order of the taps"},
            {"no-floors", "replaced", "number unique"},
            {"believes-any-server", "two-servers", "no phantom"},
            {"believes-any-clock", "clock-jump kill", "service date"},
        };
        return all;
    }
};

QTEST_GUILESS_MAIN(TestPlantedBugs)
#include "tst_plantedbugs.moc"
