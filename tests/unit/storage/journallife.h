#pragma once

#include "journalfixture.h"
#include "simulation/simdisk.h"

namespace antrean::test {

/// The journal of a simulated disk, with a log so short that it is moved into the database every few commits.
inline auto openOn(const SimDisk &disk)
{
    using namespace Qt::StringLiterals;
    const bool endedUncleanly = disk.size(u"journal.db-wal"_s).value_or(0) > 0;
    return SqliteJournal::openOn(disk.uri(u"journal.db"_s),
                                 {.isSuspect = endedUncleanly, .checkpointBytes = 40 * 1024});
}

/// All that a journal tells.
struct JournalState
{
    std::vector<JournalRecord> events;
    std::vector<RefusalRecord> refusals;
    quint32 epoch = 0;
    std::optional<JournalSnapshot> snapshot;
    std::optional<QString> name;
    friend bool operator==(const JournalState &, const JournalState &) = default;
};

inline JournalResult<JournalState> stateOf(Journal &journal)
{
    JournalState state;
    state.epoch = journal.epoch();
    const auto read = journal.read(0, [&state](const JournalRecord &record) {
        state.events.push_back(record);
        return true;
    });
    const auto refusals = journal.readRefusals({}, [&state](const RefusalRecord &refusal) {
        state.refusals.push_back(refusal);
        return true;
    });
    for (const auto *result : {&read, &refusals}) {
        if (!*result)
            return tl::unexpected(result->error());
    }
    const auto snapshot = journal.latestSnapshot();
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    state.snapshot = *snapshot;
    const auto name = journal.meta(QStringLiteral("name"));
    if (!name)
        return tl::unexpected(name.error());
    state.name = *name;
    return state;
}

/// One thing that is done to a journal, and what it makes of its state. A step without `write` closes the
/// journal and opens it again.
struct LifeStep
{
    const char *what;
    std::function<JournalResult<>(Journal &)> write;
    std::function<void(JournalState &)> happens;
};

inline LifeStep appending(quint64 first, quint64 count, quint32 epoch)
{
    auto batch = batchOf(first, count, epoch);
    const TimePoint at = batch.events.front().at;
    batch.refusals = {{"refused" + QByteArray::number(first), at, R"({"code":"serviceClosed"})"}};
    return {"append", [batch](Journal &journal) mutable { return journal.append(batch); },
            [batch](JournalState &state) {
                for (JournalRecord event : batch.events) {
                    event.hash =
                        chainHash(state.events.empty() ? genesisHash() : state.events.back().hash, event);
                    state.events.push_back(event);
                }
                state.refusals.push_back(batch.refusals.front());
                state.epoch = batch.events.back().epoch;
            }};
}

/// A journal's life, in which each thing that it can do happens in each round.
inline std::vector<LifeStep> lifeOf(int rounds)
{
    std::vector<LifeStep> steps;
    quint64 seq = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto epoch = static_cast<quint32>(round + 1);
        for (const quint64 count : {1, 7, 2, 12, 1}) {
            steps.push_back(appending(seq + 1, count, epoch));
            seq += count;
        }
        const JournalSnapshot snapshot{seq, eventOf(seq).at,
                                       QByteArray("state after ").repeated(900) + QByteArray::number(seq)};
        steps.push_back({"storeSnapshot",
                         [snapshot](Journal &journal) { return journal.storeSnapshot(snapshot); },
                         [snapshot](JournalState &state) { state.snapshot = snapshot; }});
        const TimePoint before = eventOf(seq - 5).at;
        steps.push_back(
            {"forgetRefusals", [before](Journal &journal) { return journal.forgetRefusals(before); },
             [before](JournalState &state) {
                 std::erase_if(state.refusals,
                               [before](const RefusalRecord &refusal) { return refusal.at < before; });
             }});
        steps.push_back({"raiseEpoch", [epoch](Journal &journal) { return journal.raiseEpoch(epoch + 1); },
                         [epoch](JournalState &state) { state.epoch = epoch + 1; }});
        const QString name = QStringLiteral("MPP %1").arg(round);
        steps.push_back({"setMeta",
                         [name](Journal &journal) { return journal.setMeta(QStringLiteral("name"), name); },
                         [name](JournalState &state) { state.name = name; }});
        steps.push_back({"reopen", {}, [](JournalState &) {}});
    }
    return steps;
}

} // namespace antrean::test
