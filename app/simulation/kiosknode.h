#pragma once

#include "simulation/mallplan.h"
#include "simulation/programnode.h"

namespace antrean::simulation {

/// A kiosk: visitors tap, and get paper or words.
class KioskNode final : public ProgramNode
{
public:
    enum class Outcome {
        Paper,   ///< A number, printed.
        Refused, ///< The service gives no numbers now.
        ToDesk,  ///< The kiosk can't: ask an officer.
        Nothing  ///< Dark, or busy with somebody else.
    };
    using Done = std::function<void(Outcome)>;

    KioskNode(Network &network, int index, TimePoint bootClock, History &history);

    /// A visitor taps. `done` is called once, unless the kiosk dies before: whoever waits has a patience of
    /// its own.
    void take(const PlannedVisit &visit, Done done);

protected:
    void begun() override;
    void ending() override;

private:
    void print(const TicketIssued &issued, Instant tap);

    bool m_isBusy = false;
};

} // namespace antrean::simulation
