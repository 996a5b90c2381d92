#include "server/hallsnapshot.h"

#include "protocol/hallcodec.h"

namespace antrean {

namespace {

QByteArray firstLine(const QByteArray &hash)
{
    return QByteArrayLiteral("antrean " ANTREAN_VERSION " ") + hash.toHex() + '\n';
}

} // namespace

JournalSnapshot snapshotOf(const Hall &hall, quint64 seq, TimePoint at, const QByteArray &hash)
{
    return {seq, at, firstLine(hash) + encodeHall(hall)};
}

std::optional<Hall> hallOf(const JournalSnapshot &snapshot, const QByteArray &hash)
{
    const QByteArray head = firstLine(hash);
    if (!snapshot.body.startsWith(head))
        return std::nullopt;
    auto hall = decodeHall(snapshot.body.mid(head.size()));
    return hall ? std::optional(std::move(*hall)) : std::nullopt;
}

} // namespace antrean
