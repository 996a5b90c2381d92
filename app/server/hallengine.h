#pragma once

#include "core/apply.h"
#include "core/decide.h"
#include "server/recovery.h"

#include <functional>
#include <memory>

namespace antrean {

/// Under this key of its meta values a journal keeps its name.
inline constexpr QLatin1StringView journalNameKey("name");

/// The deciding heart of the server, without sockets, timers or a clock of its own: recovers the hall from
/// its journal, and turns batches of commands into durable events.
class HallEngine
{
public:
    /// A command's answer, once it is durable.
    struct Answered
    {
        CommandId command;
        tl::expected<std::vector<Event>, Refusal> answer;
        bool isRepeat = false;
    };

    struct Committed
    {
        std::vector<Event> events;          ///< New ones, in order.
        std::vector<JournalRecord> records; ///< The same as they lie in the journal.
        std::vector<Answered> answers;      ///< One for each command of the batch, in its order.
    };

    /// A name for a new journal: no other journal has it.
    [[nodiscard]] static QString uniqueName();
    /// Recovers the hall from the journal, which must outlive the engine. \param nameIfNew of a journal that
    /// has none yet.
    [[nodiscard]] static tl::expected<std::unique_ptr<HallEngine>, RecoveryError>
    recover(Journal &journal, const QString &nameIfNew = uniqueName());

    /// What decides: decide(), unless a simulation tries what other rules would do.
    using Rules = std::function<tl::expected<Events, Refusal>(const Hall &, const Command &, TimePoint)>;
    void setRules(Rules rules) { m_rules = std::move(rules); }

    [[nodiscard]] const Hall &hall() const { return m_hall; }
    [[nodiscard]] quint64 lastSeq() const { return m_lastSeq; }
    [[nodiscard]] quint32 epoch() const { return m_epoch; }
    /// The instant of the newest event; the epoch of time while there is none.
    [[nodiscard]] TimePoint lastInstant() const { return m_lastInstant; }
    /// Names this journal for ever: made with it, and kept in it.
    [[nodiscard]] const QString &journalName() const { return m_journalName; }

    /// Decides the commands one after another, each on the state that the one before has left, and commits
    /// all their events in one transaction; nothing may be answered or shown before this returns. Time never
    /// runs backwards here: an event is never stamped earlier than the one before it. \returns an error when
    /// the commit failed: the engine is then ahead of what is durable, and the server must end and recover.
    [[nodiscard]] JournalResult<Committed> run(const std::vector<Command> &commands, TimePoint now);

    /// Where the journal was restored from a backup, and nothing has happened since: sees to it that no
    /// number is given that the server before may have given. Before everything else. \param id of its
    /// command.
    [[nodiscard]] JournalResult<> passOverLostNumbers(const CommandId &id, TimePoint now);

    /// Stores the hall as it is now, so that the next recovery begins here. Takes as long as the hall is
    /// large: a tenth of a second with five thousand tickets.
    [[nodiscard]] JournalResult<> storeSnapshot();
    /// How many events a recovery would have to let happen now.
    [[nodiscard]] quint64 eventsSinceSnapshot() const { return m_lastSeq - m_snapshotSeq; }

    /// What the clock brings at an instant, or nothing; to be run as a command like any other.
    [[nodiscard]] bool isTimeForSomething(TimePoint now) const;

private:
    explicit HallEngine(Journal &journal)
        : m_journal(journal)
    {}
    [[nodiscard]] JournalResult<> takeName(const QString &nameIfNew);
    [[nodiscard]] Answered decideOne(const Command &command, TimePoint now, Committed &committed,
                                     JournalBatch &batch);
    [[nodiscard]] tl::expected<std::vector<Event>, Refusal> repeat(const AnswerBook::Entry &entry,
                                                                   const Committed &committed);

    Journal &m_journal;
    Rules m_rules = &decide;
    Hall m_hall;
    AnswerBook m_answers;
    quint64 m_lastSeq = 0;
    quint64 m_snapshotSeq = 0;
    quint32 m_epoch = 1;
    bool m_isRestored = false;
    TimePoint m_lastInstant{};
    QString m_journalName;
};

} // namespace antrean
