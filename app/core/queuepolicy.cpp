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

/// Compares the heads of a counter's queues one by one.
class Contest
{
public:
    void enter(const Candidate &next)
    {
        if (!m_chosen || goesBefore(next, *m_chosen))
            m_chosen = next;
        Candidate byWeight = next;
        byWeight.mustGo = false;
        if (!m_favourite || goesBefore(byWeight, *m_favourite))
            m_favourite = byWeight;
    }

    [[nodiscard]] const std::optional<Candidate> &chosen() const { return m_chosen; }
    /// A limit decided: the weights alone would have chosen another.
    [[nodiscard]] bool isByLimit() const { return m_chosen->entry.ticket != m_favourite->entry.ticket; }

private:
    std::optional<Candidate> m_chosen;
    std::optional<Candidate> m_favourite;
};

/// Waiting tickets that are older than a place, and those among them whose class weighs less.
struct Older
{
    int all = 0;
    int lighter = 0;

    void count(const Policy &policy, const WaitingQueue &queue, PriorityClass theirs, const Candidate &chosen)
    {
        const int older = queue.countBefore(chosen.entry.reference, chosen.entry.ticket);
        all += older;
        if (policy.weight(theirs) < policy.weight(chosen.priority))
            lighter += older;
    }
};

CallReason reasonFor(const Policy &policy, const Contest &contest, const Older &older, TimePoint now)
{
    const Candidate &chosen = *contest.chosen();
    CallReason reason;
    reason.waited = duration_cast<minutes>(now - chosen.entry.reference);
    reason.overtaken = older.all;
    if (contest.isByLimit()) {
        const bool isOvertakeLimit = chosen.entry.overtakes >= policy.maxOvertakes;
        reason.rule = isOvertakeLimit ? Rule::OvertakeLimit : Rule::WaitLimit;
    } else if (older.all == 0) {
        reason.rule = Rule::LongestWait;
    } else {
        reason.rule = older.lighter > 0 ? Rule::Priority : Rule::ServiceWeight;
    }
    return reason;
}

} // namespace

std::optional<NextTicket> chooseNext(const Hall &hall, const CounterId &id, TimePoint now)
{
    const Counter *counter = hall.counter(id);
    if (!counter)
        return std::nullopt;
    const Policy &policy = hall.mall.policy;
    Contest contest;
    forEachQueue(hall, *counter, [&](const WaitingQueue &queue, PriorityClass priority, double weight) {
        if (queue.head())
            contest.enter(candidate(policy, *queue.head(), priority, weight, now));
    });
    if (!contest.chosen())
        return std::nullopt;
    Older older;
    forEachQueue(hall, *counter, [&](const WaitingQueue &queue, PriorityClass priority, double) {
        older.count(policy, queue, priority, *contest.chosen());
    });
    return NextTicket{contest.chosen()->entry.ticket, reasonFor(policy, contest, older, now)};
}

CallReason outOfOrderReason(const Hall &hall, const CounterId &id, const Ticket &ticket, const QString &note,
                            TimePoint now)
{
    CallReason reason{Rule::OutOfOrder, duration_cast<minutes>(now - ticket.reference), 0, note};
    const Counter *counter = hall.counter(id);
    if (!counter)
        return reason;
    forEachQueue(hall, *counter, [&](const WaitingQueue &queue, PriorityClass, double) {
        reason.overtaken += queue.countBefore(ticket.reference, ticket.id);
    });
    return reason;
}

std::vector<NextTicket> upcoming(const Hall &hall, const CounterId &id, TimePoint now, int limit)
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
    const Policy &policy = hall.mall.policy;
    std::vector<Line> lines;
    forEachQueue(hall, *counter, [&](const WaitingQueue &queue, PriorityClass priority, double weight) {
        if (queue.size() > 0)
            lines.push_back({priority, weight, queue});
    });
    std::vector<NextTicket> order;
    while (static_cast<int>(order.size()) < limit) {
        Contest contest;
        for (const Line &line : lines) {
            if (line.queue.head())
                contest.enter(candidate(policy, *line.queue.head(), line.priority, line.weight, now));
        }
        if (!contest.chosen())
            break;
        const QueueEntry &next = contest.chosen()->entry;
        Older older;
        for (Line &line : lines) {
            older.count(policy, line.queue, line.priority, *contest.chosen());
            line.queue.overtake(next.reference, next.ticket);
            line.queue.remove(next.ticket, next.reference);
        }
        order.push_back({next.ticket, reasonFor(policy, contest, older, now)});
    }
    return order;
}

} // namespace antrean
