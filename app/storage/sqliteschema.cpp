#include "storage/sqliteschema.h"

#include "storage/sqlitejournal.h"

#include <QFile>

#include <array>
#include <span>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

using Code = JournalError::Code;

/// "ANTR", so that the `file` command and this program know a journal from any other database.
constexpr int applicationId = 0x414e5452;

/// `CHECK(json_valid(…))`: one text that isn't JSON would break every query that uses the JSON functions on
/// the table.
constexpr std::array version1{
    "CREATE TABLE event(seq INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, at TEXT NOT NULL,"
    " actor TEXT NOT NULL CHECK(json_valid(actor)), command_id TEXT NOT NULL, type TEXT NOT NULL,"
    " body TEXT NOT NULL CHECK(json_valid(body)), hash BLOB NOT NULL CHECK(length(hash) = 32))",
    "CREATE TABLE refusal(command_id TEXT PRIMARY KEY, at TEXT NOT NULL,"
    " body TEXT NOT NULL CHECK(json_valid(body))) WITHOUT ROWID",
    "CREATE INDEX refusal_at ON refusal(at)",
    "CREATE TABLE snapshot(seq INTEGER PRIMARY KEY, at TEXT NOT NULL, body BLOB NOT NULL, hash BLOB NOT "
    "NULL)",
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "INSERT INTO meta(key, value) VALUES('journal.lastSeq', '0'), ('journal.epoch', '0')",
};

JournalResult<> runAll(const SqliteConnection &connection, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (auto ran = connection.run(sql); !ran)
            return ran;
    }
    return {};
}

/// What takes a journal from each version to the next; a new one begins with version 0, which is empty.
constexpr std::array<std::span<const char *const>, SqliteJournal::schemaVersion> migrations{version1};

/// In one transaction, so that after any end a journal has one version or the other.
JournalResult<> migrate(const SqliteConnection &connection, int from)
{
    QStringList statements{u"BEGIN EXCLUSIVE"_s};
    for (size_t version = static_cast<size_t>(from); version < migrations.size(); ++version) {
        for (const char *sql : migrations.at(version))
            statements.append(QString::fromLatin1(sql));
    }
    statements.append(u"PRAGMA application_id = %1"_s.arg(applicationId));
    statements.append(u"PRAGMA user_version = %1"_s.arg(SqliteJournal::schemaVersion));
    statements.append(u"COMMIT"_s);
    return runAll(connection, statements);
}

/// The journal's version; 0 for an empty database that nobody has claimed.
JournalResult<int> versionOf(const SqliteConnection &connection)
{
    const auto application = connection.value(u"PRAGMA application_id"_s);
    if (!application)
        return tl::unexpected(application.error());
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    const auto objects = connection.value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!objects)
        return tl::unexpected(objects.error());

    if (application->toInt() == 0 && version->toInt() == 0 && objects->toInt() == 0)
        return 0;
    if (application->toInt() != applicationId) {
        return tl::unexpected(
            JournalError{Code::NotAJournal, u"the database belongs to another program"_s, connection.path()});
    }
    if (version->toInt() > SqliteJournal::schemaVersion) {
        return tl::unexpected(JournalError{
            Code::NewerSchema,
            u"the journal has schema version %1, and this program knows versions up to %2: update this program"_s
                .arg(version->toInt())
                .arg(SqliteJournal::schemaVersion),
            connection.path()});
    }
    if (version->toInt() < 1)
        return tl::unexpected(
            JournalError{Code::Damaged, u"the journal doesn't say its version"_s, connection.path()});
    return version->toInt();
}

JournalResult<> checkBy(const SqliteConnection &connection, const QString &pragma)
{
    const auto verdict = connection.value(pragma);
    if (!verdict)
        return tl::unexpected(verdict.error());
    if (verdict->toString() != "ok"_L1)
        return tl::unexpected(JournalError{Code::Damaged, verdict->toString(), connection.path()});
    return {};
}

/// A year's pages take ten seconds, and a hall waits. What was written last is what a power cut can have
/// spoilt: the small tables, here, and the newest events, which whoever recovers reads along their chain. The
/// rest is read by each backup and by `verify`.
JournalResult<> checkAfterUncleanEnd(const SqliteConnection &connection)
{
    constexpr qint64 checkedWhole = 32 * 1024 * 1024;
    const auto pages = connection.value(u"PRAGMA page_count"_s);
    if (!pages)
        return tl::unexpected(pages.error());
    const auto pageSize = connection.value(u"PRAGMA page_size"_s);
    if (!pageSize)
        return tl::unexpected(pageSize.error());
    if (pages->toLongLong() * pageSize->toLongLong() <= checkedWhole)
        return quickCheck(connection);
    for (const QString &table : {u"meta"_s, u"refusal"_s, u"snapshot"_s}) {
        if (auto checked = checkBy(connection, u"PRAGMA quick_check(%1)"_s.arg(table)); !checked)
            return checked;
    }
    return {};
}

} // namespace

JournalResult<> checkFileHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(JournalError{Code::CannotOpen, file.errorString(), path});
    // sqlite.org/fileformat.html, section 1.3.1: the header string, with its final zero byte.
    const QByteArray magic("SQLite format 3", 16);
    const QByteArray head = file.read(magic.size());
    if (head.isEmpty() || head == magic)
        return {};
    return tl::unexpected(JournalError{Code::NotAJournal, u"the file isn't an SQLite database"_s, path});
}

JournalResult<> quickCheck(const SqliteConnection &connection)
{
    return checkBy(connection, u"PRAGMA quick_check(1)"_s);
}

JournalResult<> prepareSchema(SqliteConnection &connection, bool suspect)
{
    // Before the first access, so that not even a reader can join: see the class.
    if (auto ran = connection.run(u"PRAGMA locking_mode = EXCLUSIVE"_s); !ran)
        return ran;
    const auto version = versionOf(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (suspect) {
        if (auto checked = checkAfterUncleanEnd(connection); !checked)
            return checked;
    }
    const auto mode = connection.value(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toString() != "wal"_L1)
        return tl::unexpected(
            JournalError{Code::CannotOpen, u"the database can't use WAL"_s, connection.path()});
    // An automatic checkpoint hides its errors, so the journal makes its own.
    if (auto ran =
            runAll(connection, {u"PRAGMA synchronous = FULL"_s, u"PRAGMA fullfsync = ON"_s,
                                u"PRAGMA checkpoint_fullfsync = ON"_s, u"PRAGMA wal_autocheckpoint = 0"_s});
        !ran)
        return ran;
    return *version < SqliteJournal::schemaVersion ? migrate(connection, *version) : JournalResult<>();
}

} // namespace antrean
