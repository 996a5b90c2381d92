#include "benches.h"
#include "benchmall.h"
#include "limits.h"
#include "resources/resources.h"
#include "windowstart.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

using namespace antrean;
using namespace antrean::bench;
using namespace Qt::StringLiterals;

namespace {

/// What this program does as its own child.
std::optional<int> playRole(const QStringList &arguments)
{
    if (arguments.value(1) != "--role"_L1)
        return std::nullopt;
    const QString role = arguments.value(2);
    const QStringList rest = arguments.mid(3);
    if (role == "sqlite"_L1)
        return sqliteRival(rest);
    if (role == "echo"_L1)
        return echoRival();
    return role == "window"_L1 ? windowStart(rest) : 2;
}

void addOptions(QCommandLineParser &parser)
{
    const QString own = QCoreApplication::applicationDirPath();
    parser.setApplicationDescription(
        u"Measures the hall server and the windows, each beside what the disk and the network allow."_s);
    parser.addHelpOption();
    parser.addOptions({{u"bin"_s, u"Folder of the programs."_s, u"DIR"_s,
                        qEnvironmentVariable("ANTREAN_BIN", QDir(own).absoluteFilePath(u"../bin"_s))},
                       {u"mall"_s, u"Sample mall."_s, u"FILE"_s, QStringLiteral(ANTREAN_SAMPLE_MALL)},
                       {u"data"_s, u"Existing folder on the disk to be measured."_s, u"DIR"_s, own},
                       {u"only"_s, u"rates, latency or start; may be repeated."_s, u"NAME"_s},
                       {u"quick"_s, u"A first impression, within seconds."_s},
                       {u"smoke"_s, u"Only shows that every figure comes out; no figure means anything."_s},
                       {u"table"_s, u"Print a Markdown table; the lines of JSON go to standard error."_s}});
}

Settings readSettings(const QCommandLineParser &parser)
{
    Settings settings;
    settings.programs = parser.value(u"bin"_s);
    settings.sampleMall = parser.value(u"mall"_s);
    settings.dataFolder = parser.value(u"data"_s);
    settings.slowSync = QStringLiteral(ANTREAN_SLOWSYNC);
    if (parser.isSet(u"quick"_s) || parser.isSet(u"smoke"_s)) {
        settings.seconds = 0.3;
        settings.clients = {1, 64};
        settings.presses = 10;
        settings.starts = 1;
        settings.settled = std::chrono::milliseconds(500);
    }
    if (parser.isSet(u"smoke"_s)) {
        settings.seconds = 0.1;
        settings.clients = {1, 3};
        settings.mirrors = 3;
        settings.presses = 2;
    }
    return settings;
}

void describeMachine(const Settings &settings, Report &report)
{
    report.add(u"machine"_s,
               {{u"processors"_s, QThread::idealThreadCount()},
                {u"architecture"_s, QSysInfo::currentCpuArchitecture()},
                {u"kernel"_s, QSysInfo::kernelVersion()},
                {u"system"_s, QSysInfo::prettyProductName()},
                {u"fileSystem"_s, QString::fromUtf8(QStorageInfo(settings.dataFolder).fileSystemType())},
                {u"qt"_s, QString::fromLatin1(qVersion())},
#ifdef QT_NO_DEBUG
                {u"build"_s, u"optimised"_s},
#else
                {u"build"_s, u"debug: no figure means anything"_s},
#endif
                {u"version"_s, QStringLiteral(ANTREAN_VERSION)}});
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qputenv("QT_LOGGING_RULES", "*.info=false"); // Who comes and goes isn't news here.
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"antrean-bench"_s);
    if (const auto code = playRole(QCoreApplication::arguments()))
        return *code;
    initResources();

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const Settings settings = readSettings(parser);
    const auto mall = benchMall(settings.sampleMall);
    if (!mall) {
        QTextStream(stderr) << "antrean-bench: " << mall.error() << Qt::endl;
        return 2;
    }
    Report report(parser.isSet(u"table"_s));
    describeMachine(settings, report);
    const QStringList only = parser.values(u"only"_s);
    const auto isWanted = [&](const QString &name) { return only.isEmpty() || only.contains(name); };
    for (const int delay : {0, 6}) {
        Bench bench{settings, *mall, std::chrono::milliseconds(delay), report};
        if (isWanted(u"rates"_s))
            measureRates(bench);
        if (isWanted(u"latency"_s))
            measureLatency(bench);
        if (delay == 0 && isWanted(u"start"_s))
            measureStart(bench);
    }
    if (parser.isSet(u"table"_s))
        QTextStream(stdout) << report.table() << Qt::endl;
    return report.isComplete() ? 0 : 1;
}
