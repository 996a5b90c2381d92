#pragma once

#include "storage/journal.h"

#include <map>

namespace antrean {

/// A journal without a disk, which a test can make fail and change behind its back.
class MemoryJournal final : public Journal
{
public:
    std::vector<JournalRecord> records;
    std::vector<RefusalRecord> refusals;
    std::map<QString, QString> values;
    std::optional<JournalSnapshot> snapshot; ///< The newest that was stored.
    std::optional<JournalError> nextFailure; ///< Of the next append(), and of all after it.
    bool tight = false;                      ///< As if the disk were nearly full.
    int appends = 0;                         ///< Batches that held something.

    JournalResult<> append(JournalBatch &batch) override
    {
        if (nextFailure)
            return tl::unexpected(*nextFailure);
        if (batch.events.empty() && batch.refusals.empty())
            return {};
        ++appends;
        for (JournalRecord &record : batch.events) {
            if (record.seq != lastSeq() + 1)
                return tl::unexpected(JournalError{JournalError::Code::BrokenSequence, {}, {}, record.seq});
            record.hash = chainHash(lastHash(), record);
            records.push_back(record);
            m_epoch = std::max(m_epoch, record.epoch);
        }
        for (const RefusalRecord &refusal : batch.refusals) {
            if (std::ranges::find(refusals, refusal.commandId, &RefusalRecord::commandId) == refusals.end())
                refusals.push_back(refusal);
        }
        return {};
    }
    [[nodiscard]] quint64 lastSeq() const override { return records.size(); }
    [[nodiscard]] QByteArray lastHash() const override
    {
        return records.empty() ? genesisHash() : records.back().hash;
    }
    [[nodiscard]] quint32 epoch() const override { return m_epoch; }
    JournalResult<> raiseEpoch(quint32 epoch) override
    {
        m_epoch = epoch;
        return {};
    }
    [[nodiscard]] bool hasFailed() const override { return nextFailure.has_value(); }
    [[nodiscard]] bool isTight() const override { return tight; }
    JournalResult<> read(quint64 after, const VisitRecord &visit) override
    {
        QByteArray previous = after == 0 ? genesisHash() : records.at(after - 1).hash;
        for (quint64 i = after; i < records.size(); ++i) {
            if (chainHash(previous, records[i]) != records[i].hash)
                return tl::unexpected(
                    JournalError{JournalError::Code::BrokenChain, QStringLiteral("changed"), {}, i + 1});
            previous = records[i].hash;
            if (!visit(records[i]))
                break;
        }
        return {};
    }
    [[nodiscard]] JournalResult<quint64> firstSince(TimePoint at) override
    {
        const auto first = std::ranges::lower_bound(records, at, {}, &JournalRecord::at);
        return static_cast<quint64>(first - records.begin()) + 1;
    }
    JournalResult<> readRefusals(TimePoint since, const VisitRefusal &visit) override
    {
        for (const RefusalRecord &refusal : refusals) {
            if (refusal.at >= since && !visit(refusal))
                break;
        }
        return {};
    }
    JournalResult<> forgetRefusals(TimePoint before) override
    {
        std::erase_if(refusals, [before](const RefusalRecord &refusal) { return refusal.at < before; });
        return {};
    }
    JournalResult<> storeSnapshot(const JournalSnapshot &given) override
    {
        snapshot = given;
        return {};
    }
    [[nodiscard]] JournalResult<std::optional<JournalSnapshot>> latestSnapshot() override { return snapshot; }
    [[nodiscard]] JournalResult<std::optional<QString>> meta(const QString &key) override
    {
        const auto it = values.find(key);
        return it == values.end() ? std::nullopt : std::optional(it->second);
    }
    JournalResult<> setMeta(const QString &key, const QString &value) override
    {
        values[key] = value;
        return {};
    }

private:
    quint32 m_epoch = 0;
};

} // namespace antrean
