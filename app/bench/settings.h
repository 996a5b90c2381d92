#pragma once

#include <QList>
#include <QStringList>

#include <chrono>

namespace antrean::bench {

/// How the bench was called.
struct Settings
{
    QString server;       ///< The program antrean-server.
    QString mallFile;     ///< The mall to measure with; benchMall() makes it fit.
    QString dataFolder;   ///< On the disk that is to be measured.
    QString slowSync;     ///< The library that delays every sync; empty: there is none.
    QStringList ownRole;  ///< What comes before the name of a role in a child of this program itself.
    QList<int> delays{0}; ///< Milliseconds added to every sync.
    double seconds = 3;   ///< Of each measurement of a rate.
    QList<int> clients{1, 8, 64};
    QList<int> mirrors{50, 200};
    int presses = 100;
    int starts = 5;
    int ticketsPerDay = 5000;
    int daysPerYear = 100;
    QList<int> waiting{100, 1000, 5000};
    int returning = 200; ///< Programs that come back at once.
    /// After that, a program has loaded all that it shows at rest.
    std::chrono::milliseconds settled{1500};
};

} // namespace antrean::bench
