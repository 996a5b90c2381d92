#include "client/filekioskjournal.h"
#include "client/kioskrecordcodec.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestFileKioskJournal : public QObject
{
    Q_OBJECT

    static ReserveTicket ticket(int number)
    {
        return {CommandId(QString::number(number).rightJustified(32, u'0')),
                u"j1"_s,
                u"A%1"_s.arg(number),
                {u"A"_s,
                 number,
                 QDate(2026, 11, 21),
                 {ServiceId(u"ktp"_s)},
                 PriorityClass::Priority,
                 TicketChannel::Kiosk,
                 TimePoint(std::chrono::milliseconds(1795222923004))}};
    }
    static std::vector<KioskRecord> everyKind()
    {
        const ReserveTicket given = ticket(950);
        return {
            HolderNamed{u"ab12"_s},
            EpochKept{u"j1"_s, 3},
            HallKept{u"j1"_s, 3, "{\"a\":\"Ā\\n\"}"},
            NumberGiven{given},
            HandOverEnded{given.handOver},
            IssueAbandoned{{given.handOver, u"j1"_s, IssueTicket{{ServiceId(u"kk"_s)}, {}, {}, TimePoint()}}},
            AbandonedEnded{given.handOver}};
    }
    [[nodiscard]] QString file() const { return m_folder->filePath(u"kios/kiosk.journal"_s); }
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"kios"_s); }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile read(file());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    void overwrite(const QByteArray &text) const
    {
        QFile write(file());
        QVERIFY(write.open(QIODevice::WriteOnly));
        write.write(text);
    }
    void fill() const
    {
        FileKioskJournal journal(folder());
        QVERIFY(journal.load());
        for (const KioskRecord &record : everyKind())
            QVERIFY(journal.append(record));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyRecordComesBackEqual()
    {
        fill();
        FileKioskJournal journal(folder());
        const auto contents = journal.load();
        QVERIFY(contents && contents->isWhole);
        QCOMPARE(contents->records.size(), std::variant_size_v<KioskRecord>);
        QVERIFY(contents->records == everyKind());
    }

    void whatIsRewrittenTakesThePlaceOfEverything()
    {
        fill();
        {
            FileKioskJournal journal(folder());
            QVERIFY(journal.load());
            QVERIFY(journal.rewrite({HolderNamed{u"x"_s}}));
            QVERIFY(journal.append(NumberGiven{ticket(951)}));
        }
        FileKioskJournal journal(folder());
        const std::vector<KioskRecord> expected{HolderNamed{u"x"_s}, NumberGiven{ticket(951)}};
        QVERIFY(journal.load()->records == expected);
    }

    void aTornLastLineIsCutOffWhereverItTore()
    {
        fill();
        const QByteArray whole = bytes();
        const qsizetype lastLine = whole.lastIndexOf('\n', -2) + 1;
        for (qsizetype length = lastLine + 1; length < whole.size(); ++length) {
            overwrite(whole.left(length));
            FileKioskJournal journal(folder());
            const auto contents = journal.load();
            QVERIFY(contents && contents->isWhole);
            QCOMPARE(contents->records.size(), everyKind().size() - 1);
            QCOMPARE(bytes(), whole.left(lastLine));
            QVERIFY(journal.append(everyKind().back()));
            QCOMPARE(bytes(), whole);
        }
    }

    void aFileDamagedInTheMiddleIsSetAsideAndItsGoodLinesAreKept()
    {
        fill();
        const QByteArray whole = bytes();
        for (int round = 1; round <= 2; ++round) {
            QByteArray damaged = whole;
            damaged[40] = char(damaged[40] ^ 1);
            overwrite(damaged);
            FileKioskJournal journal(folder());
            const auto contents = journal.load();
            QVERIFY(contents && !contents->isWhole);
            QCOMPARE(contents->records.size(), everyKind().size() - 1);
            QFile aside(file() + u".damaged-%1"_s.arg(round));
            QVERIFY(aside.open(QIODevice::ReadOnly));
            QCOMPARE(aside.readAll(), damaged);
            QVERIFY(bytes().isEmpty());
            QVERIFY(journal.append(HolderNamed{u"y"_s}));
        }
    }

    void anyFlippedByteIsNoticed()
    {
        const QByteArray line = encodeKioskRecord(NumberGiven{ticket(950)});
        QVERIFY(decodeKioskRecord(line));
        for (qsizetype i = 0; i < line.size(); ++i) {
            QByteArray flipped = line;
            flipped[i] = char(flipped[i] ^ 4);
            QVERIFY(!decodeKioskRecord(flipped));
        }
        for (qsizetype length = 0; length < line.size(); ++length)
            QVERIFY(!decodeKioskRecord(line.left(length)));
    }

    void twoProgramsCannotHaveOneFolder()
    {
        FileKioskJournal journal(folder());
        QVERIFY(journal.load());
        FileKioskJournal other(folder());
        const auto contents = other.load();
        QVERIFY(!contents);
        QCOMPARE(contents.error().code, KioskJournalError::Code::Locked);
        QVERIFY(!other.append(HolderNamed{u"x"_s}));
    }

    void aFolderThatCannotBeMadeIsAClearError()
    {
        QFile inTheWay(folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        FileKioskJournal journal(folder());
        const auto contents = journal.load();
        QVERIFY(!contents);
        QCOMPARE(contents.error().code, KioskJournalError::Code::CannotOpen);
        QVERIFY(!contents.error().detail.isEmpty());
    }

    void afterAFailedWriteNothingMoreIsTaken()
    {
        FileKioskJournal journal(folder());
        QVERIFY(journal.load());
        QVERIFY(QDir(folder()).removeRecursively());
        QVERIFY(!journal.rewrite({HolderNamed{u"x"_s}}));
        QVERIFY(QDir().mkpath(folder()));
        QVERIFY(!journal.append(HolderNamed{u"x"_s}));
        QVERIFY(!journal.rewrite({}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFileKioskJournal)
#include "tst_filekioskjournal.moc"
