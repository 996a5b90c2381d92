#pragma once

#include "client/dialer.h"
#include "net/serveraddress.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest>

#include <csignal>

namespace antrean::test {

inline QString serverProgram()
{
    return QDir(qEnvironmentVariable("ANTREAN_BIN")).filePath(QStringLiteral("antrean-server"));
}
inline QString sampleMall()
{
    return QDir(qEnvironmentVariable("ANTREAN_SOURCE"))
        .filePath(QStringLiteral("resources/malls/contoh.json"));
}

/// What a command of the server said, and how it ended.
struct Finished
{
    int code = -1;
    QString out;
    QString err;
};

inline Finished runServer(const QStringList &arguments)
{
    QProcess process;
    process.start(serverProgram(), arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, QStringLiteral("did not end")};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A running `antrean-server serve` on a free port of this computer; it ends with this object.
class ServerProcess
{
public:
    ~ServerProcess() { kill(); }

    /// Starts it and waits until it listens. `more`: further arguments.
    [[nodiscard]] bool start(const QString &folder, const QStringList &more = {})
    {
        using namespace Qt::StringLiterals;
        m_process.start(serverProgram(), QStringList{u"serve"_s, u"--data"_s, folder, u"--listen"_s,
                                                     u"127.0.0.1:0"_s, u"--beacon-port"_s, u"0"_s} +
                                             more);
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000)) {
                qWarning() << m_process.readAllStandardError();
                return false;
            }
        }
        greeting = QString::fromUtf8(m_process.readLine()).trimmed();
        const auto parsed = ServerAddress::parse(greeting.section(u' ', -1));
        if (!parsed)
            return false;
        address = *parsed;
        return true;
    }
    /// At once, as a power cut would; returns when it is gone.
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }
    /// In good order; gives the exit code.
    [[nodiscard]] int stop()
    {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
        m_process.waitForFinished(60'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// After its end; -1 if it was killed.
    [[nodiscard]] int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// What it complained of since the last call.
    [[nodiscard]] QString complaints() { return QString::fromUtf8(m_process.readAllStandardError()); }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Memory in use, in bytes; 0 if it can't be told.
    [[nodiscard]] qint64 memory() const
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QList<QByteArray> lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).chopped(3).trimmed().toLongLong() * 1024;
        }
        return 0;
    }

    QString greeting;
    std::optional<ServerAddress> address;

private:
    QProcess m_process;
};

/// Dials wherever the server is now, since it takes another free port each time.
class FollowingDialer final : public Dialer
{
public:
    explicit FollowingDialer(const std::optional<ServerAddress> &address)
        : m_address(address)
    {}
    void dial(Done done) override { m_connector.open(m_address.value(), std::move(done)); }
    void cancel() override { m_connector.cancel(); }

private:
    const std::optional<ServerAddress> &m_address;
    WebSocketConnector m_connector{ChannelLimits{.maxMessageBytes = 1024 * 1024}};
};

} // namespace antrean::test
