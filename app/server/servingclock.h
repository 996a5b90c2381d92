#pragma once

#include "server/clocks.h"
#include "server/hallclock.h"

namespace antrean {

class HallEngine;

/// What a server runs by: the hall's clock, or for training one that begins at any time.
class ServingClock
{
public:
    struct Start
    {
        std::optional<QDateTime> trainingFrom; ///< Local time of the hall; none: real visitors.
        bool isClockRight = false;             ///< As for HallClock::start().
    };

    /// \param zone the hall's. \returns why there is no serving with this journal by such a clock, in words.
    /// All must outlive it.
    [[nodiscard]] static tl::expected<ServingClock, QString> start(Environment &environment, Journal &journal,
                                                                   const HallEngine &engine, TimeZone zone,
                                                                   const Start &start);

    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    /// The server ends in good order.
    void end();

private:
    std::unique_ptr<Clock> m_clock;
    HallClock *m_hallClock = nullptr; ///< None for training.
};

} // namespace antrean
