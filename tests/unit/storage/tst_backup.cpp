#include "journalfixture.h"
#include "storage/backup.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

namespace {

const QString nameKey = u"name"_s;
constexpr std::chrono::hours refusalsFor{72};

/// A mall's journal and the folder of its backup.
struct Mall
{
    Folder data;
    Folder backup;
    std::unique_ptr<SqliteJournal> journal = std::move(*SqliteJournal::open(data.path()));

    Mall() { (void)journal->setMeta(nameKey, u"mall-a"_s); }
    void happen(quint64 count, quint32 epoch = 1) const
    {
        auto batch = batchOf(journal->lastSeq() + 1, count, epoch);
        QVERIFY(journal->append(batch));
    }
    /// One whole run. \returns what went wrong, or how many events were new
    [[nodiscard]] JournalResult<quint64> run() const
    {
        const auto target = BackupTarget::open(backup.path(), nameKey);
        if (!target)
            return tl::unexpected(target.error());
        BackupSource source(*journal, nameKey);
        const auto head = (*target)->head();
        if (!head)
            return tl::unexpected(head.error());
        const auto fit = source.fit(*head);
        if (!fit)
            return tl::unexpected(fit.error());
        if (*fit == BackupFit::Newer)
            return tl::unexpected(
                JournalError{JournalError::Code::BrokenSequence, u"newer"_s, {}, head->seq});
        quint64 last = head->seq;
        if (*fit == BackupFit::Foreign) {
            if (const auto aside = (*target)->startOver(); !aside)
                return tl::unexpected(aside.error());
            last = 0;
        }
        const quint64 first = last;
        for (;;) {
            auto events = source.slice(last);
            if (!events)
                return tl::unexpected(events.error());
            if (events->empty())
                break;
            last = events->back().seq;
            if (const auto written = (*target)->append(std::move(*events)); !written)
                return tl::unexpected(written.error());
        }
        const auto rest = source.rest(last, refusalsFor);
        if (!rest)
            return tl::unexpected(rest.error());
        if (const auto done = (*target)->finish(*rest, true); !done)
            return tl::unexpected(done.error());
        return last - first;
    }
    [[nodiscard]] QStringList asides() const
    {
        return QDir(backup.path()).entryList({u"journal.db.aside-*"_s});
    }
};

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOtherValuesAlong()
    {
        Mall mall;
        QVERIFY(mall.journal->setMeta(u"kept"_s, u"yes"_s));
        QVERIFY(mall.journal->setMeta(u"here"_s, u"only"_s));
        const auto rest = BackupSource(*mall.journal, nameKey, {u"kept"_s, u"unknown"_s}).rest(0, refusalsFor);
        QVERIFY(rest);
        const std::map<QString, QString> expected{{nameKey, u"mall-a"_s}, {u"kept"_s, u"yes"_s}};
        QVERIFY(rest->values == expected);
    }
    void holdsEverythingThatTheJournalHolds()
    {
        Mall mall;
        mall.happen(1234);
        JournalBatch refusals{{},
                              {{"c0ffee", mall.journal->lastSeq() ? eventOf(1234).at : TimePoint(), "{}"}}};
        QVERIFY(mall.journal->append(refusals));
        QVERIFY(mall.journal->storeSnapshot({1200, eventOf(1200).at, "the hall"}));
        QVERIFY(mall.journal->raiseEpoch(7));
        QCOMPARE(mall.run().value_or(0), 1234u);

        const auto backup = SqliteJournal::open(mall.backup.path());
        QVERIFY(backup);
        QVERIFY(allOf(**backup) == allOf(*mall.journal));
        QCOMPARE((*backup)->epoch(), 7u);
        QCOMPARE((*backup)->meta(nameKey)->value_or(QString()), u"mall-a"_s);
        QCOMPARE((*backup)->latestSnapshot()->value().seq, 1200u);
        int found = 0;
        QVERIFY((*backup)->readRefusals(TimePoint(), [&](const RefusalRecord &record) {
            found += record == refusals.refusals.front() ? 1 : 0;
            return true;
        }));
        QCOMPARE(found, 1);
    }
    void getsOnlyWhatIsNew()
    {
        Mall mall;
        mall.happen(600);
        QCOMPARE(mall.run().value_or(0), 600u);
        QCOMPARE(mall.run().value_or(1), 0u);
        mall.happen(3);
        QCOMPARE(mall.run().value_or(0), 3u);
        QVERIFY(mall.asides().isEmpty());
    }
    void goesOnWhereAnInterruptedRunStopped()
    {
        Mall mall;
        mall.happen(1200);
        {
            const auto target = BackupTarget::open(mall.backup.path(), nameKey);
            BackupSource source(*mall.journal, nameKey);
            auto events = source.slice(0);
            QCOMPARE(events->size(), BackupSource::sliceEvents);
            QVERIFY((*target)->append(std::move(*events)));
        }
        QCOMPARE(mall.run().value_or(0), 1200 - BackupSource::sliceEvents);
    }
    void theBackupOfAnotherJournalIsKeptUnderANewName()
    {
        Mall other;
        other.happen(20);
        (void)other.journal->setMeta(nameKey, u"mall-b"_s);
        other.journal.reset();
        Mall mall;
        QVERIFY(QFile::copy(other.data.file(), mall.backup.file()));
        mall.happen(10, 2);
        QCOMPARE(mall.run().value_or(0), 10u);
        QCOMPARE(mall.asides().size(), 1);
        QCOMPARE(mall.run().value_or(1), 0u);
    }
    void theBackupOfAnotherFutureIsKeptUnderANewName()
    {
        Mall mall;
        mall.happen(20);
        QVERIFY(mall.run());
        const QString kept = mall.data.dir.filePath(u"kept.db"_s);
        mall.journal.reset();
        QVERIFY(QFile::copy(mall.data.file(), kept));
        mall.journal = std::move(*SqliteJournal::open(mall.data.path()));
        mall.happen(5);
        QVERIFY(mall.run());
        // The folder goes back to an older copy, and another event happens there.
        mall.journal.reset();
        QVERIFY(QFile::remove(mall.data.file()) && QFile::rename(kept, mall.data.file()));
        mall.journal = std::move(*SqliteJournal::open(mall.data.path()));
        JournalBatch batch = batchOf(21, 1);
        batch.events.front().type = "ticketCalled";
        QVERIFY(mall.journal->append(batch));
        QCOMPARE(mall.run().value_or(0), 21u);
        QCOMPARE(mall.asides().size(), 1);
    }
    void aServerThatWasReplacedLeavesTheBackupAlone()
    {
        Mall mall;
        mall.happen(20);
        QVERIFY(mall.run());
        {
            const auto successor = SqliteJournal::open(mall.backup.path());
            QVERIFY((*successor)->raiseEpoch(9));
        }
        mall.happen(1);
        QCOMPARE(mall.run().error().code, JournalError::Code::BrokenSequence);
        QVERIFY(mall.asides().isEmpty());
        QCOMPARE((*SqliteJournal::open(mall.backup.path()))->lastSeq(), 20u);
    }
    void aDamagedBackupMakesRoomForAnother()
    {
        Mall mall;
        mall.happen(600);
        QVERIFY(mall.run());
        // Deep in the file, where opening it doesn't look; the head is as it was.
        QVERIFY(mall.backup.sql(u"UPDATE event SET hash = zeroblob(32) WHERE seq = 600"_s).isNull());
        mall.happen(1);
        QCOMPARE(mall.run().value_or(0), 601u);
        QCOMPARE(mall.asides().size(), 1);
    }
    void aFolderThatIsMissingIsNotMade()
    {
        Mall mall;
        mall.happen(1);
        const QString missing = mall.backup.dir.filePath(u"usb"_s);
        const auto target = BackupTarget::open(missing, nameKey);
        QVERIFY(!target);
        QCOMPARE(target.error().code, JournalError::Code::CannotOpen);
        QVERIFY(!QFileInfo::exists(missing));
    }
    void aForeignFileIsLeftAlone()
    {
        Mall mall;
        mall.happen(1);
        QFile file(mall.backup.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("somebody's notes, and they are not a database");
        file.close();
        QCOMPARE(mall.run().error().code, JournalError::Code::NotAJournal);
        QVERIFY(mall.asides().isEmpty());
    }
    void aDamagedJournalIsNotCopied()
    {
        Mall mall;
        mall.happen(30);
        mall.journal.reset();
        QVERIFY(mall.data.sql(u"UPDATE event SET type = 'other' WHERE seq = 12"_s).isNull());
        mall.journal = std::move(*SqliteJournal::open(mall.data.path()));
        const auto run = mall.run();
        QVERIFY(!run);
        QCOMPARE(run.error().code, JournalError::Code::BrokenChain);
        QCOMPARE(run.error().seq, 12u);
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
