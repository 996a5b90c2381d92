#pragma once

#include "storage/report/reportledger.h"
#include "storage/reportstore.h"
#include "support/hallbuilder.h"

#include <QTemporaryDir>

namespace antrean::test {

/// All rows of a report.
struct ReportRows
{
    std::vector<ReportVisit> visits;
    std::vector<ReportStage> stages;
    std::vector<ReportShift> shifts;
    friend bool operator==(const ReportRows &, const ReportRows &) = default;
};

inline ReportRows rowsOf(ReportStore &store)
{
    const QDate first(2000, 1, 1);
    const QDate last(2999, 12, 31);
    ReportRows rows;
    const bool isRead =
        store.readVisits(first, last, [&](const ReportVisit &row) { rows.visits.push_back(row); }) &&
        store.readStages(first, last, [&](const ReportStage &row) { rows.stages.push_back(row); }) &&
        store.readShifts(first, last, [&](const ReportShift &row) { rows.shifts.push_back(row); });
    if (!isRead)
        qFatal("the rows can't be read");
    return rows;
}

/// A folder with a report of the journal `uji`. Ends the program when it can't be opened.
struct ReportFolder
{
    QTemporaryDir dir;
    [[nodiscard]] QString file() const { return dir.filePath(ReportStore::fileName()); }
    [[nodiscard]] std::unique_ptr<ReportStore> open(const QString &journal = QStringLiteral("uji")) const
    {
        auto store = ReportStore::open(dir.path(), journal);
        if (!store)
            qFatal("%s", qPrintable(store.error().detail));
        return std::move(*store);
    }
};

} // namespace antrean::test
