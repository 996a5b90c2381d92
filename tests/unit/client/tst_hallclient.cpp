#include "client/epochmemory.h"
#include "client/hallclient.h"
#include "protocol/hallcodec.h"
#include "protocol/limits.h"
#include "support/servedhall.h"
#include "support/wire.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <random>
#include <set>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

namespace {

HallClient::Identity identity(const QString &name) { return {u"counter"_s, DeviceId(name)}; }

/// A server that the test plays: every line that a client opens is one more in `lines`.
class PlayedServer final : public Dialer
{
public:
    explicit PlayedServer(std::vector<std::unique_ptr<Wire>> &lines)
        : m_lines(lines)
    {}
    void dial(Done done) override
    {
        m_attempt = std::make_unique<QObject>();
        QMetaObject::invokeMethod(
            m_attempt.get(),
            [this, done = std::move(done)] {
                auto [server, program] = MemoryChannel::makePair();
                m_lines.push_back(std::make_unique<Wire>(std::move(server)));
                done(std::move(program));
            },
            Qt::QueuedConnection);
    }
    void cancel() override { m_attempt.reset(); }

private:
    std::vector<std::unique_ptr<Wire>> &m_lines;
    std::unique_ptr<QObject> m_attempt;
};

/// Clients that press whatever buttons there are, and hear what became of it.
struct Crowd
{
    ServedHall &hall;
    std::mt19937 random;
    std::vector<std::unique_ptr<HallClient>> clients;
    int sent = 0;
    int answered = 0;
    std::set<CommandId> accepted;
    std::size_t issued = 0;

    Crowd(ServedHall &served, unsigned seed)
        : hall(served)
        , random(seed)
    {
        for (const QString &name : {u""_s, u"ayu"_s, u"budi"_s, u"citra"_s}) {
            clients.push_back(
                std::make_unique<HallClient>(hall.eventLoop, hall.dialer(), identity(u"uji-"_s + name)));
            clients.back()->start();
            if (!name.isEmpty())
                clients.back()->logIn(OfficerId(name));
        }
    }
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); }
    [[nodiscard]] bool areUpToDate() const
    {
        return std::ranges::all_of(clients, [this](const auto &client) {
            return client->isLive() && client->seq() == hall.engine().lastSeq();
        });
    }
    void act()
    {
        const int who = below(static_cast<int>(clients.size()));
        HallClient &client = *clients[static_cast<std::size_t>(who)];
        ++sent;
        client.send(command(client, counter(QString::number(who))), &client, [this](const Answer &answer) {
            ++answered;
            if (!answer || answer->empty())
                return;
            QVERIFY2(accepted.insert(answer->front().command).second, "one command, two answers");
            issued += std::holds_alternative<TicketIssued>(answer->front().body) ? 1 : 0;
        });
    }
    CommandBody command(const HallClient &client, const CounterId &at)
    {
        const Desk *desk = client.hall().desk(at);
        const TicketId ticket = desk ? desk->ticket : TicketId();
        switch (below(desk ? 9 : 1)) {
        case 1:
            return OpenCounter{at};
        case 2:
        case 3:
            return CallNext{at};
        case 4:
        case 5:
            return StartServing{at, ticket};
        case 6:
            return FinishServing{at, ticket};
        case 7:
            return MarkMissed{at, ticket};
        case 8:
            return TransferTicket{at, ticket, service(u"paspor"), {}};
        default:
            return IssueTicket{{service(below(2) ? u"ktp" : u"paspor")}};
        }
    }
    void cut()
    {
        const auto lose = static_cast<ServedHall::Lose>(below(3));
        const auto newest = hall.lineCount() - 1;
        hall.cut(newest - static_cast<std::size_t>(
                              below(static_cast<int>(std::min<std::size_t>(newest + 1, clients.size())))),
                 lose);
    }
};

} // namespace

class TestHallClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheHall()
    {
        ServedHall hall;
        HallClient client(hall.eventLoop, hall.dialer(), identity(u"uji"_s));
        QSignalSpy replaced(&client, &HallClient::replaced);
        QSignalSpy changed(&client, &HallClient::changed);
        QSignalSpy events(&client, &HallClient::eventApplied);
        QCOMPARE(client.state(), LinkState::Connecting);
        client.start();
        QTRY_VERIFY(client.isLive());
        QVERIFY(client.hall() == hall.hall());
        QCOMPARE(client.seq(), hall.engine().lastSeq());
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(events.count(), 0);
        hall.submit(IssueTicket{{service(u"ktp")}});
        QTRY_COMPARE(events.count(), 1);
        QCOMPARE(changed.count(), 2);
        QVERIFY(client.hall() == hall.hall());
    }
    void showsTheServersTimeAndTraining()
    {
        ServedHall hall({.commandsPerSecond = 0, .isTraining = true});
        HallClient client(hall.eventLoop, hall.dialer(), identity(u"uji"_s));
        client.start();
        QTRY_VERIFY(client.isLive());
        QVERIFY(client.isTraining());
        QCOMPARE_GE(client.now(), hall.clock.at);
        QCOMPARE_LT(client.now(), hall.clock.at + std::chrono::minutes(1));
    }
    void theMirrorHoldsWhatTheAnswerSays()
    {
        ServedHall hall;
        HallClient client(hall.eventLoop, hall.dialer(), identity(u"uji"_s));
        client.start();
        QTRY_VERIFY(client.isLive());
        bool isAnswered = false;
        client.send(IssueTicket{{service(u"ktp")}}, this, [&](const Answer &answer) {
            isAnswered = true;
            QVERIFY(answer);
            const auto &issued = std::get<TicketIssued>(answer->front().body);
            QVERIFY(client.hall().ticket(issued.ticket));
        });
        QVERIFY(!isAnswered);
        QTRY_VERIFY(isAnswered);
    }
    void hearsNotConnectedWhileItIsNot()
    {
        ServedHall hall;
        hall.isReachable = false;
        HallClient client(hall.eventLoop, hall.dialer(), identity(u"uji"_s));
        client.start();
        std::optional<Answer> heard;
        client.send(IssueTicket{{service(u"ktp")}}, this, [&](const Answer &answer) { heard = answer; });
        QVERIFY(!heard);
        QTRY_VERIFY(heard);
        QCOMPARE(heard->error().kind, CommandFailure::Kind::NotConnected);
        hall.isReachable = true;
        QTRY_VERIFY(client.isLive());
        QVERIFY(hall.hall().tickets.empty());
    }
    void doesntAnswerWhoHasGone()
    {
        ServedHall hall;
        HallClient client(hall.eventLoop, hall.dialer(), identity(u"uji"_s));
        client.start();
        QTRY_VERIFY(client.isLive());
        bool isAnswered = false;
        auto window = std::make_unique<QObject>();
        client.send(IssueTicket{{service(u"ktp")}}, window.get(), [&](const Answer &) { isAnswered = true; });
        window.reset();
        QTRY_COMPARE(client.hall().tickets.size(), 1u);
        QCoreApplication::processEvents();
        QVERIFY(!isAnswered);
    }

    void aCommandUnderWayCountsOnceAndIsAnsweredOnce_data()
    {
        QTest::addColumn<ServedHall::Lose>("lose");
        QTest::addColumn<bool>("restart");
        QTest::newRow("the command is lost") << ServedHall::Lose::ToServer << false;
        QTest::newRow("the answer is lost") << ServedHall::Lose::ToProgram << false;
        QTest::newRow("both") << ServedHall::Lose::Both << false;
        QTest::newRow("the command is lost, the server restarts") << ServedHall::Lose::ToServer << true;
        QTest::newRow("the answer is lost, the server restarts") << ServedHall::Lose::ToProgram << true;
    }
    void aCommandUnderWayCountsOnceAndIsAnsweredOnce()
    {
        QFETCH(ServedHall::Lose, lose);
        QFETCH(bool, restart);
        ServedHall hall;
        HallClient client(hall.eventLoop, hall.dialer(), identity(u"uji"_s));
        client.start();
        QTRY_VERIFY(client.isLive());
        QStringList labels;
        client.send(IssueTicket{{service(u"ktp")}}, this, [&](const Answer &answer) {
            labels << (answer ? std::get<TicketIssued>(answer->front().body).label : u"?"_s);
        });
        hall.cutAll(lose);
        QTRY_VERIFY(!client.isLive());
        QVERIFY(labels.isEmpty());
        QCOMPARE(hall.hall().tickets.size(), lose == ServedHall::Lose::ToProgram ? 1u : 0u);
        if (restart)
            hall.restart();
        QTRY_COMPARE(labels, QStringList(u"A001"_s));
        QCOMPARE(hall.hall().tickets.size(), 1u);
        hall.cutAll();
        QTRY_VERIFY(!client.isLive());
        QTRY_VERIFY(client.isLive());
        QCOMPARE(labels.size(), 1);
    }

    void logsInAgainByItself()
    {
        ServedHall hall;
        HallClient client(hall.eventLoop, hall.dialer(), identity(u"uji"_s));
        client.start();
        QTRY_VERIFY(client.isLive());
        QSignalSpy officer(&client, &HallClient::officerChanged);
        client.logIn(OfficerId(u"ayu"_s));
        QTRY_COMPARE(officer.count(), 1);
        hall.cutAll();
        QTRY_VERIFY(!client.isLive());
        // A window sends at once when it hears that the link is there: the officer must be before it.
        std::optional<Answer> heard;
        connect(&client, &HallClient::stateChanged, this, [&](LinkState state) {
            if (state == LinkState::Live)
                client.send(OpenCounter{counter(u"1")}, this, [&](const Answer &answer) { heard = answer; });
        });
        QTRY_VERIFY(heard);
        QVERIFY(*heard);
        QCOMPARE(client.officer(), OfficerId(u"ayu"_s));
        QCOMPARE(officer.count(), 1);
    }
    void aLogInIsAnsweredAlsoWhenTheLineBreaks()
    {
        ServedHall hall;
        HallClient client(hall.eventLoop, hall.dialer(), identity(u"uji"_s));
        client.logIn(OfficerId(u"ayu"_s));
        client.start();
        QTRY_COMPARE(client.officer(), OfficerId(u"ayu"_s));
        client.logIn(OfficerId(u"budi"_s));
        hall.cutAll();
        QTRY_COMPARE(client.officer(), OfficerId(u"budi"_s));
        hall.cutAll();
        client.logIn({});
        QTRY_COMPARE(client.officer(), OfficerId());
    }
    void anOfficerWhoIsNoLongerThereIsLoggedOut()
    {
        MallConfig mall = tinyMall();
        ServedHall hall;
        HallClient client(hall.eventLoop, hall.dialer(), identity(u"uji"_s));
        client.start();
        client.logIn(OfficerId(u"ayu"_s));
        QTRY_COMPARE(client.officer(), OfficerId(u"ayu"_s));
        QSignalSpy refused(&client, &HallClient::logInRefused);
        QVERIFY(hall.does(CloseDay{}, u"sari").answer);
        std::erase_if(mall.officers, [](const Officer &o) { return o.id == officer(u"ayu"); });
        QVERIFY(hall.does(ImportMall{mall}).answer);
        hall.restart();
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(client.officer().isEmpty());
        QTRY_VERIFY(client.isLive());
        QVERIFY(client.hall() == hall.hall());
    }

    void theMirrorIsTheHallAfterAnyDay_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1u, 2u, 3u, 4u, 5u, 6u})
            QTest::addRow("%u", seed) << seed;
    }
    void theMirrorIsTheHallAfterAnyDay()
    {
        QFETCH(unsigned, seed);
        ServedHall hall;
        Crowd crowd(hall, seed);
        QTRY_VERIFY(crowd.areUpToDate());
        for (int step = 0; step < 400; ++step) {
            for (int i = crowd.below(4); i >= 0; --i)
                crowd.act();
            if (crowd.below(12) == 0)
                crowd.cut();
            if (crowd.below(60) == 0)
                hall.restart();
            if (crowd.below(3) == 0)
                QCoreApplication::processEvents();
            if (crowd.below(25) == 0)
                QTRY_VERIFY(crowd.areUpToDate());
            hall.clock.at += std::chrono::seconds(crowd.below(20));
        }
        QTRY_VERIFY(crowd.areUpToDate());
        QTRY_COMPARE(crowd.answered, crowd.sent);
        for (const auto &client : crowd.clients)
            QVERIFY(client->hall() == hall.hall());
        // Every ticket there is was answered to somebody, and only once.
        QCOMPARE(hall.hall().tickets.size(), crowd.issued);
        QCOMPARE_GT(crowd.issued, 20u);
    }

    void believesNoServerOfALowerEpoch()
    {
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        greet(*lines[0], 5, TestHall().hall());
        QTRY_VERIFY(client.isLive());
        const Hall before = client.hall();
        lines[0]->line->close(u"gone"_s);
        QTRY_COMPARE(lines.size(), 2u);
        greet(*lines[1], 4, Hall());
        lines[1]->say(EventMessage{{11, 4, {}, {}, {}, DayOpened{QDate(2026, 11, 18)}}});
        QTRY_COMPARE(lines.size(), 3u);
        QVERIFY(client.hall() == before);
        QCOMPARE_NE(client.state(), LinkState::Live);
        greet(*lines[2], 6, Hall());
        QTRY_VERIFY(client.isLive());
        QVERIFY(client.hall() == Hall());
    }
    void believesNoServerOfALowerEpochAfterARestartEither()
    {
        QTemporaryDir folder;
        QSettings state(folder.filePath(u"state.ini"_s), QSettings::IniFormat);
        {
            std::vector<std::unique_ptr<Wire>> lines;
            HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
            rememberEpoch(client, state);
            client.start();
            QTRY_COMPARE(lines.size(), 1u);
            greet(*lines[0], 5, Hall());
            QTRY_VERIFY(client.isLive());
        }
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        rememberEpoch(client, state);
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        greet(*lines[0], 4, Hall());
        QTRY_COMPARE(lines.size(), 2u);
        QVERIFY(!client.isLive());
        greet(*lines[1], 5, Hall());
        QTRY_VERIFY(client.isLive());
    }
    void tellsARestoredServerWhatItHasSeenUntilThatIsAnswered()
    {
        TestHall seen;
        seen.openDay();
        seen.issue(u"ktp");
        QVERIFY(seen.does(LeaseNumbers{u"a"_s}));
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        greet(*lines[0], 1, seen.hall());
        QTRY_VERIFY(client.isLive());
        QVERIFY(lines[0]->all<Seen>().empty());
        lines[0]->line->close(u"gone"_s);
        QTRY_COMPARE(lines.size(), 2u);
        greet(*lines[1], 2, Hall());
        QTRY_COMPARE(lines[1]->all<Seen>().size(), 2u);
        const std::vector<Seen> said = lines[1]->all<Seen>();
        QCOMPARE(said[0].epoch, 1u);
        QCOMPARE(said[0].floors.lastTicket, TicketId(1));
        QCOMPARE(said[0].floors.floors.front(), (NumberFloor{u"A"_s, 1, 950}));
        QCOMPARE(said[1].floors.ownHolder, u"a"_s);
        QCOMPARE(said[1].floors.ownBlocks.front(), (NumberBlock{u"A"_s, 950, 999}));
        // The server ends before it has answered: the same is said again.
        QTRY_VERIFY(client.isLive());
        lines[1]->line->close(u"gone"_s);
        QTRY_COMPARE(lines.size(), 3u);
        greet(*lines[2], 2, Hall());
        QTRY_COMPARE(lines[2]->all<Seen>().size(), 2u);
        QVERIFY(lines[2]->all<Seen>() == said);
        for (const Seen &one : said)
            lines[2]->say(Accepted{one.id, {}});
        lines[2]->line->close(u"gone"_s);
        QTRY_COMPARE(lines.size(), 4u);
        greet(*lines[3], 2, Hall());
        QTRY_VERIFY(client.isLive());
        QTest::qWait(50);
        QVERIFY(lines[3]->all<Seen>().empty());
    }
    void listensToNoServerBeforeItsWelcome()
    {
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        lines[0]->say(EventMessage{{1, 1, {}, {}, newCommandId(m_eventLoop), MallDefined{tinyMall().mall}}});
        greet(*lines[0], 1, Hall());
        QTRY_VERIFY(client.isLive());
        QCOMPARE(client.seq(), 10u);
        QVERIFY(client.hall() == Hall());
    }

    void startsOverAfterADamagedSnapshot_data()
    {
        QTest::addColumn<QByteArray>("snapshot");
        QTest::newRow("half") << encodeHall(TestHall().hall()).left(100);
        QTest::newRow("noise") << QByteArray("tea");
        QTest::newRow("another object") << QByteArray("{\"tea\":1}");
    }
    void startsOverAfterADamagedSnapshot()
    {
        QFETCH(QByteArray, snapshot);
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        lines[0]->say(welcome(1, snapshot.size()));
        lines[0]->say(SnapshotPart{QString::fromUtf8(snapshot)});
        QTRY_COMPARE(lines.size(), 2u);
        QTRY_COMPARE(lines[1]->all<Hello>().size(), 1u);
        QCOMPARE(lines[1]->all<Hello>().front().after, 0u);
        greet(*lines[1], 1, TestHall().hall());
        QTRY_VERIFY(client.isLive());
        QVERIFY(client.hall() == TestHall().hall());
    }
    void startsOverAfterAGap()
    {
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        greet(*lines[0], 1, TestHall().hall());
        QTRY_VERIFY(client.isLive());
        lines[0]->say(
            EventMessage{{12, 1, {}, {}, newCommandId(m_eventLoop), DayOpened{QDate(2026, 11, 17)}}});
        QTRY_COMPARE(lines.size(), 2u);
        QTRY_COMPARE(lines[1]->all<Hello>().size(), 1u);
        QVERIFY(lines[1]->all<Hello>().front().after == 0);
        // What was shown stays in view meanwhile.
        QVERIFY(client.hall() == TestHall().hall());
    }
    void refusesToResumeWhatItDoesntHold()
    {
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        lines[0]->say(welcome(1, 0));
        QTRY_COMPARE(lines.size(), 2u);
        QCOMPARE_NE(client.state(), LinkState::Live);
    }
    void refusesAnEndlessSnapshot()
    {
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        lines[0]->say(welcome(1, maxSnapshotBytes + 1));
        QTRY_COMPARE(lines.size(), 2u);
    }
    void saysThatAReplacedServerAnswersAndTellsItSo()
    {
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        greet(*lines[0], 5, Hall());
        QTRY_VERIFY(client.isLive());
        lines[0]->line->close(u"gone"_s);
        QTRY_COMPARE(lines.size(), 2u);
        const Hello hello = lines[1]->waitFor<Hello>();
        QCOMPARE(hello.epoch, 5u);
        QVERIFY(!hello.journal.isEmpty());
        greet(*lines[1], 4, Hall());
        QTRY_COMPARE(client.state(), LinkState::Refused);
        QVERIFY(client.isServerReplaced());
        QTRY_COMPARE(lines.size(), 3u);
        greet(*lines[2], 6, Hall());
        QTRY_VERIFY(client.isLive());
        QVERIFY(!client.isServerReplaced());
    }
    void asksForAWholeHallWhileItHasNothingOfTheNewEpoch()
    {
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        greet(*lines[0], 5, Hall());
        QTRY_VERIFY(client.isLive());
        lines[0]->line->close(u"gone"_s);
        QTRY_COMPARE(lines.size(), 2u);
        // The new server's snapshot never comes: what the mirror holds is still of the old one.
        lines[1]->say(welcome(6, 1000));
        QTRY_COMPARE(client.state(), LinkState::Syncing);
        lines[1]->line->close(u"gone"_s);
        QTRY_COMPARE(lines.size(), 3u);
        const Hello hello = lines[2]->waitFor<Hello>();
        QCOMPARE(hello.epoch, 6u);
        QCOMPARE(hello.after, 0u);
    }
    void saysWhatAPersonMustUpdate()
    {
        std::vector<std::unique_ptr<Wire>> lines;
        HallClient client(m_eventLoop, std::make_unique<PlayedServer>(lines), identity(u"uji"_s));
        client.start();
        QTRY_COMPARE(lines.size(), 1u);
        lines[0]->say(Problem{Problem::Code::UpdateProgram, u"too old"_s});
        QTRY_COMPARE(client.state(), LinkState::Refused);
        QCOMPARE(client.linkProblem()->code, Problem::Code::UpdateProgram);
        // It goes on asking: the server may be updated too.
        QTRY_COMPARE(lines.size(), 2u);
        QCOMPARE(client.state(), LinkState::Refused);
        greet(*lines[1], 1, Hall());
        QTRY_VERIFY(client.isLive());
        QVERIFY(!client.linkProblem());
    }

private:
    EventLoop m_eventLoop;
    static Welcome welcome(quint32 epoch, qint64 bytes)
    {
        return {protocolVersion, u"test"_s, u"journal"_s, epoch, 10, 10, bytes, {}, false};
    }
    static void greet(Wire &line, quint32 epoch, const Hall &hall)
    {
        const QByteArray text = encodeHall(hall);
        line.say(welcome(epoch, text.size()));
        line.say(SnapshotPart{QString::fromUtf8(text)});
    }
};

QTEST_GUILESS_MAIN(TestHallClient)
#include "tst_hallclient.moc"
