#include "bench/procfigures.h"

#include <QFile>
#include <QList>

#include <unistd.h>

namespace antrean::bench {

using namespace Qt::StringLiterals;

std::chrono::duration<double> processorTime(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // proc(5): the name in brackets may hold spaces; utime and stime are fields 14 and 15, so 11 and 12 after
    // it.
    const QByteArray text = file.readAll();
    const auto words = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double ticks = words.value(11).toDouble() + words.value(12).toDouble();
    return std::chrono::duration<double>(ticks / static_cast<double>(sysconf(_SC_CLK_TCK)));
}

Memory memoryOf(qint64 pid)
{
    Memory memory;
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return memory;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const auto words = line.simplified().split(' ');
        const double megabytes = words.value(1).toDouble() * 1024 / 1e6;
        if (words.front() == "Rss:")
            memory.rss = megabytes;
        else if (words.front() == "Pss:")
            memory.pss = megabytes;
    }
    return memory;
}

} // namespace antrean::bench
