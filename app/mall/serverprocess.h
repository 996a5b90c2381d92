#pragma once

#include "net/serveraddress.h"

#include <QProcess>

namespace antrean {

/// The hall server as a child of this program. It ends with it.
class ServerProcess final : public QObject
{
    Q_OBJECT

public:
    ServerProcess();
    ~ServerProcess() override;

    /// Starts `antrean-server serve` with the arguments, from this program's own folder.
    void start(const QStringList &arguments);

Q_SIGNALS:
    /// The server listens.
    void ready(const antrean::ServerAddress &address);
    /// The server could not start, or ended; in its own words.
    void failed(const QString &reason);

private:
    void readLine();

    QProcess m_process;
    bool m_isReady = false;
};

} // namespace antrean
