#pragma once

#include "storage/report/reportrows.h"
#include "storage/sqliteconnection.h"

namespace antrean {

// Between the rows and the columns of report.db.

inline constexpr auto visitColumns =
    "ticket, service_date, hour, label, priority, channel, issued_at, ended_at,"
    " end, stay_ms, stages, planned, is_open";
inline constexpr auto stageColumns =
    "ticket, leg, service_date, hour, service, service_name, agency, agency_name, counter, counter_name, "
    "officer,"
    " officer_name, state, state_since, outcome, waiting_since, called_at, serving_since, ended_at, "
    "waiting_ms,"
    " walking_ms, unanswered_ms, serving_ms, parked_ms, away_ms, calls, missed";
inline constexpr auto shiftColumns =
    "seq, service_date, counter, counter_name, officer, officer_name, status,"
    " since, until, duration_ms, calling_ms, serving_ms";

/// Statements that write a row over the one with its key, if there is one.
[[nodiscard]] QString upsertVisitSql();
[[nodiscard]] QString upsertStageSql();
[[nodiscard]] QString upsertShiftSql();
JournalResult<> writeVisit(const SqliteConnection &db, QSqlQuery &upsert, const ReportVisit &visit);
JournalResult<> writeStage(const SqliteConnection &db, QSqlQuery &upsert, const ReportStage &stage);
JournalResult<> writeShift(const SqliteConnection &db, QSqlQuery &upsert, const ReportShift &shift);

/// The row that a query of the columns above stands on; none if a word or an instant is none of ours.
[[nodiscard]] std::optional<ReportVisit> visitOf(const QSqlQuery &query);
[[nodiscard]] std::optional<ReportStage> stageOf(const QSqlQuery &query);
[[nodiscard]] std::optional<ReportShift> shiftOf(const QSqlQuery &query);

} // namespace antrean
