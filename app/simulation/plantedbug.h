#pragma once

#include "simulation/site.h"

#include <QByteArray>

#include <optional>

namespace antrean::simulation {

/// Something wrong that a test builds into a mall to see that it is noticed. None of them is in the programs:
/// each lies between them and their disk, their network or their rules.
enum class PlantedBug {
    UnsyncedCommits,   ///< The disk says that it has synced, and hasn't.
    AnswersTooEarly,   ///< The server answers before its commit.
    IgnoresFailedSync, ///< The server goes on after a write or sync that failed.
    ForgetsCommands,   ///< A server that was restarted knows no command of before.
    NewIdOnRetry,      ///< A program that repeats a command gives it another id.
    NumberTwice,       ///< Now and then a number is given to two visitors.
    NumbersGoOn,       ///< Numbers don't begin at 1 with the new date.
    SkipsTheFirst,     ///< A counter calls the second in the queue.
    NoLimits,          ///< Nothing bounds overtakes and waits.
    ParkedForEver,     ///< Parked visitors never come back.
    WrongLabel,        ///< A board is told another number than the visitor holds.
    DeafBoard,         ///< A board gets the server's pulse, and no event any more.
    WrongPaper,        ///< The kiosk is told of another number than was issued.
    ChangedRecord,     ///< Somebody changed a line of the journal.
    ForgetfulKiosks,   ///< Kiosks forget at every start which of their numbers they gave.
    LostHandOvers,     ///< Kiosks forget what they have to hand over.
    LateTaps,          ///< What kiosks gave alone stands in the queue from when it is handed over.
    NoFloors,          ///< A restored server isn't told what programs have seen.
    BelievesAnyServer, ///< Programs believe a server whatever its epoch.
    BelievesAnyClock,  ///< A server that is started again goes by its computer's clock, whatever it shows.
};
inline constexpr int plantedBugCount = 20;

[[nodiscard]] QByteArray nameOf(PlantedBug bug);
[[nodiscard]] std::optional<PlantedBug> plantedBugNamed(const QByteArray &name);

/// Builds the bug into a mall that hasn't been started.
void plant(PlantedBug bug, Site &site);

} // namespace antrean::simulation
