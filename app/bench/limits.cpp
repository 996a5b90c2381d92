#include "bench/limits.h"

#include "bench/procfigures.h"
#include "bench/threads.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTextStream>
#include <QWebSocket>
#include <QWebSocketServer>

#include <atomic>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

/// Commits rows of BYTES into FOLDER for SECONDS, and prints {"perSecond": …}; returns an exit code.
int sqliteRival(const QStringList &arguments)
{
    const QString folder = arguments.value(0);
    const QByteArray payload(arguments.value(1).toInt(), 'x');
    const auto nanosecondsLimit = static_cast<qint64>(arguments.value(2).toDouble() * 1e9);
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(folder + u"/plain.db"_s);
    if (!database.open())
        return 1;
    for (const QString &sql : {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA journal_mode = WAL"_s,
                               u"PRAGMA synchronous = FULL"_s,
                               u"CREATE TABLE event(seq INTEGER PRIMARY KEY, body BLOB NOT NULL)"_s}) {
        if (QSqlQuery query(database); !query.exec(sql))
            return 1;
    }
    QSqlQuery insert(database);
    if (!insert.prepare(u"INSERT INTO event(body) VALUES(?)"_s))
        return 1;
    QElapsedTimer time;
    time.start();
    int commits = 0;
    while (time.nsecsElapsed() < nanosecondsLimit) {
        insert.bindValue(0, payload);
        if (!insert.exec()) // Outside a transaction: this is the commit.
            return 1;
        ++commits;
    }
    QTextStream(stdout) << R"({"perSecond": )" << commits * 1e9 / static_cast<double>(time.nsecsElapsed())
                        << "}" << Qt::endl;
    return 0;
}

/// Prints `port N`, and sends every message back until it is ended.
int echoRival()
{
    QWebSocketServer server(u"echo"_s, QWebSocketServer::NonSecureMode);
    server.setMaxPendingConnections(1000);
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    QObject::connect(&server, &QWebSocketServer::newConnection, &server, [&server] {
        while (QWebSocket *socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QWebSocket::textMessageReceived, socket,
                             [socket](const QString &text) { socket->sendTextMessage(text); });
        }
    });
    QTextStream(stdout) << "port " << server.serverPort() << Qt::endl;
    return QCoreApplication::exec();
}

} // namespace

tl::expected<double, QString> oneCommitPerCommand(const Settings &settings, int bytes,
                                                  std::chrono::milliseconds syncDelay)
{
    const QTemporaryDir folder(settings.dataFolder + u"/plain-XXXXXX"_s);
    Child child(syncDelay, settings);
    const auto ran =
        child.start(QCoreApplication::applicationFilePath(),
                    settings.ownRole + QStringList{u"sqlite"_s, folder.path(), QString::number(bytes),
                                                   QString::number(settings.seconds)},
                    R"({"perSecond": )");
    if (!ran)
        return tl::unexpected(ran.error());
    return QString(*ran).chopped(1).toDouble();
}

tl::expected<double, QString> roundTrips(const Settings &settings, int bytes, int clients)
{
    Child child;
    const auto port = child.start(QCoreApplication::applicationFilePath(),
                                  settings.ownRole + QStringList{u"echo"_s}, "port ");
    if (!port)
        return tl::unexpected(port.error());
    const QUrl url(u"ws://127.0.0.1:%1/"_s.arg(*port));
    const QString text(bytes, u'x');
    std::atomic<int> connected = 0;
    std::atomic<int> trips = 0;
    const Threads threads;
    std::vector<std::unique_ptr<QWebSocket>> sockets(static_cast<std::size_t>(clients));
    for (int i = 0; i < clients; ++i) {
        threads.run(i, [&, i] {
            auto &socket = sockets[static_cast<std::size_t>(i)];
            socket = std::make_unique<QWebSocket>();
            QObject::connect(socket.get(), &QWebSocket::connected, socket.get(), [&] { ++connected; });
            QObject::connect(socket.get(), &QWebSocket::textMessageReceived, socket.get(),
                             [&trips, one = socket.get()](const QString &back) {
                                 ++trips;
                                 one->sendTextMessage(back);
                             });
            socket->open(url);
        });
    }
    const bool isConnected = waitUntil([&] { return connected == clients; }, std::chrono::seconds(10));
    const qint64 begin = nanoseconds();
    for (int i = 0; isConnected && i < clients; ++i)
        threads.run(i, [&, i] { sockets[static_cast<std::size_t>(i)]->sendTextMessage(text); });
    QThread::usleep(static_cast<unsigned long>(settings.seconds * 1e6));
    const double perSecond = trips * 1e9 / static_cast<double>(nanoseconds() - begin);
    for (int i = 0; i < clients; ++i)
        threads.run(i, [&, i] { sockets[static_cast<std::size_t>(i)].reset(); });
    if (!isConnected)
        return tl::unexpected(u"the plain WebSockets don't connect"_s);
    return perSecond;
}

std::optional<int> playRole(const QString &role, const QStringList &arguments)
{
    if (role == "sqlite"_L1)
        return sqliteRival(arguments);
    return role == "echo"_L1 ? std::optional(echoRival()) : std::nullopt;
}

} // namespace antrean::bench
