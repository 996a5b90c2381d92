#include "storage/report/reportschema.h"

#include <array>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

using Code = JournalError::Code;

/// "ANTL", for laporan.
constexpr int applicationId = 0x414e544c;

constexpr std::array tables{
    "CREATE TABLE visit(ticket INTEGER PRIMARY KEY, service_date TEXT NOT NULL, hour INTEGER NOT NULL,"
    " label TEXT NOT NULL, priority TEXT NOT NULL, channel TEXT NOT NULL, issued_at TEXT NOT NULL,"
    " ended_at TEXT, end TEXT, stay_ms INTEGER, stages INTEGER NOT NULL, planned TEXT NOT NULL,"
    " is_open INTEGER NOT NULL)",
    "CREATE TABLE stage(ticket INTEGER NOT NULL, leg INTEGER NOT NULL, service_date TEXT NOT NULL,"
    " hour INTEGER NOT NULL, service TEXT NOT NULL, service_name TEXT NOT NULL, agency TEXT NOT NULL,"
    " agency_name TEXT NOT NULL, counter TEXT, counter_name TEXT, officer TEXT, officer_name TEXT,"
    " state TEXT NOT NULL, state_since TEXT NOT NULL, outcome TEXT, waiting_since TEXT NOT NULL, called_at "
    "TEXT,"
    " serving_since TEXT, ended_at TEXT, waiting_ms INTEGER NOT NULL, walking_ms INTEGER NOT NULL,"
    " unanswered_ms INTEGER NOT NULL, serving_ms INTEGER NOT NULL, parked_ms INTEGER NOT NULL,"
    " away_ms INTEGER NOT NULL, calls INTEGER NOT NULL, missed INTEGER NOT NULL, PRIMARY KEY(ticket, leg))"
    " WITHOUT ROWID",
    "CREATE TABLE shift(seq INTEGER PRIMARY KEY, service_date TEXT NOT NULL, counter TEXT NOT NULL,"
    " counter_name TEXT NOT NULL, officer TEXT NOT NULL, officer_name TEXT NOT NULL, status TEXT NOT NULL,"
    " since TEXT NOT NULL, until TEXT, duration_ms INTEGER, calling_ms INTEGER NOT NULL,"
    " serving_ms INTEGER NOT NULL)",
    "CREATE TABLE name(kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, parent TEXT NOT NULL,"
    " PRIMARY KEY(kind, id)) WITHOUT ROWID",
    "CREATE TABLE fed(id INTEGER PRIMARY KEY CHECK(id = 1), journal TEXT NOT NULL, seq INTEGER NOT NULL,"
    " epoch INTEGER NOT NULL, at TEXT NOT NULL, command_id TEXT NOT NULL, zone TEXT NOT NULL,"
    " service_date TEXT NOT NULL)",
    "CREATE INDEX visit_date ON visit(service_date)",
    "CREATE INDEX visit_open ON visit(ticket) WHERE is_open",
    "CREATE INDEX stage_date ON stage(service_date)",
    "CREATE INDEX shift_date ON shift(service_date)",
    "CREATE INDEX shift_open ON shift(counter) WHERE until IS NULL",
};

JournalResult<> runAll(const SqliteConnection &connection, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (auto ran = connection.run(sql); !ran)
            return ran;
    }
    return {};
}

JournalResult<> makeTables(const SqliteConnection &connection)
{
    QStringList statements{u"BEGIN EXCLUSIVE"_s};
    for (const char *sql : tables)
        statements.append(QString::fromLatin1(sql));
    statements.append(u"PRAGMA application_id = %1"_s.arg(applicationId));
    statements.append(u"PRAGMA user_version = %1"_s.arg(reportSchemaVersion));
    statements.append(u"COMMIT"_s);
    return runAll(connection, statements);
}

JournalResult<bool> isNew(const SqliteConnection &connection)
{
    const auto application = connection.value(u"PRAGMA application_id"_s);
    const auto version = connection.value(u"PRAGMA user_version"_s);
    const auto objects = connection.value(u"SELECT count(*) FROM sqlite_schema"_s);
    for (const auto *read : {&application, &version, &objects}) {
        if (!*read)
            return tl::unexpected(read->error());
    }
    if (application->toInt() == 0 && version->toInt() == 0 && objects->toInt() == 0)
        return true;
    if (application->toInt() != applicationId) {
        return tl::unexpected(
            JournalError{Code::NotAJournal, u"the database belongs to another program"_s, connection.path()});
    }
    if (version->toInt() != reportSchemaVersion) {
        return tl::unexpected(JournalError{Code::NewerSchema,
                                           u"the report has schema version %1"_s.arg(version->toInt()),
                                           connection.path()});
    }
    const auto known = connection.value(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN"
                                        " ('visit', 'stage', 'shift', 'name', 'fed')"_s);
    if (!known)
        return tl::unexpected(known.error());
    if (known->toInt() != 5)
        return tl::unexpected(JournalError{Code::Damaged, u"a table is gone"_s, connection.path()});
    return false;
}

} // namespace

JournalResult<> prepareReportSchema(const SqliteConnection &connection, bool suspect)
{
    // Before the first access, so that no second connection can join: SQLite before 3.51.3 may corrupt a WAL
    // file that two use.
    if (auto ran = connection.run(u"PRAGMA locking_mode = EXCLUSIVE"_s); !ran)
        return ran;
    const auto unclaimed = isNew(connection);
    if (!unclaimed)
        return tl::unexpected(unclaimed.error());
    if (suspect) {
        const auto verdict = connection.value(u"PRAGMA quick_check(1)"_s);
        if (!verdict)
            return tl::unexpected(verdict.error());
        if (verdict->toString() != "ok"_L1)
            return tl::unexpected(JournalError{Code::Damaged, verdict->toString(), connection.path()});
    }
    const auto mode = connection.value(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return tl::unexpected(mode.error());
    // What a power cut takes away here is counted again from the journal: no sync for each commit.
    if (auto ran = connection.run(u"PRAGMA synchronous = NORMAL"_s); !ran)
        return ran;
    return *unclaimed ? makeTables(connection) : JournalResult<>();
}

} // namespace antrean
