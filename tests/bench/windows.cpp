#include "bench/procfigures.h"
#include "windowbenches.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double firstPaintMs = 400;

QString inMs(double value) { return shortNumber(value) + u" ms"_s; }

/// The memory of a window's own program, at rest with the hall in it.
tl::expected<Memory, QString> memoryOfProgram(const Bench &bench, const QString &programs,
                                              const QString &window, const ServerAddress &server)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QDir(programs).filePath(u"antrean-"_s + window),
                  {u"--server"_s, server.toString(), u"--windowed"_s, u"--settings"_s,
                   QDir(bench.settings.dataFolder).filePath(u"no-settings.ini"_s)});
    if (!program.waitForStarted())
        return tl::unexpected(u"antrean-%1: %2"_s.arg(window, program.errorString()));
    program.waitForFinished(static_cast<int>(bench.settings.settled.count()));
    const Memory memory = memoryOf(program.processId());
    program.terminate();
    if (!program.waitForFinished(2000))
        program.kill();
    program.waitForFinished(1000);
    if (memory.rss <= 0)
        return tl::unexpected(u"antrean-%1 ended by itself"_s.arg(window));
    return memory;
}

tl::expected<void, QString> measureWindow(Bench &bench, const QString &programs, const QString &window,
                                          const ServerAddress &server)
{
    std::vector<double> first;
    std::vector<double> hall;
    for (int i = 0; i < bench.settings.starts; ++i) {
        Child child;
        const auto painted =
            child.start(QCoreApplication::applicationFilePath(),
                        bench.settings.ownRole + QStringList{u"window"_s, window, server.toString(),
                                                             QString::number(nanoseconds())},
                        R"({"firstPaintMs":)");
        if (!painted)
            return tl::unexpected(painted.error());
        const QStringList figures = painted->chopped(1).split(u",\"hallPaintMs\":"_s);
        first.push_back(figures.value(0).toDouble());
        hall.push_back(figures.value(1).toDouble());
    }
    const auto memory = memoryOfProgram(bench, programs, window, server);
    if (!memory)
        return tl::unexpected(memory.error());
    const Spread paint = spreadOf(first);
    const Spread whole = spreadOf(hall);
    bench.report.add(u"window-start"_s, {{u"window"_s, window},
                                         {u"firstPaintP50Ms"_s, paint.p50},
                                         {u"firstPaintMaxMs"_s, paint.max},
                                         {u"hallPaintP50Ms"_s, whole.p50},
                                         {u"hallPaintMaxMs"_s, whole.max},
                                         {u"rssMB"_s, memory->rss},
                                         {u"pssMB"_s, memory->pss}});
    bench.report.add({window + u": start to first paint"_s,
                      u"off-screen"_s,
                      u"%1; with the hall %2"_s.arg(inMs(paint.p50), inMs(whole.p50)),
                      {},
                      {},
                      judged(u"at most 400 ms"_s, paint.p50 <= firstPaintMs)});
    bench.report.add(
        {window + u": memory"_s,
         u"sample mall, at rest"_s,
         u"%1 MB resident, %2 MB proportional"_s.arg(shortNumber(memory->rss), shortNumber(memory->pss)),
         {},
         {},
         {}});
    return {};
}

} // namespace

void measureWindows(Bench &bench, const QString &programs)
{
    const QString name = u"windows"_s;
    const auto server = ServerChild::start(bench.settings, bench.mall, bench.syncDelay);
    if (!server)
        return bench.report.fail(name, server.error());
    for (const QString &window : {u"kiosk"_s, u"counter"_s, u"display"_s}) {
        if (const auto done = measureWindow(bench, programs, window, (*server)->address()); !done)
            bench.report.fail(name, done.error());
    }
}

} // namespace antrean::bench
