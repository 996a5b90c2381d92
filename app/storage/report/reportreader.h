#pragma once

#include "storage/report/reportledger.h"
#include "storage/sqliteconnection.h"

namespace antrean {

/// Where counting goes on: everything that isn't finished.
struct ReportOpening
{
    std::optional<QString> journal; ///< The journal's name; none before the first event.
    ReportPlace place;
    ReportLedger::Rows open;
};

// Each gives Damaged for a row that isn't what was written.

[[nodiscard]] JournalResult<ReportOpening> readOpening(const SqliteConnection &db);

/// See ReportStore::readVisits().
JournalResult<> readReportVisits(const SqliteConnection &db, QDate from, QDate to,
                                 const std::function<void(const ReportVisit &)> &visit);
JournalResult<> readReportStages(const SqliteConnection &db, QDate from, QDate to,
                                 const std::function<void(const ReportStage &)> &visit);
JournalResult<> readReportShifts(const SqliteConnection &db, QDate from, QDate to,
                                 const std::function<void(const ReportShift &)> &visit);

} // namespace antrean
