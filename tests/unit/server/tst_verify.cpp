#include "server/recordcodec.h"
#include "server/verify.h"
#include "support/hallbuilder.h"
#include "support/memoryjournal.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalIsSound()
    {
        MemoryJournal journal;
        const auto counts = verifyJournal(journal);
        QVERIFY(counts);
        QCOMPARE(counts->events, 0u);
        QVERIFY(!counts->firstDate.isValid());
    }
    void countsWhatHappened()
    {
        TestHall hall = morning();
        hall.setClock(QDate(2026, 11, 18), u"08:00");
        hall.openDay();
        (void)hall.issue(u"ktp"); // A001 again, on another date.
        MemoryJournal journal;
        write(journal, hall);
        const auto counts = verifyJournal(journal);
        QVERIFY2(counts, counts ? "" : qPrintable(counts.error().what));
        QCOMPARE(counts->events, hall.journal().size());
        QCOMPARE(counts->byType.at(u"ticketIssued"_s), 4u);
        QCOMPARE(counts->byType.at(u"ticketCalled"_s), 1u);
        QCOMPARE(counts->byType.at(u"dayOpened"_s), 2u);
        QCOMPARE(counts->firstDate, QDate(2026, 11, 17));
        QCOMPARE(counts->lastDate, QDate(2026, 11, 18));
    }
    void findsABodyThatSaysNothing()
    {
        QCOMPARE(faultOf([](JournalRecord &record) { record.body = "{}"; }), m_bad);
    }
    void findsATypeThatDoesntExist()
    {
        QCOMPARE(faultOf([](JournalRecord &record) { record.type = "teaServed"; }), m_bad);
    }
    void findsAnActorWithoutAForm()
    {
        QCOMPARE(faultOf([](JournalRecord &record) { record.actor = "[]"; }), m_bad);
    }
    void findsANumberThatWasIssuedTwice()
    {
        const auto fault = journalFault(
            [](JournalRecord &record) { record.body.replace(R"("label":"A003")", R"("label":"A002")"); });
        QCOMPARE(fault.seq, m_bad);
        QVERIFY2(fault.what.contains(u"A002"_s), qPrintable(fault.what));
    }
    void findsATicketThatWasIssuedTwice()
    {
        QCOMPARE(
            faultOf([](JournalRecord &record) { record.body.replace(R"("ticket":3)", R"("ticket":2)"); }),
            m_bad);
    }
    void findsTheFirstLinkOfABrokenChain_data()
    {
        QTest::addColumn<quint64>("seq");
        QTest::newRow("first") << quint64(1);
        QTest::newRow("middle") << quint64(7);
        QTest::newRow("last") << quint64(morning().journal().size());
    }
    void findsTheFirstLinkOfABrokenChain()
    {
        QFETCH(quint64, seq);
        MemoryJournal journal;
        write(journal, morning());
        journal.records[seq - 1].at += std::chrono::milliseconds(1);
        if (seq < journal.records.size())
            journal.records.back().at += std::chrono::milliseconds(1);
        const auto counts = verifyJournal(journal);
        QVERIFY(!counts);
        QCOMPARE(counts.error().seq, seq);
    }

private:
    /// Three tickets, one called; the last one is event m_bad.
    TestHall morning()
    {
        TestHall hall;
        hall.openDay();
        hall.open(u"1", u"ayu");
        (void)hall.issue(u"ktp");
        (void)hall.issue(u"ktp");
        (void)hall.issue(u"ktp");
        m_bad = hall.journal().size();
        (void)hall.callNext(u"1");
        return hall;
    }
    static void write(MemoryJournal &journal, const TestHall &hall)
    {
        JournalBatch batch;
        for (const Event &event : hall.journal())
            batch.events.push_back(toRecord(event));
        QVERIFY(journal.append(batch));
    }
    /// What is found in a whole chain where event m_bad is another.
    JournalFault journalFault(const std::function<void(JournalRecord &)> &change)
    {
        const TestHall hall = morning();
        MemoryJournal sound;
        write(sound, hall);
        JournalBatch batch{sound.records, {}};
        const JournalRecord before = batch.events[m_bad - 1];
        change(batch.events[m_bad - 1]);
        MemoryJournal journal;
        const auto counts = before == batch.events[m_bad - 1] || !journal.append(batch)
                                ? tl::expected<JournalCounts, JournalFault>(JournalCounts{})
                                : verifyJournal(journal);
        return counts ? JournalFault{} : counts.error();
    }
    quint64 faultOf(const std::function<void(JournalRecord &)> &change) { return journalFault(change).seq; }

    quint64 m_bad = 0;
};

QTEST_APPLESS_MAIN(TestVerify)
#include "tst_verify.moc"
