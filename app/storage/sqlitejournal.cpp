#include "storage/sqlitejournal.h"

#include "core/timetext.h"
#include "storage/ballast.h"
#include "storage/filecache.h"
#include "storage/recordreader.h"
#include "storage/snapshotstore.h"
#include "storage/sqliteconnection.h"
#include "storage/sqliteschema.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "antrean.storage")

using Code = JournalError::Code;

constexpr auto reservedKeys = "journal."_L1;

/// A commit writes whole pages: at least the last one of `event`, the one of `meta`, and one for what comes
/// between.
constexpr qint64 commitBytes = 3 * 4096;

qint64 sizeOf(const JournalBatch &batch)
{
    qint64 bytes = 0;
    for (const JournalRecord &event : batch.events)
        bytes += event.actor.size() + event.commandId.size() + event.type.size() + event.body.size() + 100;
    for (const RefusalRecord &refusal : batch.refusals)
        bytes += refusal.commandId.size() + refusal.body.size() + 100;
    return bytes;
}

/// Whether a failed write left everything as it was, for sure.
bool leavesNothingBehind(Code code)
{
    return code == Code::DiskFull || code == Code::BadRecord || code == Code::BrokenSequence;
}

// The casts hand bytes through as they are; binding a QString would turn them into UTF-16 and back.
constexpr auto insertEventSql =
    "INSERT INTO event(seq, epoch, at, actor, command_id, type, body, hash) VALUES(?, ?, CAST(? AS TEXT),"
    " CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?)";
constexpr auto insertRefusalSql =
    "INSERT INTO refusal(command_id, at, body) VALUES(CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))"
    " ON CONFLICT(command_id) DO NOTHING";
constexpr auto setMetaSql = "INSERT INTO meta(key, value) VALUES(?, ?)"
                            " ON CONFLICT(key) DO UPDATE SET value = excluded.value";

} // namespace

struct SqliteJournal::Parts
{
    Parts(std::optional<FolderLock> folder, std::unique_ptr<SqliteConnection> database,
          const Options &options)
        : lock(std::move(folder))
        , connection(std::move(database))
        , checkpointBytes(options.checkpointBytes)
        , space(options.space)
    {}

    // In this order: the database closes before the folder is free, and the statements end before the
    // database.
    std::optional<FolderLock> lock;
    std::unique_ptr<SqliteConnection> connection;
    QSqlQuery begin, commit, rollback, insertEvent, insertRefusal, setMeta;
    quint64 lastSeq = 0;
    QByteArray lastHash = genesisHash();
    quint32 epoch = 0;
    qint64 checkpointBytes;
    std::shared_ptr<SpaceKeeper> space;
    qint64 bytesSinceCheckpoint = 0;
    std::optional<JournalError> failure;

    [[nodiscard]] JournalResult<> prepareStatements();
    [[nodiscard]] JournalResult<> loadHead();
};

JournalResult<> SqliteJournal::Parts::prepareStatements()
{
    const std::initializer_list<std::pair<QSqlQuery *, const char *>> statements{
        {&begin, "BEGIN IMMEDIATE"},
        {&commit, "COMMIT"},
        {&rollback, "ROLLBACK"},
        {&insertEvent, insertEventSql},
        {&insertRefusal, insertRefusalSql},
        {&setMeta, setMetaSql},
    };
    for (const auto &[query, sql] : statements) {
        auto prepared = connection->prepare(QString::fromLatin1(sql));
        if (!prepared)
            return tl::unexpected(prepared.error());
        *query = std::move(*prepared);
    }
    return {};
}

JournalResult<> SqliteJournal::Parts::loadHead()
{
    const auto newest = connection->value(u"SELECT ifnull(max(seq), 0) FROM event"_s);
    const auto noted = connection->value(u"SELECT value FROM meta WHERE key = 'journal.lastSeq'"_s);
    const auto notedEpoch = connection->value(u"SELECT value FROM meta WHERE key = 'journal.epoch'"_s);
    for (const auto *read : {&newest, &noted, &notedEpoch}) {
        if (!*read)
            return tl::unexpected(read->error());
    }
    lastSeq = newest->toULongLong();
    epoch = notedEpoch->toUInt();
    if (const quint64 expected = noted->toULongLong(); lastSeq != expected) {
        return tl::unexpected(JournalError{
            Code::BrokenChain,
            u"the journal ends with event %1 and should end with %2"_s.arg(lastSeq).arg(expected),
            connection->path(), std::min(lastSeq, expected) + 1});
    }
    if (lastSeq == 0)
        return {};
    const auto hash = hashAt(*connection, lastSeq);
    if (!hash)
        return tl::unexpected(hash.error());
    lastHash = *hash;
    return {};
}

SqliteJournal::SqliteJournal(std::unique_ptr<Parts> parts)
    : m(std::move(parts))
{}
SqliteJournal::~SqliteJournal() = default;

QString SqliteJournal::fileName() { return u"journal.db"_s; }

JournalResult<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const QString &folder)
{
    return openIn(folder, std::make_shared<Ballast>(folder));
}

JournalResult<std::unique_ptr<SqliteJournal>> SqliteJournal::openWithoutBallast(const QString &folder)
{
    return openIn(folder, nullptr);
}

JournalResult<std::unique_ptr<SqliteJournal>> SqliteJournal::openIn(const QString &folder,
                                                                    std::shared_ptr<SpaceKeeper> space)
{
    auto lock = FolderLock::acquire(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    const QString path = QDir(folder).filePath(fileName());
    if (auto checked = checkFileHeader(path); !checked)
        return tl::unexpected(checked.error());
    // A clean end moves the log into the database and removes it.
    const bool endedUncleanly = QFileInfo(path + u"-wal"_s).size() > 0;
    if (endedUncleanly) {
        forgetCached(path);
        forgetCached(path + u"-wal"_s);
    }
    return openDatabase(std::move(*lock), path, {.isSuspect = endedUncleanly, .space = std::move(space)});
}

JournalResult<std::unique_ptr<SqliteJournal>> SqliteJournal::openOn(const QString &uri,
                                                                    const Options &options)
{
    return openDatabase(std::nullopt, uri, options);
}

JournalResult<std::unique_ptr<SqliteJournal>>
SqliteJournal::openDatabase(std::optional<FolderLock> lock, const QString &database, const Options &options)
{
    auto connection = SqliteConnection::open(database);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto prepared = prepareSchema(**connection, options.isSuspect); !prepared)
        return tl::unexpected(prepared.error());

    auto parts = std::make_unique<Parts>(std::move(lock), std::move(*connection), options);
    if (auto prepared = parts->prepareStatements(); !prepared)
        return tl::unexpected(prepared.error());
    if (auto loaded = parts->loadHead(); !loaded)
        return tl::unexpected(loaded.error());
    std::unique_ptr<SqliteJournal> journal(new SqliteJournal(std::move(parts)));
    if (journal->isTight()) // This also takes the room that is to be kept.
        qCWarning(log) << "the disk is nearly full" << database;
    return journal;
}

quint64 SqliteJournal::lastSeq() const { return m->lastSeq; }

QByteArray SqliteJournal::lastHash() const { return m->lastHash; }

quint32 SqliteJournal::epoch() const { return m->epoch; }

bool SqliteJournal::hasFailed() const { return m->failure.has_value(); }

bool SqliteJournal::isTight() const { return m->space && m->space->isTight(); }

JournalResult<> SqliteJournal::append(JournalBatch &batch)
{
    if (auto linked = link(batch.events); !linked)
        return linked;
    if (batch.events.empty() && batch.refusals.empty())
        return {};
    if (auto written = inTransaction([this, &batch] { return insert(batch); }); !written)
        return written;
    if (!batch.events.empty()) {
        m->lastSeq = batch.events.back().seq;
        m->lastHash = batch.events.back().hash;
        m->epoch = batch.events.back().epoch;
    }
    m->bytesSinceCheckpoint += commitBytes + 2 * sizeOf(batch);
    if (m->bytesSinceCheckpoint >= m->checkpointBytes)
        checkpoint();
    return {};
}

/// Gives each event its place in the chain, if it has one.
JournalResult<> SqliteJournal::link(std::vector<JournalRecord> &events) const
{
    quint64 seq = m->lastSeq;
    quint32 epoch = m->epoch;
    for (const JournalRecord &event : events) {
        if (event.seq != ++seq || event.epoch < epoch) {
            return tl::unexpected(
                JournalError{Code::BrokenSequence,
                             u"event %1 of epoch %2 can't follow event %3 of epoch %4"_s.arg(event.seq)
                                 .arg(event.epoch)
                                 .arg(seq - 1)
                                 .arg(epoch),
                             m->connection->path(), event.seq});
        }
        epoch = event.epoch;
    }
    HashChain chain(m->lastHash);
    for (JournalRecord &event : events)
        event.hash = chain.add(event);
    return {};
}

JournalResult<> SqliteJournal::insert(const JournalBatch &batch)
{
    const SqliteConnection &db = *m->connection;
    for (const JournalRecord &event : batch.events) {
        auto ran = db.run(m->insertEvent, {static_cast<qint64>(event.seq), event.epoch, toIsoUtc(event.at),
                                           event.actor, event.commandId, event.type, event.body, event.hash});
        if (!ran) {
            ran.error().seq = event.seq;
            return ran;
        }
    }
    for (const RefusalRecord &refusal : batch.refusals) {
        if (auto ran = db.run(m->insertRefusal, {refusal.commandId, toIsoUtc(refusal.at), refusal.body});
            !ran)
            return ran;
    }
    if (batch.events.empty())
        return {};
    const JournalRecord &newest = batch.events.back();
    if (auto ran = db.run(m->setMeta, {u"journal.lastSeq"_s, QString::number(newest.seq)}); !ran)
        return ran;
    if (newest.epoch == m->epoch)
        return {};
    return db.run(m->setMeta, {u"journal.epoch"_s, QString::number(newest.epoch)});
}

JournalResult<> SqliteJournal::inTransaction(const std::function<JournalResult<>()> &write)
{
    if (m->failure) {
        return tl::unexpected(JournalError{Code::Failed, u"an earlier write failed: "_s + m->failure->detail,
                                           m->connection->path(), m->failure->seq});
    }
    auto done = tryTransaction(write);
    // Nothing was written, so a second try is safe.
    if (!done && done.error().code == Code::DiskFull && m->space && m->space->release())
        done = tryTransaction(write);
    return done;
}

JournalResult<> SqliteJournal::tryTransaction(const std::function<JournalResult<>()> &write)
{
    const SqliteConnection &db = *m->connection;
    auto done = db.run(m->begin);
    if (done)
        done = write();
    if (done)
        done = db.run(m->commit);
    if (done)
        return {};
    // Some failures have rolled back by themselves, and then this one fails: either way nothing is open any
    // more.
    (void)db.run(m->rollback);
    if (!leavesNothingBehind(done.error().code)) {
        if (done.error().code != Code::SyncFailed)
            done.error().code = Code::WriteFailed;
        m->failure = done.error();
    }
    return done;
}

/// Moves the log into the database. What it holds is durable already, so a full disk only lets the log grow.
void SqliteJournal::checkpoint()
{
    m->bytesSinceCheckpoint = 0;
    const auto done = m->connection->value(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    if (done)
        return;
    qCWarning(log) << "checkpoint:" << done.error().detail;
    if (done.error().code != Code::DiskFull)
        m->failure = done.error();
}

JournalResult<> SqliteJournal::raiseEpoch(quint32 epoch)
{
    if (epoch <= m->epoch) {
        return tl::unexpected(JournalError{Code::BrokenSequence,
                                           u"epoch %1 isn't above %2"_s.arg(epoch).arg(m->epoch),
                                           m->connection->path()});
    }
    auto written = inTransaction([this, epoch] {
        return m->connection->run(m->setMeta, {u"journal.epoch"_s, QString::number(epoch)});
    });
    if (written)
        m->epoch = epoch;
    return written;
}

JournalResult<> SqliteJournal::read(quint64 after, const VisitRecord &visit)
{
    if (after > m->lastSeq)
        return {};
    return readRecords(*m->connection, after, m->lastSeq, visit);
}

JournalResult<quint64> SqliteJournal::firstSince(TimePoint at)
{
    return antrean::firstSince(*m->connection, m->lastSeq, at);
}

JournalResult<> SqliteJournal::readRefusals(TimePoint since, const VisitRefusal &visit)
{
    return antrean::readRefusals(*m->connection, since, visit);
}

JournalResult<> SqliteJournal::forgetRefusals(TimePoint before)
{
    return inTransaction([this, before] {
        return m->connection->run(u"DELETE FROM refusal WHERE at < CAST(? AS TEXT)"_s, {toIsoUtc(before)});
    });
}

JournalResult<> SqliteJournal::storeSnapshot(const JournalSnapshot &snapshot)
{
    if (snapshot.seq > m->lastSeq) {
        return tl::unexpected(JournalError{Code::BrokenSequence, u"a snapshot of what hasn't happened"_s,
                                           m->connection->path(), snapshot.seq});
    }
    if (isTight()) {
        return tl::unexpected(
            JournalError{Code::DiskFull, u"no room for a snapshot"_s, m->connection->path(), snapshot.seq});
    }
    auto written = inTransaction([this, &snapshot] { return keepSnapshot(*m->connection, snapshot); });
    if (written)
        m->bytesSinceCheckpoint += commitBytes + snapshot.body.size();
    return written;
}

JournalResult<std::optional<JournalSnapshot>> SqliteJournal::latestSnapshot()
{
    return newestSnapshot(*m->connection, m->lastSeq);
}

JournalResult<std::optional<QString>> SqliteJournal::meta(const QString &key)
{
    const auto value = m->connection->value(u"SELECT value FROM meta WHERE key = ?"_s, {key});
    if (!value)
        return tl::unexpected(value.error());
    return value->isValid() ? std::optional(value->toString()) : std::nullopt;
}

JournalResult<> SqliteJournal::setMeta(const QString &key, const QString &value)
{
    if (key.startsWith(reservedKeys)) {
        return tl::unexpected(JournalError{Code::BadRecord, u"the key %1 is the journal's own"_s.arg(key),
                                           m->connection->path()});
    }
    return inTransaction([&] { return m->connection->run(m->setMeta, {key, value}); });
}

} // namespace antrean
