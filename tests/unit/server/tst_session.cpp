#include "protocol/limits.h"
#include "protocol/messagecodec.h"
#include "support/servedhall.h"
#include "support/wire.h"

#include "protocol/hallcodec.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetsANewProgramWithTheWholeHall()
    {
        ServedHall hall;
        hall.does(IssueTicket{{service(u"ktp")}});
        hall.restart();
        Wire kiosk(hall.connect());
        kiosk.say(hello());
        const Welcome welcome = kiosk.waitFor<Welcome>();
        QCOMPARE(welcome.protocol, protocolVersion);
        QCOMPARE(welcome.journal, hall.engine().journalName());
        QCOMPARE(welcome.epoch, hall.engine().epoch());
        QCOMPARE(welcome.after, hall.engine().lastSeq());
        QCOMPARE(welcome.latest, hall.engine().lastSeq());
        QCOMPARE(welcome.now, hall.clock.at);
        QTRY_COMPARE(kiosk.snapshot().size(), welcome.snapshotBytes);
        const auto copy = decodeHall(kiosk.snapshot());
        QVERIFY(copy && *copy == hall.hall());
    }

    void saysWhichSideToUpdate_data()
    {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<bool>("isWelcome");
        QTest::addColumn<Problem::Code>("code");
        QTest::newRow("this one") << protocolVersion << true << Problem::Code{};
        QTest::newRow("one ahead") << protocolVersion + 1 << true << Problem::Code{};
        QTest::newRow("two ahead") << protocolVersion + 2 << false << Problem::Code::UpdateServer;
        QTest::newRow("far ahead") << std::numeric_limits<int>::max() << false << Problem::Code::UpdateServer;
        QTest::newRow("oldest") << oldestProtocolVersion << true << Problem::Code{};
        QTest::newRow("too old") << oldestProtocolVersion - 1 << false << Problem::Code::UpdateProgram;
        QTest::newRow("below zero") << -5 << false << Problem::Code::UpdateProgram;
    }
    void saysWhichSideToUpdate()
    {
        QFETCH(int, protocol);
        QFETCH(bool, isWelcome);
        QFETCH(Problem::Code, code);
        ServedHall hall;
        Wire program(hall.connect());
        Hello old = hello();
        old.protocol = protocol;
        program.say(old);
        if (isWelcome)
            QCOMPARE(program.waitFor<Welcome>().protocol, std::min(protocol, protocolVersion));
        else
            expectProblem(program, code);
    }

    void resumesWithExactlyWhatIsMissing_data()
    {
        QTest::addColumn<int>("missing");
        for (const int missing : {0, 1, 2, 7, 20})
            QTest::addRow("%d", missing) << missing;
    }
    void resumesWithExactlyWhatIsMissing()
    {
        QFETCH(int, missing);
        ServedHall hall;
        Wire other(hall.connect());
        other.say(hello());
        other.waitFor<Welcome>();
        for (int i = 0; i < 20; ++i)
            hall.submit(IssueTicket{{service(u"ktp")}});
        QTRY_COMPARE(other.all<EventMessage>().size(), 20u);

        const quint64 last = hall.engine().lastSeq();
        Wire program(hall.connect());
        program.say(resume(hall, last - static_cast<quint64>(missing)));
        const Welcome welcome = program.waitFor<Welcome>();
        QCOMPARE(welcome.snapshotBytes, 0);
        QCOMPARE(welcome.after, last - static_cast<quint64>(missing));
        QCOMPARE(welcome.latest, last);
        hall.submit(IssueTicket{{service(u"kk")}});
        QTRY_COMPARE(program.all<EventMessage>().size(), static_cast<std::size_t>(missing) + 1);
        quint64 seq = welcome.after;
        for (const EventMessage &message : program.all<EventMessage>())
            QCOMPARE(message.event.seq, ++seq);
        QVERIFY(program.all<EventMessage>() == lastOf(other.all<EventMessage>(), missing + 1));
    }

    void sendsASnapshotToAMirrorThatCantBeResumed_data()
    {
        QTest::addColumn<QString>("why");
        for (const char *why : {"another journal", "ahead of this one", "an older epoch",
                                "from before the log", "nothing yet", "nothing of this epoch yet"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }
    void sendsASnapshotToAMirrorThatCantBeResumed()
    {
        QFETCH(QString, why);
        ServedHall hall;
        hall.journal.raiseEpoch(3);
        hall.restart();
        hall.submit(IssueTicket{{service(u"ktp")}});
        QTRY_COMPARE(hall.hall().tickets.size(), 1u);
        Hello greeting = resume(hall, hall.engine().lastSeq());
        if (why == "another journal"_L1)
            greeting.journal = u"another"_s;
        else if (why == "ahead of this one"_L1)
            ++greeting.after;
        else if (why == "an older epoch"_L1)
            --greeting.epoch;
        else if (why == "nothing of this epoch yet"_L1)
            greeting.after = 0;
        else if (why == "from before the log"_L1)
            greeting.after -= 2;
        else
            greeting = hello();
        Wire program(hall.connect());
        program.say(greeting);
        const Welcome welcome = program.waitFor<Welcome>();
        QCOMPARE_GT(welcome.snapshotBytes, 0);
        QTRY_COMPARE(program.snapshot().size(), welcome.snapshotBytes);
    }
    void stepsDownWhenAProgramHasSeenItsSuccessor()
    {
        ServedHall hall;
        Wire desk(hall.connect());
        desk.say(hello());
        desk.waitFor<Welcome>();
        QSignalSpy replaced(&hall.server(), &HallServer::replaced);
        Wire program(hall.connect());
        Hello greeting = resume(hall, hall.engine().lastSeq());
        greeting.epoch = 9;
        program.say(greeting);
        expectProblem(program, Problem::Code::ServerReplaced);
        expectProblem(desk, Problem::Code::ServerReplaced);
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(replaced.first().first().toUInt(), 9u);
        // Whoever comes later hears the same.
        Wire late(hall.connect());
        expectProblem(late, Problem::Code::ServerReplaced);
        QVERIFY(late.all<Welcome>().empty());
        QCOMPARE(replaced.size(), 1);
    }
    void believesNoEpochOfAnotherJournal()
    {
        ServedHall hall;
        QSignalSpy replaced(&hall.server(), &HallServer::replaced);
        Hello greeting = resume(hall, hall.engine().lastSeq());
        greeting.epoch = 9;
        greeting.journal = u"another"_s;
        Wire program(hall.connect());
        program.say(greeting);
        QCOMPARE_GT(program.waitFor<Welcome>().snapshotBytes, 0);
        QVERIFY(replaced.isEmpty());
    }
    void sendsASnapshotWhereThatIsShorter()
    {
        ServedHall hall;
        Wire desk(hall.connect());
        desk.say(hello());
        desk.say(LogIn{officer(u"ayu")});
        // The hall stays as small as it was, but much happens.
        const CounterId one = counter(u"1");
        desk.say(CommandMessage{id(0), OpenCounter{one}});
        const quint64 before = hall.engine().lastSeq();
        for (int i = 1; i <= 150; ++i) {
            desk.say(CommandMessage{id(2 * i), PauseCounter{one, u"istirahat"_s}});
            desk.say(CommandMessage{id(2 * i + 1), OpenCounter{one}});
        }
        QTRY_COMPARE(desk.all<Accepted>().size(), 301u);
        Wire far(hall.connect());
        far.say(resume(hall, before));
        QCOMPARE_GT(far.waitFor<Welcome>().snapshotBytes, 0);
        Wire near(hall.connect());
        near.say(resume(hall, hall.engine().lastSeq() - 5));
        QCOMPARE(near.waitFor<Welcome>().snapshotBytes, 0);
    }
    void anOlderSnapshotIsFollowedByWhatHappenedSince()
    {
        ServedHall hall;
        Wire first(hall.connect());
        first.say(hello());
        const Welcome old = first.waitFor<Welcome>();
        for (int i = 0; i < 5; ++i)
            hall.submit(IssueTicket{{service(u"ktp")}});
        QTRY_COMPARE(hall.hall().tickets.size(), 5u);
        Wire second(hall.connect());
        second.say(hello());
        const Welcome welcome = second.waitFor<Welcome>();
        QCOMPARE(welcome.after, old.after);
        QCOMPARE(welcome.latest, old.after + 5);
        QTRY_COMPARE(second.all<EventMessage>().size(), 5u);
        auto copy = decodeHall(second.snapshot());
        QVERIFY(copy);
        for (const EventMessage &message : second.all<EventMessage>())
            QVERIFY(apply(*copy, message.event));
        QVERIFY(*copy == hall.hall());
    }

    void endsWhoDoesntKeepToTheProtocol_data()
    {
        QTest::addColumn<bool>("isGreeted");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, bool isGreeted, const QByteArray &text) {
            QTest::newRow(name) << isGreeted << text;
        };
        row("nothing", false, "");
        row("noise", false, QByteArray("\x00\xff\xfe{", 4));
        row("a list", false, "[]");
        row("deep", false, QByteArray(60000, '['));
        row("no kind", false, "{}");
        row("an unknown kind", false, "{\"message\":\"tea\"}");
        row("a hello without fields", false, "{\"message\":\"hello\"}");
        row("no device", false,
            "{\"message\":\"hello\",\"protocol\":1,\"program\":\"kiosk\",\"device\":\"\"}");
        row("a long device", false,
            "{\"message\":\"hello\",\"protocol\":1,\"program\":\"kiosk\",\"device\":\"" +
                QByteArray(65, 'x') + "\"}");
        row("a command before the hello", false, encodeMessage(CommandMessage{id(1), OpenDay{}}));
        row("a pulse before the hello", false, encodeMessage(Pulse{}));
        row("a welcome", false, encodeMessage(Welcome{}));
        row("a second hello", true, encodeMessage(hello()));
        row("an event", true, encodeMessage(EventMessage{Event{1, 1, {}, {}, id(1), OpenedAtOnce}}));
        row("an answer", true, encodeMessage(Refused{id(1), {}}));
        row("the server's own command", true,
            "{\"message\":\"command\",\"id\":\"" + id(1).value().toLatin1() +
                "\",\"type\":\"passTime\",\"body\":{}}");
        row("a command without an id", true,
            "{\"message\":\"command\",\"id\":\"1\",\"type\":\"openDay\",\"body\":{}}");
        row("an unknown command", true,
            "{\"message\":\"command\",\"id\":\"" + id(1).value().toLatin1() +
                "\",\"type\":\"brewTea\",\"body\":{}}");
        row("half a message", true, "{\"message\":\"logIn\",\"off");
        row("a fault with a long name", true,
            "{\"message\":\"refused\",\"id\":\"" + id(1).value().toLatin1() +
                "\",\"code\":\"queueEmpty\",\"parameters\":{\"" + QByteArray(60000, 'x') + "\":1}}");
    }
    void endsWhoDoesntKeepToTheProtocol()
    {
        QFETCH(bool, isGreeted);
        QFETCH(QByteArray, text);
        ServedHall hall;
        Wire program(hall.connect());
        if (isGreeted) {
            program.say(hello());
            program.waitFor<Welcome>();
        }
        program.sayText(text);
        expectProblem(program, Problem::Code::BadMessage);
        QTRY_COMPARE(hall.server().sessionCount(), 0);
        for (const Problem &problem : program.all<Problem>())
            QCOMPARE_LE(problem.detail.size(), 300);
    }

    void endsWhoSendsTooManyCommands()
    {
        ServedHall hall({.commandsPerSecond = 5});
        Wire program(hall.connect());
        program.say(hello());
        program.waitFor<Welcome>();
        for (int i = 0; i < 40; ++i)
            program.say(CommandMessage{id(i), IssueTicket{{service(u"ktp")}}});
        expectProblem(program, Problem::Code::TooManyCommands);
        // The burst that it may send was carried out all the same.
        QTRY_COMPARE_GE(hall.hall().tickets.size(), 10u);
        QCOMPARE_LT(hall.hall().tickets.size(), 20u);
    }

    void logsInByName()
    {
        ServedHall hall;
        Wire desk(hall.connect());
        desk.say(hello());
        desk.waitFor<Welcome>();
        desk.say(LogIn{officer(u"tak-ada")});
        QCOMPARE(desk.waitFor<LogInRefused>().refusal.code, RefusalCode::UnknownOfficer);
        desk.say(LogIn{officer(u"ayu")});
        QCOMPARE(desk.waitFor<LoggedIn>().officer, officer(u"ayu"));
        desk.say(CommandMessage{id(1), OpenCounter{counter(u"1")}});
        QCOMPARE(desk.waitFor<Accepted>().events.front().actor, (Actor{DeviceId(u"uji"_s), officer(u"ayu")}));
    }
    void aRefusedLogInLeavesNobodyLoggedIn()
    {
        ServedHall hall;
        Wire desk(hall.connect());
        desk.say(hello());
        desk.say(LogIn{officer(u"ayu")});
        desk.waitFor<LoggedIn>();
        desk.say(LogIn{officer(u"tak-ada")});
        desk.waitFor<LogInRefused>();
        desk.say(CommandMessage{id(1), OpenCounter{counter(u"1")}});
        QCOMPARE(desk.waitFor<Refused>().refusal.code, RefusalCode::NotLoggedIn);
    }

    void anAnswerComesAfterItsEvents()
    {
        ServedHall hall;
        Wire program(hall.connect());
        program.say(hello());
        program.waitFor<Welcome>();
        for (int i = 0; i < 10; ++i) {
            program.say(CommandMessage{id(2 * i), IssueTicket{{service(u"ktp")}}});
            program.say(CommandMessage{id(2 * i), IssueTicket{{service(u"ktp")}}});
            program.say(CommandMessage{id(2 * i + 1), IssueTicket{{service(u"tak-ada")}}});
        }
        QTRY_COMPARE(program.all<Accepted>().size() + program.all<Refused>().size(), 30u);
        QCOMPARE(hall.hall().tickets.size(), 10u);
        quint64 seen = 0;
        for (const Message &message : program.heard) {
            if (const auto *event = std::get_if<EventMessage>(&message))
                seen = event->event.seq;
            if (const auto *accepted = std::get_if<Accepted>(&message))
                QCOMPARE_LE(accepted->events.back().seq, seen);
        }
    }

    void whoReadsSlowlyGetsEverythingLater()
    {
        ServedHall hall;
        auto stuck = std::make_unique<StuckChannel>();
        StuckChannel &line = *stuck;
        hall.server().welcome(std::move(stuck));
        line.hear(hello());
        constexpr int many = 990;
        for (int i = 0; i < many; ++i)
            line.hear(CommandMessage{id(i), IssueTicket{{service(u"ktp")}}});
        QTRY_COMPARE(hall.hall().tickets.size(), static_cast<std::size_t>(many));
        QCoreApplication::processEvents();
        QCOMPARE_LE(line.pendingBytes(), 320 * 1024);
        std::size_t events = 0;
        std::size_t answers = 0;
        while (line.pendingBytes() > 0) {
            QCOMPARE_LE(line.pendingBytes(), 320 * 1024);
            for (const Message &message : line.read()) {
                events += std::holds_alternative<EventMessage>(message) ? 1 : 0;
                answers += std::holds_alternative<Accepted>(message) ? 1 : 0;
            }
        }
        QCOMPARE(events, static_cast<std::size_t>(many));
        QCOMPARE(answers, static_cast<std::size_t>(many));
        QVERIFY(line.isOpen());
    }
    void whoSendsAndNeverReadsIsEnded()
    {
        ServedHall hall;
        auto stuck = std::make_unique<StuckChannel>();
        StuckChannel &line = *stuck;
        hall.server().welcome(std::move(stuck));
        line.hear(hello());
        for (int i = 0; i < 20000 && line.isOpen(); ++i) {
            line.hear(CommandMessage{id(i), IssueTicket{{service(u"tak-ada")}}});
            if (i % 100 == 0)
                QCoreApplication::processEvents();
        }
        QVERIFY(!line.isOpen());
        QCOMPARE_LE(line.pendingBytes(), 320 * 1024);
    }

    void everyoneHearsOfEverything()
    {
        ServedHall hall;
        std::vector<std::unique_ptr<Wire>> programs;
        for (int i = 0; i < 5; ++i) {
            programs.push_back(std::make_unique<Wire>(hall.connect()));
            programs.back()->say(hello());
            programs.back()->waitFor<Welcome>();
        }
        programs[2]->say(CommandMessage{id(1), IssueTicket{{service(u"ktp")}}});
        for (const auto &program : programs)
            QTRY_COMPARE(program->all<EventMessage>().size(), 1u);
        QCOMPARE(hall.server().sessionCount(), 5);
        programs[0]->line->close(u"bye"_s);
        QTRY_COMPARE(hall.server().sessionCount(), 4);
    }
    void afterAFailedCommitEveryoneIsToldAndNobodySeesTheHall()
    {
        ServedHall hall;
        Wire program(hall.connect());
        program.say(hello());
        program.waitFor<Welcome>();
        hall.journal.nextFailure = JournalError{JournalError::Code::DiskFull, u"full"_s};
        program.say(CommandMessage{id(1), IssueTicket{{service(u"ktp")}}});
        expectProblem(program, Problem::Code::Stopping);
        QVERIFY(program.all<Accepted>().empty());
        QVERIFY(program.all<EventMessage>().empty());
        // What was decided is in the engine, but not on the disk.
        Wire late(hall.connect());
        late.say(hello());
        expectProblem(late, Problem::Code::Stopping);
        QVERIFY(late.all<Welcome>().empty());
    }
    void saysGoodBye()
    {
        ServedHall hall;
        Wire greeted(hall.connect());
        greeted.say(hello());
        greeted.waitFor<Welcome>();
        Wire silent(hall.connect());
        hall.server().stop(u"the server is being stopped"_s);
        expectProblem(greeted, Problem::Code::Stopping);
        expectProblem(silent, Problem::Code::Stopping);
        QTRY_COMPARE(hall.server().sessionCount(), 0);
    }
    void waitsTwoSecondsForAHello()
    {
        ServedHall hall;
        Wire silent(hall.connect());
        QTRY_VERIFY_WITH_TIMEOUT(!silent.closeReason.isEmpty(), 10000);
        QTRY_COMPARE(hall.server().sessionCount(), 0);
    }

    void aRestoredServerLearnsWhatItsProgramsHaveSeen()
    {
        ServedHall hall;
        restored(hall);
        Wire kiosk(hall.connect());
        kiosk.say(before(hall));
        kiosk.waitFor<Welcome>();
        RaiseFloors floors{hall.hall().day.date, {{u"A"_s, 12, 0}}, TicketId(40), {}, {}, {}};
        floors.ownBlocks = {{u"A"_s, 950, 999}};
        kiosk.say(Seen{id(1), hall.engine().journalName(), hall.engine().epoch() - 1, floors});
        QCOMPARE(kiosk.waitFor<Accepted>().id, id(1));
        QCOMPARE(hall.hall().lastTicket, TicketId(40));
        QCOMPARE(hall.hall().numbers.lastNumbers.at(u"A"_s), 12);
        QVERIFY(hall.hall().numbers.leaseOf(DeviceId(u"uji"_s), u"A"_s, 999));
        kiosk.say(CommandMessage{id(2), IssueTicket{{service(u"ktp")}}});
        QTRY_COMPARE(kiosk.all<Accepted>().size(), 2u);
        const Event event = kiosk.all<Accepted>().back().events.front();
        QCOMPARE(std::get<TicketIssued>(event.body).label, u"A013"_s);
    }

    void whatWasSeenIsBelievedOnlyAtItsPlace_data()
    {
        QTest::addColumn<QString>("journal");
        QTest::addColumn<int>("epochsBack");
        QTest::addColumn<bool>("isAfterACommand");
        QTest::newRow("another journal") << u"lain"_s << 1 << false;
        QTest::newRow("the same epoch") << QString() << 0 << false;
        QTest::newRow("after a command") << QString() << 1 << true;
    }
    void whatWasSeenIsBelievedOnlyAtItsPlace()
    {
        QFETCH(QString, journal);
        QFETCH(int, epochsBack);
        QFETCH(bool, isAfterACommand);
        ServedHall hall;
        restored(hall);
        Wire kiosk(hall.connect());
        kiosk.say(before(hall));
        kiosk.waitFor<Welcome>();
        if (isAfterACommand) {
            kiosk.say(CommandMessage{id(1), LeaseNumbers{}});
            kiosk.waitFor<Accepted>();
        }
        const QString name = journal.isEmpty() ? hall.engine().journalName() : journal;
        const RaiseFloors floors{hall.hall().day.date, {{u"A"_s, 12, 0}}, {}, {}, {}, {}};
        kiosk.say(Seen{id(2), name, hall.engine().epoch() - quint32(epochsBack), floors});
        expectProblem(kiosk, Problem::Code::BadMessage);
        QVERIFY(!hall.hall().numbers.lastNumbers.contains(u"A"_s));
    }

private:
    /// The server goes on from a backup.
    static void restored(ServedHall &hall)
    {
        QVERIFY(hall.journal.raiseEpoch(hall.engine().epoch() + 1));
        hall.restart();
    }
    static Hello before(ServedHall &hall)
    {
        Hello greeting = resume(hall, hall.engine().lastSeq());
        --greeting.epoch;
        return greeting;
    }
    static inline const EventBody OpenedAtOnce = DayOpened{QDate(2026, 11, 17), false};

    static CommandId id(int number)
    {
        return CommandId(u"a"_s + QString::number(number, 16).rightJustified(31, u'0'));
    }
    static Hello hello() { return {protocolVersion, u"kiosk"_s, DeviceId(u"uji"_s), {}, 0, 0}; }
    static Hello resume(ServedHall &hall, quint64 after)
    {
        Hello greeting = hello();
        greeting.journal = hall.engine().journalName();
        greeting.epoch = hall.engine().epoch();
        greeting.after = after;
        return greeting;
    }
    static void expectProblem(Wire &program, Problem::Code code)
    {
        QTRY_VERIFY(!program.closeReason.isEmpty());
        QCOMPARE(program.all<Problem>().size(), 1u);
        QCOMPARE(program.all<Problem>().front().code, code);
        QVERIFY(std::holds_alternative<Problem>(program.heard.back()));
    }
    static std::vector<EventMessage> lastOf(std::vector<EventMessage> messages, int count)
    {
        messages.erase(messages.begin(), messages.end() - count);
        return messages;
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
