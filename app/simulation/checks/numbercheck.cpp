#include "simulation/evidence.h"

#include <map>

namespace antrean::simulation {

using namespace Qt::StringLiterals;

namespace {

using Number = std::pair<QDate, QString>; ///< Date and label.

/// How long a tap may be under way: the kiosk's patience, and the ways.
constexpr Instant underWay = std::chrono::seconds(15);

} // namespace

void checkNumbers(const Evidence &evidence, BrokenPromises &broken)
{
    std::map<Number, QByteArray> given;
    for (const History::Paper &paper : evidence.history.papers) {
        const auto [it, isNew] = given.emplace(Number(paper.date, paper.label), paper.kiosk);
        if (!isNew) {
            broken.push_back(
                {"number unique", u"%1 of %2 is on two papers, from %3 and %4"_s.arg(
                                      paper.label, paper.date.toString(Qt::ISODate),
                                      QString::fromUtf8(it->second), QString::fromUtf8(paper.kiosk))});
        }
    }
    std::map<Number, quint64> issued;
    std::map<TicketId, quint64> tickets;
    for (const Event &event : evidence.journal) {
        const auto *issue = std::get_if<TicketIssued>(&event.body);
        if (!issue)
            continue;
        if (!issued.emplace(Number(issue->serviceDate, issue->label), event.seq).second)
            broken.push_back(
                {"number unique", u"%1 of %2 was issued twice, the second time by event %3"_s
                                      .arg(issue->label, issue->serviceDate.toString(Qt::ISODate))
                                      .arg(event.seq)});
        if (!tickets.emplace(issue->ticket, event.seq).second)
            broken.push_back({"number unique", u"ticket %1 was issued twice, the second time by event %2"_s
                                                   .arg(issue->ticket.value())
                                                   .arg(event.seq)});
    }
}

void checkNothingLost(const Evidence &evidence, BrokenPromises &broken)
{
    std::map<Number, const TicketIssued *> issued;
    std::set<Number> lapsed; ///< Handed over after their day.
    for (const Event &event : evidence.journal) {
        if (const auto *issue = std::get_if<TicketIssued>(&event.body))
            issued.emplace(Number(issue->serviceDate, issue->label), issue);
        if (const auto *late = std::get_if<TicketLapsed>(&event.body))
            lapsed.emplace(late->serviceDate, late->label);
    }
    // What a restored server can't know: it was answered by an earlier one after the backup.
    const auto isBeyondBackup = [&](quint32 epoch, quint64 seq) {
        return std::ranges::any_of(evidence.history.restores, [&](const History::Restored &restored) {
            return epoch < restored.epoch && seq > restored.lastSeq;
        });
    };
    const auto judge = [&](const Event &event, const QByteArray &who) {
        if (!isBeyondBackup(event.epoch, event.seq) &&
            (event.seq == 0 || event.seq > evidence.journal.size() ||
             evidence.journal[event.seq - 1] != event)) {
            broken.push_back(
                {"nothing lost", u"event %1, which %2 heard of, is not in the journal"_s.arg(event.seq).arg(
                                     QString::fromUtf8(who))});
        }
    };
    for (const History::Answered &answer : evidence.history.answers) {
        for (const Event &event : answer.events)
            judge(event, answer.who);
    }
    std::set<Number> lostWithServer;
    for (const History::Commit &commit : evidence.history.commits) {
        for (const Event &event : commit.events) {
            judge(event, "everyone at " + commit.server);
            if (!isBeyondBackup(event.epoch, event.seq))
                continue;
            if (const auto *issue = std::get_if<TicketIssued>(&event.body))
                lostWithServer.emplace(issue->serviceDate, issue->label);
            if (const auto *late = std::get_if<TicketLapsed>(&event.body))
                lostWithServer.emplace(late->serviceDate, late->label);
        }
    }
    for (const History::Paper &paper : evidence.history.papers) {
        const Number number(paper.date, paper.label);
        if (lostWithServer.contains(number) || lapsed.contains(number))
            continue;
        const auto it = issued.find(number);
        if (it == issued.end()) {
            broken.push_back({"nothing lost", u"%1, printed by %2, is not in the journal"_s.arg(
                                                  paper.label, QString::fromUtf8(paper.kiosk))});
        } else if (it->second->journey != paper.journey || it->second->priority != paper.priority) {
            broken.push_back({"nothing lost", u"%1 is in the journal for something else"_s.arg(paper.label)});
        }
    }
}

void checkVisitors(const Evidence &evidence, BrokenPromises &broken)
{
    std::map<std::pair<quint32, quint64>, Instant> committed;
    for (const History::Commit &commit : evidence.history.commits) {
        for (const Event &event : commit.events)
            committed.try_emplace({event.epoch, event.seq}, commit.at);
    }
    // A kiosk that is switched off while a tap is under way can't know what came of it.
    const auto wasCutShort = [&](const Event &event) {
        const Instant at = committed[{event.epoch, event.seq}];
        const auto [first, last] = evidence.history.restarts.equal_range(event.actor.device.value().toUtf8());
        return std::any_of(first, last, [&](const auto &restart) {
            return at > restart.second - underWay && at < restart.second + underWay;
        });
    };
    struct Unclaimed
    {
        const TicketIssued *issue;
        TimePoint at;
    };
    std::map<TicketId, Unclaimed> unclaimed;
    for (const Event &event : evidence.journal) {
        const auto *issue = std::get_if<TicketIssued>(&event.body);
        if (issue && !wasCutShort(event))
            unclaimed.emplace(issue->ticket, Unclaimed{issue, event.at});
        // Called before its kiosk could give it back: the officer sees that nobody comes.
        const auto *call = std::get_if<TicketCalled>(&event.body);
        const auto called = call ? unclaimed.find(call->ticket) : unclaimed.end();
        if (called != unclaimed.end() && event.at - called->second.at < underWay)
            unclaimed.erase(called);
        if (const auto *cancelled = std::get_if<TicketCancelled>(&event.body))
            unclaimed.erase(cancelled->ticket);
    }
    std::set<Number> papers;
    for (const History::Paper &paper : evidence.history.papers)
        papers.emplace(paper.date, paper.label);
    for (const auto &[id, entry] : unclaimed) {
        if (!papers.contains(Number(entry.issue->serviceDate, entry.issue->label)))
            broken.push_back(
                {"every number has its visitor", u"%1 is on no paper"_s.arg(entry.issue->label)});
    }
}

} // namespace antrean::simulation
