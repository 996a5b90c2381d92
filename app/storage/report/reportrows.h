#pragma once

#include "core/hall.h"

#include <QString>

namespace antrean {

// The rows of report.db. Names are as they were when it happened; durations are whole milliseconds, so that
// sums are exact.

/// How a visit ended.
enum class VisitEnd { Served, Missed, Cancelled };

/// One visit.
struct ReportVisit
{
    TicketId ticket;
    QDate serviceDate;
    int hour = 0; ///< Of the hall's wall clock at issue, 0 to 23.
    QString label;
    PriorityClass priority = PriorityClass::Ordinary;
    TicketChannel channel = TicketChannel::Kiosk;
    TimePoint issuedAt{};
    std::optional<TimePoint> endedAt; ///< With issuedAt the total stay.
    std::optional<VisitEnd> end;
    int stages = 0;                 ///< Those that began.
    std::vector<ServiceId> planned; ///< Those still to come.
    bool isOpen = true;             ///< Something may still happen; also to a missed visitor.
    friend bool operator==(const ReportVisit &, const ReportVisit &) = default;
};

/// One stage that has begun. While it lasts, the state's time counts only up to `stateSince`; afterwards
/// waiting + walking + unanswered + serving + parked + away = endedAt − waitingSince.
struct ReportStage
{
    TicketId ticket;
    int leg = 0; ///< Its place in the visit, from 0.
    QDate serviceDate;
    int hour = 0; ///< When it began to wait.
    ServiceId service;
    QString serviceName;
    AgencyId agency;
    QString agencyName;
    CounterId counter; ///< Of the last call; empty until then.
    QString counterName;
    OfficerId officer;
    QString officerName;
    StageState state = StageState::Waiting;
    TimePoint stateSince{};
    std::optional<Outcome> outcome;
    TimePoint waitingSince{};
    std::optional<TimePoint> calledAt;     ///< First call.
    std::optional<TimePoint> servingSince; ///< First start.
    std::optional<TimePoint> endedAt;
    std::chrono::milliseconds waiting{};
    std::chrono::milliseconds walking{};    ///< From calls that were answered.
    std::chrono::milliseconds unanswered{}; ///< From calls that nobody came for.
    std::chrono::milliseconds serving{};
    std::chrono::milliseconds parked{};
    std::chrono::milliseconds away{}; ///< From missed to reinstated.
    int calls = 0;                    ///< With recalls.
    int missed = 0;                   ///< How often.
    friend bool operator==(const ReportStage &, const ReportStage &) = default;
};

/// A counter's time in one status with one officer. Its idle time is what is left of an open one after
/// calling and serving.
struct ReportShift
{
    quint64 seq = 0; ///< The event that began it.
    QDate serviceDate;
    CounterId counter;
    QString counterName;
    OfficerId officer;
    QString officerName;
    CounterStatus status = CounterStatus::Open;
    TimePoint since{};
    std::optional<TimePoint> until;
    std::chrono::milliseconds calling{}; ///< A called ticket was awaited.
    std::chrono::milliseconds serving{};
    friend bool operator==(const ReportShift &, const ReportShift &) = default;
};

/// What something is called now, for the rows to come. `parent` is a service's agency.
struct ReportName
{
    enum class Kind { Agency, Service, Counter, Officer };
    Kind kind = Kind::Agency;
    QString id;
    QString name; ///< Null: it was removed.
    QString parent;
    friend bool operator==(const ReportName &, const ReportName &) = default;
};

/// The last event that is counted; `seq` 0: none. Command and instant tell a journal that was restored and
/// went on otherwise from the one that was read.
struct ReportPlace
{
    quint64 seq = 0;
    quint32 epoch = 0;
    TimePoint at{};
    CommandId command;
    friend bool operator==(const ReportPlace &, const ReportPlace &) = default;
};

} // namespace antrean
