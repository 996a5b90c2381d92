#pragma once

#include "core/mallconfig.h"
#include "net/serveraddress.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace antrean::bench {

/// How the bench was called.
struct Settings
{
    QString programs;   ///< The folder of antrean-server and the windows' programs.
    QString sampleMall; ///< The mall file.
    QString dataFolder; ///< On the disk that is to be measured.
    QString slowSync;   ///< The library that delays every sync.
    double seconds = 3; ///< Of each measurement of a rate.
    QList<int> clients{1, 8, 64};
    int mirrors = 50;
    int presses = 100;
    int starts = 5;
    /// After that, a program has loaded all that it shows at rest.
    std::chrono::milliseconds settled{1500};
};

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
    /// Waits for its end and returns its last line, read as JSON.
    [[nodiscard]] tl::expected<QJsonObject, QString> result();
    void stop();
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    /// From the call that started it to the announcement.
    [[nodiscard]] std::chrono::duration<double, std::milli> startTime() const { return m_startTime; }

private:
    QProcess m_process;
    QByteArray m_read;
    std::chrono::duration<double, std::milli> m_startTime{};
};

/// `antrean-server serve` on a new, empty data folder and a free port.
class ServerChild
{
public:
    [[nodiscard]] static tl::expected<std::unique_ptr<ServerChild>, QString>
    start(const Settings &settings, const MallConfig &mall, std::chrono::milliseconds syncDelay);

    [[nodiscard]] const ServerAddress &address() const { return *m_address; }
    [[nodiscard]] const Child &child() const { return m_child; }
    /// Ends the server, and \returns how many bytes an event takes in its journal, on average.
    [[nodiscard]] int stopAndWeigh();

private:
    ServerChild(const Settings &settings, std::chrono::milliseconds syncDelay);

    QTemporaryDir m_folder;
    Child m_child;
    std::optional<ServerAddress> m_address;
};

} // namespace antrean::bench
