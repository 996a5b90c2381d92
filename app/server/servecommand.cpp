#include "net/beacon.h"
#include "net/eventloop.h"
#include "net/serveraddress.h"
#include "net/websocketlistener.h"
#include "protocol/limits.h"
#include "protocol/mallfile.h"
#include "server/backups.h"
#include "server/commands.h"
#include "server/hallserver.h"
#include "server/reportfeeder.h"
#include "server/restore.h"
#include "server/rivalwatch.h"
#include "server/servingclock.h"
#include "server/stopsignals.h"
#include "storage/sqlitejournal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostAddress>
#include <QStorageInfo>
#include <QTextStream>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

struct ServeOptions
{
    QString data;
    QString mallFile;
    QHostAddress address;
    quint16 port = 0;
    ServingClock::Start clock;
    quint16 beaconPort = 0;
    int commandsPerSecond = 0;
    QString backup; ///< Empty: none.
    std::chrono::milliseconds backupEvery{};
};

/// A last backup before a stop may take so long; systemd kills after 90 s.
constexpr std::chrono::seconds patienceWithBackup{20};

int complain(const QString &text, int code)
{
    QTextStream(stderr) << "antrean-server: " << text << '\n';
    return code;
}

/// `ADDRESS:PORT`, on this computer only.
tl::expected<void, QString> readListen(const QString &text, ServeOptions &options)
{
    const auto colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    options.address = host == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    options.port = static_cast<quint16>(port);
    if (colon < 0 || !isNumber || port > 65535 || options.address.isNull())
        return tl::unexpected(u"--listen expects ADDRESS:PORT, like 127.0.0.1:4710, not \"%1\""_s.arg(text));
    if (!options.address.isLoopback()) {
        return tl::unexpected(
            u"--listen %1: devices can't be enrolled yet, so the server listens on this computer "
            "only; use 127.0.0.1"_s.arg(text));
    }
    return {};
}

tl::expected<ServeOptions, QString> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Runs the hall's server."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"data"_s, u"Folder of the mall's data; made if it doesn't exist."_s, u"DIR"_s},
         {u"import"_s, u"Mall file to take over first (resources/malls/README.md)."_s, u"FILE"_s},
         {u"listen"_s, u"Where to listen; port 0 takes any free one."_s, u"ADDRESS:PORT"_s,
          u"127.0.0.1:%1"_s.arg(ServerAddress::defaultPort)},
         {u"training-from"_s, u"Start the clock at this local time, for training."_s, u"YYYY-MM-DDTHH:MM"_s},
         {u"clock-is-right"_s,
          u"Believe this computer's clock, though it shows a time long after the last event. For one start."_s},
         {u"beacon-port"_s, u"UDP port by which programs find the server; 0: they are told the address."_s,
          u"PORT"_s, QString::number(defaultBeaconPort)},
         {u"commands-per-second"_s, u"Most commands of one program; 0: no limit."_s, u"N"_s, u"20"_s},
         {u"backup-to"_s, u"Existing folder on another disk, for a second journal."_s, u"DIR"_s},
         {u"backup-every"_s, u"Minutes from one backup to the next; also parts, like 0.5."_s, u"MINUTES"_s,
          u"15"_s}});
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    ServeOptions options;
    options.data = parser.value(u"data"_s);
    if (options.data.isEmpty())
        return tl::unexpected(u"serve needs --data DIR"_s);
    options.mallFile = parser.value(u"import"_s);
    if (const auto listen = readListen(parser.value(u"listen"_s), options); !listen)
        return tl::unexpected(listen.error());
    if (parser.isSet(u"training-from"_s)) {
        options.clock.trainingFrom = QDateTime::fromString(parser.value(u"training-from"_s), Qt::ISODate);
        if (!options.clock.trainingFrom->isValid())
            return tl::unexpected(u"--training-from expects a local time like 2026-11-23T08:30"_s);
    }
    options.clock.isClockRight = parser.isSet(u"clock-is-right"_s);
    bool isNumber = false;
    options.backup = parser.value(u"backup-to"_s);
    const double minutes = parser.value(u"backup-every"_s).toDouble(&isNumber);
    if (!isNumber || minutes < 0.01 || minutes > 24 * 60)
        return tl::unexpected(u"--backup-every expects minutes, from 0.01 to 1440"_s);
    options.backupEvery = std::chrono::milliseconds(qRound64(minutes * 60'000));
    options.beaconPort = parser.value(u"beacon-port"_s).toUShort(&isNumber);
    if (!isNumber)
        return tl::unexpected(u"--beacon-port expects a port, or 0"_s);
    options.commandsPerSecond = parser.value(u"commands-per-second"_s).toInt(&isNumber);
    if (!isNumber || options.commandsPerSecond < 0)
        return tl::unexpected(u"--commands-per-second expects a whole number, 0 or more"_s);
    return options;
}

/// What comes before everything else. A day that was left open is closed, so that a mall file can be taken
/// over.
JournalResult<> begin(HallEngine &engine, Environment &environment, TimePoint now)
{
    if (auto passedOver = engine.passOverLostNumbers(newCommandId(environment), now);
        !passedOver || !engine.isTimeForSomething(now))
        return passedOver;
    const Command command{newCommandId(environment), Actor{DeviceId(u"server"_s), {}}, PassTime{}};
    const auto done = engine.run({command}, now);
    return done ? JournalResult<>() : tl::unexpected(done.error());
}

/// Takes a mall file over, in a commit of its own, before anyone is let in.
tl::expected<void, QString> import(HallEngine &engine, Environment &environment, const MallConfig &config,
                                   TimePoint now)
{
    const Command command{newCommandId(environment), Actor{DeviceId(u"server"_s), {}}, ImportMall{config}};
    const auto done = engine.run({command}, now);
    if (!done)
        return tl::unexpected(done.error().detail);
    const auto &answer = done->answers.front().answer;
    if (answer)
        return {};
    if (answer.error().code == RefusalCode::DayOpenForRemoval) {
        return tl::unexpected(
            u"it takes %1 things out of the mall, which must wait until the day is closed"_s.arg(
                answer.error().parameters.value(u"what"_s)));
    }
    return tl::unexpected(u"%1: expected %2"_s.arg(answer.error().parameters.value(u"path"_s),
                                                   answer.error().parameters.value(u"expected"_s)));
}

/// What to do about a journal that is damaged. It is never repaired, and nothing is deleted.
QString howToRestore(const ServeOptions &options)
{
    return u"Nothing was changed. To set the folder aside and restore the last backup:\n"_s +
           restoreCommands(options.data, options.backup);
}

/// Where a program has said that another server took over from this data.
constexpr auto successorKey = "replacedByEpoch"_L1;

QString replacedText(quint32 epoch)
{
    return u"another server, of epoch %1, has taken over this mall: this one is out of date and ends. Don't "
           u"start "
           "it again with this data; the programs go on with the other."_s.arg(epoch);
}

void warnOfOneDisk(const ServeOptions &options)
{
    if (!options.backup.isEmpty() &&
        QStorageInfo(options.backup).device() == QStorageInfo(options.data).device())
        complain(u"the backup lies on the disk that it should outlive: %1"_s.arg(options.backup), 0);
}

} // namespace

int serveCommand(const QStringList &arguments)
{
    const auto options = readOptions(arguments);
    if (!options)
        return complain(options.error(), 2);
    // The file is read before the journal is touched: a bad one leaves no trace.
    std::optional<MallConfig> mall;
    if (!options->mallFile.isEmpty()) {
        auto config = readMallFile(options->mallFile);
        if (!config)
            return complain(config.error().text(), 1);
        mall = std::move(*config);
    }
    auto journal = SqliteJournal::open(options->data);
    if (!journal) {
        const JournalError &error = journal.error();
        const bool isDamaged =
            error.code == JournalError::Code::Damaged || error.code == JournalError::Code::BrokenChain;
        return complain(
            u"the journal can't be opened: %1 (%2)%3"_s.arg(
                error.detail, error.path, isDamaged ? u". "_s + howToRestore(*options) : QString()),
            1);
    }
    const auto successor = (*journal)->meta(successorKey);
    if (successor && *successor && (*successor)->toUInt() > (*journal)->epoch())
        return complain(replacedText((*successor)->toUInt()), 4);
    auto engine = HallEngine::recover(**journal);
    if (!engine) {
        const JournalError::Code code = engine.error().journal.code;
        const bool isDiskFull =
            code == JournalError::Code::DiskFull || code == JournalError::Code::WriteFailed;
        return complain(
            isDiskFull
                ? u"the journal can't be written: %1. Make room on its disk and start again."_s.arg(
                      engine.error().what)
                : u"the journal can't be read: %1. To see more: antrean-server verify --data %2. %3"_s.arg(
                      engine.error().what, options->data, howToRestore(*options)),
            1);
    }
    EventLoop eventLoop;
    auto clock = ServingClock::start(eventLoop, **journal, **engine,
                                     mall ? mall->mall.zone : (*engine)->hall().mall.zone, options->clock);
    if (!clock)
        return complain(u"%1: %2"_s.arg(options->data, clock.error()), 1);
    if (const auto begun = begin(**engine, eventLoop, clock->clock().now()); !begun)
        return complain(u"the journal can't be written: %1"_s.arg(begun.error().detail), 3);
    if (mall) {
        if (const auto done = import(**engine, eventLoop, *mall, clock->clock().now()); !done)
            return complain(u"%1 was not taken over: %2"_s.arg(options->mallFile, done.error()), 1);
    }

    HallServer server(**engine, clock->clock(), eventLoop,
                      {options->commandsPerSecond, options->clock.trainingFrom.has_value()});
    WebSocketListener listener(ListenerLimits{},
                               [&](std::unique_ptr<Channel> channel) { server.welcome(std::move(channel)); });
    if (const auto listening = listener.listen(options->address, options->port); !listening)
        return complain(u"can't listen: %1"_s.arg(listening.error()), 1);

    QObject::connect(&server, &HallServer::failed, &server, [&](const JournalError &error) {
        complain(u"ending, since the journal can't be written: %1"_s.arg(error.detail), 3);
        QTimer::singleShot(100, &server,
                           [] { QCoreApplication::exit(3); }); // Time for the good-byes to leave.
    });
    Beacon beacon({protocolVersion, (*engine)->hall().mall.shortName, listener.address(), listener.port(),
                   (*engine)->epoch(), (*engine)->journalName()});
    std::unique_ptr<RivalWatch> rivals;
    if (options->beaconPort > 0) {
        if (const auto answering = beacon.listen(options->address, options->beaconPort); !answering)
            complain(
                u"programs must be told the address, since they can't find this server by themselves: %1"_s
                    .arg(answering.error()),
                0);
        rivals = std::make_unique<RivalWatch>(**engine, eventLoop,
                                              options->address.isLoopback() ? Discovery::Reach::ThisComputer
                                                                            : Discovery::Reach::Lan,
                                              options->beaconPort);
        QObject::connect(rivals.get(), &RivalWatch::sawSuccessor, &server, &HallServer::stepDown);
    }

    ReportFeeder reports(**journal, (*engine)->journalName(), options->data);
    QObject::connect(&server, &HallServer::eventsCommitted, &reports, &ReportFeeder::feed);

    std::unique_ptr<Backups> backups;
    if (!options->backup.isEmpty()) {
        warnOfOneDisk(*options);
        backups = std::make_unique<Backups>(**journal, eventLoop,
                                            Backups::Options{options->backup, options->backupEvery});
        QObject::connect(&server, &HallServer::eventsCommitted, backups.get(),
                         [&](const std::vector<Event> &events) {
                             if (std::ranges::any_of(events, [](const Event &event) {
                                     return std::holds_alternative<DayClosed>(event.body);
                                 }))
                                 backups->runWithCheck();
                         });
    }
    QObject::connect(&server, &HallServer::replaced, &server, [&](quint32 epoch) {
        listener.close();
        (void)(*journal)->setMeta(successorKey, QString::number(epoch));
        complain(replacedText(epoch), 4);
        QTimer::singleShot(100, &server, [] { QCoreApplication::exit(4); });
    });

    StopSignals signals_;
    QObject::connect(&signals_, &StopSignals::received, &server, [&] {
        listener.close();
        server.stop(u"the server is being stopped"_s);
        clock->end();
        const auto end = [] { QCoreApplication::exit(0); };
        if (!backups) {
            QTimer::singleShot(100, &server, end);
            return;
        }
        QObject::connect(backups.get(), &Backups::finished, &server,
                         [&server, end] { QTimer::singleShot(100, &server, end); });
        backups->run();
        QTimer::singleShot(patienceWithBackup, &server, end);
    });
    QTextStream(stdout) << "listening on "
                        << (listener.address().protocol() == QAbstractSocket::IPv6Protocol
                                ? u"[%1]"_s.arg(listener.address().toString())
                                : listener.address().toString())
                        << ':' << listener.port() << Qt::endl;
    return QCoreApplication::exec();
}

} // namespace antrean
