#pragma once

#include "storage/sqlitejournal.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

namespace antrean::test {

/// An event of a plausible length; the same arguments give the same event.
inline JournalRecord eventOf(quint64 seq, quint32 epoch = 1)
{
    const QByteArray number = QByteArray::number(seq);
    return {seq,
            epoch,
            TimePoint(std::chrono::milliseconds(1795219200000 + 1000 * static_cast<qint64>(seq))),
            R"({"device":"kiosk-1"})",
            "c0ffee" + number,
            "ticketIssued",
            R"({"ticket":)" + number + R"(,"service":"ktp-el","label":"A)" + number +
                R"(","note":"caf\u00e9 é"})",
            {}};
}

inline JournalBatch batchOf(quint64 first, quint64 count, quint32 epoch = 1)
{
    JournalBatch batch;
    for (quint64 seq = first; seq < first + count; ++seq)
        batch.events.push_back(eventOf(seq, epoch));
    return batch;
}

/// A journal's folder, and a hand that reaches into it as anyone with `sqlite3` could, while no journal has
/// it open.
struct Folder
{
    QTemporaryDir dir;
    [[nodiscard]] QString path() const { return dir.path(); }
    [[nodiscard]] QString file() const { return dir.filePath(SqliteJournal::fileName()); }

    /// Runs one statement and gives its first value; an error gives its text.
    QVariant sql(const QString &statement) const
    {
        using namespace Qt::StringLiterals;
        QVariant result;
        {
            auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
            db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
            db.setDatabaseName(file());
            db.open();
            QSqlQuery query(db);
            if (!query.exec(statement))
                result = query.lastError().text();
            else if (query.next())
                result = query.value(0);
        }
        QSqlDatabase::removeDatabase(u"by hand"_s);
        return result;
    }
    /// A closed journal that holds events 1 to `count`.
    [[nodiscard]] bool fill(quint64 count) const
    {
        auto journal = SqliteJournal::open(path());
        auto batch = batchOf(1, count);
        return journal && (*journal)->append(batch);
    }
};

inline std::vector<JournalRecord> allOf(Journal &journal, quint64 after = 0)
{
    std::vector<JournalRecord> records;
    (void)journal.read(after, [&records](const JournalRecord &record) {
        records.push_back(record);
        return true;
    });
    return records;
}

} // namespace antrean::test
