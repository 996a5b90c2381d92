#pragma once

#include "client/kioskjournal.h"

namespace antrean {

/// A kiosk's journal without a disk. It outlives the kiosk that writes it, as a disk outlives a restart.
class MemoryKioskJournal final : public KioskJournal
{
public:
    std::vector<KioskRecord> records;
    bool isWhole = true;
    bool fails = false; ///< Every append and rewrite from now on.

    KioskJournalResult<Contents> load() override
    {
        if (fails)
            return tl::unexpected(KioskJournalError{});
        return Contents{records, isWhole};
    }
    KioskJournalResult<> append(const KioskRecord &record) override
    {
        if (fails)
            return tl::unexpected(KioskJournalError{KioskJournalError::Code::WriteFailed, {}, {}});
        records.push_back(record);
        return {};
    }
    KioskJournalResult<> rewrite(const std::vector<KioskRecord> &all) override
    {
        if (fails)
            return tl::unexpected(KioskJournalError{KioskJournalError::Code::WriteFailed, {}, {}});
        records = all;
        return {};
    }

    template <class T>
    [[nodiscard]] std::vector<T> all() const
    {
        std::vector<T> found;
        for (const KioskRecord &record : records) {
            if (const T *wanted = std::get_if<T>(&record))
                found.push_back(*wanted);
        }
        return found;
    }
};

} // namespace antrean
