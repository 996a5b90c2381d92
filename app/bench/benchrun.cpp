#include "bench/benchrun.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStorageInfo>
#include <QSysInfo>
#include <QThread>

#include <array>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

struct Measurement
{
    QLatin1StringView name;
    void (*measure)(Bench &);
    bool withEachDelay = false;
};

void measureStart(Bench &bench)
{
    if (const auto server = measureServerStart(bench); !server)
        bench.report.fail(u"start"_s, server.error());
}

constexpr std::array measurements{
    Measurement{"rates"_L1, &measureRates, true},    Measurement{"latency"_L1, &measureLatency, true},
    Measurement{"start"_L1, &measureStart},          Measurement{"restart"_L1, &measureRestarts},
    Measurement{"reconnect"_L1, &measureReconnects}, Measurement{"waiting"_L1, &measureCrowds}};

QString besideProgram(const QString &path)
{
    return QDir::cleanPath(QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(path));
}

QString whereItIs(const QString &file) { return QFileInfo::exists(file) ? file : QString(); }

} // namespace

void addBenchOptions(QCommandLineParser &parser, const QStringList &names)
{
    parser.addHelpOption();
    parser.addOptions(
        {{u"data"_s, u"Existing folder on the disk to be measured."_s, u"DIR"_s, QDir::currentPath()},
         {u"mall"_s, u"Mall file to measure with."_s, u"FILE"_s,
          besideProgram(u"../share/antrean/malls/contoh.json"_s)},
         {u"only"_s, u"One of %1; may be repeated."_s.arg(names.join(u", "_s)), u"NAME"_s},
         {u"quick"_s, u"A first impression, within a minute."_s},
         {u"smoke"_s, u"Only shows that every figure comes out; no figure means anything."_s},
         {u"table"_s, u"Print a Markdown table; the lines of JSON go to standard error."_s}});
}

Settings readBenchSettings(const QCommandLineParser &parser)
{
    Settings settings;
    settings.server = besideProgram(u"antrean-server"_s);
    settings.slowSync = whereItIs(besideProgram(u"../lib/antrean/libantrean-slowsync.so"_s));
    settings.mallFile = parser.value(u"mall"_s);
    settings.dataFolder = parser.value(u"data"_s);
    settings.delays = {0, 2, 6, 20};
    if (parser.isSet(u"quick"_s) || parser.isSet(u"smoke"_s)) {
        settings.delays = {0, 6};
        settings.seconds = 0.3;
        settings.clients = {1, 64};
        settings.presses = 10;
        settings.starts = 1;
        settings.daysPerYear = 3;
        settings.settled = std::chrono::milliseconds(500);
    }
    if (parser.isSet(u"smoke"_s)) {
        settings.seconds = 0.1;
        settings.clients = {1, 3};
        settings.mirrors = {3};
        settings.presses = 2;
        settings.ticketsPerDay = 100;
        settings.daysPerYear = 2;
        settings.waiting = {10, 20};
        settings.returning = 5;
    }
    return settings;
}

void silenceNews()
{
    if (qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        return;
    qputenv("QT_LOGGING_RULES", "*.info=false");
    QLoggingCategory::setFilterRules(u"*.info=false"_s);
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

QStringList hallMeasurements()
{
    QStringList names;
    for (const Measurement &each : measurements)
        names << each.name;
    return names;
}

void measureHall(const Settings &settings, const MallConfig &mall, const QStringList &only, Report &report)
{
    const bool canDelay = !settings.slowSync.isEmpty();
    if (!canDelay)
        report.fail(u"delays"_s,
                    u"there is no library that delays syncs; only the disk as it is is measured"_s);
    for (const int delay : canDelay ? settings.delays : QList<int>{0}) {
        Bench bench{settings, mall, std::chrono::milliseconds(delay), report};
        for (const Measurement &each : measurements) {
            if ((delay == 0 || each.withEachDelay) && (only.isEmpty() || only.contains(each.name)))
                each.measure(bench);
        }
    }
}

} // namespace antrean::bench
