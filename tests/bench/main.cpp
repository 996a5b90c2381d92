#include "bench/benchmall.h"
#include "bench/benchrun.h"
#include "bench/limits.h"
#include "resources/resources.h"
#include "windowbenches.h"
#include "windowstart.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

using namespace antrean;
using namespace antrean::bench;
using namespace Qt::StringLiterals;

namespace {

/// What this program does as its own child.
std::optional<int> ownRole(const QStringList &arguments)
{
    if (arguments.value(1) != "--role"_L1)
        return std::nullopt;
    const QString role = arguments.value(2);
    const QStringList rest = arguments.mid(3);
    return role == "window"_L1 ? windowStart(rest) : playRole(role, rest).value_or(2);
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"antrean-bench"_s);
    if (const auto code = ownRole(QCoreApplication::arguments()))
        return *code;
    initResources();
    silenceNews();

    const QString own = QCoreApplication::applicationDirPath();
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures the hall server and the windows, each beside what the disk and the network allow."_s);
    addBenchOptions(parser, hallMeasurements() + QStringList{u"board"_s, u"windows"_s});
    parser.addOption({u"bin"_s, u"Folder of the programs."_s, u"DIR"_s,
                      qEnvironmentVariable("ANTREAN_BIN", QDir(own).absoluteFilePath(u"../bin"_s))});
    parser.process(application);
    const QString programs = parser.value(u"bin"_s);
    Settings settings = readBenchSettings(parser);
    settings.server = QDir(programs).filePath(u"antrean-server"_s);
    settings.ownRole = QStringList{u"--role"_s};
    const auto mall = benchMall(settings.mallFile);
    if (!mall) {
        QTextStream(stderr) << "antrean-bench: " << mall.error() << Qt::endl;
        return 2;
    }
    Report report(parser.isSet(u"table"_s));
    describeMachine(settings, report);
    const QStringList only = parser.values(u"only"_s);
    const auto isWanted = [&](const QString &name) { return only.isEmpty() || only.contains(name); };
    measureHall(settings, *mall, only, report);
    for (const int delay : settings.delays) {
        Bench bench{settings, *mall, std::chrono::milliseconds(delay), report};
        if (isWanted(u"board"_s))
            measureBoard(bench);
        if (delay == 0 && isWanted(u"windows"_s))
            measureWindows(bench, programs);
    }
    if (parser.isSet(u"table"_s))
        QTextStream(stdout) << report.table() << Qt::endl;
    return report.isComplete() ? 0 : 1;
}
