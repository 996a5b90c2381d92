#pragma once

#include "storage/journal.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>

namespace antrean {

/// The single connection to one SQLite file, and its errors in our words.
class SqliteConnection
{
public:
    /// Opens the file, or makes it; `path` may be an SQLite URI (sqlite.org/uri.html). Nothing is written
    /// before the first statement that writes.
    [[nodiscard]] static JournalResult<std::unique_ptr<SqliteConnection>> open(const QString &path);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

    /// A statement to use over and over.
    [[nodiscard]] JournalResult<QSqlQuery> prepare(const QString &sql) const;
    /// Runs a prepared statement with these values.
    JournalResult<> run(QSqlQuery &query, std::initializer_list<QVariant> values = {}) const;
    /// Runs a statement once.
    JournalResult<> run(const QString &sql, std::initializer_list<QVariant> values = {}) const;
    /// Runs a statement once and gives the first column of its first row, or an invalid value.
    [[nodiscard]] JournalResult<QVariant> value(const QString &sql,
                                                std::initializer_list<QVariant> values = {}) const;
    /// What a query's failure means, by SQLite's result codes (sqlite.org/rescode.html).
    [[nodiscard]] JournalError error(const QSqlQuery &query) const;

private:
    SqliteConnection(QString path, QString name)
        : m_path(std::move(path))
        , m_name(std::move(name))
    {}
    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace antrean
