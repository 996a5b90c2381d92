#include "storage/snapshotstore.h"

#include "core/timetext.h"
#include "storage/sha256.h"

#include <QLoggingCategory>
#include <QSqlError>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "antrean.storage")

QByteArray hashOf(const JournalSnapshot &snapshot)
{
    return sha256(QByteArray::number(snapshot.seq) + ' ' + toIsoUtc(snapshot.at) + ' ' + snapshot.body);
}

} // namespace

JournalResult<> keepSnapshot(const SqliteConnection &connection, const JournalSnapshot &snapshot)
{
    auto stored = connection.run(
        u"INSERT OR REPLACE INTO snapshot(seq, at, body, hash)"
        " VALUES(?, CAST(? AS TEXT), ?, ?)"_s,
        {static_cast<qint64>(snapshot.seq), toIsoUtc(snapshot.at), snapshot.body, hashOf(snapshot)});
    if (!stored)
        return stored;
    return connection.run(u"DELETE FROM snapshot WHERE seq NOT IN"
                          " (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT 2)"_s);
}

JournalResult<std::optional<JournalSnapshot>> newestSnapshot(const SqliteConnection &connection, quint64 last)
{
    auto query = connection.prepare(u"SELECT seq, CAST(at AS BLOB), body, hash FROM snapshot"
                                    " WHERE seq <= ? ORDER BY seq DESC"_s);
    if (!query)
        return tl::unexpected(query.error());
    if (auto ran = connection.run(*query, {static_cast<qint64>(last)}); !ran)
        return tl::unexpected(ran.error());
    while (query->next()) {
        const auto at = fromIsoUtc(query->value(1).toByteArray());
        const JournalSnapshot snapshot{query->value(0).toULongLong(), at.value_or(TimePoint()),
                                       query->value(2).toByteArray()};
        if (at && query->value(3).toByteArray() == hashOf(snapshot))
            return snapshot;
        qCWarning(log) << "the snapshot after event" << snapshot.seq << "is damaged and is passed over";
    }
    if (query->lastError().isValid())
        return tl::unexpected(connection.error(*query));
    return std::nullopt;
}

} // namespace antrean
