#include "storage/recordreader.h"

#include "core/timetext.h"

#include <QSqlError>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

JournalError broken(const SqliteConnection &connection, quint64 seq, const QString &how)
{
    return {JournalError::Code::BrokenChain, u"event %1 %2"_s.arg(seq).arg(how), connection.path(), seq};
}

/// The row that the query stands on, or none if its time is no time.
std::optional<JournalRecord> recordOf(const QSqlQuery &query)
{
    const auto at = fromIsoUtc(query.value(2).toByteArray());
    if (!at)
        return std::nullopt;
    return JournalRecord{
        query.value(0).toULongLong(), query.value(1).toUInt(),      *at,
        query.value(3).toByteArray(), query.value(4).toByteArray(), query.value(5).toByteArray(),
        query.value(6).toByteArray(), query.value(7).toByteArray()};
}

JournalError readError(const SqliteConnection &connection, const QSqlQuery &query, quint64 seq)
{
    JournalError error = connection.error(query);
    if (error.code == JournalError::Code::WriteFailed)
        error.code = JournalError::Code::ReadFailed;
    error.seq = seq;
    return error;
}

} // namespace

JournalResult<QByteArray> hashAt(const SqliteConnection &connection, quint64 seq)
{
    const auto hash = connection.value(u"SELECT hash FROM event WHERE seq = ?"_s, {static_cast<qint64>(seq)});
    if (!hash)
        return tl::unexpected(hash.error());
    if (!hash->isValid())
        return tl::unexpected(broken(connection, seq, u"is missing"_s));
    return hash->toByteArray();
}

JournalResult<> readRecords(const SqliteConnection &connection, quint64 after, quint64 last,
                            const Journal::VisitRecord &visit)
{
    QByteArray previous = genesisHash();
    if (after > 0) {
        const auto hash = hashAt(connection, after);
        if (!hash)
            return tl::unexpected(hash.error());
        previous = *hash;
    }
    HashChain chain(previous);
    auto query = connection.prepare(u"SELECT seq, epoch, CAST(at AS BLOB), CAST(actor AS BLOB),"
                                    " CAST(command_id AS BLOB), CAST(type AS BLOB), CAST(body AS BLOB), hash"
                                    " FROM event WHERE seq > ? ORDER BY seq"_s);
    if (!query)
        return tl::unexpected(query.error());
    if (auto ran = connection.run(*query, {static_cast<qint64>(after)}); !ran)
        return ran;

    quint64 seq = after;
    while (query->next()) {
        ++seq;
        if (query->value(0).toULongLong() != seq || seq > last)
            return tl::unexpected(
                broken(connection, seq, seq > last ? u"is one too many"_s : u"is missing"_s));
        const auto record = recordOf(*query);
        if (!record || record->hash != chain.add(*record))
            return tl::unexpected(broken(connection, seq, u"isn't what was written"_s));
        if (!visit(*record))
            return {};
    }
    if (query->lastError().isValid())
        return tl::unexpected(readError(connection, *query, seq + 1));
    if (seq < last)
        return tl::unexpected(broken(connection, seq + 1, u"is missing"_s));
    return {};
}

JournalResult<quint64> firstSince(const SqliteConnection &connection, quint64 last, TimePoint at)
{
    auto query = connection.prepare(u"SELECT CAST(at AS BLOB) FROM event WHERE seq = ?"_s);
    if (!query)
        return tl::unexpected(query.error());
    quint64 begin = 1;
    for (quint64 end = last + 1; begin < end;) {
        const quint64 middle = begin + (end - begin) / 2;
        if (auto ran = connection.run(*query, {static_cast<qint64>(middle)}); !ran)
            return tl::unexpected(ran.error());
        if (!query->next())
            return tl::unexpected(query->lastError().isValid() ? readError(connection, *query, middle)
                                                               : broken(connection, middle, u"is missing"_s));
        const auto found = fromIsoUtc(query->value(0).toByteArray());
        if (!found)
            return tl::unexpected(broken(connection, middle, u"isn't what was written"_s));
        if (*found < at)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

JournalResult<> readRefusals(const SqliteConnection &connection, TimePoint since,
                             const Journal::VisitRefusal &visit)
{
    auto query = connection.prepare(u"SELECT CAST(command_id AS BLOB), CAST(at AS BLOB), CAST(body AS BLOB)"
                                    " FROM refusal WHERE at >= CAST(? AS TEXT) ORDER BY at, command_id"_s);
    if (!query)
        return tl::unexpected(query.error());
    if (auto ran = connection.run(*query, {toIsoUtc(since)}); !ran)
        return ran;
    while (query->next()) {
        const auto at = fromIsoUtc(query->value(1).toByteArray());
        if (!at) {
            return tl::unexpected(JournalError{JournalError::Code::Damaged, u"a refusal's time is no time"_s,
                                               connection.path()});
        }
        if (!visit({query->value(0).toByteArray(), *at, query->value(2).toByteArray()}))
            return {};
    }
    if (query->lastError().isValid())
        return tl::unexpected(readError(connection, *query, 0));
    return {};
}

} // namespace antrean
