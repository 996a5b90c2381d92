#include "journalfixture.h"

#include <QProcess>
#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

class TestJournalCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledWriterLeavesEveryRecordItAcknowledged()
    {
        const Folder folder;
        quint64 before = 0;
        for (int round = 0; round < 5; ++round) {
            const quint64 acknowledged =
                writeUntilKilled(folder, before + 50 + 37 * static_cast<quint64>(round));
            QCOMPARE_GT(acknowledged, before);
            const auto journal = SqliteJournal::open(folder.path());
            QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
            QCOMPARE_GE((*journal)->lastSeq(), acknowledged);
            const auto whole = verifyChain(**journal);
            QVERIFY2(whole, whole ? "" : qPrintable(whole.error().detail));
            QCOMPARE(*whole, (*journal)->lastSeq());
            before = (*journal)->lastSeq();
        }
    }

    void anotherProgramIsNamedWhileItRuns()
    {
        const Folder folder;
        QProcess writer;
        start(writer, folder);
        QTRY_VERIFY(writer.canReadLine());
        const auto refused = SqliteJournal::open(folder.path());
        const qint64 process = writer.processId();
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, JournalError::Code::Locked);
        QVERIFY2(refused.error().detail.contains(u"journalwriter (process %1"_s.arg(process)),
                 qPrintable(refused.error().detail));
    }

private:
    static void start(QProcess &writer, const Folder &folder)
    {
        writer.start(QCoreApplication::applicationDirPath() + u"/journalwriter"_s, {folder.path()});
    }

    /// Kills the writer once it has acknowledged event `seq`; gives the last that it acknowledged.
    static quint64 writeUntilKilled(const Folder &folder, quint64 seq)
    {
        QProcess writer;
        start(writer, folder);
        quint64 acknowledged = 0;
        const auto readAll = [&] {
            while (writer.canReadLine())
                acknowledged = writer.readLine().trimmed().toULongLong();
        };
        while (acknowledged < seq && writer.waitForReadyRead(10000))
            readAll();
        writer.kill();
        writer.waitForFinished();
        readAll();
        return acknowledged;
    }
};

QTEST_GUILESS_MAIN(TestJournalCrash)
#include "tst_journalcrash.moc"
