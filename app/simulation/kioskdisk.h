#pragma once

#include "client/kioskjournal.h"

#include <memory>

namespace antrean::simulation {

/// What a kiosk's own disk holds: it outlives the program, and loses nothing that was appended.
struct KioskDisk
{
    std::vector<KioskRecord> records;
    bool losesGivenNumbers = false; ///< A planted bug: what was given is forgotten with the next start.
    bool losesHandOvers = false;    ///< A planted bug: what waits to be handed over is forgotten.
};

/// The kiosk's journal on such a disk.
class SimulatedKioskJournal final : public KioskJournal
{
public:
    explicit SimulatedKioskJournal(KioskDisk &disk)
        : m_disk(disk)
    {}

    [[nodiscard]] KioskJournalResult<Contents> load() override
    {
        if (m_disk.losesGivenNumbers) {
            std::erase_if(m_disk.records, [](const KioskRecord &record) {
                return std::holds_alternative<NumberGiven>(record);
            });
        }
        return Contents{m_disk.records, true};
    }
    [[nodiscard]] KioskJournalResult<> append(const KioskRecord &record) override
    {
        m_disk.records.push_back(record);
        if (const auto *given = std::get_if<NumberGiven>(&record); given && m_disk.losesHandOvers)
            m_disk.records.push_back(HandOverEnded{given->ticket.handOver});
        return {};
    }
    [[nodiscard]] KioskJournalResult<> rewrite(const std::vector<KioskRecord> &records) override
    {
        m_disk.records = records;
        return {};
    }

private:
    KioskDisk &m_disk;
};

} // namespace antrean::simulation
