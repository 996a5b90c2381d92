#pragma once

#include "core/hall.h"
#include "simulation/history.h"
#include "simulation/mallplan.h"

namespace antrean::simulation {

/// A program's copy of the hall at the end of the day.
struct MirrorAtEnd
{
    QByteArray name;
    bool isLive = false;
    quint64 seq = 0;
    const Hall *hall = nullptr;
};

/// What the checkers judge a day by.
struct Evidence
{
    const MallPlan &plan;
    const History &history;
    const std::vector<Event> &journal;                    ///< Of the server that the hall ended with.
    const std::vector<std::vector<Event>> &otherJournals; ///< Of servers that were replaced.
    const Hall &hall;
    std::vector<MirrorAtEnd> mirrors;
    std::vector<ZoneId> boards; ///< The zone of each board.
    bool isDrained = false;     ///< Nobody waited any more when the officers were let go.
};

using BrokenPromises = std::vector<BrokenPromise>;

// One function for each promise; all walk the history or the journal once.

/// A number is given once for a mall, date and prefix: on paper, and in every journal together.
void checkNumbers(const Evidence &evidence, BrokenPromises &broken);
/// What a visitor holds or a program heard is in the journal at the end, unless a backup was older.
void checkNothingLost(const Evidence &evidence, BrokenPromises &broken);
/// A number that a kiosk took is on paper, or was given back; unless the kiosk was restarted meanwhile.
void checkVisitors(const Evidence &evidence, BrokenPromises &broken);
/// A ticket is at one counter at most, and a command brings its effect about once.
void checkCalls(const Evidence &evidence, BrokenPromises &broken);
/// Replaying the journal picks the same tickets for the same reasons; nobody is overtaken or kept waiting
/// beyond the policy's bounds.
void checkFairness(const Evidence &evidence, BrokenPromises &broken);
/// Boards show what was called and nothing else, in its order, two seconds after it at the most.
void checkBoards(const Evidence &evidence, BrokenPromises &broken);
/// The service date is the hall's own, numbers begin at 1 with it, and the day's totals add up.
void checkDates(const Evidence &evidence, BrokenPromises &broken);
/// All queues are empty, and all mirrors are what the server has.
void checkEnd(const Evidence &evidence, BrokenPromises &broken);

} // namespace antrean::simulation
