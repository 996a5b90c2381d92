#pragma once

#include "client/tickettaker.h"
#include "simulation/kioskdisk.h"
#include "simulation/mallplan.h"
#include "simulation/programnode.h"

namespace antrean::simulation {

/// A kiosk: visitors tap, and get paper or words. It is the very TicketTaker of the real one, without window
/// and printer.
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
    [[nodiscard]] KioskDisk &disk() { return m_disk; }
    /// Everything that it gave alone has been handed over, as far as it can know.
    [[nodiscard]] bool hasHandedOver() const { return !m_taker || m_taker->waitingToHandOver() == 0; }

protected:
    void begun() override;
    void ending() override;

private:
    void print(const GivenTicket &given, Instant tap);

    KioskDisk m_disk;
    std::unique_ptr<SimulatedKioskJournal> m_journal;
    std::unique_ptr<TicketTaker> m_taker;
    bool m_isBusy = false;
};

} // namespace antrean::simulation
