#pragma once

#include "core/mallconfig.h"
#include "storage/journal.h"

#include <tl/expected.hpp>

namespace antrean::bench {

/// The day that servers of the bench live in: a Monday.
[[nodiscard]] inline QDate lastMadeDate() { return {2026, 11, 23}; }
/// So many services have all of MadeDays::stillWaiting.
inline constexpr int crowdedServices = 8;

/// How much happens in a mall; five events a ticket: issued, called, recalled, started, finished.
struct MadeDays
{
    QDate first{2026, 1, 1};
    int days = 1;
    int ticketsPerDay = 5000; ///< 0: no counter opens.
    int stillWaiting = 0;     ///< More tickets of the last day, which nobody calls.
    /// The last day stays open, as a server leaves it that is killed in the afternoon.
    bool endsInTheAfternoon = true;
};

/// Lets the days happen in an empty journal, by the server's own engine, with snapshots where the server
/// stores them. The same days make the same events. \param mall see benchMall() \returns what went wrong
[[nodiscard]] tl::expected<void, QString> makeJournal(Journal &journal, const MallConfig &mall,
                                                      const MadeDays &days);

} // namespace antrean::bench
