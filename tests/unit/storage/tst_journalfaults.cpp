#include "faultyvfs.h"
#include "journalfixture.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using Code = JournalError::Code;
using Fault = FaultyVfs::Fault;

class TestJournalFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskRefusesAndWorksAgainOnceThereIsRoom()
    {
        FaultyVfs disk;
        const Folder folder;
        {
            const auto journal = SqliteJournal::open(folder.path());
            auto first = batchOf(1, 2);
            QVERIFY((*journal)->append(first));

            disk.fail(Fault::FullOnWrite, SQLITE_OPEN_WAL);
            auto second = batchOf(3, 2);
            const auto refused = (*journal)->append(second);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Code::DiskFull);
            QCOMPARE((*journal)->lastSeq(), quint64(2));
            QVERIFY(!(*journal)->hasFailed());

            disk.fail(Fault::None, 0);
            QVERIFY((*journal)->append(second));
            QCOMPARE(verifyChain(**journal).value(), quint64(4));
        }
        QCOMPARE(verifyChain(**SqliteJournal::open(folder.path())).value(), quint64(4));
    }

    void aFailedWriteOrSyncIsNeverTriedAgain_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("code");
        QTest::newRow("write") << int(Fault::ErrorOnWrite) << int(Code::WriteFailed);
        QTest::newRow("sync") << int(Fault::ErrorOnSync) << int(Code::SyncFailed);
    }
    void aFailedWriteOrSyncIsNeverTriedAgain()
    {
        QFETCH(int, fault);
        QFETCH(int, code);
        FaultyVfs disk;
        const Folder folder;
        {
            const auto journal = SqliteJournal::open(folder.path());
            auto first = batchOf(1, 2);
            QVERIFY((*journal)->append(first));
            disk.fail(static_cast<Fault>(fault), SQLITE_OPEN_WAL);
            auto second = batchOf(3, 1);
            const auto failed = (*journal)->append(second);
            QVERIFY(!failed);
            QCOMPARE(int(failed.error().code), code);
            QVERIFY((*journal)->hasFailed());
            QCOMPARE((*journal)->lastSeq(), quint64(2));

            const int failures = disk.failures();
            QCOMPARE_GT(failures, 0);
            QCOMPARE((*journal)->append(second).error().code, Code::Failed);
            QCOMPARE((*journal)->raiseEpoch(9).error().code, Code::Failed);
            QCOMPARE((*journal)->setMeta(u"a"_s, u"b"_s).error().code, Code::Failed);
            QCOMPARE((*journal)->storeSnapshot({1, {}, "x"}).error().code, Code::Failed);
            QCOMPARE((*journal)->forgetRefusals({}).error().code, Code::Failed);
            QCOMPARE(disk.failures(), failures);
            disk.fail(Fault::None, 0);
            QCOMPARE((*journal)->append(second).error().code, Code::Failed);
        }
        // What was acknowledged is there; of the batch that failed either all or nothing is.
        const auto journal = SqliteJournal::open(folder.path());
        QVERIFY(journal);
        const quint64 last = (*journal)->lastSeq();
        QVERIFY(last == 2 || last == 3);
        QCOMPARE(verifyChain(**journal).value(), last);
    }

    void aFailedSyncOfACheckpointEndsTheJournalToo()
    {
        FaultyVfs disk;
        const Folder folder;
        const auto journal = SqliteJournal::open(folder.path());
        disk.fail(Fault::ErrorOnSync, SQLITE_OPEN_MAIN_DB);
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
        FaultyVfs disk;
        const Folder folder;
        quint64 acknowledged = 0;
        {
            const auto journal = SqliteJournal::open(folder.path());
            disk.fail(Fault::FullOnWrite, SQLITE_OPEN_MAIN_DB);
            while (disk.failures() < 3) {
                auto batch = batchOf(acknowledged + 1, 64);
                QVERIFY((*journal)->append(batch));
                acknowledged += 64;
            }
            QVERIFY(!(*journal)->hasFailed());
            disk.fail(Fault::None, 0);
        }
        QCOMPARE(verifyChain(**SqliteJournal::open(folder.path())).value(), acknowledged);
    }
};

QTEST_GUILESS_MAIN(TestJournalFaults)
#include "tst_journalfaults.moc"
