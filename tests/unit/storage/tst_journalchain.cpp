#include "journalfixture.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using Code = JournalError::Code;

class TestJournalChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHashIsWhatAnyoneElseComputes()
    {
        // Computed apart from this code, with Python's hashlib, by the description above chainHash().
        const JournalRecord first{1,
                                  2,
                                  TimePoint(std::chrono::milliseconds(1795222923004)),
                                  R"({"officer":"sari"})",
                                  "0123456789abcdef0123456789abcdef",
                                  "ticketCalled",
                                  R"({"ticket":7,"counter":"3"})",
                                  {}};
        const QByteArray hash = chainHash(genesisHash(), first);
        QCOMPARE(hash.toHex(),
                 QByteArray("cd4bf87ec92aa96145342a4cc5d89c3dd734ada5302afbc71012bdefb8c5edaf"));
        JournalRecord second = first;
        second.seq = 2;
        QCOMPARE(chainHash(hash, second).toHex(),
                 QByteArray("561430b37df32db2e36d186307b4c8bd184c344cd33315c16c2340e2de3d103b"));
    }

    void bytesThatMoveToTheNextFieldChangeTheHash()
    {
        auto a = eventOf(1);
        auto b = a;
        a.commandId = "ab";
        a.type = "c";
        b.commandId = "a";
        b.type = "bc";
        QVERIFY(chainHash(genesisHash(), a) != chainHash(genesisHash(), b));
    }

    void aWholeJournalVerifies()
    {
        const Folder folder;
        QVERIFY(folder.fill(100));
        const auto journal = SqliteJournal::open(folder.path());
        QCOMPARE(verifyChain(**journal).value(), quint64(100));
    }

    void whateverWasDoneToARowIsFoundWithItsSeq_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<quint64>("seq");
        const auto row = [](const char *name, const QStringList &statements, quint64 seq) {
            QTest::newRow(name) << statements << seq;
        };
        row("body", {u"UPDATE event SET body = replace(body, 'A7', 'A8') WHERE seq = 7"_s}, 7);
        row("white space in a body", {u"UPDATE event SET body = body || ' ' WHERE seq = 7"_s}, 7);
        row("time", {u"UPDATE event SET at = '2026-11-21T00:00:07.001Z' WHERE seq = 7"_s}, 7);
        row("a time that is none", {u"UPDATE event SET at = 'yesterday' WHERE seq = 7"_s}, 7);
        row("actor", {u"UPDATE event SET actor = '{}' WHERE seq = 1"_s}, 1);
        row("command id", {u"UPDATE event SET command_id = 'x' WHERE seq = 20"_s}, 20);
        row("type", {u"UPDATE event SET type = 'ticketCalled' WHERE seq = 19"_s}, 19);
        row("epoch", {u"UPDATE event SET epoch = 2 WHERE seq = 5"_s}, 5);
        row("hash", {u"UPDATE event SET hash = zeroblob(32) WHERE seq = 5"_s}, 5);
        row("dropped first", {u"DELETE FROM event WHERE seq = 1"_s}, 1);
        row("dropped in the middle", {u"DELETE FROM event WHERE seq = 12"_s}, 12);
        row("dropped, and the rest moved up",
            {u"DELETE FROM event WHERE seq = 12"_s, u"UPDATE event SET seq = -seq WHERE seq > 12"_s,
             u"UPDATE event SET seq = -seq - 1 WHERE seq < 0"_s,
             u"UPDATE meta SET value = '19' WHERE key = 'journal.lastSeq'"_s},
            12);
        row("swapped",
            {u"UPDATE event SET seq = -1 WHERE seq = 8"_s, u"UPDATE event SET seq = 8 WHERE seq = 9"_s,
             u"UPDATE event SET seq = 9 WHERE seq = -1"_s},
            8);
        row("inserted, and the rest moved down",
            {u"UPDATE event SET seq = -seq WHERE seq > 9"_s,
             u"UPDATE event SET seq = -seq + 1 WHERE seq < 0"_s,
             u"INSERT INTO event SELECT 10, epoch, at, actor, command_id, type, body, hash FROM event WHERE seq = 9"_s,
             u"UPDATE meta SET value = '21' WHERE key = 'journal.lastSeq'"_s},
            10);
    }
    void whateverWasDoneToARowIsFoundWithItsSeq()
    {
        QFETCH(QStringList, statements);
        QFETCH(quint64, seq);
        const Folder folder;
        QVERIFY(folder.fill(20));
        for (const QString &sql : statements)
            QCOMPARE(folder.sql(sql), QVariant());
        const auto journal = SqliteJournal::open(folder.path());
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
        const auto verdict = verifyChain(**journal);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, Code::BrokenChain);
        QCOMPARE(verdict.error().seq, seq);
    }

    void anyChangedByteOfABodyIsFound()
    {
        const auto event = eventOf(3);
        const QByteArray hash = chainHash(genesisHash(), event);
        for (qsizetype i = 0; i < event.body.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                auto changed = event;
                changed.body[i] = static_cast<char>(changed.body[i] ^ (1 << bit));
                QVERIFY(chainHash(genesisHash(), changed) != hash);
            }
        }
    }

    void aCutOrLengthenedEndIsFoundOnOpening_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<quint64>("seq");
        QTest::newRow("cut") << u"DELETE FROM event WHERE seq > 18"_s << quint64(19);
        QTest::newRow("emptied") << u"DELETE FROM event"_s << quint64(1);
        QTest::newRow("lengthened")
            << u"INSERT INTO event SELECT 21, epoch, at, actor, command_id, type, body, hash"
               " FROM event WHERE seq = 20"_s
            << quint64(21);
    }
    void aCutOrLengthenedEndIsFoundOnOpening()
    {
        QFETCH(QString, sql);
        QFETCH(quint64, seq);
        const Folder folder;
        QVERIFY(folder.fill(20));
        QCOMPARE(folder.sql(sql), QVariant());
        const auto refused = SqliteJournal::open(folder.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::BrokenChain);
        QCOMPARE(refused.error().seq, seq);
    }

    void readingOnlyTheEndChecksOnlyTheEnd()
    {
        const Folder folder;
        QVERIFY(folder.fill(20));
        folder.sql(u"UPDATE event SET type = 'x' WHERE seq = 4"_s);
        const auto journal = SqliteJournal::open(folder.path());
        QCOMPARE(allOf(**journal, 4).size(), size_t(16));
        QCOMPARE(allOf(**journal, 0).size(), size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestJournalChain)
#include "tst_journalchain.moc"
