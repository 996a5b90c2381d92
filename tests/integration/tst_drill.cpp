#include "client/hallclient.h"
#include "net/eventloop.h"
#include "serverprocess.h"

#include <QTemporaryDir>
#include <QUdpSocket>
#include <QtTest>

#include <set>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds allowed{60};

/// The programs of a small hall at a busy hour: two kiosks, two counters, and a board that only looks on.
class Programs
{
public:
    explicit Programs(const std::optional<ServerAddress> &address)
    {
        for (const QString &name : {u"kios-1"_s, u"kios-2"_s, u"loket-01"_s, u"loket-02"_s, u"layar-1"_s}) {
            clients.push_back(std::make_unique<HallClient>(eventLoop,
                                                           std::make_unique<FollowingDialer>(address),
                                                           HallClient::Identity{u"uji"_s, DeviceId(name)}));
            clients.back()->start();
        }
        QObject::connect(&m_kiosks, &QTimer::timeout, &m_kiosks, [this] { visit(); });
        QObject::connect(&m_counters, &QTimer::timeout, &m_counters, [this] { serve(); });
    }
    void work()
    {
        m_kiosks.start(150ms);
        m_counters.start(60ms);
    }
    void rest()
    {
        m_kiosks.stop();
        m_counters.stop();
    }
    [[nodiscard]] bool areAll(LinkState state) const
    {
        return std::ranges::all_of(clients, [state](const auto &client) { return client->state() == state; });
    }
    [[nodiscard]] bool isQuiet() const
    {
        return m_underWay == 0 && areAll(LinkState::Live) &&
               std::ranges::all_of(
                   clients, [this](const auto &client) { return client->seq() == clients.front()->seq(); });
    }

    EventLoop eventLoop;
    std::vector<std::unique_ptr<HallClient>> clients;
    int issued = 0;
    int called = 0;
    QStringList twice; ///< Numbers that were handed out a second time.

private:
    void visit()
    {
        for (std::size_t kiosk = 0; kiosk < 2; ++kiosk) {
            const auto &services =
                clients[kiosk]->hall().counters.at(CounterId(u"loket-0%1"_s.arg(kiosk + 1)));
            send(*clients[kiosk], IssueTicket{{services.services.front().service}});
        }
    }
    void serve()
    {
        for (std::size_t i = 2; i < 4; ++i) {
            HallClient &client = *clients[i];
            const CounterId id(client.device().value());
            const Desk &desk = client.hall().desks.at(id);
            const Ticket *ticket = client.hall().ticket(desk.ticket);
            if (desk.status != CounterStatus::Open || desk.officer != client.officer())
                send(client, OpenCounter{id});
            else if (!ticket)
                send(client, CallNext{id});
            else if (ticket->stage().state == StageState::Called)
                send(client, StartServing{id, ticket->id});
            else
                send(client, FinishServing{id, ticket->id});
        }
    }
    void send(HallClient &client, const CommandBody &command)
    {
        if (!client.isLive())
            return;
        ++m_underWay;
        client.send(command, &m_kiosks, [this](const Answer &answer) {
            --m_underWay;
            if (!answer)
                return;
            for (const Event &event : *answer) {
                if (const auto *ticket = std::get_if<TicketIssued>(&event.body)) {
                    ++issued;
                    if (!m_numbers.emplace(ticket->serviceDate, ticket->label).second)
                        twice << ticket->label;
                }
                called += std::holds_alternative<TicketCalled>(event.body) ? 1 : 0;
            }
        });
    }

    QTimer m_kiosks;
    QTimer m_counters;
    int m_underWay = 0;
    std::set<std::pair<QDate, QString>> m_numbers;
};

QStringList servedWith(const QTemporaryDir &backup, const QStringList &more = {})
{
    return QStringList{u"--training-from"_s, u"2026-11-23T08:30"_s, u"--backup-to"_s,
                       backup.path(),        u"--backup-every"_s,   u"0.01"_s} +
           more;
}

} // namespace

/// What a hall practises twice a year: the server's computer is gone, and another takes over from the backup.
class TestDrill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherServerTakesOverFromTheBackup()
    {
        const QTemporaryDir first;
        const QTemporaryDir second;
        const QTemporaryDir backup;
        std::optional<ServerAddress> address;
        ServerProcess old;
        QVERIFY(old.start(first.path(), servedWith(backup, {u"--import"_s, sampleMall()})));
        address = old.address;
        Programs programs(address);
        QTRY_VERIFY_WITH_TIMEOUT(programs.isQuiet(), 30'000);
        logIn(programs);
        programs.work();
        QTRY_VERIFY_WITH_TIMEOUT(programs.issued >= 40 && programs.called >= 10, 60'000);

        // In the middle of the work: what happened since the last backup is on paper only.
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(backup.filePath(u"journal.db"_s)), 30'000);
        const int issued = programs.issued;
        const int called = programs.called;
        QElapsedTimer away;
        old.kill();
        away.start();
        const Finished restored =
            runServer({u"restore"_s, u"--from"_s, backup.path(), u"--data"_s, second.path()});
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        ServerProcess successor;
        QVERIFY(successor.start(second.path(),
                                servedWith(backup, {u"--listen"_s, u"127.0.0.1:%1"_s.arg(address->port())})));
        QCOMPARE(successor.address->port(), address->port());
        QTRY_VERIFY_WITH_TIMEOUT(programs.areAll(LinkState::Live), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(programs.issued > issued && programs.called > called, 60'000);
        const auto took = std::chrono::milliseconds(away.elapsed());
        QCOMPARE_LT(took, allowed);
        qInfo("all programs went on after %lld ms", static_cast<long long>(took.count()));

        QTRY_VERIFY_WITH_TIMEOUT(programs.issued >= issued + 40 && programs.called >= called + 10, 60'000);
        programs.rest();
        QTRY_VERIFY_WITH_TIMEOUT(programs.isQuiet(), 30'000);
        for (const auto &client : programs.clients)
            QVERIFY(client->hall() == programs.clients.front()->hall());
        QVERIFY2(programs.twice.isEmpty(), qPrintable(programs.twice.join(u", "_s)));
        QCOMPARE(successor.stop(), 0);
        for (const QString &folder : {second.path(), backup.path()}) {
            const Finished verified = runServer({u"verify"_s, u"--data"_s, folder});
            QVERIFY2(verified.code == 0, qPrintable(verified.err));
        }

        theOldServerStepsDown(programs, address, first.path());
    }

    void twoServersFindEachOther_data()
    {
        QTest::addColumn<bool>("isOldFirst");
        QTest::newRow("the old one is switched on again") << false;
        QTest::newRow("the old one runs on") << true;
    }
    /// Although no program is there that could tell them.
    void twoServersFindEachOther()
    {
        QFETCH(bool, isOldFirst);
        const QTemporaryDir first;
        const QTemporaryDir second;
        const QTemporaryDir backup;
        {
            ServerProcess server;
            QVERIFY(server.start(first.path(), servedWith(backup, {u"--import"_s, sampleMall()})));
            QCOMPARE(server.stop(), 0);
        }
        const Finished restored =
            runServer({u"restore"_s, u"--from"_s, backup.path(), u"--data"_s, second.path()});
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        QUdpSocket free;
        QVERIFY(free.bind(QHostAddress::LocalHost, 0));
        const QStringList options{u"--training-from"_s, u"2026-11-23T08:30"_s, u"--beacon-port"_s,
                                  QString::number(free.localPort())};
        free.close();
        ServerProcess old;
        ServerProcess successor;
        QVERIFY(isOldFirst ? old.start(first.path(), options) : successor.start(second.path(), options));
        QVERIFY(isOldFirst ? successor.start(second.path(), options) : old.start(first.path(), options));
        QTRY_VERIFY_WITH_TIMEOUT(!old.isRunning(), 30'000);
        QCOMPARE(old.exitCode(), 4);
        QVERIFY(old.complaints().contains(u"another server"_s));
        QVERIFY(successor.isRunning());
        QCOMPARE(successor.stop(), 0);
    }

    void whatItRefusesIsSaid()
    {
        const QTemporaryDir data;
        const QTemporaryDir backup;
        ServerProcess server;
        QVERIFY(server.start(data.path(),
                             {u"--training-from"_s, u"2026-11-23T08:30"_s, u"--import"_s, sampleMall()}));
        const Finished running = runServer({u"backup"_s, u"--data"_s, data.path(), u"--to"_s, backup.path()});
        QCOMPARE(running.code, 1);
        QVERIFY2(running.err.contains(u"serve --data %1 --backup-to %2"_s.arg(data.path(), backup.path())),
                 qPrintable(running.err));
        QCOMPARE(server.stop(), 0);
        const Finished stopped = runServer({u"backup"_s, u"--data"_s, data.path(), u"--to"_s, backup.path()});
        QVERIFY2(stopped.code == 0, qPrintable(stopped.err));
        const Finished missing =
            runServer({u"backup"_s, u"--data"_s, data.path(), u"--to"_s, backup.path() + u"/usb"_s});
        QCOMPARE(missing.code, 1);
        QVERIFY(!QFileInfo::exists(backup.path() + u"/usb"_s));

        const Finished full = runServer({u"restore"_s, u"--from"_s, backup.path(), u"--data"_s, data.path()});
        QCOMPARE(full.code, 1);
        QVERIFY2(full.err.contains(u"mv %1 %1.aside-"_s.arg(data.path())), qPrintable(full.err));
        // Two restores of one backup never share an epoch.
        const Finished once =
            runServer({u"restore"_s, u"--from"_s, backup.path(), u"--data"_s, backup.path() + u"/a"_s});
        QTest::qSleep(1001);
        const Finished again =
            runServer({u"restore"_s, u"--from"_s, backup.path(), u"--data"_s, backup.path() + u"/b"_s});
        const auto epochOf = [](const QString &text) {
            return text.section(u"epoch "_s, 1).section(u'.', 0, 0);
        };
        QVERIFY2(once.code == 0 && again.code == 0, qPrintable(once.err + again.err));
        QCOMPARE_NE(epochOf(once.out), epochOf(again.out));
    }

    void aDamagedJournalIsAnsweredWithTheCommandThatRestoresIt()
    {
        const QTemporaryDir data;
        const QTemporaryDir backup;
        {
            ServerProcess server;
            QVERIFY(server.start(data.path(), servedWith(backup, {u"--import"_s, sampleMall()})));
            QCOMPARE(server.stop(), 0);
        }
        QFile file(data.path() + u"/journal.db"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096);
        file.write(QByteArray(16 * 4096, '\x5a'));
        file.close();
        const Finished served =
            runServer({u"serve"_s, u"--data"_s, data.path(), u"--backup-to"_s, backup.path()});
        QCOMPARE(served.code, 1);
        QVERIFY2(served.err.contains(
                     u"antrean-server restore --from %1 --data %2"_s.arg(backup.path(), data.path())),
                 qPrintable(served.err));
        QVERIFY(QFileInfo::exists(file.fileName()));
    }

private:
    static void logIn(Programs &programs)
    {
        auto officer = programs.clients.front()->hall().officers.begin();
        for (std::size_t i = 2; i < 4; ++i, ++officer)
            programs.clients[i]->logIn(officer->first);
        QTRY_VERIFY_WITH_TIMEOUT(!programs.clients[3]->officer().isEmpty(), 30'000);
        // The day opens by itself within a second.
        QTRY_COMPARE_WITH_TIMEOUT(programs.clients.front()->hall().day.state, DayState::Open, 30'000);
    }
    /// Somebody switches the old computer on again.
    static void theOldServerStepsDown(const Programs &programs, std::optional<ServerAddress> &address,
                                      const QString &data)
    {
        ServerProcess old;
        QVERIFY(old.start(data, {u"--training-from"_s, u"2026-11-23T08:30"_s}));
        address = old.address;
        QTRY_VERIFY_WITH_TIMEOUT(!old.isRunning(), 30'000);
        QCOMPARE(old.exitCode(), 4);
        const QString complaints = old.complaints();
        QVERIFY2(complaints.contains(u"another server"_s), qPrintable(complaints));
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(programs.clients,
                                                     [](const auto &client) {
                                                         return client->state() == LinkState::Refused &&
                                                                client->isServerReplaced();
                                                     }),
                                 30'000);
        QVERIFY(std::ranges::none_of(programs.clients, &HallClient::isLive));
        // And it stays ended.
        const Finished again = runServer({u"serve"_s, u"--data"_s, data, u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(again.code, 4);
        QVERIFY2(again.err.contains(u"another server"_s), qPrintable(again.err));
    }
};

QTEST_GUILESS_MAIN(TestDrill)
#include "tst_drill.moc"
