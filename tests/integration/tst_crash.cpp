#include "client/hallclient.h"
#include "net/eventloop.h"
#include "server/recordcodec.h"
#include "serverprocess.h"
#include "storage/sqlitejournal.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>
#include <set>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int roundsOfOneMall = 10;

int roundsWanted()
{
    bool isNumber = false;
    const int rounds = qEnvironmentVariableIntValue("ANTREAN_CRASH_ROUNDS", &isNumber);
    return isNumber ? rounds : 20;
}

/// Kiosks and counters that send the next command as soon as the last is answered.
class Crowd
{
public:
    Crowd(const std::optional<ServerAddress> &address, std::mt19937 &random)
        : m_random(random)
    {
        for (const QString &name : {u"kios-1"_s, u"kios-2"_s, u"loket-01"_s, u"loket-02"_s, u"loket-03"_s}) {
            clients.push_back(std::make_unique<HallClient>(eventLoop,
                                                           std::make_unique<FollowingDialer>(address),
                                                           HallClient::Identity{u"uji"_s, DeviceId(name)}));
            clients.back()->start();
        }
    }
    void work()
    {
        isWorking = true;
        for (const auto &client : clients) {
            for (int i = 0; i < (isKiosk(*client) ? 4 : 1); ++i)
                next(*client);
        }
    }
    [[nodiscard]] bool isQuiet() const
    {
        return underWay == 0 && std::ranges::all_of(clients, [this](const auto &client) {
                   return client->isLive() && client->seq() == clients.front()->seq();
               });
    }
    EventLoop eventLoop;
    std::vector<std::unique_ptr<HallClient>> clients;
    std::map<CommandId, std::vector<Event>> accepted;
    int answered = 0;
    int refused = 0;
    int underWay = 0;
    int answeredTwice = 0;
    bool isWorking = false;
    std::function<void()> whenAnswered;

private:
    static bool isKiosk(const HallClient &client) { return client.device().value().startsWith(u"kios"_s); }

    void next(HallClient &client)
    {
        ++underWay;
        client.send(command(client), &client, [this, &client](const Answer &answer) {
            --underWay;
            if (!answer && answer.error().kind == CommandFailure::Kind::NotConnected)
                return; // Begins anew with the next round.
            ++answered;
            refused += answer ? 0 : 1;
            if (answer && !accepted.emplace(answer->front().command, *answer).second)
                ++answeredTwice;
            if (isWorking)
                next(client);
            if (whenAnswered)
                whenAnswered();
        });
    }
    CommandBody command(const HallClient &client)
    {
        const Hall &hall = client.hall();
        if (isKiosk(client)) {
            // Services of the first three counters, so that there is somebody to call.
            const auto &services = hall.counters.at(CounterId(u"loket-0%1"_s.arg(below(3) + 1))).services;
            return IssueTicket{
                {services[static_cast<std::size_t>(below(static_cast<int>(services.size())))].service}};
        }
        const CounterId id(client.device().value());
        const Desk &desk = hall.desks.at(id);
        if (desk.status != CounterStatus::Open || desk.officer != client.officer())
            return OpenCounter{id};
        const Ticket *ticket = hall.ticket(desk.ticket);
        if (!ticket)
            return CallNext{id};
        if (ticket->stage().state == StageState::Called)
            return StartServing{id, ticket->id};
        return FinishServing{id, ticket->id};
    }
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }

    std::mt19937 &m_random;
};

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverWasAnsweredIsThereAfterAKill()
    {
        std::mt19937 random(20261121);
        const int rounds = roundsWanted();
        for (int done = 0; done < rounds; done += roundsOfOneMall) {
            killOneMall(random, std::min(roundsOfOneMall, rounds - done));
            if (QTest::currentTestFailed())
                return;
        }
        qInfo(
            "%d kills: %d commands answered, %d of them refused, %llu events, %zu numbers, %d commands open "
            "when killed, of which %d had happened",
            m_kills, m_answered, m_refused, m_events, m_numbers, m_open, m_openAndDurable);
        QCOMPARE(m_kills, rounds);
        QCOMPARE_GT(m_open, 0); // Otherwise nothing was under way, and nothing is proved.
    }

private:
    void killOneMall(std::mt19937 &random, int rounds)
    {
        const QTemporaryDir folder;
        std::optional<ServerAddress> address;
        auto server = startServer(folder, {u"--import"_s, sampleMall()}, address);
        QVERIFY(server);
        Crowd crowd(address, random);
        QTRY_VERIFY_WITH_TIMEOUT(crowd.isQuiet(), 30'000);
        logIn(crowd);

        for (int round = 0; round < rounds; ++round) {
            killUnderLoad(*server, crowd, random);
            checkJournal(folder.path(), crowd);
            if (QTest::currentTestFailed())
                return;
            checkByCommand(folder.path());
            server = startServer(folder, {}, address);
            QVERIFY(server);
            // Commands that were under way are answered now, and the mirrors agree.
            QTRY_VERIFY_WITH_TIMEOUT(crowd.isQuiet(), 30'000);
            for (const auto &client : crowd.clients)
                QVERIFY(client->hall() == crowd.clients.front()->hall());
            QCOMPARE(crowd.answeredTwice, 0);
        }
        const Hall shown = crowd.clients.front()->hall();
        QCOMPARE(server->stop(), 0);
        QVERIFY(checkJournal(folder.path(), crowd) == shown);
        checkByCommand(folder.path());
        m_answered += crowd.answered;
        m_refused += crowd.refused;
        m_events += m_newest;
        m_numbers += m_labels;
    }

    static std::unique_ptr<ServerProcess> startServer(const QTemporaryDir &folder, const QStringList &more,
                                                      std::optional<ServerAddress> &address)
    {
        auto server = std::make_unique<ServerProcess>();
        if (!server->start(folder.path(), QStringList{u"--training-from"_s, u"2026-11-23T08:30"_s,
                                                      u"--commands-per-second"_s, u"0"_s} +
                                              more))
            return nullptr;
        address = server->address;
        return server;
    }
    static void logIn(Crowd &crowd)
    {
        auto officer = crowd.clients.front()->hall().officers.begin();
        for (std::size_t i = 2; i < crowd.clients.size(); ++i, ++officer)
            crowd.clients[i]->logIn(officer->first);
        QTRY_VERIFY_WITH_TIMEOUT(!crowd.clients.back()->officer().isEmpty(), 30'000);
        // The day opens by itself within a second.
        QTRY_COMPARE_WITH_TIMEOUT(crowd.clients.front()->hall().day.state, DayState::Open, 30'000);
    }
    /// Kills after so many answers and a few milliseconds, both by chance.
    void killUnderLoad(ServerProcess &server, Crowd &crowd, std::mt19937 &random)
    {
        const int enough = crowd.answered + std::uniform_int_distribution<int>(20, 150)(random);
        const std::chrono::microseconds later(std::uniform_int_distribution<int>(0, 12'000)(random));
        QTimer fuse;
        fuse.setSingleShot(true);
        fuse.setTimerType(Qt::PreciseTimer);
        connect(&fuse, &QTimer::timeout, &fuse, [&] { server.kill(); });
        crowd.whenAnswered = [&] {
            if (crowd.answered >= enough && !fuse.isActive() && server.isRunning())
                fuse.start(std::chrono::duration_cast<std::chrono::milliseconds>(later));
        };
        crowd.work();
        QTRY_VERIFY_WITH_TIMEOUT(!server.isRunning(), 60'000);
        crowd.whenAnswered = {};
        crowd.isWorking = false;
        ++m_kills;
        m_open += crowd.underWay;
    }
    /// Reads the journal that the dead server left, and gives the hall that it leads to.
    Hall checkJournal(const QString &folder, const Crowd &crowd)
    {
        Hall hall;
        const auto journal = SqliteJournal::open(folder);
        if (!journal) {
            QTest::qFail(qPrintable(journal.error().detail), __FILE__, __LINE__);
            return hall;
        }
        std::map<CommandId, std::vector<Event>> stored;
        std::set<QString> labels;
        CommandId last;
        QString problem;
        const auto read = (*journal)->read(0, [&](const JournalRecord &record) {
            const auto event = toEvent(record);
            if (!event || !apply(hall, *event)) {
                problem = u"event %1 can't be read"_s.arg(record.seq);
                return false;
            }
            if (event->command != last && stored.contains(event->command))
                problem = u"the command of event %1 was carried out twice"_s.arg(record.seq);
            last = event->command;
            stored[event->command].push_back(*event);
            const auto *issued = std::get_if<TicketIssued>(&event->body);
            if (issued && !labels.insert(issued->label).second)
                problem = u"number %1 was issued twice"_s.arg(issued->label);
            return problem.isEmpty();
        });
        if (!read)
            problem = read.error().detail;
        for (const auto &[id, events] : crowd.accepted) {
            const auto it = stored.find(id);
            if (it == stored.end() || it->second != events)
                problem = u"the answered command of event %1 is lost"_s.arg(events.front().seq);
        }
        if (!problem.isEmpty())
            QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
        countOpen(crowd, stored.size());
        m_newest = (*journal)->lastSeq();
        m_labels = labels.size();
        return hall;
    }
    /// Commands that were durable although nobody had been told yet.
    void countOpen(const Crowd &crowd, std::size_t stored)
    {
        // Besides the programs' commands there are the import and the opening of the day.
        if (stored > crowd.accepted.size() + 2)
            m_openAndDurable += static_cast<int>(stored - crowd.accepted.size() - 2);
    }
    static void checkByCommand(const QString &folder)
    {
        const Finished verified = runServer({u"verify"_s, u"--data"_s, folder});
        QVERIFY2(verified.code == 0, qPrintable(verified.err));
    }

    int m_kills = 0;
    int m_answered = 0;
    int m_refused = 0;
    quint64 m_newest = 0;
    std::size_t m_labels = 0;
    quint64 m_events = 0;
    std::size_t m_numbers = 0;
    int m_open = 0;
    int m_openAndDurable = 0;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
