#include "client/hallclient.h"
#include "protocol/hallcodec.h"
#include "support/handenvironment.h"
#include "support/wire.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A way to the server that opens or fails when the test says so.
class HeldDialer final : public Dialer
{
public:
    struct Attempts
    {
        int count = 0;
        Done done;
    };
    explicit HeldDialer(Attempts &attempts)
        : m_attempts(attempts)
    {}
    void dial(Done done) override
    {
        ++m_attempts.count;
        m_attempts.done = std::move(done);
    }
    void cancel() override {}

private:
    Attempts &m_attempts;
};

/// A program in a time that the test moves, and the server's end of its line.
struct HeldProgram
{
    HandEnvironment environment;
    HeldDialer::Attempts attempts;
    HallClient client{environment, std::make_unique<HeldDialer>(attempts), {u"kiosk"_s, DeviceId(u"uji"_s)}};
    std::unique_ptr<Wire> server;

    void fail() { std::exchange(attempts.done, nullptr)(tl::unexpected(ConnectError{})); }
    void connectAndGreet()
    {
        auto [theirs, mine] = MemoryChannel::makePair();
        server = std::make_unique<Wire>(std::move(theirs));
        std::exchange(attempts.done, nullptr)(std::move(mine));
        const QByteArray text = encodeHall(Hall());
        server->say(
            Welcome{protocolVersion, u"0"_s, u"0123456789abcdef0123456789abcdef"_s, 1, 10, 10, text.size()});
        server->say(SnapshotPart{QString::fromUtf8(text)});
        QTRY_VERIFY(client.isLive());
    }
    /// The server's pulses arrive all the time.
    void passWithPulses(std::chrono::seconds time)
    {
        for (auto passed = 0s; passed < time && client.isLive(); ++passed) {
            environment.pass(1s);
            server->say(Pulse{});
            QCoreApplication::processEvents();
        }
    }
};

} // namespace

/// When a program gives a connection up, and how soon it tries again.
class TestLostLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsBeforeItDialsARefusingServerAgain()
    {
        HeldProgram program;
        program.client.start();
        program.fail();
        program.environment.pass(40ms);
        QCOMPARE(program.attempts.count, 1);
        program.environment.pass(70ms);
        QCOMPARE(program.attempts.count, 2);
    }
    void doesntWaitOnTopOfAnAttemptThatTimedOut()
    {
        HeldProgram program;
        program.client.start();
        for (int attempt = 1; attempt < 10; ++attempt) {
            program.environment.pass(2s);
            program.fail();
            program.environment.pass(1ms);
            QCOMPARE(program.attempts.count, attempt + 1);
        }
    }
    void givesASilentServerUpAfterFourSeconds()
    {
        HeldProgram program;
        program.client.start();
        program.connectAndGreet();
        program.environment.pass(serverSilenceLimit - 1ms);
        QVERIFY(program.client.isLive());
        program.environment.pass(1ms);
        QVERIFY(!program.client.isLive());
        program.environment.pass(100ms);
        QCOMPARE(program.attempts.count, 2);
    }
    void keepsALineOnWhichNothingIsAsked()
    {
        HeldProgram program;
        program.client.start();
        program.connectAndGreet();
        program.passWithPulses(60s);
        QVERIFY(program.client.isLive());
    }
    void givesALineUpThatBringsNoAnswersAlthoughTheServerTalks()
    {
        HeldProgram program;
        program.client.start();
        program.connectAndGreet();
        int answers = 0;
        program.client.send(OpenDay{}, &program.client, [&](const Answer &) { ++answers; });
        const CommandMessage first = program.server->waitFor<CommandMessage>();
        program.passWithPulses(HallClient::answerLimit);
        QVERIFY(!program.client.isLive());
        program.environment.pass(100ms);
        QCOMPARE(program.attempts.count, 2);
        program.connectAndGreet();
        // The same command, which counts once.
        QCOMPARE(program.server->waitFor<CommandMessage>(), first);
        program.server->say(Refused{first.id, Refusal{RefusalCode::DayAlreadyOpen, {}}});
        QTRY_COMPARE(answers, 1);
        program.passWithPulses(60s);
        QVERIFY(program.client.isLive());
    }
    void isNotLiveByAnEventThatComesBeforeTheSnapshot()
    {
        HeldProgram program;
        program.client.start();
        program.connectAndGreet();
        program.environment.pass(serverSilenceLimit + 1s);
        QTRY_VERIFY(!program.client.isLive());
        auto [theirs, mine] = MemoryChannel::makePair();
        program.server = std::make_unique<Wire>(std::move(theirs));
        std::exchange(program.attempts.done, nullptr)(std::move(mine));
        // A restored server knows less than the mirror, which would take its events for old ones.
        program.server->say(
            Welcome{protocolVersion, u"0"_s, u"0123456789abcdef0123456789abcdef"_s, 2, 5, 5, 100});
        program.server->say(EventMessage{Event{6, 2, {}, {}, {}, DayOpened{QDate(2026, 11, 23), false}}});
        QTRY_COMPARE(program.client.state(), LinkState::Connecting);
    }
    void givesALineUpThatBringsNoAnswerToALogIn()
    {
        HeldProgram program;
        program.client.start();
        program.connectAndGreet();
        program.client.logIn(OfficerId(u"ayu"_s));
        program.passWithPulses(HallClient::answerLimit);
        QVERIFY(!program.client.isLive());
    }
};

QTEST_GUILESS_MAIN(TestLostLink)
#include "tst_lostlink.moc"
