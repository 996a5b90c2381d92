#pragma once

#include "core/event.h"
#include "protocol/numberfields.h"

namespace antrean {

// The word of an event's type in the journal and on the wire. Once used, it never changes.
constexpr QLatin1StringView typeName(std::type_identity<MallDefined>) { return "mallDefined"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ZoneDefined>) { return "zoneDefined"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<AgencyDefined>) { return "agencyDefined"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ServiceDefined>) { return "serviceDefined"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CounterDefined>) { return "counterDefined"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<OfficerDefined>) { return "officerDefined"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ZoneRemoved>) { return "zoneRemoved"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<AgencyRemoved>) { return "agencyRemoved"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ServiceRemoved>) { return "serviceRemoved"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CounterRemoved>) { return "counterRemoved"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<OfficerRemoved>) { return "officerRemoved"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<DayOpened>) { return "dayOpened"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<DayClosed>) { return "dayClosed"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CounterOpened>) { return "counterOpened"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CounterPaused>) { return "counterPaused"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<CounterClosed>) { return "counterClosed"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketIssued>) { return "ticketIssued"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketCalled>) { return "ticketCalled"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketRecalled>) { return "ticketRecalled"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ServingStarted>) { return "servingStarted"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<ServingFinished>) { return "servingFinished"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketMissed>) { return "ticketMissed"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketReinstated>) { return "ticketReinstated"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketParked>) { return "ticketParked"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketResumed>) { return "ticketResumed"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketTransferred>) { return "ticketTransferred"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketCancelled>) { return "ticketCancelled"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<NumbersLeased>) { return "numbersLeased"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<TicketLapsed>) { return "ticketLapsed"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<NumbersSkipped>) { return "numbersSkipped"_L1; }

void fields(auto &v, Is<MallDefined> auto &e) { v("mall"_L1, e.mall); }

void fields(auto &v, Is<ZoneDefined> auto &e) { v("zone"_L1, e.zone); }

void fields(auto &v, Is<AgencyDefined> auto &e) { v("agency"_L1, e.agency); }

void fields(auto &v, Is<ServiceDefined> auto &e) { v("service"_L1, e.service); }

void fields(auto &v, Is<CounterDefined> auto &e) { v("counter"_L1, e.counter); }

void fields(auto &v, Is<OfficerDefined> auto &e) { v("officer"_L1, e.officer); }

void fields(auto &v, Is<ZoneRemoved> auto &e) { v("zone"_L1, e.zone); }

void fields(auto &v, Is<AgencyRemoved> auto &e) { v("agency"_L1, e.agency); }

void fields(auto &v, Is<ServiceRemoved> auto &e) { v("service"_L1, e.service); }

void fields(auto &v, Is<CounterRemoved> auto &e) { v("counter"_L1, e.counter); }

void fields(auto &v, Is<OfficerRemoved> auto &e) { v("officer"_L1, e.officer); }

void fields(auto &v, Is<DayOpened> auto &e)
{
    v("date"_L1, e.date);
    v.optional("despiteHoliday"_L1, e.despiteHoliday);
}

void fields(auto &v, Is<DayClosed> auto &e)
{
    v("date"_L1, e.date);
    v.optional("cancelled"_L1, e.cancelled);
    v.optional("byClock"_L1, e.byClock);
}

void fields(auto &v, Is<CounterOpened> auto &e)
{
    v("counter"_L1, e.counter);
    v("officer"_L1, e.officer);
}

void fields(auto &v, Is<CounterPaused> auto &e)
{
    v("counter"_L1, e.counter);
    v("officer"_L1, e.officer);
    v("reason"_L1, e.reason);
}

void fields(auto &v, Is<CounterClosed> auto &e)
{
    v("counter"_L1, e.counter);
    v("officer"_L1, e.officer);
}

void fields(auto &v, Is<TicketIssued> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("label"_L1, e.label);
    v("prefix"_L1, e.prefix);
    v("number"_L1, e.number);
    v("serviceDate"_L1, e.serviceDate);
    v("journey"_L1, e.journey);
    v("priority"_L1, e.priority);
    v("channel"_L1, e.channel);
    v("reference"_L1, e.reference);
    v.optional("fromLease"_L1, e.fromLease);
}

void fields(auto &v, Is<TicketCalled> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("counter"_L1, e.counter);
    v("officer"_L1, e.officer);
    v("reason"_L1, e.reason);
}

void fields(auto &v, Is<TicketRecalled> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("counter"_L1, e.counter);
}

void fields(auto &v, Is<ServingStarted> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("counter"_L1, e.counter);
}

void fields(auto &v, Is<ServingFinished> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("counter"_L1, e.counter);
    v("outcome"_L1, e.outcome);
}

void fields(auto &v, Is<TicketMissed> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("counter"_L1, e.counter);
}

void fields(auto &v, Is<TicketReinstated> auto &e) { v("ticket"_L1, e.ticket); }

void fields(auto &v, Is<TicketParked> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("counter"_L1, e.counter);
    v.optional("until"_L1, e.until);
}

void fields(auto &v, Is<TicketResumed> auto &e)
{
    v("ticket"_L1, e.ticket);
    v.optional("byClock"_L1, e.byClock);
}

void fields(auto &v, Is<TicketTransferred> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("counter"_L1, e.counter);
    v("service"_L1, e.service);
    v.optional("onlyCounter"_L1, e.onlyCounter);
}

void fields(auto &v, Is<TicketCancelled> auto &e)
{
    v("ticket"_L1, e.ticket);
    v("reason"_L1, e.reason);
    v.optional("unseen"_L1, e.unseen);
}

void fields(auto &v, Is<NumbersLeased> auto &e)
{
    v("device"_L1, e.device);
    v("serviceDate"_L1, e.serviceDate);
    v("blocks"_L1, e.blocks);
    v.optional("holder"_L1, e.holder);
    v.optional("since"_L1, e.since);
}

void fields(auto &v, Is<TicketLapsed> auto &e)
{
    v("label"_L1, e.label);
    v("prefix"_L1, e.prefix);
    v("number"_L1, e.number);
    v("serviceDate"_L1, e.serviceDate);
    v("journey"_L1, e.journey);
    v("priority"_L1, e.priority);
    v("channel"_L1, e.channel);
    v("takenAt"_L1, e.takenAt);
}

void fields(auto &v, Is<NumbersSkipped> auto &e)
{
    v("serviceDate"_L1, e.serviceDate);
    v.optional("floors"_L1, e.floors);
    v.optional("lastTicket"_L1, e.lastTicket);
}

} // namespace antrean
