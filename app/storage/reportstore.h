#pragma once

#include "core/event.h"
#include "storage/journal.h"
#include "storage/report/reportrows.h"

#include <memory>

namespace antrean {

/// What reports are made from: `report.db`, counted from a journal's events and at any time to be counted
/// again, so that nothing in it is worth a repair. One connection, used from the thread that opened it; only
/// who holds the folder's journal may open it.
class ReportStore
{
public:
    /// Opens the database of a folder or makes it. One that is damaged, of another version or of another
    /// journal is removed and begun anew; one of another program is set aside as `report.db.foreign-N`. Both
    /// are logged. \returns Locked, CannotOpen, DiskFull and the like when there is nothing to work with.
    [[nodiscard]] static JournalResult<std::unique_ptr<ReportStore>> open(const QString &folder,
                                                                          const QString &journalName);
    ~ReportStore();
    ReportStore(const ReportStore &) = delete;
    ReportStore &operator=(const ReportStore &) = delete;

    [[nodiscard]] static QString fileName();
    /// Up to where the rows count; written in one transaction with them.
    [[nodiscard]] const ReportPlace &place() const;

    /// Counts events that follow place(), all of them or none; those that are counted already are passed
    /// over. \returns BrokenSequence when there is a gap, Damaged when the database must be begun anew.
    JournalResult<> feed(const std::vector<Event> &events);
    /// Forgets every row.
    JournalResult<> startOver();

    /// Hands over the visits, or the stages, of these service dates in the order of their tickets.
    JournalResult<> readVisits(QDate from, QDate to, const std::function<void(const ReportVisit &)> &visit);
    JournalResult<> readStages(QDate from, QDate to, const std::function<void(const ReportStage &)> &visit);
    JournalResult<> readShifts(QDate from, QDate to, const std::function<void(const ReportShift &)> &visit);

private:
    struct Parts;
    explicit ReportStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m;
};

} // namespace antrean
