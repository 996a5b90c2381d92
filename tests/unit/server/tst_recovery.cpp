#include "server/hallengine.h"
#include "server/hallsnapshot.h"
#include "support/hallbuilder.h"
#include "support/memoryjournal.h"

#include <QtTest>

#include <random>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// A tiny mall in which somebody does something again and again, for days.
class RandomMall
{
public:
    explicit RandomMall(quint32 seed)
        : m_random(seed)
        , m_engine(std::move(*HallEngine::recover(journal)))
    {
        give(ImportMall{tinyMall()}, {});
    }

    void something()
    {
        now += milliseconds(below(240'000));
        if (below(60) == 0)
            now += 10h;
        if (m_engine->isTimeForSomething(now))
            give(PassTime{}, {});
        const std::array counters{u"1"_s, u"2"_s, u"3"_s};
        const std::array officers{u"ayu"_s, u"budi"_s, u"dewi"_s};
        const auto which = static_cast<std::size_t>(below(3));
        const CounterId id(counters[which]);
        const QString &who = officers[which];
        const TicketId ticket = m_engine->hall().desks.at(id).ticket;
        switch (below(10)) {
        case 0:
            return give(OpenDay{}, u"sari"_s);
        case 1:
            return give(OpenCounter{id}, who);
        case 2:
            return give(FinishServing{id, ticket}, who);
        case 3:
            return give(StartServing{id, ticket}, who);
        case 4:
            return give(ParkTicket{id, ticket, 5min}, who);
        case 5:
            return give(MarkMissed{id, ticket}, who);
        case 6:
        case 7:
            return give(CallNext{id}, who);
        default:
            return give(IssueTicket{{service(below(2) == 0 ? u"ktp" : u"paspor")}}, {});
        }
    }
    void storeSnapshot() { QVERIFY(m_engine->storeSnapshot()); }
    [[nodiscard]] const Hall &hall() const { return m_engine->hall(); }
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }

    MemoryJournal journal;
    TimePoint now = instantAt(QDate(2026, 11, 16), 8h, TimeZone::Wib);
    std::vector<Command> given;
    std::vector<TimePoint> givenAt;

private:
    void give(const CommandBody &body, const QString &who)
    {
        const CommandId id(QString::number(given.size() + 1, 16).rightJustified(32, u'0'));
        given.push_back({id, {DeviceId(u"uji"_s), OfficerId(who)}, body});
        givenAt.push_back(now);
        QVERIFY(m_engine->run({given.back()}, now));
    }

    std::mt19937 m_random;
    std::unique_ptr<HallEngine> m_engine;
};

std::unique_ptr<HallEngine> recovered(MemoryJournal &journal)
{
    auto engine = HallEngine::recover(journal);
    if (!engine)
        qFatal("%s", qUtf8Printable(engine.error().what));
    return std::move(*engine);
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSnapshotLeadsToTheHallThatAllEventsLeadTo()
    {
        int snapshots = 0;
        int repeats = 0;
        for (quint32 seed = 1; seed <= 30; ++seed) {
            RandomMall mall(seed);
            const int last = 300 + mall.below(300);
            const int snapshotAt = mall.below(last);
            for (int i = 0; i < last; ++i) {
                mall.something();
                if (i == snapshotAt)
                    mall.storeSnapshot();
            }
            QVERIFY(mall.journal.snapshot);
            auto bySnapshot = recovered(mall.journal);
            QVERIFY(bySnapshot->eventsSinceSnapshot() == bySnapshot->lastSeq() - mall.journal.snapshot->seq);
            const auto snapshot = std::exchange(mall.journal.snapshot, std::nullopt);
            auto byEvents = recovered(mall.journal);
            QCOMPARE(byEvents->eventsSinceSnapshot(), byEvents->lastSeq());
            QVERIFY(bySnapshot->hall() == mall.hall());
            QVERIFY(byEvents->hall() == mall.hall());
            QCOMPARE(bySnapshot->lastSeq(), byEvents->lastSeq());
            QCOMPARE(bySnapshot->lastInstant(), byEvents->lastInstant());
            snapshots += snapshot->seq < byEvents->lastSeq() ? 1 : 0;
            repeats += compareAnswers(mall, *bySnapshot, *byEvents);
            if (QTest::currentTestFailed())
                return;
        }
        // Otherwise nothing was compared.
        QCOMPARE_GT(snapshots, 20);
        QCOMPARE_GT(repeats, 1000);
    }

    void aDamagedSnapshotIsPassedOver_data()
    {
        QTest::addColumn<std::function<void(JournalSnapshot &)>>("damage");
        using Damage = std::function<void(JournalSnapshot &)>;
        QTest::newRow("empty") << Damage([](JournalSnapshot &s) { s.body.clear(); });
        QTest::newRow("cut off") << Damage([](JournalSnapshot &s) { s.body.chop(20); });
        QTest::newRow("of another version")
            << Damage([](JournalSnapshot &s) { s.body.replace("antrean ", "antrean 9"); });
        QTest::newRow("of another event") << Damage([](JournalSnapshot &s) { s.seq -= 1; });
        QTest::newRow("of events to come") << Damage([](JournalSnapshot &s) { s.seq += 1000; });
        QTest::newRow("of nothing") << Damage([](JournalSnapshot &s) { s.seq = 0; });
        QTest::newRow("a hall that can't be")
            << Damage([](JournalSnapshot &s) { s.body.replace("\"stages\":[{", "\"stages\":[],\"x\":[{"); });
    }
    void aDamagedSnapshotIsPassedOver()
    {
        QFETCH(std::function<void(JournalSnapshot &)>, damage);
        RandomMall mall(7);
        while (mall.hall().tickets.size() < 5)
            mall.something();
        mall.storeSnapshot();
        const QByteArray sound = mall.journal.snapshot->body;
        mall.something();
        damage(*mall.journal.snapshot);
        QVERIFY(mall.journal.snapshot->body != sound || mall.journal.snapshot->seq != mall.journal.lastSeq());
        const auto engine = recovered(mall.journal);
        QVERIFY(engine->hall() == mall.hall());
        QCOMPARE(engine->eventsSinceSnapshot(), engine->lastSeq());
    }

    void aSnapshotOfAnotherJournalIsPassedOver()
    {
        RandomMall mall(1);
        RandomMall other(2);
        while (mall.journal.lastSeq() < 200 || other.journal.lastSeq() < mall.journal.lastSeq()) {
            mall.something();
            other.something();
        }
        mall.storeSnapshot();
        other.journal.snapshot = mall.journal.snapshot;
        QVERIFY(recovered(other.journal)->hall() == other.hall());
    }

    void nothingIsStoredTwiceForOneEvent()
    {
        RandomMall mall(3);
        for (int i = 0; i < 50; ++i)
            mall.something();
        mall.storeSnapshot();
        mall.journal.snapshot.reset();
        mall.storeSnapshot();
        QVERIFY(!mall.journal.snapshot);
    }

private:
    /// Repeats what the last three days brought: both must answer alike, and neither does it anew.
    static int compareAnswers(const RandomMall &mall, HallEngine &one, HallEngine &other)
    {
        int repeats = 0;
        for (std::size_t i = 0; i < mall.given.size(); ++i) {
            // The clock's own commands are nobody's to repeat.
            if (mall.givenAt[i] < mall.now - AnswerBook::keptFor ||
                std::holds_alternative<PassTime>(mall.given[i].body))
                continue;
            const quint64 seq = one.lastSeq();
            const auto first = one.run({mall.given[i]}, mall.now);
            const auto second = other.run({mall.given[i]}, mall.now);
            if (!first || !second || first->answers.front().answer != second->answers.front().answer ||
                first->answers.front().isRepeat != second->answers.front().isRepeat || one.lastSeq() != seq) {
                QTest::qFail("a repeated command was answered otherwise", __FILE__, __LINE__);
                return 0;
            }
            ++repeats;
        }
        return repeats;
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
