#pragma once

#include "simulation/faults.h"
#include "simulation/site.h"

namespace antrean::simulation {

/// Makes things go wrong in a mall, by chance, and right again: when it has ended, everything works.
class Troublemaker
{
public:
    Troublemaker(Site &site, std::set<Fault> faults, FaultCounts &counts);

    /// Puts faults down for the time between two instants.
    void plan(Instant from, Instant to);
    /// All that is still wrong is mended now.
    void mendAll();

private:
    void strike(Fault fault);
    void strikeCable(Fault fault);
    void strikeProgram(Fault fault);
    void strikeServer(Fault fault);
    void replaceServer(Fault fault);
    void strikeDisk(Fault fault);
    void strikeClock(Fault fault);
    /// The server's clock is hours or a day wrong: for a while, or for the rest of the day.
    void strikeServerClock();
    /// Puts the mending down, and the trouble into the history.
    void mendAfter(Instant time, const QByteArray &machine, std::function<void()> mend);
    void count(Fault fault, const QByteArray &what);
    [[nodiscard]] ProgramNode &anyProgram();
    /// A program's machine, or now and then the server's.
    [[nodiscard]] Machine &anyMachine();
    [[nodiscard]] Instant duration(double meanSeconds);

    Site &m_site;
    std::vector<Fault> m_faults;
    FaultCounts &m_counts;
    Chance m_chance;
    std::vector<std::function<void()>> m_mends; ///< What is still to be mended; empty functions are done.
    bool m_hasEnded = false;
};

} // namespace antrean::simulation
