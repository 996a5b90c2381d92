#pragma once

#include "bench/settings.h"
#include "core/mallconfig.h"
#include "net/serveraddress.h"

#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace antrean::bench {

/// A program that this one started and that ends with it.
class Child
{
public:
    explicit Child(std::chrono::milliseconds syncDelay = {}, const Settings &settings = {});
    ~Child();
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// Starts it and waits for the first line that begins with `announcement`. \returns the rest of that
    /// line, or what went wrong.
    [[nodiscard]] tl::expected<QString, QString> start(const QString &program, const QStringList &arguments,
                                                       const QByteArray &announcement);
    void stop();
    /// Ends it without a chance to do anything first.
    void kill();
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    /// From the call that started it to the announcement.
    [[nodiscard]] std::chrono::duration<double, std::milli> startTime() const { return m_startTime; }

private:
    QProcess m_process;
    std::chrono::duration<double, std::milli> m_startTime{};
};

/// `antrean-server serve` on a data folder of its own, which goes with it, and a free port.
class ServerChild
{
public:
    ServerChild(const Settings &settings, std::chrono::milliseconds syncDelay);
    /// A server that runs with this mall in an empty folder.
    [[nodiscard]] static tl::expected<std::unique_ptr<ServerChild>, QString>
    start(const Settings &settings, const MallConfig &mall, std::chrono::milliseconds syncDelay);

    /// Where the journal is; may be filled before the first run(). Not there before that.
    [[nodiscard]] QString data() const;
    /// Starts it, or starts it again at the address that it had. \param import a mall to take over, if any
    [[nodiscard]] tl::expected<void, QString> run(const MallConfig *import = nullptr);
    /// Ends it as a power cut would.
    void kill() { m_child.kill(); }
    /// Ends it as the hall does in the evening.
    void stop() { m_child.stop(); }
    [[nodiscard]] const ServerAddress &address() const { return *m_address; }
    [[nodiscard]] const Child &child() const { return m_child; }
    /// Ends the server, and \returns how many bytes an event takes in its journal, on average.
    [[nodiscard]] int stopAndWeigh();

private:
    QTemporaryDir m_folder;
    QString m_program;
    Child m_child;
    std::optional<ServerAddress> m_address;
};

} // namespace antrean::bench
