#include "server/recordcodec.h"
#include "server/reportcatchup.h"
#include "server/reportfeeder.h"
#include "support/anycommands.h"
#include "support/memoryjournal.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<Event> history(quint64 seed, std::size_t count)
{
    AnyCommands any(seed);
    while (any.hall.journal().size() < count)
        (void)any.step();
    std::vector<Event> events = any.hall.journal();
    events.resize(count);
    // As sent by programs; a command of another hall has another id.
    for (Event &event : events)
        event.command = CommandId(u"%1-%2"_s.arg(seed).arg(event.seq));
    return events;
}

std::vector<Event> part(const std::vector<Event> &events, std::size_t from, std::size_t to)
{
    return {events.begin() + std::ptrdiff_t(from), events.begin() + std::ptrdiff_t(to)};
}

void append(MemoryJournal &journal, const std::vector<Event> &events)
{
    JournalBatch batch;
    for (const Event &event : events)
        batch.events.push_back(toRecord(event));
    if (!journal.append(batch))
        qFatal("the events don't follow the journal");
}

/// All rows as text.
QStringList rowsIn(const QString &folder, const QString &journalName = u"uji"_s)
{
    const auto store = ReportStore::open(folder, journalName);
    if (!store)
        qFatal("%s", qPrintable(store.error().detail));
    QStringList rows{QString::number((*store)->place().seq)};
    const QDate first(2000, 1, 1);
    const QDate last(2999, 12, 31);
    (void)(*store)->readVisits(first, last, [&](const ReportVisit &row) {
        rows << u"%1 %2 %3"_s.arg(row.ticket.value()).arg(row.label).arg(row.stages);
    });
    (void)(*store)->readStages(first, last, [&](const ReportStage &row) {
        rows << u"%1 %2 %3 %4"_s.arg(row.ticket.value())
                    .arg(row.service.value())
                    .arg((row.waiting + row.serving).count())
                    .arg(row.calls);
    });
    (void)(*store)->readShifts(first, last, [&](const ReportShift &row) {
        rows << u"%1 %2 %3"_s.arg(row.seq).arg(row.counter.value()).arg(row.serving.count());
    });
    return rows;
}

/// The rows of a report that was counted from the journal at once.
QStringList rebuilt(MemoryJournal &journal)
{
    const QTemporaryDir folder;
    {
        const auto store = ReportStore::open(folder.path(), u"uji"_s);
        if (!store || !catchUp(journal, **store))
            qFatal("the journal can't be counted");
    }
    return rowsIn(folder.path());
}

} // namespace

class TestReportFeeder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEachBatchAsItComes()
    {
        const std::vector<Event> events = history(1, 900);
        MemoryJournal journal;
        const QTemporaryDir folder;
        {
            ReportFeeder feeder(journal, u"uji"_s, folder.path());
            for (std::size_t i = 0; i < events.size(); i += 9) {
                append(journal, part(events, i, i + 9));
                feeder.feed(part(events, i, i + 9));
                if (i % 90 == 0)
                    QTRY_COMPARE_WITH_TIMEOUT(feeder.fedSeq(), journal.lastSeq(), 30'000);
            }
            QTRY_COMPARE_WITH_TIMEOUT(feeder.fedSeq(), journal.lastSeq(), 30'000);
        }
        QCOMPARE(rowsIn(folder.path()), rebuilt(journal));
    }
    void readsWhatHappenedBeforeItStarted()
    {
        const std::vector<Event> events = history(2, 3300);
        MemoryJournal journal;
        append(journal, part(events, 0, 3000));
        const QTemporaryDir folder;
        {
            ReportFeeder feeder(journal, u"uji"_s, folder.path());
            QSignalSpy caughtUp(&feeder, &ReportFeeder::caughtUp);
            // The hall works on meanwhile.
            for (std::size_t i = 3000; i < events.size(); ++i) {
                append(journal, part(events, i, i + 1));
                feeder.feed(part(events, i, i + 1));
                QCoreApplication::processEvents();
            }
            QTRY_COMPARE_WITH_TIMEOUT(feeder.fedSeq(), journal.lastSeq(), 30'000);
            QVERIFY(!caughtUp.isEmpty());
        }
        QCOMPARE(rowsIn(folder.path()), rebuilt(journal));
    }
    void moreThanMayWaitIsReadFromTheJournal()
    {
        const std::vector<Event> events = history(3, 100 + ReportFeeder::maxWaiting + 1);
        MemoryJournal journal;
        append(journal, part(events, 0, 100));
        const QTemporaryDir folder;
        {
            ReportFeeder feeder(journal, u"uji"_s, folder.path());
            QTRY_COMPARE_WITH_TIMEOUT(feeder.fedSeq(), journal.lastSeq(), 30'000);
            append(journal, part(events, 100, events.size()));
            feeder.feed(part(events, 100, events.size()));
            QTRY_COMPARE_WITH_TIMEOUT(feeder.fedSeq(), journal.lastSeq(), 30'000);
        }
        QCOMPARE(rowsIn(folder.path()), rebuilt(journal));
    }
    void goesOnWhereTheOneBeforeItEnded()
    {
        const std::vector<Event> events = history(4, 1500);
        MemoryJournal journal;
        const QTemporaryDir folder;
        for (std::size_t end = 300; end <= events.size(); end += 300) {
            append(journal, part(events, end - 300, end));
            // Ends in the middle of its work, but for the last time.
            ReportFeeder feeder(journal, u"uji"_s, folder.path());
            if (end % 600 == 0)
                QTRY_VERIFY_WITH_TIMEOUT(feeder.fedSeq() > 0, 30'000);
            if (end == events.size())
                QTRY_COMPARE_WITH_TIMEOUT(feeder.fedSeq(), journal.lastSeq(), 30'000);
        }
        QCOMPARE(rowsIn(folder.path()), rebuilt(journal));
    }
    void afterARestoreItCountsAnew_data()
    {
        QTest::addColumn<std::size_t>("wentOnTo");
        QTest::newRow("the report is ahead of the journal") << std::size_t(0);
        QTest::newRow("the journal went on otherwise") << std::size_t(200);
        QTest::newRow("the journal went on beyond the report") << std::size_t(900);
    }
    void afterARestoreItCountsAnew()
    {
        QFETCH(std::size_t, wentOnTo);
        const QTemporaryDir folder;
        const std::vector<Event> before = history(5, 800);
        {
            MemoryJournal journal;
            append(journal, before);
            ReportFeeder feeder(journal, u"uji"_s, folder.path());
            QTRY_COMPARE_WITH_TIMEOUT(feeder.fedSeq(), journal.lastSeq(), 30'000);
        }
        MemoryJournal restored;
        append(restored, part(before, 0, 600));
        if (wentOnTo > 0) {
            std::vector<Event> after;
            for (std::size_t i = 0; i < wentOnTo; ++i) {
                Zone zone{ZoneId(u"z"_s), u"Zona %1"_s.arg(i)};
                after.push_back(
                    {601 + i, 2, before[599].at, {}, CommandId(u"restored-%1"_s.arg(i)), ZoneDefined{zone}});
            }
            append(restored, after);
        }
        {
            ReportFeeder feeder(restored, u"uji"_s, folder.path());
            QTRY_COMPARE_WITH_TIMEOUT(feeder.fedSeq(), restored.lastSeq(), 30'000);
        }
        QCOMPARE(rowsIn(folder.path()), rebuilt(restored));
    }
    void anUnusableFolderIsTriedAgain()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s);
        QFile inTheWay(data);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const std::vector<Event> events = history(7, 60);
        MemoryJournal journal;
        ReportFeeder feeder(journal, u"uji"_s, data, 20ms);
        QSignalSpy interrupted(&feeder, &ReportFeeder::interrupted);
        append(journal, events);
        feeder.feed(events);
        QTRY_VERIFY_WITH_TIMEOUT(!interrupted.isEmpty(), 30'000);
        QVERIFY(inTheWay.remove());
        QVERIFY(QDir().mkpath(data));
        QTRY_COMPARE_WITH_TIMEOUT(feeder.fedSeq(), journal.lastSeq(), 30'000);
    }
};

QTEST_GUILESS_MAIN(TestReportFeeder)
#include "tst_reportfeeder.moc"
