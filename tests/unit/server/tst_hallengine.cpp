#include "server/hallengine.h"
#include "support/hallbuilder.h"
#include "support/memoryjournal.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// An engine on a journal, a clock, and hands that give it commands.
struct Served
{
    MemoryJournal journal;
    std::unique_ptr<HallEngine> engine;
    TimePoint now = instantAt(QDate(2026, 11, 17), 8h, TimeZone::Wib);
    int commands = 0;

    Served()
    {
        recover();
        (void)one(command(ImportMall{tinyMall()}));
        (void)one(command(OpenDay{}, u"sari"));
    }
    void recover()
    {
        auto recovered = HallEngine::recover(journal);
        if (!recovered)
            qFatal("%s", qUtf8Printable(recovered.error().what));
        engine = std::move(*recovered);
    }
    Command command(const CommandBody &body, QStringView who = {})
    {
        const QString id = QString::number(++commands, 16).rightJustified(32, QLatin1Char('0'));
        return {CommandId(id), {DeviceId(u"uji"_s), OfficerId(who.toString())}, body};
    }
    HallEngine::Committed all(const std::vector<Command> &batch)
    {
        auto done = engine->run(batch, now);
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().detail));
        return std::move(*done);
    }
    HallEngine::Answered one(const Command &given) { return all({given}).answers.front(); }
    Command issue() { return command(IssueTicket{{service(u"ktp")}}); }
    void openBoth()
    {
        (void)one(command(OpenCounter{counter(u"1")}, u"ayu"));
        (void)one(command(OpenCounter{counter(u"2")}, u"budi"));
    }
};

} // namespace

class TestHallEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalIsAnEmptyHall()
    {
        MemoryJournal journal;
        const auto engine = HallEngine::recover(journal);
        QVERIFY(engine);
        QVERIFY((*engine)->hall() == Hall());
        QCOMPARE((*engine)->lastSeq(), 0u);
        QCOMPARE((*engine)->epoch(), 1u);
        QCOMPARE((*engine)->journalName().size(), 32);
    }
    void recoversWhatItCommitted()
    {
        Served served;
        served.openBoth();
        for (int i = 0; i < 5; ++i)
            (void)served.one(served.issue());
        served.now += 7min;
        (void)served.one(served.command(CallNext{counter(u"1")}, u"ayu"));
        const Hall hall = served.engine->hall();
        const quint64 seq = served.engine->lastSeq();
        const QString name = served.engine->journalName();
        served.recover();
        QVERIFY(served.engine->hall() == hall);
        QCOMPARE(served.engine->lastSeq(), seq);
        QCOMPARE(served.engine->lastInstant(), served.now);
        QCOMPARE(served.engine->journalName(), name);
        const auto next = served.one(served.issue());
        QCOMPARE(next.answer->front().seq, seq + 1);
        QCOMPARE(std::get<TicketIssued>(next.answer->front().body).label, u"A006"_s);
    }
    void eachCommandOfABatchSeesTheOneBefore()
    {
        Served served;
        served.openBoth();
        const auto done =
            served.all({served.issue(), served.issue(), served.command(CallNext{counter(u"1")}, u"ayu"),
                        served.command(CallNext{counter(u"2")}, u"budi"),
                        served.command(CallNext{counter(u"1")}, u"ayu")});
        const auto called = [&](std::size_t i) {
            return std::get<TicketCalled>(done.answers[i].answer->front().body).ticket;
        };
        QCOMPARE(called(2), TicketId(1));
        QCOMPARE(called(3), TicketId(2));
        QCOMPARE(done.answers[4].answer.error().code, RefusalCode::CounterBusy);
        QCOMPARE(done.events.size(), 4u);
    }
    void aBatchIsOneCommit()
    {
        Served served;
        const int before = served.journal.appends;
        (void)served.all({served.issue(), served.issue(), served.issue()});
        QCOMPARE(served.journal.appends, before + 1);
    }

    void aRepeatedCommandGetsItsFirstAnswer_data()
    {
        QTest::addColumn<CommandBody>("body");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("when");
        const CommandBody number = IssueTicket{{service(u"ktp")}};
        const CommandBody unknown = IssueTicket{{service(u"tak-ada")}};
        const CommandBody twoEvents = OpenDay{};
        for (const char *when : {"in the same batch", "later", "after a restart"}) {
            const QString name = QString::fromLatin1(when);
            QTest::addRow("accepted, %s", when) << number << QString() << name;
            QTest::addRow("refused, %s", when) << unknown << QString() << name;
            QTest::addRow("two events, %s", when) << twoEvents << u"sari"_s << name;
        }
    }
    void aRepeatedCommandGetsItsFirstAnswer()
    {
        QFETCH(CommandBody, body);
        QFETCH(QString, who);
        QFETCH(QString, when);
        Served served;
        if (std::holds_alternative<OpenDay>(body)) // Closes yesterday and opens today.
            served.now += 24h;
        const Command given = served.command(body, who);
        HallEngine::Answered first;
        HallEngine::Answered repeat;
        std::size_t events = 0;
        if (when == "in the same batch"_L1) {
            const auto done = served.all({given, served.issue(), given});
            first = done.answers[0];
            repeat = done.answers[2];
            events = done.events.size() - (done.answers[1].answer ? 1 : 0);
        } else {
            first = served.one(given);
            (void)served.one(served.issue());
            if (when == "after a restart"_L1)
                served.recover();
            served.now += 5min;
            const auto done = served.all({given});
            repeat = done.answers.front();
            QVERIFY(done.events.empty());
            events = first.answer ? first.answer->size() : 0;
        }
        QVERIFY(!first.isRepeat);
        QVERIFY(repeat.isRepeat);
        QCOMPARE(repeat.command, given.id);
        QVERIFY(repeat.answer == first.answer);
        QCOMPARE(events, first.answer ? first.answer->size() : 0);
        if (std::holds_alternative<OpenDay>(body))
            QCOMPARE(repeat.answer->size(), 2u);
    }
    void aRefusalStandsAlsoWhenTheCommandWouldBePossibleNow()
    {
        Served served;
        served.openBoth();
        const Command call = served.command(CallNext{counter(u"1")}, u"ayu");
        QVERIFY(!served.one(call).answer);
        (void)served.one(served.issue());
        QCOMPARE(served.one(call).answer.error().code, RefusalCode::QueueEmpty);
        served.recover();
        QCOMPARE(served.one(call).answer.error().code, RefusalCode::QueueEmpty);
    }
    void aDiskNearlyFullHasNoNewTicketsButCallsGoOn()
    {
        Served served;
        served.openBoth();
        (void)served.one(served.issue());
        served.journal.tight = true;
        const Command tap = served.issue();
        const auto done = served.all({tap, served.command(CallNext{counter(u"1")}, u"ayu")});
        QCOMPARE(done.answers.at(0).answer.error().code, RefusalCode::StorageFull);
        QVERIFY(done.answers.at(1).answer);
        QVERIFY(served.journal.refusals.empty());
        // With room again the same tap gets its number.
        served.journal.tight = false;
        const auto answered = served.one(tap);
        QVERIFY(answered.answer && !answered.isRepeat);
        QCOMPARE(std::get<TicketIssued>(answered.answer->front().body).label, u"A002"_s);
        // What has its number already keeps it.
        served.journal.tight = true;
        QVERIFY(served.one(tap).answer);
    }
    void answersAreForgottenAfterThreeDays()
    {
        Served served;
        const Command old = served.issue();
        const Command refused = served.command(IssueTicket{{service(u"tak-ada")}});
        (void)served.all({old, refused});
        served.now += AnswerBook::keptFor + 1min;
        (void)served.one(served.command(OpenDay{}, u"sari"));
        served.recover();
        QVERIFY(served.journal.refusals.empty());
        QVERIFY(!served.one(old).isRepeat);
        QVERIFY(!served.one(refused).isRepeat);
    }

    void neverStampsAnEventEarlierThanTheOneBefore()
    {
        Served served;
        served.now += 10min;
        const TimePoint latest = served.one(served.issue()).answer->front().at;
        served.now -= 9min;
        QCOMPARE(served.one(served.issue()).answer->front().at, latest);
        served.recover();
        QCOMPARE(served.one(served.issue()).answer->front().at, latest);
        served.now += 10min;
        QCOMPARE(served.one(served.issue()).answer->front().at, served.now);
    }
    void reportsACommitThatFailed()
    {
        Served served;
        const quint64 durable = served.journal.lastSeq();
        served.journal.nextFailure = JournalError{JournalError::Code::DiskFull, u"full"_s};
        const auto done = served.engine->run({served.issue()}, served.now);
        QVERIFY(!done);
        QCOMPARE(done.error().code, JournalError::Code::DiskFull);
        served.journal.nextFailure.reset();
        served.recover();
        QCOMPARE(served.engine->lastSeq(), durable);
        QVERIFY(served.engine->hall().tickets.empty());
    }

    void namesTheEventThatItCantRead_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not its form") << QByteArray("dayClosed") << QByteArray("{}");
        QTest::newRow("of no known type") << QByteArray("teaServed") << QByteArray("{}");
        QTest::newRow("can't have happened")
            << QByteArray("ticketResumed") << QByteArray(R"({"ticket":99,"byClock":true})");
    }
    void namesTheEventThatItCantRead()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        Served served;
        const quint64 bad = served.journal.lastSeq() + 1;
        JournalBatch batch;
        batch.events = {{bad, 1, served.now, R"({"device":"uji"})", QByteArray(32, '0'), type, body, {}}};
        QVERIFY(served.journal.append(batch));
        const auto recovered = HallEngine::recover(served.journal);
        QVERIFY(!recovered);
        QCOMPARE(recovered.error().journal.seq, bad);
        QVERIFY2(recovered.error().what.contains(QString::number(bad)), qPrintable(recovered.error().what));
    }
    void refusesAJournalThatWasChanged()
    {
        Served served;
        served.journal.records[2].body.replace("lantai", "lantbi");
        const auto recovered = HallEngine::recover(served.journal);
        QVERIFY(!recovered);
        QCOMPARE(recovered.error().journal.code, JournalError::Code::BrokenChain);
        QCOMPARE(recovered.error().journal.seq, 3u);
    }

    void knowsWhenTheClockBringsSomething()
    {
        Served served;
        QVERIFY(!served.engine->isTimeForSomething(served.now));
        QVERIFY(served.engine->isTimeForSomething(served.now + 24h));
    }
};

QTEST_APPLESS_MAIN(TestHallEngine)
#include "tst_hallengine.moc"
