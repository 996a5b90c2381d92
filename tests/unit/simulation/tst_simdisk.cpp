#include "simulation/simdisk.h"

#include <QtTest>

#include <set>
#include <sqlite3.h>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

/// One connection, as plain as SQLite gives it.
class Database
{
public:
    explicit Database(const QString &uri)
    {
        m_opened = sqlite3_open_v2(uri.toUtf8().constData(), &m_handle,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, nullptr);
    }
    ~Database() { sqlite3_close(m_handle); }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] int opened() const { return m_opened; }
    /// The extended result code; 0 is well.
    int run(const char *sql)
    {
        sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
        return sqlite3_extended_errcode(m_handle);
    }
    [[nodiscard]] QByteArray value(const char *sql)
    {
        QByteArray result;
        sqlite3_exec(
            m_handle, sql,
            [](void *to, int, char **columns, char **) {
                *static_cast<QByteArray *>(to) = columns[0];
                return 0;
            },
            &result, nullptr);
        return result;
    }
    /// As a journal is: WAL, one connection, each commit synced.
    void useLog()
    {
        run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE IF NOT EXISTS t(x)");
    }

private:
    sqlite3 *m_handle = nullptr;
    int m_opened = SQLITE_ERROR;
};

} // namespace

class TestSimDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalDisksLiveSideBySide()
    {
        SimDisk one("one", 1), two("two", 2);
        Database a(one.uri(u"x.db"_s)), b(two.uri(u"x.db"_s));
        QCOMPARE(a.run("CREATE TABLE t(x); INSERT INTO t VALUES('one')"), SQLITE_OK);
        QCOMPARE(b.run("CREATE TABLE t(x); INSERT INTO t VALUES('two')"), SQLITE_OK);
        QCOMPARE(a.value("SELECT x FROM t"), QByteArray("one"));
        QCOMPARE(b.value("SELECT x FROM t"), QByteArray("two"));
        QCOMPARE(one.files().size(), size_t(1));
        QCOMPARE(one.size(u"x.db"_s), std::optional<qint64>(8192));
        QVERIFY(!one.size(u"y.db"_s));
        Database plain(u":memory:"_s);
        QCOMPARE(plain.run("CREATE TABLE t(x)"), SQLITE_OK);
        QCOMPARE(one.files().size(), size_t(1));
    }

    void timeIsHandedIn()
    {
        SimDisk disk("clock", 1);
        Database db(disk.uri(u"x.db"_s));
        QCOMPARE(db.value("SELECT datetime('now')"), QByteArray("2026-01-01 00:00:00"));
        disk.setClock([] { return TimePoint(std::chrono::seconds(1795222923)); });
        QCOMPARE(db.value("SELECT datetime('now')"), QByteArray("2026-11-21 01:02:03"));
    }

    void aSecondConnectionIsRefused()
    {
        SimDisk disk("locks", 1);
        {
            Database first(disk.uri(u"x.db"_s));
            first.useLog();
            Database second(disk.uri(u"x.db"_s));
            QCOMPARE(second.run("SELECT * FROM t"), SQLITE_BUSY);
        }
        Database third(disk.uri(u"x.db"_s));
        third.useLog();
        QCOMPARE(third.run("SELECT * FROM t"), SQLITE_OK);
    }

    void withoutPowerNothingWorksAndWhatWasOpenStaysUnusable()
    {
        SimDisk disk("power", 1);
        Database before(disk.uri(u"x.db"_s));
        before.useLog();
        QCOMPARE(before.run("INSERT INTO t VALUES(1)"), SQLITE_OK);
        const auto files = disk.files();
        disk.crash();
        QVERIFY(!disk.hasPower());
        QVERIFY(before.run("INSERT INTO t VALUES(2)") != SQLITE_OK);
        QVERIFY(Database(disk.uri(u"x.db"_s)).run("SELECT * FROM t") != SQLITE_OK);
        QVERIFY(disk.files() == files);
        disk.restart(7);
        QVERIFY(before.run("INSERT INTO t VALUES(3)") != SQLITE_OK);
        Database after(disk.uri(u"x.db"_s));
        after.useLog();
        QCOMPARE(after.value("SELECT group_concat(x) FROM t"), QByteArray("1"));
    }

    void theSameSeedGivesTheSameDamage()
    {
        SimDisk disk("damage", 1);
        std::vector<SimDisk::Files> found;
        Database db(disk.uri(u"x.db"_s));
        db.useLog();
        disk.setWatch([&](DiskOperation operation, const QString &) {
            if (operation == DiskOperation::Sync && found.empty()) {
                for (quint64 seed = 0; seed < 20; ++seed)
                    found.push_back(disk.filesAfterPowerLoss(seed));
                QVERIFY(found.at(3) == disk.filesAfterPowerLoss(3));
            }
        });
        QCOMPARE(db.run("INSERT INTO t VALUES(randomblob(9000))"), SQLITE_OK);
        QCOMPARE(found.size(), size_t(20));
        QCOMPARE_GT(std::set<SimDisk::Files>(found.begin(), found.end()).size(), size_t(5));
    }

    void aDiskThatOnlySaysItSyncsLosesWhatItPromised()
    {
        int lost = 0;
        for (const bool ignores : {false, true}) {
            for (quint64 seed = 0; seed < 20; ++seed) {
                SimDisk disk("liar", seed);
                {
                    Database db(disk.uri(u"x.db"_s));
                    db.useLog();
                    disk.setIgnoresSync(ignores);
                    QCOMPARE(db.run("INSERT INTO t VALUES(1)"), SQLITE_OK);
                    disk.crash();
                }
                disk.restart(seed);
                Database db(disk.uri(u"x.db"_s));
                db.useLog();
                const bool isThere = db.value("SELECT count(*) FROM t") == "1";
                QVERIFY(isThere || ignores);
                lost += isThere ? 0 : 1;
            }
        }
        QCOMPARE_GT(lost, 5);
    }

    void aFileDeletedWithoutSyncingItsFolderMayComeBack()
    {
        SimDisk disk("names", 1);
        {
            Database db(disk.uri(u"x.db"_s));
            db.useLog();
            QCOMPARE(disk.files().size(), size_t(2));
        }
        QCOMPARE(disk.files().size(), size_t(1)); // SQLite deletes the log at a clean end, and doesn't wait.
        std::set<size_t> counts;
        for (quint64 seed = 0; seed < 50; ++seed)
            counts.insert(disk.filesAfterPowerLoss(seed).size());
        QVERIFY((counts == std::set<size_t>{1, 2}));

        Database db(disk.uri(u"y.db"_s));
        db.run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; CREATE TABLE t(x)");
        QVERIFY(!disk.filesAfterPowerLoss(0).contains(u"y.db-journal"_s));
        for (quint64 seed = 0; seed < 50; ++seed)
            QCOMPARE(disk.filesAfterPowerLoss(seed).size(), size_t(2)); // EXTRA syncs the folder.
    }

    void theNthOperationFailsOnceOrForEver_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::addColumn<int>("failed");
        QTest::newRow("once") << false << 1;
        QTest::newRow("for ever") << true << 4;
    }
    void theNthOperationFailsOnceOrForEver()
    {
        QFETCH(bool, stays);
        QFETCH(int, failed);
        SimDisk disk("nth", 1);
        Database db(disk.uri(u"x.db"_s));
        db.run("PRAGMA journal_mode = DELETE; CREATE TABLE t(x)");
        disk.inject({DiskOperation::Sync, DiskFault::Kind::IoError, 1, stays, u".db-journal"_s});
        const quint64 syncs = disk.count(DiskOperation::Sync);
        int failures = 0;
        for (int i = 0; i < 4; ++i)
            failures += db.run("INSERT INTO t VALUES(1)") == SQLITE_IOERR_FSYNC ? 1 : 0;
        QCOMPARE(failures, failed);
        QCOMPARE(disk.failures(), quint64(failed));
        QCOMPARE_GT(disk.count(DiskOperation::Sync), syncs);
        disk.clearFaults();
        QCOMPARE(db.run("INSERT INTO t VALUES(1)"), SQLITE_OK);
        QCOMPARE(db.value("SELECT count(*) FROM t").toInt(), 5 - failed);
    }

    void aFullDiskHasNoRoomUntilSomethingGoes()
    {
        SimDisk disk("full", 1);
        Database db(disk.uri(u"x.db"_s));
        db.useLog();
        disk.setCapacity(100000);
        disk.setReserved(50000);
        const qint64 room = disk.freeBytes();
        QCOMPARE(room, 50000 - *disk.size(u"x.db"_s) - *disk.size(u"x.db-wal"_s));
        const char *insert = "INSERT INTO t VALUES(zeroblob(40000))";
        QCOMPARE(db.run(insert), SQLITE_FULL);
        disk.setReserved(0);
        QCOMPARE(db.run(insert), SQLITE_OK);
        QCOMPARE_LT(disk.freeBytes(), 50000);
        QCOMPARE(db.run(insert), SQLITE_FULL);
        disk.setCapacity({});
        QCOMPARE(db.run(insert), SQLITE_OK);
    }

    void aKilledProgramLeavesWhatItWrote()
    {
        SimDisk disk("kill", 1);
        Database before(disk.uri(u"x.db"_s));
        before.useLog();
        QCOMPARE(before.run("INSERT INTO t VALUES(1)"), SQLITE_OK);
        disk.killProgram();
        QVERIFY(before.run("INSERT INTO t VALUES(2)") != SQLITE_OK);
        QVERIFY(disk.size(u"x.db-wal"_s).value_or(0) > 0);
        Database after(disk.uri(u"x.db"_s));
        after.useLog();
        QCOMPARE(after.value("SELECT group_concat(x) FROM t"), QByteArray("1"));
        QCOMPARE(after.run("INSERT INTO t VALUES(3)"), SQLITE_OK);
    }
};

QTEST_GUILESS_MAIN(TestSimDisk)
#include "tst_simdisk.moc"
