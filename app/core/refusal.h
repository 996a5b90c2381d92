#pragma once

#include <QMap>
#include <QString>

namespace antrean {

/// Why a command was not carried out. The words in brackets are the parameters that each bears, all as text;
/// the windows turn code and parameters into a sentence that says what to do.
enum class RefusalCode {
    UnknownService,      ///< [service]
    UnknownCounter,      ///< [counter]
    UnknownTicket,       ///< [ticket]
    UnknownOfficer,      ///< [officer]
    NotLoggedIn,         ///< No officer is logged in on this device.
    NotAllowed,          ///< The officer's role doesn't allow it.
    DayNotOpen,          ///< Nobody has opened the day.
    DayAlreadyOpen,      ///< [date]
    DayClosed,           ///< [date]
    DayOver,             ///< [date] The open day is an earlier date: midnight has passed.
    NotAWorkingDay,      ///< [date]
    HolidayToday,        ///< [name]
    VisitsInProgress,    ///< [count] Counters are serving; end them or close with ending them.
    EmptyJourney,        ///< No service was chosen.
    JourneyTooLong,      ///< [limit]
    RepeatedService,     ///< [service]
    PriorityNotAccepted, ///< [service]
    ServiceClosedToday,  ///< [service]
    ServiceNotYetOpen,   ///< [service, opens] as HH:MM
    ServiceOnBreak,      ///< [service, until] as HH:MM
    ServiceClosed,       ///< [service, closed] as HH:MM
    LastTicketPassed,    ///< [service, last] as HH:MM
    QuotaUsedUp,         ///< [service, quota]
    NumbersUsedUp,       ///< [prefix, last]
    NoCounterServes,     ///< [service]
    CounterTaken,        ///< [counter, officer]
    OfficerElsewhere,    ///< [counter]
    CounterAlreadyOpen,  ///< [counter]
    CounterNotOpen,      ///< [counter]
    CounterPaused,       ///< [counter]
    CounterBusy,         ///< [counter, label] It still has a ticket.
    NotYourCounter,      ///< [counter]
    TicketNotHere,       ///< [label] The ticket isn't at this counter.
    NotServedHere,       ///< [label, counter]
    WrongState,          ///< [label, state]
    QueueEmpty,          ///< [counter]
    ReasonMissing,       ///< A written reason is needed.
    TextTooLong,         ///< [limit]
    BadDuration,         ///< [least, most] in minutes
    TransferNowhere,     ///< Neither another service nor another counter was named.
    BadMall,             ///< [path, expected]
    DayOpenForRemoval,   ///< [what] Removing it must wait until the day is closed.
    NotLeased,           ///< [label] The number isn't leased to this device.
    AlreadyHandedOver,   ///< [label]
    NotIssuedHere,       ///< [label] Another device issued the ticket.
    TooLate,             ///< The command reached the server after its time.
    StorageFull,         ///< The server's disk is full: no new tickets.
};

/// A command's answer when it is refused: a code, and what the sentence about it needs to name.
struct Refusal
{
    RefusalCode code{};
    QMap<QString, QString> parameters;
    friend bool operator==(const Refusal &, const Refusal &) = default;
};

} // namespace antrean
