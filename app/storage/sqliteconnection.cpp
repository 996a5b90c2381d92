#include "storage/sqliteconnection.h"

#include <QSqlError>
#include <QUuid>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

JournalError::Code meaningOf(int resultCode)
{
    using Code = JournalError::Code;
    constexpr int ioErrorFsync = 10 | 4 << 8;
    constexpr int ioErrorDirFsync = 10 | 5 << 8;
    constexpr int ioErrorRead = 10 | 1 << 8;
    if (resultCode == ioErrorFsync || resultCode == ioErrorDirFsync)
        return Code::SyncFailed;
    if (resultCode == ioErrorRead)
        return Code::ReadFailed;
    switch (resultCode & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Code::Locked;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB, of a file that began like one
        return Code::Damaged;
    case 13: // SQLITE_FULL
        return Code::DiskFull;
    case 14: // SQLITE_CANTOPEN
        return Code::CannotOpen;
    case 19: // SQLITE_CONSTRAINT
        return Code::BadRecord;
    default:
        return Code::WriteFailed;
    }
}

} // namespace

JournalResult<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path)
{
    std::unique_ptr<SqliteConnection> connection(
        new SqliteConnection(path, u"antrean-"_s + QUuid::createUuid().toString(QUuid::Id128)));
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    connection->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0;QSQLITE_OPEN_URI"_s);
    connection->m_database.setDatabaseName(path);
    if (!connection->m_database.open()) {
        return tl::unexpected(
            JournalError{JournalError::Code::CannotOpen, connection->m_database.lastError().text(), path});
    }
    return connection;
}

SqliteConnection::~SqliteConnection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

JournalResult<QSqlQuery> SqliteConnection::prepare(const QString &sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(error(query));
    return query;
}

JournalResult<> SqliteConnection::run(QSqlQuery &query, std::initializer_list<QVariant> values) const
{
    int position = 0;
    for (const QVariant &value : values)
        query.bindValue(position++, value);
    if (!query.exec())
        return tl::unexpected(error(query));
    return {};
}

JournalResult<> SqliteConnection::run(const QString &sql, std::initializer_list<QVariant> values) const
{
    auto query = prepare(sql);
    if (!query)
        return tl::unexpected(query.error());
    return run(*query, values);
}

JournalResult<QVariant> SqliteConnection::value(const QString &sql,
                                                std::initializer_list<QVariant> values) const
{
    auto query = prepare(sql);
    if (!query)
        return tl::unexpected(query.error());
    if (auto ran = run(*query, values); !ran)
        return tl::unexpected(ran.error());
    if (query->next())
        return query->value(0);
    if (query->lastError().isValid())
        return tl::unexpected(error(*query));
    return QVariant();
}

JournalError SqliteConnection::error(const QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    const int resultCode = error.nativeErrorCode().toInt();
    return {meaningOf(resultCode), u"%1 (SQLite %2)"_s.arg(error.databaseText()).arg(resultCode), m_path};
}

} // namespace antrean
