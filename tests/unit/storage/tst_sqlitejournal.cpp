#include "journalfixture.h"

#include <QProcess>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using Code = JournalError::Code;

class TestSqliteJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewJournalIsEmpty()
    {
        const Folder folder;
        const auto journal = SqliteJournal::open(folder.dir.filePath(u"new/deep"_s));
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
        QCOMPARE((*journal)->lastSeq(), quint64(0));
        QCOMPARE((*journal)->lastHash(), genesisHash());
        QCOMPARE((*journal)->epoch(), quint32(0));
        QVERIFY(allOf(**journal).empty());
        QVERIFY(!(*journal)->latestSnapshot().value());
    }

    void recordsComeBackAfterReopening()
    {
        const Folder folder;
        auto batch = batchOf(1, 3);
        {
            const auto journal = SqliteJournal::open(folder.path());
            QVERIFY(journal);
            QVERIFY((*journal)->append(batch));
            QCOMPARE((*journal)->lastSeq(), quint64(3));
            QCOMPARE((*journal)->lastHash(), batch.events.back().hash);
        }
        const auto journal = SqliteJournal::open(folder.path());
        QVERIFY(journal);
        QCOMPARE((*journal)->lastSeq(), quint64(3));
        QCOMPARE((*journal)->lastHash(), batch.events.back().hash);
        QCOMPARE((*journal)->epoch(), quint32(1));
        QVERIFY(allOf(**journal) == batch.events);
        QCOMPARE(allOf(**journal, 2).size(), size_t(1));
        QVERIFY(allOf(**journal, 3).empty());
        QVERIFY(allOf(**journal, 99).empty());
    }

    void findsTheFirstEventSinceAnInstant()
    {
        const Folder folder;
        const auto journal = SqliteJournal::open(folder.path());
        QCOMPARE((*journal)->firstSince({}).value(), quint64(1));
        auto batch = batchOf(1, 50);
        for (quint64 i = 20; i < 30; ++i)
            batch.events[i].at = batch.events[20].at;
        QVERIFY((*journal)->append(batch));
        for (quint64 i = 0; i < 50; ++i) {
            const TimePoint at = batch.events[i].at;
            const quint64 first = i > 20 && i < 30 ? 21 : i + 1;
            QCOMPARE((*journal)->firstSince(at).value(), first);
            QCOMPARE((*journal)->firstSince(at - std::chrono::milliseconds(1)).value(), first);
        }
        QCOMPARE((*journal)->firstSince({}).value(), quint64(1));
        QCOMPARE((*journal)->firstSince(batch.events[49].at + std::chrono::milliseconds(1)).value(),
                 quint64(51));
    }

    void readingStopsWhenTheVisitorSaysSo()
    {
        const Folder folder;
        QVERIFY(folder.fill(5));
        const auto journal = SqliteJournal::open(folder.path());
        quint64 seen = 0;
        QVERIFY((*journal)->read(0, [&seen](const JournalRecord &record) {
            seen = record.seq;
            return record.seq < 3;
        }));
        QCOMPARE(seen, quint64(3));
        auto more = batchOf(6, 1);
        QVERIFY((*journal)->append(more));
    }

    void aRecordThatDoesntFollowIsRefusedAndNothingIsWritten_data()
    {
        QTest::addColumn<QList<quint64>>("seqs");
        QTest::addColumn<QList<quint32>>("epochs");
        QTest::newRow("a gap at the start") << QList<quint64>{5} << QList<quint32>{2};
        QTest::newRow("a repeat") << QList<quint64>{3} << QList<quint32>{2};
        QTest::newRow("a gap inside") << QList<quint64>{4, 6} << QList<quint32>{2, 2};
        QTest::newRow("a lower epoch") << QList<quint64>{4} << QList<quint32>{1};
        QTest::newRow("a lower epoch inside") << QList<quint64>{4, 5} << QList<quint32>{3, 2};
    }
    void aRecordThatDoesntFollowIsRefusedAndNothingIsWritten()
    {
        QFETCH(QList<quint64>, seqs);
        QFETCH(QList<quint32>, epochs);
        const Folder folder;
        const auto journal = SqliteJournal::open(folder.path());
        auto batch = batchOf(1, 3, 2);
        QVERIFY((*journal)->append(batch));

        JournalBatch wrong;
        for (qsizetype i = 0; i < seqs.size(); ++i)
            wrong.events.push_back(eventOf(seqs[i], epochs[i]));
        const auto refused = (*journal)->append(wrong);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::BrokenSequence);
        QCOMPARE(refused.error().seq, wrong.events.back().seq);
        QCOMPARE((*journal)->lastSeq(), quint64(3));
        auto right = batchOf(4, 1, 2);
        QVERIFY((*journal)->append(right));
    }

    void aBodyThatIsntJsonIsRefusedAndTheJournalGoesOn()
    {
        const Folder folder;
        const auto journal = SqliteJournal::open(folder.path());
        auto wrong = batchOf(1, 2);
        wrong.events[1].body = "{\"half\":";
        const auto refused = (*journal)->append(wrong);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::BadRecord);
        QCOMPARE(refused.error().seq, quint64(2));
        QVERIFY(!(*journal)->hasFailed());
        auto right = batchOf(1, 2);
        QVERIFY((*journal)->append(right));
        QVERIFY(allOf(**journal) == right.events);
    }

    void refusalsAreKeptWithTheirFirstAnswerAndForgottenByTime()
    {
        const Folder folder;
        const auto at = [](int second) { return TimePoint(std::chrono::seconds(second)); };
        {
            const auto journal = SqliteJournal::open(folder.path());
            auto batch = batchOf(1, 1);
            batch.refusals = {{"a1", at(10), R"({"code":"closed"})"}, {"b2", at(20), R"({"code":"full"})"}};
            QVERIFY((*journal)->append(batch));
            JournalBatch again;
            again.refusals = {{"a1", at(30), R"({"code":"other"})"}};
            QVERIFY((*journal)->append(again));
        }
        const auto journal = SqliteJournal::open(folder.path());
        std::vector<RefusalRecord> seen;
        const auto collect = [&seen](const RefusalRecord &refusal) {
            seen.push_back(refusal);
            return true;
        };
        QVERIFY((*journal)->readRefusals(at(0), collect));
        const std::vector<RefusalRecord> both{{"a1", at(10), R"({"code":"closed"})"},
                                              {"b2", at(20), R"({"code":"full"})"}};
        QVERIFY(seen == both);

        QVERIFY((*journal)->forgetRefusals(at(20)));
        seen.clear();
        QVERIFY((*journal)->readRefusals(at(0), collect));
        QCOMPARE(seen.size(), size_t(1));
        QCOMPARE(seen.front().commandId, QByteArray("b2"));
        seen.clear();
        QVERIFY((*journal)->readRefusals(at(21), collect));
        QVERIFY(seen.empty());
    }

    void theNewestTwoSnapshotsAreKeptAndADamagedOneIsPassedOver()
    {
        const Folder folder;
        QVERIFY(folder.fill(9));
        const auto snapshotOf = [](quint64 seq) {
            return JournalSnapshot{seq, eventOf(seq).at, "state after " + QByteArray::number(seq)};
        };
        {
            const auto journal = SqliteJournal::open(folder.path());
            for (const quint64 seq : {3, 6, 9})
                QVERIFY((*journal)->storeSnapshot(snapshotOf(seq)));
            const auto early = (*journal)->storeSnapshot(snapshotOf(10));
            QCOMPARE(early.error().code, Code::BrokenSequence);
            QVERIFY((*journal)->latestSnapshot().value() == snapshotOf(9));
        }
        QCOMPARE(
            folder.sql(u"SELECT group_concat(seq) FROM (SELECT seq FROM snapshot ORDER BY seq)"_s).toString(),
            u"6,9"_s);
        folder.sql(u"UPDATE snapshot SET body = CAST('state after 8' AS BLOB) WHERE seq = 9"_s);
        const auto journal = SqliteJournal::open(folder.path());
        QVERIFY((*journal)->latestSnapshot().value() == snapshotOf(6));
    }

    void theEpochOnlyRisesAndSurvives()
    {
        const Folder folder;
        {
            const auto journal = SqliteJournal::open(folder.path());
            QVERIFY((*journal)->raiseEpoch(4));
            QCOMPARE((*journal)->raiseEpoch(4).error().code, Code::BrokenSequence);
            auto stale = batchOf(1, 1, 3);
            QVERIFY(!(*journal)->append(stale));
        }
        {
            const auto journal = SqliteJournal::open(folder.path());
            QCOMPARE((*journal)->epoch(), quint32(4));
            auto batch = batchOf(1, 1, 7);
            QVERIFY((*journal)->append(batch));
            QCOMPARE((*journal)->epoch(), quint32(7));
        }
        QCOMPARE((*SqliteJournal::open(folder.path()))->epoch(), quint32(7));
    }

    void valuesOfTheMallSurviveAndTheJournalsOwnAreReserved()
    {
        const Folder folder;
        {
            const auto journal = SqliteJournal::open(folder.path());
            QVERIFY(!(*journal)->meta(u"mall.name"_s).value());
            QVERIFY((*journal)->setMeta(u"mall.name"_s, u"MPP Kota"_s));
            QVERIFY((*journal)->setMeta(u"mall.name"_s, u"MPP Kota Baru"_s));
            QCOMPARE((*journal)->setMeta(u"journal.lastSeq"_s, u"99"_s).error().code, Code::BadRecord);
        }
        QCOMPARE((*SqliteJournal::open(folder.path()))->meta(u"mall.name"_s).value(), u"MPP Kota Baru"_s);
    }

    void aSecondOneIsRefusedAndTheErrorNamesTheHolder()
    {
        const Folder folder;
        auto journal = SqliteJournal::open(folder.path());
        QVERIFY(journal);
        const auto second = SqliteJournal::open(folder.path());
        QVERIFY(!second);
        QCOMPARE(second.error().code, Code::Locked);
        QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(second.error().detail.contains(u"tst_sqlitejournal"_s));
        QCOMPARE(second.error().path, folder.path());
        auto batch = batchOf(1, 1);
        QVERIFY((*journal)->append(batch));
        journal->reset();
        QVERIFY(SqliteJournal::open(folder.path()));
    }

    void noOtherConnectionCanJoin()
    {
        const Folder folder;
        const auto journal = SqliteJournal::open(folder.path());
        QVERIFY(folder.sql(u"SELECT count(*) FROM event"_s).toString().contains(u"locked"_s));
    }

    void aLockFileThatNobodyHoldsIsTakenOver()
    {
        const Folder folder;
        QVERIFY(folder.fill(1));
        QFile lock(folder.dir.filePath(u"journal.lock"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        // As after a restart that gave this program the number it had before it was killed.
        lock.write(QByteArray::number(QCoreApplication::applicationPid()) + "\ntst_sqlitejournal\n" +
                   QSysInfo::machineHostName().toUtf8() + "\n" + QSysInfo::machineUniqueId() + "\n" +
                   QSysInfo::bootUniqueId() + "\n");
        lock.close();
        const auto journal = SqliteJournal::open(folder.path());
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
    }

    void aNewerSchemaIsRefusedAndLeftAsItIs()
    {
        const Folder folder;
        QVERIFY(folder.fill(1));
        folder.sql(u"PRAGMA user_version = 2"_s);
        const QByteArray before = bytesOf(folder.file());
        const auto refused = SqliteJournal::open(folder.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::NewerSchema);
        QVERIFY(refused.error().detail.contains(u"version 2"_s));
        QCOMPARE(refused.error().path, folder.file());
        QVERIFY(bytesOf(folder.file()) == before);
    }

    void aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs()
    {
        const Folder folder;
        folder.sql(u"CREATE TABLE recipe(name TEXT)"_s);
        const QByteArray before = bytesOf(folder.file());
        QVERIFY(!before.isEmpty());
        QCOMPARE(SqliteJournal::open(folder.path()).error().code, Code::NotAJournal);
        QVERIFY(bytesOf(folder.file()) == before);
    }

    void aFileOfGarbageIsntTouched()
    {
        const Folder folder;
        QFile file(folder.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray garbage = QByteArray("not a database at all ").repeated(999);
        file.write(garbage);
        file.close();
        const auto refused = SqliteJournal::open(folder.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::NotAJournal);
        QCOMPARE(refused.error().path, folder.file());
        QVERIFY(bytesOf(folder.file()) == garbage);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{SqliteJournal::fileName()});
    }

    void damagedPagesAreReportedAndTheFileIsKept()
    {
        const Folder folder;
        QVERIFY(folder.fill(2000));
        QFile file(folder.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        file.seek(4096);
        file.write(QByteArray(static_cast<qsizetype>(size - 4096), '\x5a'));
        file.close();
        const auto refused = SqliteJournal::open(folder.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::Damaged);
        QCOMPARE(refused.error().path, folder.file());
        QCOMPARE(QFileInfo(folder.file()).size(), size);
    }

    void anUnusableFolderIsAClearError()
    {
        const Folder folder;
        QFile file(folder.dir.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto refused = SqliteJournal::open(folder.dir.filePath(u"file/below"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::CannotOpen);
        QVERIFY(!refused.error().detail.isEmpty());
        QCOMPARE(refused.error().path, folder.dir.filePath(u"file/below"_s));
    }

    void anUnwritableFolderIsAClearError()
    {
#ifdef Q_OS_UNIX
        if (geteuid() == 0)
            QSKIP("the superuser may write anywhere");
#endif
        const Folder folder;
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        const auto refused = SqliteJournal::open(folder.path());
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::CannotOpen);
    }

    void anyoneCanReadItWithTheJsonFunctions()
    {
        const Folder folder;
        QVERIFY(folder.fill(3));
        QCOMPARE(folder.sql(u"SELECT json_extract(body, '$.label') FROM event WHERE seq = 2"_s).toString(),
                 u"A2"_s);
        QCOMPARE(folder.sql(u"SELECT json_extract(body, '$.note') FROM event WHERE seq = 2"_s).toString(),
                 u"café é"_s);
        QCOMPARE(folder.sql(u"SELECT json_extract(actor, '$.device') FROM event WHERE seq = 1"_s).toString(),
                 u"kiosk-1"_s);
        QCOMPARE(folder.sql(u"SELECT at || ' ' || typeof(body) FROM event WHERE seq = 3"_s).toString(),
                 u"2026-11-21T00:00:03.000Z text"_s);
    }

    void theSqlite3ProgramReadsItToo()
    {
        const QString program = QStandardPaths::findExecutable(u"sqlite3"_s);
        if (program.isEmpty())
            QSKIP("sqlite3 isn't installed");
        const Folder folder;
        QVERIFY(folder.fill(3));
        QProcess sqlite;
        sqlite.start(program, {folder.file(),
                               u"SELECT type, body ->> 'ticket' FROM event ORDER BY seq DESC LIMIT 1"_s});
        QVERIFY(sqlite.waitForFinished(10000));
        QCOMPARE(sqlite.readAllStandardOutput().trimmed(), QByteArray("ticketIssued|3"));
    }

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestSqliteJournal)
#include "tst_sqlitejournal.moc"
