#include "storage/report/reportreader.h"

#include "core/timetext.h"
#include "storage/report/reportcolumns.h"
#include "storage/report/reportwords.h"

#include <QSqlError>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

using Code = JournalError::Code;

JournalError damaged(const SqliteConnection &db, const QString &what)
{
    return {Code::Damaged, what, db.path()};
}

/// Hands over each row of a query; a row that is none of ours means damage.
template <class Row, class Visit>
JournalResult<> readRows(const SqliteConnection &db, const QString &sql,
                         std::initializer_list<QVariant> values,
                         std::optional<Row> (*rowOf)(const QSqlQuery &), const Visit &visit)
{
    auto query = db.prepare(sql);
    if (!query)
        return tl::unexpected(query.error());
    if (auto ran = db.run(*query, values); !ran)
        return ran;
    while (query->next()) {
        const auto row = rowOf(*query);
        if (!row)
            return tl::unexpected(damaged(db, u"a row isn't what was written"_s));
        visit(*row);
    }
    if (query->lastError().isValid())
        return tl::unexpected(db.error(*query));
    return {};
}

std::optional<ReportName> nameOf(const QSqlQuery &query)
{
    const auto kind = valueOf<ReportName::Kind>(query.value(0).toString(), nameKindWords);
    if (!kind)
        return std::nullopt;
    return ReportName{*kind, query.value(1).toString(), query.value(2).toString(), query.value(3).toString()};
}

struct FedRow
{
    QString journal;
    ReportPlace place;
    TimeZone zone = TimeZone::Wib;
    QDate date;
};

std::optional<FedRow> fedOf(const QSqlQuery &query)
{
    const auto at = fromIsoUtc(query.value(3).toByteArray());
    const auto zone = valueOf<TimeZone>(query.value(5).toString(), timeZoneWords);
    if (!at || !zone)
        return std::nullopt;
    return FedRow{
        query.value(0).toString(),
        {query.value(1).toULongLong(), query.value(2).toUInt(), *at, CommandId(query.value(4).toString())},
        *zone,
        QDate::fromString(query.value(6).toString(), Qt::ISODate)};
}

QString between(const char *columns, const char *table, const char *order)
{
    return u"SELECT %1 FROM %2 WHERE service_date BETWEEN ? AND ? ORDER BY %3"_s.arg(
        QString::fromLatin1(columns), QString::fromLatin1(table), QString::fromLatin1(order));
}

} // namespace

JournalResult<ReportOpening> readOpening(const SqliteConnection &db)
{
    ReportOpening opening;
    ReportLedger::Rows &open = opening.open;
    const auto into = [](auto &rows) { return [&rows](const auto &row) { rows.push_back(row); }; };
    const auto takeFed = [&](const FedRow &row) {
        opening.journal = row.journal;
        opening.place = row.place;
        open.zone = row.zone;
        open.date = row.date;
    };
    auto read = readRows(db, u"SELECT journal, seq, epoch, at, command_id, zone, service_date FROM fed"_s, {},
                         &fedOf, takeFed);
    if (read)
        read = readRows(db, u"SELECT kind, id, name, parent FROM name"_s, {}, &nameOf, into(open.names));
    if (read) {
        read = readRows(db, u"SELECT %1 FROM visit WHERE is_open"_s.arg(QString::fromLatin1(visitColumns)),
                        {}, &visitOf, into(open.visits));
    }
    if (read) {
        read = readRows(
            db,
            u"SELECT %1 FROM stage WHERE (ticket, leg) IN"
            " (SELECT ticket, stages - 1 FROM visit WHERE is_open)"_s.arg(QString::fromLatin1(stageColumns)),
            {}, &stageOf, into(open.stages));
    }
    if (read) {
        read =
            readRows(db, u"SELECT %1 FROM shift WHERE until IS NULL"_s.arg(QString::fromLatin1(shiftColumns)),
                     {}, &shiftOf, into(open.shifts));
    }
    if (!read)
        return tl::unexpected(read.error());
    if (open.stages.size() != open.visits.size())
        return tl::unexpected(damaged(db, u"a visit lacks its stage"_s));
    return opening;
}

JournalResult<> readReportVisits(const SqliteConnection &db, QDate from, QDate to,
                                 const std::function<void(const ReportVisit &)> &visit)
{
    return readRows(db, between(visitColumns, "visit", "ticket"),
                    {from.toString(Qt::ISODate), to.toString(Qt::ISODate)}, &visitOf, visit);
}

JournalResult<> readReportStages(const SqliteConnection &db, QDate from, QDate to,
                                 const std::function<void(const ReportStage &)> &visit)
{
    return readRows(db, between(stageColumns, "stage", "ticket, leg"),
                    {from.toString(Qt::ISODate), to.toString(Qt::ISODate)}, &stageOf, visit);
}

JournalResult<> readReportShifts(const SqliteConnection &db, QDate from, QDate to,
                                 const std::function<void(const ReportShift &)> &visit)
{
    return readRows(db, between(shiftColumns, "shift", "seq"),
                    {from.toString(Qt::ISODate), to.toString(Qt::ISODate)}, &shiftOf, visit);
}

} // namespace antrean
