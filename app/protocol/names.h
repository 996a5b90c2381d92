#pragma once

#include "core/hall.h"
#include "core/refusal.h"

#include <QLatin1String>

#include <array>
#include <utility>

namespace antrean {

// The words by which closed sets go over the wire and into the journal. Once used, a word never changes.

template <class E, std::size_t N>
using NameTable = std::array<std::pair<E, QLatin1StringView>, N>;

/// Specialised below for each enum: `NamesOf<PriorityClass>::table`.
template <class E>
struct NamesOf;

#define ANTREAN_NAME(E, value, name) std::pair<E, QLatin1StringView>(E::value, QLatin1StringView(name))

template <>
struct NamesOf<TimeZone>
{
    static constexpr std::array table{ANTREAN_NAME(TimeZone, Wib, "WIB"),
                                      ANTREAN_NAME(TimeZone, Wita, "WITA"),
                                      ANTREAN_NAME(TimeZone, Wit, "WIT")};
};
template <>
struct NamesOf<PriorityClass>
{
    static constexpr std::array table{ANTREAN_NAME(PriorityClass, Ordinary, "ordinary"),
                                      ANTREAN_NAME(PriorityClass, Priority, "priority")};
};
template <>
struct NamesOf<TicketChannel>
{
    static constexpr std::array table{
        ANTREAN_NAME(TicketChannel, Kiosk, "kiosk"), ANTREAN_NAME(TicketChannel, Desk, "desk"),
        ANTREAN_NAME(TicketChannel, Phone, "phone"), ANTREAN_NAME(TicketChannel, Booking, "booking"),
        ANTREAN_NAME(TicketChannel, Field, "field")};
};
template <>
struct NamesOf<StageState>
{
    static constexpr std::array table{
        ANTREAN_NAME(StageState, Planned, "planned"),   ANTREAN_NAME(StageState, Waiting, "waiting"),
        ANTREAN_NAME(StageState, Called, "called"),     ANTREAN_NAME(StageState, Serving, "serving"),
        ANTREAN_NAME(StageState, Finished, "finished"), ANTREAN_NAME(StageState, Missed, "missed"),
        ANTREAN_NAME(StageState, Parked, "parked"),     ANTREAN_NAME(StageState, Cancelled, "cancelled")};
};
template <>
struct NamesOf<Outcome>
{
    static constexpr std::array table{ANTREAN_NAME(Outcome, Done, "done"),
                                      ANTREAN_NAME(Outcome, Incomplete, "incomplete"),
                                      ANTREAN_NAME(Outcome, Referred, "referred")};
};
template <>
struct NamesOf<CallReason::Rule>
{
    using Rule = CallReason::Rule;
    static constexpr std::array table{ANTREAN_NAME(Rule, LongestWait, "longestWait"),
                                      ANTREAN_NAME(Rule, Priority, "priority"),
                                      ANTREAN_NAME(Rule, ServiceWeight, "serviceWeight"),
                                      ANTREAN_NAME(Rule, OvertakeLimit, "overtakeLimit"),
                                      ANTREAN_NAME(Rule, WaitLimit, "waitLimit"),
                                      ANTREAN_NAME(Rule, OutOfOrder, "outOfOrder")};
};
template <>
struct NamesOf<Role>
{
    static constexpr std::array table{ANTREAN_NAME(Role, Officer, "officer"),
                                      ANTREAN_NAME(Role, Supervisor, "supervisor"),
                                      ANTREAN_NAME(Role, Administrator, "administrator")};
};
template <>
struct NamesOf<DayState>
{
    static constexpr std::array table{ANTREAN_NAME(DayState, NotOpened, "notOpened"),
                                      ANTREAN_NAME(DayState, Open, "open"),
                                      ANTREAN_NAME(DayState, Closed, "closed")};
};
template <>
struct NamesOf<CounterStatus>
{
    static constexpr std::array table{ANTREAN_NAME(CounterStatus, Closed, "closed"),
                                      ANTREAN_NAME(CounterStatus, Open, "open"),
                                      ANTREAN_NAME(CounterStatus, Paused, "paused")};
};
template <>
struct NamesOf<RefusalCode>
{
    static constexpr std::array table{ANTREAN_NAME(RefusalCode, UnknownService, "unknownService"),
                                      ANTREAN_NAME(RefusalCode, UnknownCounter, "unknownCounter"),
                                      ANTREAN_NAME(RefusalCode, UnknownTicket, "unknownTicket"),
                                      ANTREAN_NAME(RefusalCode, UnknownOfficer, "unknownOfficer"),
                                      ANTREAN_NAME(RefusalCode, NotLoggedIn, "notLoggedIn"),
                                      ANTREAN_NAME(RefusalCode, NotAllowed, "notAllowed"),
                                      ANTREAN_NAME(RefusalCode, DayNotOpen, "dayNotOpen"),
                                      ANTREAN_NAME(RefusalCode, DayAlreadyOpen, "dayAlreadyOpen"),
                                      ANTREAN_NAME(RefusalCode, DayClosed, "dayClosed"),
                                      ANTREAN_NAME(RefusalCode, DayOver, "dayOver"),
                                      ANTREAN_NAME(RefusalCode, NotAWorkingDay, "notAWorkingDay"),
                                      ANTREAN_NAME(RefusalCode, HolidayToday, "holidayToday"),
                                      ANTREAN_NAME(RefusalCode, VisitsInProgress, "visitsInProgress"),
                                      ANTREAN_NAME(RefusalCode, EmptyJourney, "emptyJourney"),
                                      ANTREAN_NAME(RefusalCode, JourneyTooLong, "journeyTooLong"),
                                      ANTREAN_NAME(RefusalCode, RepeatedService, "repeatedService"),
                                      ANTREAN_NAME(RefusalCode, PriorityNotAccepted, "priorityNotAccepted"),
                                      ANTREAN_NAME(RefusalCode, ServiceClosedToday, "serviceClosedToday"),
                                      ANTREAN_NAME(RefusalCode, ServiceNotYetOpen, "serviceNotYetOpen"),
                                      ANTREAN_NAME(RefusalCode, ServiceOnBreak, "serviceOnBreak"),
                                      ANTREAN_NAME(RefusalCode, ServiceClosed, "serviceClosed"),
                                      ANTREAN_NAME(RefusalCode, LastTicketPassed, "lastTicketPassed"),
                                      ANTREAN_NAME(RefusalCode, QuotaUsedUp, "quotaUsedUp"),
                                      ANTREAN_NAME(RefusalCode, NumbersUsedUp, "numbersUsedUp"),
                                      ANTREAN_NAME(RefusalCode, NoCounterServes, "noCounterServes"),
                                      ANTREAN_NAME(RefusalCode, CounterTaken, "counterTaken"),
                                      ANTREAN_NAME(RefusalCode, OfficerElsewhere, "officerElsewhere"),
                                      ANTREAN_NAME(RefusalCode, CounterAlreadyOpen, "counterAlreadyOpen"),
                                      ANTREAN_NAME(RefusalCode, CounterNotOpen, "counterNotOpen"),
                                      ANTREAN_NAME(RefusalCode, CounterPaused, "counterPaused"),
                                      ANTREAN_NAME(RefusalCode, CounterBusy, "counterBusy"),
                                      ANTREAN_NAME(RefusalCode, NotYourCounter, "notYourCounter"),
                                      ANTREAN_NAME(RefusalCode, TicketNotHere, "ticketNotHere"),
                                      ANTREAN_NAME(RefusalCode, NotServedHere, "notServedHere"),
                                      ANTREAN_NAME(RefusalCode, WrongState, "wrongState"),
                                      ANTREAN_NAME(RefusalCode, QueueEmpty, "queueEmpty"),
                                      ANTREAN_NAME(RefusalCode, ReasonMissing, "reasonMissing"),
                                      ANTREAN_NAME(RefusalCode, TextTooLong, "textTooLong"),
                                      ANTREAN_NAME(RefusalCode, BadDuration, "badDuration"),
                                      ANTREAN_NAME(RefusalCode, TransferNowhere, "transferNowhere"),
                                      ANTREAN_NAME(RefusalCode, BadMall, "badMall"),
                                      ANTREAN_NAME(RefusalCode, DayOpenForRemoval, "dayOpenForRemoval"),
                                      ANTREAN_NAME(RefusalCode, NotLeased, "notLeased"),
                                      ANTREAN_NAME(RefusalCode, AlreadyHandedOver, "alreadyHandedOver"),
                                      ANTREAN_NAME(RefusalCode, NotIssuedHere, "notIssuedHere"),
                                      ANTREAN_NAME(RefusalCode, TooLate, "tooLate"),
                                      ANTREAN_NAME(RefusalCode, StorageFull, "storageFull")};
};

#undef ANTREAN_NAME

/// The word of a value. Every value of a named enum has one.
template <class E>
[[nodiscard]] QLatin1StringView nameOf(E value)
{
    for (const auto &[known, name] : NamesOf<E>::table) {
        if (known == value)
            return name;
    }
    return {};
}

} // namespace antrean
