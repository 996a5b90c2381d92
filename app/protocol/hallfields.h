#pragma once

#include "core/hall.h"
#include "protocol/configfields.h"

namespace antrean {

void fields(auto &v, Is<CallReason> auto &reason)
{
    v("rule"_L1, reason.rule);
    v("waitedMinutes"_L1, reason.waited);
    v.optional("overtaken"_L1, reason.overtaken);
    v.optional("note"_L1, reason.note);
}

void fields(auto &v, Is<Stage> auto &stage)
{
    v("service"_L1, stage.service);
    v.optional("onlyCounter"_L1, stage.onlyCounter);
    v("state"_L1, stage.state);
    v.optional("counter"_L1, stage.counter);
    v.optional("officer"_L1, stage.officer);
    v.optional("calls"_L1, stage.calls);
    v.optional("reason"_L1, stage.reason);
    v.optional("waitingSince"_L1, stage.waitingSince);
    v.optional("calledAt"_L1, stage.calledAt);
    v.optional("servingSince"_L1, stage.servingSince);
    v.optional("parkedSince"_L1, stage.parkedSince);
    v.optional("parkedUntil"_L1, stage.parkedUntil);
    v.optional("endedAt"_L1, stage.endedAt);
    v.optional("outcome"_L1, stage.outcome);
}

void fields(auto &v, Is<Ticket> auto &ticket)
{
    v("ticket"_L1, ticket.id);
    v("label"_L1, ticket.label);
    v("prefix"_L1, ticket.prefix);
    v("number"_L1, ticket.number);
    v("serviceDate"_L1, ticket.serviceDate);
    v("priority"_L1, ticket.priority);
    v("channel"_L1, ticket.channel);
    v("issuedAt"_L1, ticket.issuedAt);
    v("reference"_L1, ticket.reference);
    v("stages"_L1, ticket.stages);
    v("current"_L1, ticket.current);
    v.optional("device"_L1, ticket.device);
}

void fields(auto &v, Is<QueueEntry> auto &entry)
{
    v("ticket"_L1, entry.ticket);
    v("reference"_L1, entry.reference);
    v.optional("overtakes"_L1, entry.overtakes);
}

void fields(auto &v, Is<WaitingQueue> auto &queue)
{
    std::vector<QueueEntry> entries = queue.entries();
    v("entries"_L1, entries);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(queue)>>) {
        for (const QueueEntry &entry : entries)
            queue.insert(entry);
    }
}

void fields(auto &v, Is<ClassQueues> auto &queues)
{
    v.optional("ordinary"_L1, queues[static_cast<std::size_t>(PriorityClass::Ordinary)]);
    v.optional("priority"_L1, queues[static_cast<std::size_t>(PriorityClass::Priority)]);
}

void fields(auto &v, Is<Day> auto &day)
{
    v("date"_L1, day.date);
    v("state"_L1, day.state);
    v.optional("despiteHoliday"_L1, day.despiteHoliday);
}

void fields(auto &v, Is<Desk> auto &desk)
{
    v("status"_L1, desk.status);
    v.optional("officer"_L1, desk.officer);
    v.optional("pauseReason"_L1, desk.pauseReason);
    v.optional("since"_L1, desk.since);
    v.optional("ticket"_L1, desk.ticket);
}

} // namespace antrean
