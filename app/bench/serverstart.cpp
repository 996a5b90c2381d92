#include "bench/benches.h"
#include "bench/procfigures.h"

#include <QThread>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double aimedMegabytes = 60;

} // namespace

tl::expected<std::unique_ptr<ServerChild>, QString> measureServerStart(Bench &bench)
{
    std::vector<double> starts;
    std::unique_ptr<ServerChild> server;
    for (int i = 0; i < bench.settings.starts; ++i) {
        server.reset();
        auto started = ServerChild::start(bench.settings, bench.mall, {});
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
                      u"empty folder, a mall taken over"_s,
                      shortNumber(start.p50) + u" ms"_s,
                      {},
                      {},
                      {}});
    bench.report.add(
        {u"server: memory"_s,
         u"nobody connected"_s,
         u"%1 MB resident, %2 MB proportional"_s.arg(shortNumber(memory.rss), shortNumber(memory.pss)),
         {},
         {},
         judged(u"at most 60 MB"_s, memory.rss <= aimedMegabytes)});
    if (memory.rss <= 0)
        return tl::unexpected(u"the server's memory can't be read"_s);
    return server;
}

} // namespace antrean::bench
