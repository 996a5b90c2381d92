#include "simulation/evidence.h"

#include <map>

namespace antrean::simulation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant mostStale = 2s;
/// From the commit to the board on a sound line: the way, and the sync of a batch before it.
constexpr Instant onTheWay = 200ms;

/// A call as the server made it.
struct Made
{
    Instant at{};
    TicketId ticket;
    CounterId counter;
    TimePoint calledAt{};
    std::optional<Instant> over; ///< When the visitor had come, or the call was void.
};

std::vector<Made> callsMade(const History &history)
{
    std::vector<Made> made;
    std::map<TicketId, std::size_t> standing;
    for (const History::Commit &commit : history.commits) {
        for (const Event &event : commit.events) {
            const auto end = [&](TicketId ticket) {
                const auto it = standing.find(ticket);
                if (it == standing.end())
                    return;
                made[it->second].over = commit.at;
                standing.erase(it);
            };
            const auto begin = [&](TicketId ticket, const CounterId &counter) {
                end(ticket);
                standing[ticket] = made.size();
                made.push_back({commit.at, ticket, counter, event.at, {}});
            };
            if (const auto *call = std::get_if<TicketCalled>(&event.body))
                begin(call->ticket, call->counter);
            else if (const auto *recall = std::get_if<TicketRecalled>(&event.body))
                begin(recall->ticket, recall->counter);
            else if (const auto *started = std::get_if<ServingStarted>(&event.body))
                end(started->ticket);
            else if (const auto *missed = std::get_if<TicketMissed>(&event.body))
                end(missed->ticket);
            else if (const auto *moved = std::get_if<TicketTransferred>(&event.body))
                end(moved->ticket);
            else if (const auto *cancelled = std::get_if<TicketCancelled>(&event.body))
                end(cancelled->ticket);
            else if (std::holds_alternative<DayClosed>(event.body)) {
                while (!standing.empty())
                    end(TicketId(standing.begin()->first));
            }
        }
    }
    return made;
}

/// When a board must show what was committed at an instant: what goes wrong in between moves it on.
Instant deadline(const std::vector<History::Trouble> &troubles, const QByteArray &board, Instant at)
{
    Instant due = at + onTheWay;
    for (const History::Trouble &trouble : troubles) {
        if (!trouble.machine.isEmpty() && trouble.machine != board)
            continue;
        if (trouble.from <= due + mostStale && trouble.to > due)
            due = trouble.to;
    }
    return due + mostStale;
}

} // namespace

void checkBoards(const Evidence &evidence, BrokenPromises &broken)
{
    const std::vector<Made> made = callsMade(evidence.history);
    // With its counter: while the server's clock stands still a ticket may be called twice at one instant.
    using Call = std::tuple<TicketId, TimePoint, CounterId>;
    std::map<Call, const Made *> byCall;
    for (const Made &call : made)
        byCall.emplace(Call(call.ticket, call.calledAt, call.counter), &call);

    std::map<TicketId, QString> labels;
    for (const History::Commit &commit : evidence.history.commits) {
        for (const Event &event : commit.events) {
            if (const auto *issued = std::get_if<TicketIssued>(&event.body))
                labels.emplace(issued->ticket, issued->label);
        }
    }
    std::vector<History::Trouble> troubles = evidence.history.troubles;
    std::ranges::stable_sort(troubles, {}, &History::Trouble::from);
    std::vector<std::map<Call, Instant>> shown(evidence.boards.size());
    for (const History::Shown &call : evidence.history.shown) {
        const auto it = byCall.find({call.ticket, call.calledAt, call.counter});
        const char *why = it == byCall.end()                  ? "nobody called it there then"
                          : call.at < it->second->at          ? "it was called later"
                          : labels[call.ticket] != call.label ? "that is another's number"
                                                              : nullptr;
        if (why) {
            broken.push_back(
                {"no phantom", u"board %1 shows %2 (ticket %3) at %4, at %5 s: %6"_s.arg(call.board + 1)
                                   .arg(call.label)
                                   .arg(call.ticket.value())
                                   .arg(call.counter.value())
                                   .arg(static_cast<double>(call.at.count()) / 1e9, 0, 'f', 3)
                                   .arg(QLatin1StringView(why))});
        }
        shown[static_cast<std::size_t>(call.board)].emplace(Call(call.ticket, call.calledAt, call.counter),
                                                            call.at);
    }
    std::map<CounterId, ZoneId> zones;
    for (const Counter &counter : evidence.plan.config.counters)
        zones[counter.id] = counter.zone;
    for (std::size_t board = 0; board < evidence.boards.size(); ++board) {
        const QByteArray name = "board-" + QByteArray::number(static_cast<qulonglong>(board + 1));
        std::map<CounterId, TimePoint> newest;
        for (const Made &call : made) {
            if (zones[call.counter] != evidence.boards[board])
                continue;
            const Instant due = deadline(troubles, name, call.at);
            const auto it = shown[board].find({call.ticket, call.calledAt, call.counter});
            const bool isShown = it != shown[board].end() && it->second <= due;
            // Nobody needs to see a call any more once the visitor has come.
            if (!isShown && (!call.over || *call.over > due)) {
                broken.push_back({"boards up to date", u"%1 doesn't show ticket %2 at %3, called at %4 s"_s
                                                           .arg(QString::fromUtf8(name))
                                                           .arg(call.ticket.value())
                                                           .arg(call.counter.value())
                                                           .arg(static_cast<double>(call.at.count()) / 1e9)});
            }
        }
    }
}

} // namespace antrean::simulation
