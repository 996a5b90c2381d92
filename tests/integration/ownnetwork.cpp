#include "ownnetwork.h"

#include <QProcess>

#include <sched.h>

#include <cerrno>
#include <cstring>

namespace antrean::test {

using namespace Qt::StringLiterals;

namespace {

/// What went wrong; empty: nothing.
QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return u"%1: %2"_s.arg(program, process.errorString());
    if (!process.waitForFinished() || process.exitCode() != 0)
        return u"%1: %2"_s.arg(program, QString::fromUtf8(process.readAllStandardError()).trimmed());
    return {};
}

} // namespace

QString OwnNetwork::enter()
{
    if (unshare(CLONE_NEWNET) != 0)
        return u"no network of its own: %1"_s.arg(QString::fromLocal8Bit(std::strerror(errno)));
    if (const QString problem = run(u"ip"_s, {u"link"_s, u"set"_s, u"lo"_s, u"up"_s}); !problem.isEmpty())
        return problem;
    // As the rules that follow: a system may have the program and no way to lose by chance.
    if (!lose(0.5) || !lose(0))
        return u"iptables can't lose packets by chance here"_s;
    return {};
}

bool OwnNetwork::lose(double share)
{
    if (!run(u"iptables"_s, {u"-F"_s, u"OUTPUT"_s}).isEmpty())
        return false;
    if (share <= 0)
        return true;
    QStringList rule{u"-A"_s, u"OUTPUT"_s, u"-p"_s, u"tcp"_s};
    if (share < 1)
        rule +=
            {u"-m"_s, u"statistic"_s, u"--mode"_s, u"random"_s, u"--probability"_s, QString::number(share)};
    return run(u"iptables"_s, rule + QStringList{u"-j"_s, u"DROP"_s}).isEmpty();
}

} // namespace antrean::test
