#pragma once

#include "core/command.h"
#include "protocol/numberfields.h"

namespace antrean {

// The word of a command's type on the wire. Once used, it never changes.
constexpr QLatin1StringView typeName(std::type_identity<OpenDay>) { return "openDay"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CloseDay>) { return "closeDay"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<OpenCounter>) { return "openCounter"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<PauseCounter>) { return "pauseCounter"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CloseCounter>) { return "closeCounter"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<IssueTicket>) { return "issueTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<LeaseNumbers>) { return "leaseNumbers"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<HandOverTicket>) { return "handOverTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ReturnTicket>) { return "returnTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CallNext>) { return "callNext"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CallTicket>) { return "callTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<RecallTicket>) { return "recallTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<StartServing>) { return "startServing"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<FinishServing>) { return "finishServing"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<MarkMissed>) { return "markMissed"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ReinstateTicket>) { return "reinstateTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ParkTicket>) { return "parkTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ResumeTicket>) { return "resumeTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TransferTicket>) { return "transferTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CancelTicket>) { return "cancelTicket"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<PassTime>) { return "passTime"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<RaiseFloors>) { return "raiseFloors"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ImportMall>) { return "importMall"_L1; }

void fields(auto &v, Is<OpenDay> auto &e) { v.optional("despiteHoliday"_L1, e.despiteHoliday); }

void fields(auto &v, Is<CloseDay> auto &e) { v.optional("endVisits"_L1, e.endVisits); }

void fields(auto &v, Is<OpenCounter> auto &e) { v("counter"_L1, e.counter); }

void fields(auto &v, Is<PauseCounter> auto &e)
{
    v("counter"_L1, e.counter);
    v("reason"_L1, e.reason);
}

void fields(auto &v, Is<CloseCounter> auto &e) { v("counter"_L1, e.counter); }

void fields(auto &v, Is<IssueTicket> auto &e)
{
    v("journey"_L1, e.journey);
    v("priority"_L1, e.priority);
    v("channel"_L1, e.channel);
    v.optional("notAfter"_L1, e.notAfter);
}

void fields(auto &v, Is<LeaseNumbers> auto &e) { v.optional("holder"_L1, e.holder); }

void fields(auto &v, Is<HandOverTicket> auto &e)
{
    v("prefix"_L1, e.prefix);
    v("number"_L1, e.number);
    v("serviceDate"_L1, e.serviceDate);
    v("journey"_L1, e.journey);
    v("priority"_L1, e.priority);
    v("channel"_L1, e.channel);
    v("takenAt"_L1, e.takenAt);
}

void fields(auto &v, Is<ReturnTicket> auto &e) { v("ticket"_L1, e.ticket); }

void fields(auto &v, Is<CallNext> auto &e) { v("counter"_L1, e.counter); }

void fields(auto &v, Is<CallTicket> auto &e)
{
    v("counter"_L1, e.counter);
    v("ticket"_L1, e.ticket);
    v("reason"_L1, e.reason);
}

void fields(auto &v, Is<RecallTicket> auto &e)
{
    v("counter"_L1, e.counter);
    v("ticket"_L1, e.ticket);
}

void fields(auto &v, Is<StartServing> auto &e)
{
    v("counter"_L1, e.counter);
    v("ticket"_L1, e.ticket);
}

void fields(auto &v, Is<FinishServing> auto &e)
{
    v("counter"_L1, e.counter);
    v("ticket"_L1, e.ticket);
    v("outcome"_L1, e.outcome);
}

void fields(auto &v, Is<MarkMissed> auto &e)
{
    v("counter"_L1, e.counter);
    v("ticket"_L1, e.ticket);
}

void fields(auto &v, Is<ReinstateTicket> auto &e) { v("ticket"_L1, e.ticket); }

void fields(auto &v, Is<ParkTicket> auto &e)
{
    v("counter"_L1, e.counter);
    v("ticket"_L1, e.ticket);
    v.optional("minutes"_L1, e.duration);
}

void fields(auto &v, Is<ResumeTicket> auto &e) { v("ticket"_L1, e.ticket); }

void fields(auto &v, Is<TransferTicket> auto &e)
{
    v("counter"_L1, e.counter);
    v("ticket"_L1, e.ticket);
    v.optional("toService"_L1, e.toService);
    v.optional("toCounter"_L1, e.toCounter);
}

void fields(auto &v, Is<CancelTicket> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("reason"_L1, e.reason);
}

void fields(auto &, Is<PassTime> auto &) {}

void fields(auto &v, Is<RaiseFloors> auto &e)
{
    v("serviceDate"_L1, e.serviceDate);
    v.optional("floors"_L1, e.floors);
    v.optional("lastTicket"_L1, e.lastTicket);
    v.optional("ownBlocks"_L1, e.ownBlocks);
    v.optional("ownHolder"_L1, e.ownHolder);
    v.optional("ownSince"_L1, e.ownSince);
}

void fields(auto &v, Is<ImportMall> auto &e) { v("config"_L1, e.config); }

} // namespace antrean
