#include "protocol/hallcodec.h"
#include "protocol/limits.h"
#include "support/playedkiosk.h"
#include "support/wire.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Lines to a server that the test plays, one after another.
class OneLine final : public Dialer
{
public:
    explicit OneLine(std::unique_ptr<Wire> &server)
        : m_server(server)
    {}
    void dial(Done done) override
    {
        QMetaObject::invokeMethod(
            &m_attempt,
            [this, done = std::move(done)] {
                auto [here, there] = MemoryChannel::makePair();
                m_server = std::make_unique<Wire>(std::move(there));
                done(std::move(here));
            },
            Qt::QueuedConnection);
    }
    void cancel() override {}

private:
    QObject m_attempt;
    std::unique_ptr<Wire> &m_server;
};

/// A kiosk with leased numbers, and its server's end of the line.
struct AnsweredKiosk
{
    HandEnvironment environment;
    MemoryKioskJournal journal;
    std::unique_ptr<Wire> server;
    HallClient client{environment, std::make_unique<OneLine>(server), {u"kiosk"_s, DeviceId(u"kios-1"_s)}};
    TicketTaker taker{client, journal};
    TestHall hall;
    std::vector<TicketTaker::Taken> taken;
    QObject context;

    void start()
    {
        QVERIFY(taker.open());
        hall.openDay();
        hall.setDevice(u"kios-1");
        QVERIFY(hall.does(LeaseNumbers{taker.reserve().holder()}));
        client.start();
        greet();
    }
    void greet()
    {
        QTRY_VERIFY(server);
        const QByteArray text = encodeHall(hall.hall());
        server->say(Welcome{protocolVersion, u"test"_s, u"j"_s, 1, 9, 9, text.size(), hall.now(), false});
        server->say(SnapshotPart{QString::fromUtf8(text)});
        QTRY_VERIFY(client.isLive());
    }
    /// The server says why it ends the connection, and takes the next one.
    void endConnection(Problem::Code code)
    {
        const std::unique_ptr<Wire> ended = std::exchange(server, nullptr);
        ended->say(Problem{code, u"tes"_s});
        QTRY_VERIFY(!client.isLive());
        pass(200ms);
        greet();
    }
    void pass(std::chrono::milliseconds time)
    {
        for (auto gone = 0ms; gone < time; gone += 50ms) {
            PlayedKiosk::deliver();
            environment.pass(50ms);
        }
        PlayedKiosk::deliver();
    }
    /// The command of the visitor's tap, as the server gets it.
    CommandMessage tap()
    {
        taker.take({service(u"ktp")}, PriorityClass::Ordinary, &context,
                   [this](const TicketTaker::Taken &answer) { taken.push_back(answer); });
        return server->waitFor<CommandMessage>();
    }
    /// What the server issues on it.
    [[nodiscard]] Event issuedOn(const CommandMessage &message)
    {
        const auto events = hall.does(message.body);
        if (!events)
            qFatal("the hall issues nothing");
        return events->front();
    }
    [[nodiscard]] int asked(const CommandId &id) const
    {
        const auto messages = server->all<CommandMessage>();
        return int(std::ranges::count(messages, id, &CommandMessage::id));
    }
    [[nodiscard]] std::vector<TicketId> givenBack() const
    {
        std::vector<TicketId> tickets;
        for (const CommandMessage &message : server->all<CommandMessage>()) {
            if (const auto *back = std::get_if<ReturnTicket>(&message.body))
                tickets.push_back(back->ticket);
        }
        return tickets;
    }
};

} // namespace

/// A kiosk whose server answers late, by half, or not at all: one visitor, one number, and nothing in the
/// queue that nobody holds.
class TestUnclearAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatAnswersNothingIsWaitedForAsLongAsItsLine()
    {
        AnsweredKiosk kiosk;
        kiosk.start();
        (void)kiosk.tap();
        for (auto gone = 0s; gone < HallClient::answerLimit; gone += 1s) {
            QCOMPARE(kiosk.taken.size(), 0u);
            kiosk.server->say(Pulse{kiosk.hall.now() + gone});
            PlayedKiosk::deliver();
            kiosk.environment.pass(1s);
        }
        QCOMPARE(kiosk.taken.size(), 1u);
        QCOMPARE(kiosk.taken.front()->ticket.label, u"A950"_s);
    }
    void aServerThatAnswersOnlyOthersIsWaitedForFiveSeconds()
    {
        AnsweredKiosk kiosk;
        kiosk.start();
        (void)kiosk.tap();
        for (auto gone = 0s; gone < TicketTaker::answerLimit; gone += 1s) {
            QCOMPARE(kiosk.taken.size(), 0u);
            kiosk.server->say(Refused{CommandId(u"0123456789abcdef0123456789abcdef"_s), {}});
            PlayedKiosk::deliver();
            kiosk.environment.pass(1s);
        }
        QCOMPARE(kiosk.taken.size(), 1u);
        QCOMPARE(kiosk.taken.front()->ticket.label, u"A950"_s);
    }
    void anAnswerThatComesBeforeItsEventIsTheVisitorsNumber()
    {
        AnsweredKiosk kiosk;
        kiosk.start();
        const CommandMessage asked = kiosk.tap();
        const Event event = kiosk.issuedOn(asked);
        kiosk.server->say(Accepted{asked.id, {event}});
        QTRY_COMPARE(kiosk.taken.size(), 1u);
        QVERIFY(kiosk.client.hall().tickets.empty());
        const GivenTicket &given = *kiosk.taken.front();
        QVERIFY(!given.isFromReserve);
        QCOMPARE(given.ticket.label, u"A001"_s);
        QCOMPARE(given.ticket.issuedAt, event.at);
        QCOMPARE(given.ticket.stage().service, service(u"ktp"));
        kiosk.pass(10s);
        QVERIFY(kiosk.givenBack().empty());
        QVERIFY(kiosk.taker.reserve().abandoned().empty());
        QVERIFY(kiosk.journal.all<NumberGiven>().empty());
    }
    void aCommandThatWasGivenUpIsAskedForAgainAndItsTicketGivenBack_data()
    {
        QTest::addColumn<Problem::Code>("code");
        QTest::newRow("another command can't be read") << Problem::Code::BadMessage;
        QTest::newRow("too many at once") << Problem::Code::TooManyCommands;
    }
    void aCommandThatWasGivenUpIsAskedForAgainAndItsTicketGivenBack()
    {
        QFETCH(Problem::Code, code);
        AnsweredKiosk kiosk;
        kiosk.start();
        const CommandMessage asked = kiosk.tap();
        const Event event = kiosk.issuedOn(asked); // Issued, and the connection ends before the answer.
        kiosk.endConnection(code);
        QCOMPARE(kiosk.taken.size(), 1u);
        QCOMPARE(kiosk.taken.front()->ticket.label, u"A950"_s);
        QCOMPARE(kiosk.taker.reserve().abandoned().size(), 1u);
        kiosk.pass(500ms);
        QCOMPARE(kiosk.asked(asked.id), 1);
        kiosk.server->say(Accepted{asked.id, {event}});
        kiosk.pass(1s);
        QCOMPARE(kiosk.givenBack(), std::vector{std::get<TicketIssued>(event.body).ticket});
        QCOMPARE(kiosk.taken.size(), 1u);
    }
    void halfAnAnswerIsAskedForAgainOnTheSameLine()
    {
        AnsweredKiosk kiosk;
        kiosk.start();
        const CommandMessage asked = kiosk.tap();
        const Event event = kiosk.issuedOn(asked);
        kiosk.server->say(Accepted{asked.id, {}});
        QTRY_COMPARE(kiosk.taken.size(), 1u);
        QCOMPARE(kiosk.taken.front()->ticket.label, u"A950"_s);
        kiosk.pass(500ms);
        QCOMPARE(kiosk.asked(asked.id), 2);
        kiosk.server->say(Accepted{asked.id, {event}});
        kiosk.pass(500ms);
        QCOMPARE(kiosk.givenBack(), std::vector{std::get<TicketIssued>(event.body).ticket});
    }
    void whatTheServerNeverAnswersDoesntKeepTheRestWaiting()
    {
        AnsweredKiosk kiosk;
        kiosk.start();
        const CommandMessage asked = kiosk.tap();
        int answered = 0;
        const auto handsOver = [&] {
            return std::ranges::any_of(kiosk.server->all<CommandMessage>(), [](const CommandMessage &m) {
                return std::holds_alternative<HandOverTicket>(m.body);
            });
        };
        for (int i = 0; i < 600 && !handsOver(); ++i) {
            for (; answered < kiosk.asked(asked.id); ++answered)
                kiosk.server->say(Accepted{asked.id, {}});
            kiosk.server->say(Pulse{kiosk.hall.now()});
            kiosk.pass(100ms);
        }
        QVERIFY(handsOver());
        QCOMPARE(answered, 4);                                  // The tap, and three times after it.
        QCOMPARE(kiosk.taker.reserve().abandoned().size(), 1u); // Until it starts again.
    }
};

QTEST_GUILESS_MAIN(TestUnclearAnswers)
#include "tst_unclearanswers.moc"
