#include "core/queuepolicy.h"

namespace antrean {

using namespace std::chrono;
using Rule = CallReason::Rule;

namespace {

struct Candidate
{
    QueueEntry entry;
    PriorityClass priority{};
    double serviceWeight = 1.0;
    double score = 0;
    bool mustGo = false;
};

bool isOlder(const QueueEntry &a, const QueueEntry &b)
{
    return a.reference != b.reference ? a.reference < b.reference : a.ticket < b.ticket;
}

/// Those who must go come first and by age; the others by score, equal ones by age.
bool goesBefore(const Candidate &a, const Candidate &b)
{
    if (a.mustGo != b.mustGo)
        return a.mustGo;
    if (!a.mustGo && a.score != b.score)
        return a.score > b.score;
    return isOlder(a.entry, b.entry);
}

Candidate candidate(const Policy &policy, const QueueEntry &entry, PriorityClass priority,
                    double serviceWeight, TimePoint now)
{
    const auto wait = now - entry.reference;
    const double score = policy.weight(priority) * serviceWeight * static_cast<double>(wait.count());
    return {entry, priority, serviceWeight, score,
            entry.overtakes >= policy.maxOvertakes || wait >= policy.maxWait};
}

int countOlder(const Hall &hall, const Counter &counter, TimePoint reference, TicketId ticket)
{
    int older = 0;
    forEachQueue(hall, counter, [&](const WaitingQueue &queue, PriorityClass, double) {
        older += queue.countBefore(reference, ticket);
    });
    return older;
}

CallReason reasonFor(const Policy &policy, const Candidate &chosen, int older, TimePoint now)
{
    CallReason reason;
    reason.waited = duration_cast<minutes>(now - chosen.entry.reference);
    reason.overtaken = older;
    if (older == 0)
        reason.rule = Rule::LongestWait;
    else if (chosen.entry.overtakes >= policy.maxOvertakes)
        reason.rule = Rule::OvertakeLimit;
    else if (chosen.mustGo)
        reason.rule = Rule::WaitLimit;
    else if (chosen.priority == PriorityClass::Priority)
        reason.rule = Rule::Priority;
    else
        reason.rule = Rule::ServiceWeight;
    return reason;
}

} // namespace

std::optional<Choice> chooseNext(const Hall &hall, const CounterId &id, TimePoint now)
{
    const Counter *counter = hall.counter(id);
    if (!counter)
        return std::nullopt;
    const Policy &policy = hall.mall.policy;
    std::optional<Candidate> best;
    forEachQueue(hall, *counter, [&](const WaitingQueue &queue, PriorityClass priority, double weight) {
        if (!queue.head())
            return;
        const Candidate next = candidate(policy, *queue.head(), priority, weight, now);
        if (!best || goesBefore(next, *best))
            best = next;
    });
    if (!best)
        return std::nullopt;
    const int older = countOlder(hall, *counter, best->entry.reference, best->entry.ticket);
    return Choice{best->entry.ticket, reasonFor(policy, *best, older, now)};
}

CallReason outOfOrderReason(const Hall &hall, const CounterId &id, const Ticket &ticket, const QString &note,
                            TimePoint now)
{
    CallReason reason{Rule::OutOfOrder, duration_cast<minutes>(now - ticket.reference), 0, note};
    if (const Counter *counter = hall.counter(id))
        reason.overtaken = countOlder(hall, *counter, ticket.reference, ticket.id);
    return reason;
}

std::vector<Choice> upcoming(const Hall &hall, const CounterId &id, TimePoint now, int limit)
{
    const Counter *counter = hall.counter(id);
    if (!counter)
        return {};
    // A private copy of the queues' fronts lives through the calls to come, overtakes and all.
    struct Line
    {
        PriorityClass priority;
        double weight;
        WaitingQueue queue;
    };
    std::vector<Line> lines;
    forEachQueue(hall, *counter, [&](const WaitingQueue &queue, PriorityClass priority, double weight) {
        if (queue.size() > 0)
            lines.push_back({priority, weight, queue});
    });
    std::vector<Choice> order;
    while (static_cast<int>(order.size()) < limit) {
        std::optional<Candidate> best;
        Line *from = nullptr;
        for (Line &line : lines) {
            if (!line.queue.head())
                continue;
            const Candidate next =
                candidate(hall.mall.policy, *line.queue.head(), line.priority, line.weight, now);
            if (!best || goesBefore(next, *best)) {
                best = next;
                from = &line;
            }
        }
        if (!best)
            break;
        int older = 0;
        for (Line &line : lines) {
            older += line.queue.countBefore(best->entry.reference, best->entry.ticket);
            line.queue.overtake(best->entry.reference, best->entry.ticket);
        }
        from->queue.remove(best->entry.ticket, best->entry.reference);
        order.push_back({best->entry.ticket, reasonFor(hall.mall.policy, *best, older, now)});
    }
    return order;
}

} // namespace antrean
