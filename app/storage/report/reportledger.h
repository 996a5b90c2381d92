#pragma once

#include "core/event.h"
#include "storage/report/reportrows.h"

#include <set>

namespace antrean {

/// Turns events into report rows, without a database. Holds what isn't finished, all of which is in the rows
/// too: a ledger that is filled with the rows of an earlier one goes on as that would have.
class ReportLedger
{
public:
    /// A visit in progress and the stage it is at.
    struct OpenVisit
    {
        ReportVisit visit;
        ReportStage stage;
    };
    /// What a ledger is filled with, and what has changed since changes were last taken.
    struct Rows
    {
        TimeZone zone = TimeZone::Wib;
        QDate date; ///< The service date.
        std::vector<ReportName> names;
        std::vector<ReportVisit> visits;
        std::vector<ReportStage> stages;
        std::vector<ReportShift> shifts;
    };

    ReportLedger() = default;
    /// \param open the visits that are open with their last stages, the shifts without an end, and all names.
    explicit ReportLedger(const Rows &open);

    /// Counts one event. Events come in order, each once; they have happened in the hall, so that they fit.
    /// What doesn't fit (a ticket that the ledger has never heard of) is passed over.
    void take(const Event &event);
    /// New and changed rows since the last time.
    [[nodiscard]] Rows takeChanges();

private:
    /// Who is at a counter, and since when in this shift.
    struct Seat
    {
        ReportShift shift;
        std::optional<StageState> busy; ///< Called or Serving.
        TimePoint busySince{};
    };
    struct Counting;
    friend struct Counting;

    void begin(OpenVisit &visit, const ServiceId &service, TimePoint at);
    void leaveState(ReportStage &stage, StageState next, TimePoint at);
    void endStage(OpenVisit &visit, StageState state, std::optional<Outcome> outcome, TimePoint at);
    /// Into the rows; the visit is gone afterwards.
    void endVisit(TicketId ticket, VisitEnd end, TimePoint at);
    void occupy(const CounterId &counter, std::optional<StageState> busy, TimePoint at);
    void endShift(const CounterId &counter, TimePoint at);
    void beginShift(const Event &event, const CounterId &counter, const OfficerId &officer,
                    CounterStatus status);
    void closeDay(TimePoint at);
    void setName(ReportName name);
    [[nodiscard]] QString name(ReportName::Kind kind, const QString &id) const;

    TimeZone m_zone = TimeZone::Wib;
    QDate m_date;
    std::map<std::pair<ReportName::Kind, QString>, ReportName> m_names;
    std::map<TicketId, OpenVisit> m_visits;
    std::map<CounterId, Seat> m_seats;
    std::set<TicketId> m_touchedVisits;
    std::set<CounterId> m_touchedSeats;
    Rows m_changes;
};

} // namespace antrean
