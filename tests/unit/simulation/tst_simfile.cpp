#include "simulation/simfile.h"

#include <QtTest>

#include <set>

using namespace antrean;

namespace {

/// What may be left after a loss of power, by many chances.
std::set<QByteArray> outcomes(const SimFile &file)
{
    std::set<QByteArray> found;
    for (quint64 seed = 0; seed < 400; ++seed) {
        SimFile::Random random(seed);
        found.insert(file.afterPowerLoss(random));
    }
    return found;
}

} // namespace

class TestSimFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSyncedSurvives()
    {
        SimFile file;
        file.write(0, "ticket A001");
        file.write(7, "A002");
        file.truncate(10);
        QVERIFY(file.isDirty());
        file.sync();
        QVERIFY(!file.isDirty());
        QCOMPARE(file.content(), QByteArray("ticket A00"));
        QVERIFY(outcomes(file) == std::set<QByteArray>{"ticket A00"});
    }

    void eachWriteSurvivesForItself()
    {
        SimFile file("....");
        file.write(0, "a");
        file.write(2, "b");
        const auto found = outcomes(file);
        for (const char *text : {"....", "a...", "..b.", "a.b."})
            QVERIFY2(found.contains(text), text);
    }

    void overlappingWritesKeepTheirOrder()
    {
        SimFile file("....");
        file.write(0, "aa");
        file.write(1, "bb");
        const auto found = outcomes(file);
        QVERIFY(found.contains("abb."));
        QVERIFY(found.contains(".bb."));
        QVERIFY(!found.contains("aab."));
        QCOMPARE(file.content(), QByteArray("abb."));
    }

    void aCutAndWhatFollowsItCanBeUndone()
    {
        SimFile file("0123456789");
        file.truncate(4);
        file.write(6, "x");
        QCOMPARE(file.content(), QByteArray("0123\0\0x", 7));
        const auto found = outcomes(file);
        QVERIFY(found.contains("0123456789"));
        QVERIFY(found.contains("012345x789"));
        QVERIFY(found.contains("0123"));
        QVERIFY(found.contains(QByteArray("0123\0\0x", 7)));
    }

    void aTornWriteHasItsFirstSectorsOrGarbageInOne()
    {
        const QByteArray before(4 * SimFile::sectorSize, '.');
        SimFile file(before);
        const QByteArray put(3 * SimFile::sectorSize, 'x');
        file.write(100, put);
        bool hasPrefix = false;
        bool hasGarbage = false;
        for (const QByteArray &found : outcomes(file)) {
            QCOMPARE(found.size(), before.size());
            QCOMPARE(found.first(100), before.first(100));
            QCOMPARE(found.mid(100 + put.size()), before.mid(100 + put.size()));
            int dots = 0, crosses = 0, strange = 0;
            for (qsizetype sector = 0; sector < 4; ++sector) {
                const qsizetype begin = std::max<qsizetype>(100, sector * 512);
                const QByteArray part =
                    found.mid(begin, std::min<qsizetype>(sector * 512 + 512, 1636) - begin);
                if (part.count('.') == part.size())
                    ++dots;
                else if (part.count('x') == part.size() && strange + dots == 0)
                    ++crosses;
                else if (part.count('x') != part.size())
                    ++strange;
            }
            QCOMPARE_LE(strange, 1);
            QVERIFY(strange == 0 || dots == 0);
            hasPrefix |= dots > 0 && crosses > 0;
            hasGarbage |= strange == 1;
        }
        QVERIFY(hasPrefix);
        QVERIFY(hasGarbage);
    }

    void whatAFailedSyncLostIsSeenUntilTheMemoryForgets()
    {
        int lost = 0;
        for (quint64 seed = 0; seed < 50; ++seed) {
            SimFile::Random random(seed);
            SimFile file("....");
            file.write(0, "a");
            file.failSync(random);
            QCOMPARE(file.content(), QByteArray("a..."));
            file.write(1, "b");
            file.sync();
            QCOMPARE(file.content(), QByteArray("ab.."));
            const auto left = outcomes(file);
            QCOMPARE(left.size(), size_t(1));
            file.write(3, "c");
            file.dropCache();
            QCOMPARE(file.content(), left.begin()->first(3) + "c");
            QVERIFY(file.isDirty());
            lost += file.content() == ".b.c" ? 1 : 0;
        }
        QCOMPARE_GT(lost, 10);
        QCOMPARE_LT(lost, 40);
    }
};

QTEST_GUILESS_MAIN(TestSimFile)
#include "tst_simfile.moc"
