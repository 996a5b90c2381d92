#include "server/recovery.h"

#include "core/apply.h"
#include "server/hallsnapshot.h"
#include "server/recordcodec.h"

#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(recoveryLog, "antrean.server.recovery")

namespace {

RecoveryError unreadable(quint64 seq, const QString &what)
{
    return {{JournalError::Code::ReadFailed, what, {}, seq}, u"event %1: %2"_s.arg(seq).arg(what)};
}

RecoveryError unreadable(const JournalError &error) { return {error, error.detail}; }

JournalResult<JournalRecord> recordAt(Journal &journal, quint64 seq)
{
    JournalRecord found;
    const auto read = journal.read(seq - 1, [&](const JournalRecord &record) {
        found = record;
        return false;
    });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

/// The hall of the newest snapshot, if it stands in this journal's chain.
JournalResult<std::optional<RecoveredHall>> fromSnapshot(Journal &journal)
{
    const auto snapshot = journal.latestSnapshot();
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (!*snapshot || (*snapshot)->seq == 0 || (*snapshot)->seq > journal.lastSeq())
        return std::nullopt;
    const auto record = recordAt(journal, (*snapshot)->seq);
    if (!record)
        return tl::unexpected(record.error());
    auto hall = hallOf(**snapshot, record->hash);
    if (!hall) {
        qCInfo(recoveryLog) << "the snapshot after event" << (*snapshot)->seq
                            << "is passed over: it is not by this program and of this journal";
        return std::nullopt;
    }
    return RecoveredHall{std::move(*hall), {}, record->seq, record->at};
}

/// Happens the events after the snapshot, and notes the commands of all events after `after`.
tl::expected<void, RecoveryError> readEvents(Journal &journal, quint64 after, RecoveredHall &recovered)
{
    std::optional<RecoveryError> problem;
    const auto happens = [&](const JournalRecord &record) {
        const auto event = toEvent(record);
        if (!event) {
            problem =
                unreadable(record.seq, u"%1: expected %2"_s.arg(event.error().path, event.error().expected));
        } else if (const auto applied = apply(recovered.hall, *event); !applied) {
            problem = unreadable(record.seq, applied.error().what);
        }
        return !problem;
    };
    const auto read = journal.read(after, [&](const JournalRecord &record) {
        if (record.seq > recovered.snapshotSeq && !happens(record))
            return false;
        recovered.answers.addEvent(CommandId(QString::fromLatin1(record.commandId)), record.seq, record.at);
        // As it goes: a journal of years holds millions of commands.
        recovered.answers.forget(record.at - AnswerBook::keptFor);
        recovered.lastInstant = record.at;
        recovered.lastEpoch = record.epoch;
        return true;
    });
    if (!read)
        return tl::unexpected(unreadable(read.error()));
    if (problem)
        return tl::unexpected(*problem);
    return {};
}

JournalResult<> readRefusals(Journal &journal, RecoveredHall &recovered)
{
    const TimePoint oldest = recovered.lastInstant - AnswerBook::keptFor;
    // On a full disk the old ones stay.
    if (const auto forgotten = journal.forgetRefusals(oldest); !forgotten)
        qCWarning(recoveryLog) << "old refusals stay in the journal:" << forgotten.error().detail;
    return journal.readRefusals(oldest, [&](const RefusalRecord &record) {
        if (const auto refusal = toRefusal(record)) {
            recovered.answers.addRefusal(CommandId(QString::fromLatin1(record.commandId)), *refusal,
                                         record.at);
        }
        return true;
    });
}

} // namespace

tl::expected<RecoveredHall, RecoveryError> recoverHall(Journal &journal)
{
    auto snapshot = fromSnapshot(journal);
    if (!snapshot)
        return tl::unexpected(unreadable(snapshot.error()));
    RecoveredHall recovered = snapshot->value_or(RecoveredHall());
    quint64 after = 0;
    if (recovered.snapshotSeq > 0) {
        const auto newest = recordAt(journal, journal.lastSeq());
        if (!newest)
            return tl::unexpected(unreadable(newest.error()));
        const auto first = journal.firstSince(newest->at - AnswerBook::keptFor);
        if (!first)
            return tl::unexpected(unreadable(first.error()));
        after = std::min(recovered.snapshotSeq, *first - 1);
    }
    if (const auto read = readEvents(journal, after, recovered); !read)
        return tl::unexpected(read.error());
    if (const auto read = readRefusals(journal, recovered); !read)
        return tl::unexpected(unreadable(read.error()));
    return recovered;
}

} // namespace antrean
