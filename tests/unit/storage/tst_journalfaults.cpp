#include "journalfixture.h"
#include "simulation/simballast.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using Code = JournalError::Code;

namespace {

/// The journal of a simulated disk.
auto journalOn(const SimDisk &disk)
{
    const bool endedUncleanly = disk.size(u"journal.db-wal"_s).value_or(0) > 0;
    return SqliteJournal::openOn(disk.uri(u"journal.db"_s), {.isSuspect = endedUncleanly});
}

DiskFault fault(DiskOperation operation, DiskFault::Kind kind, const QString &file)
{
    return {operation, kind, 0, true, file};
}

} // namespace

class TestJournalFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskRefusesAndWorksAgainOnceThereIsRoom()
    {
        SimDisk disk("faults", 1);
        {
            const auto journal = journalOn(disk);
            auto first = batchOf(1, 2);
            QVERIFY((*journal)->append(first));

            disk.inject(fault(DiskOperation::Write, DiskFault::Kind::Full, u"-wal"_s));
            auto second = batchOf(3, 2);
            const auto refused = (*journal)->append(second);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Code::DiskFull);
            QCOMPARE((*journal)->lastSeq(), quint64(2));
            QVERIFY(!(*journal)->hasFailed());

            disk.clearFaults();
            QVERIFY((*journal)->append(second));
            QCOMPARE(verifyChain(**journal).value(), quint64(4));
        }
        QCOMPARE(verifyChain(**journalOn(disk)).value(), quint64(4));
    }

    void theRoomKeptBackLetsCallingGoOn()
    {
        SimDisk disk("ballast", 1);
        disk.setCapacity(1000000);
        const auto journal = SqliteJournal::openOn(disk.uri(u"journal.db"_s),
                                                   {.space = std::make_shared<SimBallast>(disk, 200000)});
        QVERIFY(!(*journal)->isTight());
        quint64 seq = 0;
        const auto append = [&] {
            auto batch = batchOf(seq + 1, 10);
            auto done = (*journal)->append(batch);
            seq += done ? 10 : 0;
            return done;
        };
        while (!(*journal)->isTight())
            QVERIFY(append());
        QCOMPARE_LT(disk.freeBytes(), 200000);
        QCOMPARE((*journal)->storeSnapshot({seq, {}, "state"}).error().code, Code::DiskFull);
        while (disk.freeBytes() > 20000)
            QVERIFY(append());
        const quint64 before = seq;
        while (append())
            QVERIFY((*journal)->isTight());
        QCOMPARE_GT(seq, before + 100); // The room that was kept.
        QCOMPARE(append().error().code, Code::DiskFull);
        QVERIFY(!(*journal)->hasFailed());
        QCOMPARE(verifyChain(**journal).value(), seq);

        disk.setCapacity(*disk.size(u"journal.db"_s) + *disk.size(u"journal.db-wal"_s) + 300000);
        QVERIFY((*journal)->isTight()); // Room, but not for the ballast and as much beside it.
        QVERIFY(append());
        disk.setCapacity(5000000);
        QVERIFY(!(*journal)->isTight());
        QVERIFY((*journal)->storeSnapshot({seq, {}, "state"}));
        QCOMPARE(verifyChain(**journal).value(), seq);
    }

    void aFailedWriteOrSyncIsNeverTriedAgain_data()
    {
        QTest::addColumn<int>("operation");
        QTest::addColumn<int>("code");
        QTest::newRow("write") << int(DiskOperation::Write) << int(Code::WriteFailed);
        QTest::newRow("sync") << int(DiskOperation::Sync) << int(Code::SyncFailed);
    }
    void aFailedWriteOrSyncIsNeverTriedAgain()
    {
        QFETCH(int, operation);
        QFETCH(int, code);
        SimDisk disk("faults", 1);
        {
            const auto journal = journalOn(disk);
            auto first = batchOf(1, 2);
            QVERIFY((*journal)->append(first));
            disk.inject(fault(static_cast<DiskOperation>(operation), DiskFault::Kind::IoError, u"-wal"_s));
            auto second = batchOf(3, 1);
            const auto failed = (*journal)->append(second);
            QVERIFY(!failed);
            QCOMPARE(int(failed.error().code), code);
            QVERIFY((*journal)->hasFailed());
            QCOMPARE((*journal)->lastSeq(), quint64(2));

            const quint64 failures = disk.failures();
            QCOMPARE_GT(failures, quint64(0));
            QCOMPARE((*journal)->append(second).error().code, Code::Failed);
            QCOMPARE((*journal)->raiseEpoch(9).error().code, Code::Failed);
            QCOMPARE((*journal)->setMeta(u"a"_s, u"b"_s).error().code, Code::Failed);
            QCOMPARE((*journal)->storeSnapshot({1, {}, "x"}).error().code, Code::Failed);
            QCOMPARE((*journal)->forgetRefusals({}).error().code, Code::Failed);
            QCOMPARE(disk.failures(), failures);
            disk.clearFaults();
            QCOMPARE((*journal)->append(second).error().code, Code::Failed);
        }
        // What was acknowledged is there; of the batch that failed either all or nothing is.
        const auto journal = journalOn(disk);
        QVERIFY(journal);
        const quint64 last = (*journal)->lastSeq();
        QVERIFY(last == 2 || last == 3);
        QCOMPARE(verifyChain(**journal).value(), last);
    }

    void aFailedSyncOfACheckpointEndsTheJournalToo()
    {
        SimDisk disk("faults", 1);
        const auto journal = journalOn(disk);
        disk.inject(fault(DiskOperation::Sync, DiskFault::Kind::IoError, u".db"_s));
        quint64 acknowledged = 0;
        for (int round = 0; round < 10000 && !(*journal)->hasFailed(); ++round) {
            auto batch = batchOf(acknowledged + 1, 64);
            QVERIFY((*journal)->append(batch));
            acknowledged += 64;
        }
        QVERIFY((*journal)->hasFailed());
        auto more = batchOf(acknowledged + 1, 1);
        QCOMPARE((*journal)->append(more).error().code, Code::Failed);
        QCOMPARE(verifyChain(**journal).value(), acknowledged);
    }

    void aFullDiskDuringACheckpointLosesNothing()
    {
        SimDisk disk("faults", 1);
        quint64 acknowledged = 0;
        {
            const auto journal = journalOn(disk);
            disk.inject(fault(DiskOperation::Write, DiskFault::Kind::Full, u".db"_s));
            while (disk.failures() < 3) {
                auto batch = batchOf(acknowledged + 1, 64);
                QVERIFY((*journal)->append(batch));
                acknowledged += 64;
            }
            QVERIFY(!(*journal)->hasFailed());
            disk.clearFaults();
        }
        QCOMPARE(verifyChain(**journalOn(disk)).value(), acknowledged);
    }
};

QTEST_GUILESS_MAIN(TestJournalFaults)
#include "tst_journalfaults.moc"
