#pragma once

#include "core/event.h"
#include "simulation/world.h"

#include <map>

namespace antrean::simulation {

/// What people and programs of a simulated day saw, as it happened; what the checkers judge.
struct History
{
    /// A visitor has paper with a number.
    struct Paper
    {
        Instant at{};
        QByteArray kiosk;
        QString label;
        QString prefix;
        QDate date;
        std::vector<ServiceId> journey;
        PriorityClass priority{};
        bool isReserve = false;              ///< Given by a kiosk alone.
        std::chrono::milliseconds tookFor{}; ///< From the tap to the paper.
        TimePoint tapClock{};                ///< The hall's right time of the tap.
    };
    /// A program heard that its command was carried out.
    struct Answered
    {
        Instant at{};
        QByteArray who;
        std::vector<Event> events;
    };
    /// A board began to show a call.
    struct Shown
    {
        Instant at{};
        int board = 0;
        TicketId ticket;
        QString label;
        CounterId counter;
        TimePoint calledAt{};
    };
    /// A server's commit: what it told everyone.
    struct Commit
    {
        Instant at{};
        QByteArray server;
        std::vector<Event> events;
    };
    /// A server went on from a backup: what came after its last event is not in its journal.
    struct Restored
    {
        Instant at{};
        quint32 epoch = 0;
        quint64 lastSeq = 0;
    };
    /// While this lasted nothing can be asked of what is between a machine and the server.
    struct Trouble
    {
        Instant from{};
        Instant to{};
        QByteArray machine; ///< Empty: all.
    };

    /// Notes a trouble whose end isn't known yet. \returns its index.
    std::size_t begin(Trouble trouble)
    {
        troubles.push_back(std::move(trouble));
        return troubles.size() - 1;
    }

    std::vector<Paper> papers;
    std::vector<Answered> answers;
    std::vector<Shown> shown;
    std::vector<Commit> commits;
    std::vector<Restored> restores;
    std::vector<Trouble> troubles;
    std::multimap<QByteArray, Instant> restarts; ///< Programs that were switched off or restarted at work.
    bool hadWrongClocks = false;                 ///< Some machine's clock jumped or drifted.
    int visitorsSentToDesk = 0;
    int visitorsRefused = 0;
    int visitorsGoneWithout = 0;
};

/// A promise that a simulated day broke.
struct BrokenPromise
{
    QByteArray promise; ///< Its short name: `number unique`.
    QString what;
};

} // namespace antrean::simulation
