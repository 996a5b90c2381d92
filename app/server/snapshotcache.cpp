#include "server/snapshotcache.h"

#include "protocol/hallcodec.h"
#include "protocol/limits.h"

namespace antrean {

std::shared_ptr<const SnapshotText> SnapshotCache::get(const Hall &hall, quint64 seq, quint64 maxAge)
{
    if (m_last && m_last->seq <= seq && seq - m_last->seq <= maxAge)
        return m_last;
    const QByteArray text = encodeHall(hall);
    auto snapshot = std::make_shared<SnapshotText>();
    snapshot->seq = seq;
    snapshot->bytes = text.size();
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = std::min(from + snapshotPartBytes, text.size());
        // Never in the middle of a character: UTF-8's continuation bytes are 10xxxxxx.
        while (to < text.size() && (static_cast<uchar>(text[to]) & 0xC0) == 0x80)
            --to;
        snapshot->parts << QString::fromUtf8(text.mid(from, to - from));
        from = to;
    }
    m_last = std::move(snapshot);
    return m_last;
}

} // namespace antrean
