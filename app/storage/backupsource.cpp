#include "storage/backup.h"

namespace antrean {

JournalResult<BackupFit> BackupSource::fit(const BackupHead &head)
{
    const auto name = m_journal.meta(m_nameKey);
    if (!name)
        return tl::unexpected(name.error());
    if (head.seq == 0)
        return BackupFit::Continues;
    // Two servers with the same past: whichever has the lower epoch must not touch the other's backup.
    if (head.name == name->value_or(QString()) && head.epoch > m_journal.epoch())
        return BackupFit::Newer;
    if (head.seq > m_journal.lastSeq())
        return BackupFit::Foreign;
    bool isOurs = false;
    const auto read = m_journal.read(head.seq - 1, [&](const JournalRecord &record) {
        isOurs = record.hash == head.hash;
        return false;
    });
    if (!read)
        return tl::unexpected(read.error());
    return isOurs ? BackupFit::Continues : BackupFit::Foreign;
}

JournalResult<std::vector<JournalRecord>> BackupSource::slice(quint64 after)
{
    std::vector<JournalRecord> events;
    const auto read = m_journal.read(after, [&](const JournalRecord &record) {
        events.push_back(record);
        return events.size() < sliceEvents;
    });
    if (!read)
        return tl::unexpected(read.error());
    return events;
}

JournalResult<BackupRest> BackupSource::rest(quint64 lastSeq, std::chrono::hours refusalsFor)
{
    BackupRest rest{lastSeq, genesisHash(), m_journal.epoch(), {}, {}, {}, {}};
    if (lastSeq > 0) {
        const auto read = m_journal.read(lastSeq - 1, [&](const JournalRecord &record) {
            rest.lastHash = record.hash;
            rest.oldestRefusal = record.at - refusalsFor;
            return false;
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    const TimePoint since = std::max(rest.oldestRefusal, m_newestRefusal);
    const auto refusals = m_journal.readRefusals(since, [&](const RefusalRecord &record) {
        rest.refusals.push_back(record);
        m_newestRefusal = record.at;
        return true;
    });
    if (!refusals)
        return tl::unexpected(refusals.error());
    const QStringList keys = QStringList(m_nameKey) + m_otherKeys;
    for (const QString &key : keys) {
        const auto value = m_journal.meta(key);
        if (!value)
            return tl::unexpected(value.error());
        if (*value)
            rest.values.emplace(key, **value);
    }
    auto snapshot = m_journal.latestSnapshot();
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (*snapshot && (*snapshot)->seq <= lastSeq)
        rest.snapshot = std::move(**snapshot);
    return rest;
}

} // namespace antrean
