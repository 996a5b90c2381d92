#include "mall/serverprocess.h"

#include <QCoreApplication>
#include <QDir>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace antrean {

using namespace Qt::StringLiterals;

ServerProcess::ServerProcess()
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
#ifdef Q_OS_LINUX
    // Also when this program is killed: a server that nobody sees would keep the data folder locked.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ServerProcess::readLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(u"%1: %2"_s.arg(m_process.program(), m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        const QString words = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
        Q_EMIT failed(words.isEmpty() ? u"the hall server ended with code %1"_s.arg(code) : words);
    });
}

ServerProcess::~ServerProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(3000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

void ServerProcess::start(const QStringList &arguments)
{
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"antrean-server"_s);
    m_process.start(program, QStringList{u"serve"_s} + arguments);
}

void ServerProcess::readLine()
{
    const auto announced = "listening on "_L1;
    while (m_process.canReadLine()) {
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        if (m_isReady || !line.startsWith(announced))
            continue;
        m_isReady = true;
        const auto address = ServerAddress::parse(line.mid(announced.size()));
        if (!address)
            Q_EMIT failed(u"the hall server told an address that can't be read: %1"_s.arg(line));
        else
            Q_EMIT ready(*address);
    }
}

} // namespace antrean
