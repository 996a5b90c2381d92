#pragma once

#include "core/hall.h"

namespace antrean {

/// How a counter stands for the officer who looks at it.
enum class DeskStatus {
    Unknown,    ///< The mall has no such counter (any more).
    DayNotOpen, ///< Nobody can work: today isn't open yet.
    DayClosed,  ///< Today was closed.
    Closed,     ///< This officer may open it.
    Taken,      ///< Another officer sits at it.
    Elsewhere,  ///< This officer has another counter open.
    Idle,       ///< Open, without a ticket.
    Called,     ///< A visitor is on the way.
    Serving,    ///< A visitor is here.
    Paused      ///< Paused, without a ticket; with one it stays Called or Serving.
};

/// Everything that an officer can do at a counter. The first six are the one large action, in turn.
enum class DeskAction {
    None, ///< Nothing large to do; the status says what is waited for.
    OpenDay,
    OpenCounter,
    ResumeCounter, ///< Ends the pause.
    CallNext,
    StartServing,
    FinishServing,
    Recall,
    Miss,
    Park,
    Transfer,
    Cancel,
    FinishOtherwise, ///< With an outcome of its own choice.
    Pause,
    CloseCounter,
    CallByName,
    CloseDay
};

/// One leg of the visit at the counter.
struct JourneyStep
{
    ServiceId service;
    StageState state = StageState::Planned;
    friend bool operator==(const JourneyStep &, const JourneyStep &) = default;
};

/// The ticket at the counter.
struct DeskTicket
{
    TicketId id;
    QString label;
    bool hasPriority = false;
    ServiceId service;
    StageState state = StageState::Called;
    int calls = 0;
    CallReason reason;
    std::vector<JourneyStep> journey;    ///< All legs, in their order; never empty.
    TimePoint reference{};               ///< Since when the visitor waits, for the queue.
    std::chrono::milliseconds waited{};  ///< From the reference to the call.
    std::chrono::milliseconds elapsed{}; ///< Of the state: since the last call, or since serving began.
    friend bool operator==(const DeskTicket &, const DeskTicket &) = default;
};

/// A ticket in one of the lists beside it.
struct DeskRow
{
    TicketId id;
    QString label;
    bool hasPriority = false;
    ServiceId service;
    bool onlyHere = false;            ///< Transferred to this very counter.
    std::chrono::milliseconds age{};  ///< Waiting: since the reference; missed, parked: since then.
    CallReason reason;                ///< Waiting: why it would be called at its place.
    std::optional<TimePoint> returns; ///< Parked: when it comes back by itself.
    friend bool operator==(const DeskRow &, const DeskRow &) = default;
};

/// What an officer's window shows of the hall, and what can be done now. A plain value, so that the whole of
/// it can be tested without a window.
struct DeskView
{
    DeskStatus status = DeskStatus::Unknown;
    bool isPaused = false;
    QString pauseReason;
    std::optional<TimePoint> since; ///< Since when the counter has its status.
    OfficerId sitting;              ///< Who has the counter open; empty: nobody.
    CounterId elsewhere;            ///< With Elsewhere: the counter that is still open.
    QString holiday;                ///< With OpenDay: the name of today's holiday; empty: none.
    int visitsInProgress = 0;       ///< In the whole hall; closing the day would end them.

    std::optional<DeskTicket> ticket;
    DeskAction next = DeskAction::None;
    bool nextIsPossible = false; ///< False for CallNext while nobody waits.
    std::vector<DeskAction> others;
    [[nodiscard]] bool allows(DeskAction action) const;

    std::vector<DeskRow> upcoming; ///< In the order of calling; at most the limit.
    int waiting = 0;               ///< All who wait for this counter's services or for this counter.
    std::chrono::milliseconds longestWait{};
    std::vector<DeskRow> missed; ///< Of this counter's services; the latest first.
    std::vector<DeskRow> parked; ///< The first to return first; open-ended ones last.

    friend bool operator==(const DeskView &, const DeskView &) = default;
};

/// The counter as `officer` sees it at `now`, with at most `limit` upcoming tickets.
[[nodiscard]] DeskView deskView(const Hall &hall, const CounterId &counter, const OfficerId &officer,
                                TimePoint now, int limit = 30);

/// The counter that the officer has open or paused; empty: none.
[[nodiscard]] CounterId counterOf(const Hall &hall, const OfficerId &officer);

} // namespace antrean
