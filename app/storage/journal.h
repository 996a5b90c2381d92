#pragma once

#include "core/time.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace antrean {

/// One event as it lies in the journal.
struct JournalRecord
{
    quint64 seq = 0;      ///< counts up from 1 without a gap
    quint32 epoch = 0;    ///< of the server that wrote it; never falls along the journal
    TimePoint at;         ///< the server's clock
    QByteArray actor;     ///< who caused it, as JSON text in UTF-8
    QByteArray commandId; ///< the command that caused it; several events may share one
    QByteArray type;      ///< the event's name
    QByteArray body;      ///< the event, as JSON text in UTF-8
    QByteArray hash;      ///< 32 bytes, see chainHash(); `append` fills it in
    friend bool operator==(const JournalRecord &, const JournalRecord &) = default;
};

/// The answer to a command that was refused, kept so that a repeat gets the same answer after a restart.
struct RefusalRecord
{
    QByteArray commandId;
    TimePoint at;
    QByteArray body; ///< the answer, as JSON text in UTF-8
    friend bool operator==(const RefusalRecord &, const RefusalRecord &) = default;
};

/// What one transaction writes: all of it or nothing.
struct JournalBatch
{
    std::vector<JournalRecord> events;
    std::vector<RefusalRecord> refusals;
};

/// The whole state after the event `seq`, in whatever form the caller gives it.
struct JournalSnapshot
{
    quint64 seq = 0;
    TimePoint at;
    QByteArray body;
    friend bool operator==(const JournalSnapshot &, const JournalSnapshot &) = default;
};

/// Why a journal couldn't do what was asked, with what a log needs to say about it.
struct JournalError
{
    enum class Code {
        CannotOpen,     ///< the folder or file can't be made, read or written
        Locked,         ///< another program, or another journal of this one, holds the folder
        NotAJournal,    ///< the file is something else; it was not touched
        Damaged,        ///< the database fails its check; it was left as it is
        NewerSchema,    ///< written by a newer version of this program; it was left as it is
        BrokenSequence, ///< a record doesn't follow the one before; nothing was written
        BrokenChain,    ///< a stored record was changed, dropped, swapped or inserted at `seq`
        BadRecord,      ///< a text that should be JSON isn't, or a key is reserved; nothing was written
        DiskFull,    ///< nothing was written, also with the room kept back; it works again once there is some
        WriteFailed, ///< the outcome is known only after reopening; the journal refuses from now on
        SyncFailed,  ///< as WriteFailed, and the disk itself is in doubt
        ReadFailed,  ///< a record couldn't be read back
        Failed,      ///< an earlier WriteFailed or SyncFailed; nothing was tried
    };
    Code code = Code::Failed;
    QString detail;  ///< untranslated, for the log
    QString path;    ///< the file or folder it is about
    quint64 seq = 0; ///< the record it is about, or 0
};

template <class T = void>
using JournalResult = tl::expected<T, JournalError>;

/// The mall's memory: an append-only, hash-chained list of events. Used from the thread that opened it.
class Journal
{
public:
    using VisitRecord = std::function<bool(const JournalRecord &)>;
    using VisitRefusal = std::function<bool(const RefusalRecord &)>;

    Journal() = default;
    virtual ~Journal() = default;
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// Writes the batch in one transaction that is on disk when this returns, and fills in each event's hash.
    /// The first event's seq must be `lastSeq() + 1`, the rest follow it, and epochs never fall. An event of
    /// a higher epoch raises the journal's. A command that was refused before
    /// keeps its first answer. An empty batch is fine and writes nothing.
    virtual JournalResult<> append(JournalBatch &batch) = 0;

    /// The newest event's seq; 0 while there is none.
    [[nodiscard]] virtual quint64 lastSeq() const = 0;
    /// The newest event's hash; 32 zero bytes while there is none.
    [[nodiscard]] virtual QByteArray lastHash() const = 0;
    /// The highest epoch this journal has seen; 0 in a new one.
    [[nodiscard]] virtual quint32 epoch() const = 0;
    /// Raises the epoch, on disk when this returns. One that isn't higher is BrokenSequence.
    virtual JournalResult<> raiseEpoch(quint32 epoch) = 0;
    /// True after a write or sync that failed: the caller says so, ends, and starts again from what is on
    /// disk.
    [[nodiscard]] virtual bool hasFailed() const = 0;
    /// True while the disk is about to be full: only what can't wait should be written.
    [[nodiscard]] virtual bool isTight() const = 0;

    /// Hands over every event after `after`, in order, until there is no more or `visit` returns false. Each
    /// record's hash is checked against the chain before it is handed over. `visit` must not write to the
    /// journal.
    virtual JournalResult<> read(quint64 after, const VisitRecord &visit) = 0;

    /// The first event at `at` or later; `lastSeq() + 1` if there is none. The journal must not hold events
    /// that are earlier than the one before.
    [[nodiscard]] virtual JournalResult<quint64> firstSince(TimePoint at) = 0;

    /// Hands over the refusals given at `since` or later, oldest first, until `visit` returns false.
    virtual JournalResult<> readRefusals(TimePoint since, const VisitRefusal &visit) = 0;
    /// Forgets the refusals given before `before`.
    virtual JournalResult<> forgetRefusals(TimePoint before) = 0;

    /// Keeps a snapshot, and the one before it; older ones go. Its seq must not be beyond `lastSeq()`. While
    /// the disk is tight this is DiskFull: events need the room.
    virtual JournalResult<> storeSnapshot(const JournalSnapshot &snapshot) = 0;
    /// The newest snapshot that is whole, or none: a damaged one is passed over, as all of it can be had from
    /// the events.
    [[nodiscard]] virtual JournalResult<std::optional<JournalSnapshot>> latestSnapshot() = 0;

    /// A value of the mall as a whole. Keys that begin with `journal.` belong to the journal.
    [[nodiscard]] virtual JournalResult<std::optional<QString>> meta(const QString &key) = 0;
    virtual JournalResult<> setMeta(const QString &key, const QString &value) = 0;
};

/// The hash that the first event of a journal follows: 32 zero bytes.
[[nodiscard]] QByteArray genesisHash();

/// The hash of a record: SHA-256 over the 32 bytes of the hash before it, then for each of seq, epoch, at,
/// actor, command id, type and body its length in bytes as a big-endian 32-bit number and the bytes
/// themselves. Seq and epoch are decimal digits and `at` is ISO 8601 in UTC with milliseconds
/// (`2026-11-21T01:02:03.004Z`): every field is hashed just as the table shows it, so that a few lines of any
/// language can recompute the chain. `record.hash` isn't looked at.
[[nodiscard]] QByteArray chainHash(const QByteArray &previous, const JournalRecord &record);

/// Computes the hashes of records that follow each other, as chainHash() does.
class HashChain
{
public:
    explicit HashChain(const QByteArray &previous = genesisHash())
        : m_last(previous)
    {}
    /// The hash of the next record.
    const QByteArray &add(const JournalRecord &record);

private:
    QByteArray m_text; ///< Kept for its memory.
    QByteArray m_last;
};

/// Reads the whole journal and says how many events it holds, or where the chain breaks first.
[[nodiscard]] JournalResult<quint64> verifyChain(Journal &journal);

} // namespace antrean
