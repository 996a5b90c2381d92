#include "benches.h"
#include "procfigures.h"
#include "protocol/mallfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QThread>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double serverMegabytes = 60;
constexpr double firstPaintMs = 400;

QString inMs(double value) { return shortNumber(value) + u" ms"_s; }

/// The server with the sample mall itself. \returns one that runs.
tl::expected<std::unique_ptr<ServerChild>, QString> measureServer(Bench &bench, const MallConfig &sample)
{
    std::vector<double> starts;
    std::unique_ptr<ServerChild> server;
    for (int i = 0; i < bench.settings.starts; ++i) {
        server.reset();
        auto started = ServerChild::start(bench.settings, sample, {});
        if (!started)
            return tl::unexpected(started.error());
        server = std::move(*started);
        starts.push_back(server->child().startTime().count());
    }
    QThread::msleep(static_cast<unsigned long>(bench.settings.settled.count()));
    const Memory memory = memoryOf(server->child().pid());
    const Spread start = spreadOf(starts);
    bench.report.add(u"server-start"_s, {{u"listeningP50Ms"_s, start.p50},
                                         {u"listeningMaxMs"_s, start.max},
                                         {u"rssMB"_s, memory.rss},
                                         {u"pssMB"_s, memory.pss}});
    bench.report.add({u"server: start to listening"_s,
                      u"empty folder, sample mall taken over"_s,
                      inMs(start.p50),
                      {},
                      {},
                      {}});
    bench.report.add(
        {u"server: memory"_s,
         u"sample mall, nobody connected"_s,
         u"%1 MB resident, %2 MB proportional"_s.arg(shortNumber(memory.rss), shortNumber(memory.pss)),
         {},
         {},
         judged(u"at most 60 MB"_s, memory.rss <= serverMegabytes)});
    if (memory.rss <= 0)
        return tl::unexpected(u"the server's memory can't be read"_s);
    return server;
}

/// The memory of a window's own program, at rest with the hall in it.
tl::expected<Memory, QString> memoryOfProgram(const Bench &bench, const QString &window,
                                              const ServerAddress &server)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QDir(bench.settings.programs).filePath(u"antrean-"_s + window),
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

tl::expected<void, QString> measureWindow(Bench &bench, const QString &window, const ServerAddress &server)
{
    std::vector<double> first;
    std::vector<double> hall;
    for (int i = 0; i < bench.settings.starts; ++i) {
        Child child;
        const auto painted =
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--role"_s, u"window"_s, window, server.toString(), QString::number(nanoseconds())},
                        R"({"firstPaintMs":)");
        if (!painted)
            return tl::unexpected(painted.error());
        const QStringList figures = painted->chopped(1).split(u",\"hallPaintMs\":"_s);
        first.push_back(figures.value(0).toDouble());
        hall.push_back(figures.value(1).toDouble());
    }
    const auto memory = memoryOfProgram(bench, window, server);
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

void measureStart(Bench &bench)
{
    const QString name = u"start"_s;
    const auto sample = readMallFile(bench.settings.sampleMall);
    if (!sample)
        return bench.report.fail(name, sample.error().text());
    const auto server = measureServer(bench, *sample);
    if (!server)
        return bench.report.fail(name, server.error());
    for (const QString &window : {u"kiosk"_s, u"counter"_s, u"display"_s}) {
        if (const auto done = measureWindow(bench, window, (*server)->address()); !done)
            bench.report.fail(name, done.error());
    }
}

} // namespace antrean::bench
