#include "reportfixture.h"
#include "storage/report/reportschema.h"
#include "support/anycommands.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<Event> history(int steps)
{
    AnyCommands any(11);
    for (int i = 0; i < steps; ++i)
        (void)any.step();
    return any.hall.journal();
}

void byHand(const QString &file, const QString &sql)
{
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
        db.setDatabaseName(file);
        if (!db.open() || !QSqlQuery(db).exec(sql))
            qFatal("%s", qPrintable(sql));
    }
    QSqlDatabase::removeDatabase(u"by hand"_s);
}

} // namespace

class TestReportStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchesOfAnySizeGiveTheSameRows_data()
    {
        QTest::addColumn<std::size_t>("size");
        QTest::newRow("one by one") << std::size_t(1);
        QTest::newRow("seven") << std::size_t(7);
        QTest::newRow("slices") << std::size_t(500);
    }
    void batchesOfAnySizeGiveTheSameRows()
    {
        QFETCH(std::size_t, size);
        const std::vector<Event> journal = history(3000);
        const ReportFolder whole;
        const auto atOnce = whole.open();
        QVERIFY(atOnce->feed(journal));
        const ReportFolder parts;
        auto inParts = parts.open();
        for (std::size_t i = 0; i < journal.size(); i += size) {
            const auto from = journal.begin() + std::ptrdiff_t(i);
            QVERIFY(inParts->feed({from, from + std::ptrdiff_t(std::min(size, journal.size() - i))}));
            // A restart in the middle of everything.
            if (i / size % 50 == 49) {
                inParts.reset();
                inParts = parts.open();
            }
        }
        QVERIFY(inParts->place() == atOnce->place());
        QVERIFY(rowsOf(*inParts) == rowsOf(*atOnce));
    }
    void countsNothingTwice()
    {
        const std::vector<Event> journal = history(1500);
        const ReportFolder folder;
        const auto store = folder.open();
        QVERIFY(store->feed(journal));
        const ReportRows rows = rowsOf(*store);
        QVERIFY(store->feed(journal));
        QVERIFY(rowsOf(*store) == rows);
        QCOMPARE(store->place().seq, journal.back().seq);
        QVERIFY(store->place().command == journal.back().command);
    }
    void aGapIsRefusedAndNothingOfItCounts()
    {
        std::vector<Event> journal = history(1500);
        const ReportFolder folder;
        const auto store = folder.open();
        QVERIFY(store->feed({journal.begin(), journal.begin() + 100}));
        const ReportRows rows = rowsOf(*store);
        std::vector<Event> holed(journal.begin() + 100, journal.begin() + 200);
        holed.erase(holed.begin() + 50);
        const auto fed = store->feed(holed);
        QVERIFY(!fed && fed.error().code == JournalError::Code::BrokenSequence);
        QCOMPARE(store->place().seq, 100u);
        QVERIFY(rowsOf(*store) == rows);
        QVERIFY(store->feed({journal.begin() + 100, journal.end()}));
        const ReportFolder fresh;
        const auto other = fresh.open();
        QVERIFY(other->feed(journal));
        QVERIFY(rowsOf(*store) == rowsOf(*other));
    }
    void startingOverForgetsEverything()
    {
        const std::vector<Event> journal = history(1500);
        const ReportFolder folder;
        const auto store = folder.open();
        QVERIFY(store->feed(journal));
        const ReportRows rows = rowsOf(*store);
        QVERIFY(store->startOver());
        QCOMPARE(store->place().seq, 0u);
        QVERIFY(rowsOf(*store) == ReportRows());
        QVERIFY(store->feed(journal));
        QVERIFY(rowsOf(*store) == rows);
    }
    void whatCantBeUsedIsBegunAnew_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("journal");
        QTest::newRow("of another journal") << QString() << u"lain"_s;
        QTest::newRow("of another version")
            << u"PRAGMA user_version = %1"_s.arg(reportSchemaVersion + 1) << u"uji"_s;
        QTest::newRow("a row that nobody wrote")
            << u"UPDATE visit SET issued_at = 'kemarin', is_open = 1"_s << u"uji"_s;
        QTest::newRow("a table is gone") << u"DROP TABLE fed"_s << u"uji"_s;
    }
    void whatCantBeUsedIsBegunAnew()
    {
        QFETCH(QString, sql);
        QFETCH(QString, journal);
        const ReportFolder folder;
        QVERIFY(folder.open()->feed(history(1500)));
        if (!sql.isEmpty())
            byHand(folder.file(), sql);
        const auto store = folder.open(journal);
        QCOMPARE(store->place().seq, 0u);
        QVERIFY(store->feed(history(1500)));
        QCOMPARE(QDir(folder.dir.path()).entryList({u"*foreign*"_s}).size(), 0);
    }
    void brokenPagesAreBegunAnew()
    {
        const ReportFolder folder;
        QVERIFY(folder.open()->feed(history(1500)));
        QFile file(folder.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 8 * 4096);
        file.seek(4096);
        file.write(QByteArray(int(file.size() - 4096), '\x5a'));
        file.close();
        const auto store = folder.open();
        QCOMPARE(store->place().seq, 0u);
        QVERIFY(store->feed(history(1500)));
    }
    void aFileOfAnotherProgramIsSetAsideWhole_data()
    {
        QTest::addColumn<bool>("isDatabase");
        QTest::newRow("a database") << true;
        QTest::newRow("a letter") << false;
    }
    void aFileOfAnotherProgramIsSetAsideWhole()
    {
        QFETCH(bool, isDatabase);
        const ReportFolder folder;
        if (isDatabase) {
            byHand(folder.file(), u"CREATE TABLE resep(nama TEXT)"_s);
        } else {
            QFile letter(folder.file());
            QVERIFY(letter.open(QIODevice::WriteOnly));
            letter.write("Yang terhormat, ...");
        }
        const qint64 size = QFileInfo(folder.file()).size();
        QCOMPARE(folder.open()->place().seq, 0u);
        QCOMPARE(QFileInfo(folder.file() + u".foreign-1"_s).size(), size);
    }
    void aSecondConnectionIsRefusedAndHarmsNothing()
    {
        const ReportFolder folder;
        const auto store = folder.open();
        QVERIFY(store->feed(history(1500)));
        const auto second = ReportStore::open(folder.dir.path(), u"uji"_s);
        QVERIFY(!second);
        QVERIFY(second.error().code == JournalError::Code::Locked);
        QCOMPARE_GT(rowsOf(*store).visits.size(), 0u);
    }
};

QTEST_GUILESS_MAIN(TestReportStore)
#include "tst_reportstore.moc"
