#pragma once

#include "core/hall.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace antrean {

/// The hall's snapshot, cut into parts for the wire; encoded once for all programs that come back together.
struct SnapshotText
{
    quint64 seq = 0;
    qint64 bytes = 0; ///< Of the whole text in UTF-8.
    QStringList parts;
};

class SnapshotCache
{
public:
    /// A snapshot that is at most `maxAge` events older than the hall.
    [[nodiscard]] std::shared_ptr<const SnapshotText> get(const Hall &hall, quint64 seq,
                                                          quint64 maxAge = 200);

private:
    std::shared_ptr<const SnapshotText> m_last;
};

} // namespace antrean
