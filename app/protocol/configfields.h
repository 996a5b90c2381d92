#pragma once

#include "protocol/json.h"

namespace antrean {

using namespace Qt::StringLiterals;

void fields(auto &v, Is<Break> auto &pause)
{
    v.clock("from"_L1, pause.from);
    v.clock("to"_L1, pause.to);
}

void fields(auto &v, Is<DayHours> auto &day)
{
    v.clock("open"_L1, day.open);
    v.clock("close"_L1, day.close);
    v.optional("breaks"_L1, day.breaks);
}

void fields(auto &v, Is<WeekHours> auto &week)
{
    v.optional("monday"_L1, week[0]);
    v.optional("tuesday"_L1, week[1]);
    v.optional("wednesday"_L1, week[2]);
    v.optional("thursday"_L1, week[3]);
    v.optional("friday"_L1, week[4]);
    v.optional("saturday"_L1, week[5]);
    v.optional("sunday"_L1, week[6]);
}

void fields(auto &v, Is<Holiday> auto &holiday)
{
    v("date"_L1, holiday.date);
    v("name"_L1, holiday.name);
}

void fields(auto &v, Is<Policy> auto &policy)
{
    v.optional("ordinaryWeight"_L1, policy.ordinaryWeight, 1.0);
    v.optional("priorityWeight"_L1, policy.priorityWeight, 3.0);
    v.optional("maxOvertakes"_L1, policy.maxOvertakes, 5);
    v.optional("maxWaitMinutes"_L1, policy.maxWait, std::chrono::minutes(60));
}

void fields(auto &v, Is<MallSettings> auto &mall)
{
    v("name"_L1, mall.name);
    v("shortName"_L1, mall.shortName);
    v.optional("address"_L1, mall.address);
    v.optional("timeZone"_L1, mall.zone, TimeZone::Wib);
    v.optional("numberWidth"_L1, mall.numberWidth, 3);
    v.optional("opensByItself"_L1, mall.opensByItself, true);
    v.optional("policy"_L1, mall.policy);
    v.optional("hours"_L1, mall.hours);
    v.optional("holidays"_L1, mall.holidays);
}

void fields(auto &v, Is<Zone> auto &zone)
{
    v("id"_L1, zone.id);
    v("name"_L1, zone.name);
    v.optional("englishName"_L1, zone.englishName);
    v.optional("order"_L1, zone.order);
}

void fields(auto &v, Is<Agency> auto &agency)
{
    v("id"_L1, agency.id);
    v("name"_L1, agency.name);
    v("shortName"_L1, agency.shortName);
    v.optional("englishName"_L1, agency.englishName);
    v("colour"_L1, agency.colour);
    v.optional("icon"_L1, agency.icon);
    v.optional("order"_L1, agency.order);
}

void fields(auto &v, Is<ServiceStandard> auto &standard)
{
    v("requirements"_L1, standard.requirements);
    v("procedure"_L1, standard.procedure);
    v("duration"_L1, standard.duration);
    v("fee"_L1, standard.fee);
    v("product"_L1, standard.product);
    v("complaints"_L1, standard.complaints);
}

void fields(auto &v, Is<Service> auto &service)
{
    v("id"_L1, service.id);
    v("agency"_L1, service.agency);
    v("name"_L1, service.name);
    v.optional("englishName"_L1, service.englishName);
    v("prefix"_L1, service.prefix);
    v.optional("averageMinutes"_L1, service.averageDuration, std::chrono::minutes(10));
    v.optional("quota"_L1, service.quota);
    v.optional("lastTicketMinutes"_L1, service.lastTicketMargin);
    // A list in the file, since more classes may come; two flags in the hall, since a set of two is simplest
    // so.
    std::vector<PriorityClass> classes;
    if (service.acceptsOrdinary)
        classes.push_back(PriorityClass::Ordinary);
    if (service.acceptsPriority)
        classes.push_back(PriorityClass::Priority);
    v.optional("priorityClasses"_L1, classes, {PriorityClass::Ordinary, PriorityClass::Priority});
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(service)>>) {
        service.acceptsOrdinary = std::ranges::find(classes, PriorityClass::Ordinary) != classes.end();
        service.acceptsPriority = std::ranges::find(classes, PriorityClass::Priority) != classes.end();
    }
    v.optional("popular"_L1, service.popular);
    v.optional("ticketsDuringBreaks"_L1, service.ticketsDuringBreaks);
    v.optional("hours"_L1, service.hours);
    v("standard"_L1, service.standard);
    v.optional("example"_L1, service.example);
    v.optional("order"_L1, service.order);
}

void fields(auto &v, Is<CounterService> auto &served)
{
    v("service"_L1, served.service);
    v.optional("weight"_L1, served.weight, 1.0);
}

void fields(auto &v, Is<Counter> auto &counter)
{
    v("id"_L1, counter.id);
    v("name"_L1, counter.name);
    v("zone"_L1, counter.zone);
    v.optional("services"_L1, counter.services);
    v.optional("order"_L1, counter.order);
}

void fields(auto &v, Is<Officer> auto &officer)
{
    v("id"_L1, officer.id);
    v("name"_L1, officer.name);
    v.optional("role"_L1, officer.role, Role::Officer);
    v.optional("callsOutOfOrder"_L1, officer.callsOutOfOrder);
}

void fields(auto &v, Is<MallConfig> auto &config)
{
    v("mall"_L1, config.mall);
    v("zones"_L1, config.zones);
    v("agencies"_L1, config.agencies);
    v("services"_L1, config.services);
    v("counters"_L1, config.counters);
    v("officers"_L1, config.officers);
}

} // namespace antrean
