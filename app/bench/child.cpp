#include "bench/child.h"

#include "protocol/mallfile.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int startLimit = 60'000;
/// A Monday morning.
constexpr auto trainingFrom = "2026-11-23T08:30"_L1;

} // namespace

Child::Child(std::chrono::milliseconds syncDelay, const Settings &settings)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (syncDelay.count() == 0 || settings.slowSync.isEmpty())
        return;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, settings.slowSync);
    environment.insert(u"ANTREAN_SYNC_DELAY_US"_s, QString::number(syncDelay.count() * 1000));
    m_process.setProcessEnvironment(environment);
}

Child::~Child() { stop(); }

tl::expected<QString, QString> Child::start(const QString &program, const QStringList &arguments,
                                            const QByteArray &announcement)
{
    const auto before = std::chrono::steady_clock::now();
    m_process.start(program, arguments);
    QByteArray line;
    while (!line.startsWith(announcement)) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(startLimit))
            return tl::unexpected(u"%1 doesn't start: %2"_s.arg(program, m_process.errorString()));
        line = m_process.readLine();
    }
    m_startTime = std::chrono::steady_clock::now() - before;
    return QString::fromUtf8(line.mid(announcement.size())).trimmed();
}

void Child::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

void Child::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

ServerChild::ServerChild(const Settings &settings, std::chrono::milliseconds syncDelay)
    : m_folder(QDir(settings.dataFolder).filePath(u"bench-XXXXXX"_s))
    , m_program(settings.server)
    , m_child(syncDelay, settings)
{}

tl::expected<std::unique_ptr<ServerChild>, QString>
ServerChild::start(const Settings &settings, const MallConfig &mall, std::chrono::milliseconds syncDelay)
{
    auto server = std::make_unique<ServerChild>(settings, syncDelay);
    if (const auto runs = server->run(&mall); !runs)
        return tl::unexpected(runs.error());
    return server;
}

QString ServerChild::data() const { return m_folder.filePath(u"data"_s); }

tl::expected<void, QString> ServerChild::run(const MallConfig *import)
{
    QStringList arguments{u"serve"_s,
                          u"--data"_s,
                          data(),
                          u"--listen"_s,
                          m_address ? m_address->toString() : u"127.0.0.1:0"_s,
                          u"--training-from"_s,
                          trainingFrom,
                          u"--commands-per-second"_s,
                          u"0"_s,
                          u"--beacon-port"_s,
                          u"0"_s};
    if (import) {
        const QString mallPath = m_folder.filePath(u"mall.json"_s);
        QFile mallFile(mallPath);
        const QByteArray text = mallText(*import);
        if (!mallFile.open(QIODevice::WriteOnly) || mallFile.write(text) != text.size())
            return tl::unexpected(u"%1: %2"_s.arg(mallPath, mallFile.errorString()));
        arguments << u"--import"_s << mallPath;
    }
    const auto address = m_child.start(m_program, arguments, "listening on ");
    if (!address)
        return tl::unexpected(address.error());
    const auto parsed = ServerAddress::parse(*address);
    if (!parsed)
        return tl::unexpected(u"the server told an address that can't be read: %1"_s.arg(*address));
    m_address = *parsed;
    return {};
}

int ServerChild::stopAndWeigh()
{
    m_child.stop();
    const QString name = u"weigh"_s;
    int bytes = 0;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(QDir(data()).filePath(u"journal.db"_s));
        QSqlQuery query(database);
        // Of what clients brought about; the mall's own definitions are longer.
        if (database.open() &&
            query.exec(
                u"SELECT avg(length(at) + length(actor) + length(command_id) + length(type) + length(body)"
                " + length(hash)) FROM event WHERE type LIKE 'ticket%' OR type LIKE 'serving%'"_s) &&
            query.next())
            bytes = query.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(name);
    return bytes;
}

} // namespace antrean::bench
