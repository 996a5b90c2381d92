#include "journallife.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

/// `tests/golden/journal/N.sql` is a journal as version N of the schema wrote it, as `sqlite3 .dump` shows
/// it. A new version of the schema gets a file of its own; the old ones never change.
class TestJournalMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJournalOfAnyVersionOpensWithAllItHolds_data() { eachVersion(); }
    void aJournalOfAnyVersionOpensWithAllItHolds()
    {
        QFETCH(int, version);
        SimDisk disk("old", 1);
        write(disk, version);
        const auto journal = openOn(disk);
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
        check(**journal);
    }

    void aPowerLossDuringTheMigrationLeavesAJournalThatOpens_data() { eachVersion(); }
    void aPowerLossDuringTheMigrationLeavesAJournalThatOpens()
    {
        QFETCH(int, version);
        SimDisk disk("old", 1);
        write(disk, version);
        std::vector<SimDisk::Files> damaged;
        disk.setWatch([&](DiskOperation operation, const QString &) {
            for (quint64 seed = 0; operation != DiskOperation::Read && seed < 5; ++seed)
                damaged.push_back(disk.filesAfterPowerLoss(100 * damaged.size() + seed));
        });
        QVERIFY(openOn(disk));
        QVERIFY(!damaged.empty());
        for (const SimDisk::Files &files : damaged) {
            SimDisk probe("probe", 1);
            probe.setFiles(files);
            const auto journal = openOn(probe);
            QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
            check(**journal);
        }
    }

    void aNewJournalHasTheNewestSchema()
    {
        SimDisk fresh("fresh", 1), old("old", 1);
        QVERIFY(openOn(fresh));
        write(old, SqliteJournal::schemaVersion);
        const QString schema = u"SELECT group_concat(sql, x'0a') FROM (SELECT sql FROM sqlite_schema"
                               " WHERE sql IS NOT NULL ORDER BY name)"_s;
        for (const QString &sql : {schema, u"PRAGMA user_version"_s, u"PRAGMA application_id"_s}) {
            QVERIFY(!run(fresh, sql).isEmpty());
            QCOMPARE(run(fresh, sql), run(old, sql));
        }
    }

private:
    static void eachVersion()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= SqliteJournal::schemaVersion; ++version)
            QTest::addRow("%d", version) << version;
    }

    static void check(Journal &journal)
    {
        const auto state = stateOf(journal);
        QVERIFY2(state, state ? "" : qPrintable(state.error().detail));
        QCOMPARE(state->events.size(), size_t(3));
        QCOMPARE(state->events.at(1).body, eventOf(2).body);
        QCOMPARE(state->refusals.size(), size_t(1));
        QCOMPARE(state->epoch, 2u);
        QCOMPARE(state->name, u"MPP 0"_s);
        QCOMPARE(state->snapshot->body, QByteArray("state after 3"));
        auto more = batchOf(4, 1, 2);
        QVERIFY(journal.append(more));
        QCOMPARE(verifyChain(journal).value(), quint64(4));
    }

    static void write(const SimDisk &disk, int version)
    {
        QFile file(qEnvironmentVariable("ANTREAN_SOURCE") + u"/tests/golden/journal/%1.sql"_s.arg(version));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        for (const QString &statement : QString::fromUtf8(file.readAll()).split(u";\n"_s, Qt::SkipEmptyParts))
            QCOMPARE(run(disk, statement), QString());
    }

    /// The first value, or the error.
    static QString run(const SimDisk &disk, const QString &sql)
    {
        QString result;
        {
            auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
            db.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
            db.setDatabaseName(disk.uri(u"journal.db"_s));
            db.open();
            QSqlQuery(db).exec(u"PRAGMA locking_mode = EXCLUSIVE"_s);
            QSqlQuery query(db);
            if (!query.exec(sql))
                result = query.lastError().text();
            else if (query.next())
                result = query.value(0).toString();
        }
        QSqlDatabase::removeDatabase(u"by hand"_s);
        return result;
    }
};

QTEST_GUILESS_MAIN(TestJournalMigration)
#include "tst_journalmigration.moc"
