#pragma once

#include "storage/journal.h"

#include <memory>

namespace antrean::simulation {

/// A journal that does what another does: what lies between a server and its journal begins with it.
class RelayedJournal : public Journal
{
public:
    explicit RelayedJournal(std::unique_ptr<Journal> real)
        : m_real(std::move(real))
    {}

    JournalResult<> append(JournalBatch &batch) override { return m_real->append(batch); }
    [[nodiscard]] quint64 lastSeq() const override { return m_real->lastSeq(); }
    [[nodiscard]] QByteArray lastHash() const override { return m_real->lastHash(); }
    [[nodiscard]] quint32 epoch() const override { return m_real->epoch(); }
    JournalResult<> raiseEpoch(quint32 epoch) override { return m_real->raiseEpoch(epoch); }
    [[nodiscard]] bool hasFailed() const override { return m_real->hasFailed(); }
    [[nodiscard]] bool isTight() const override { return m_real->isTight(); }
    JournalResult<> read(quint64 after, const VisitRecord &visit) override
    {
        return m_real->read(after, visit);
    }
    [[nodiscard]] JournalResult<quint64> firstSince(TimePoint at) override { return m_real->firstSince(at); }
    JournalResult<> readRefusals(TimePoint since, const VisitRefusal &visit) override
    {
        return m_real->readRefusals(since, visit);
    }
    JournalResult<> forgetRefusals(TimePoint before) override { return m_real->forgetRefusals(before); }
    JournalResult<> storeSnapshot(const JournalSnapshot &snapshot) override
    {
        return m_real->storeSnapshot(snapshot);
    }
    [[nodiscard]] JournalResult<std::optional<JournalSnapshot>> latestSnapshot() override
    {
        return m_real->latestSnapshot();
    }
    [[nodiscard]] JournalResult<std::optional<QString>> meta(const QString &key) override
    {
        return m_real->meta(key);
    }
    JournalResult<> setMeta(const QString &key, const QString &value) override
    {
        return m_real->setMeta(key, value);
    }

protected:
    std::unique_ptr<Journal> m_real;
};

} // namespace antrean::simulation
