#pragma once

#include "core/event.h"
#include "core/refusal.h"

#include <QHash>

#include <deque>
#include <variant>

namespace antrean {

/// What each command was answered, for long enough that a program which was switched off over a closed day
/// can repeat its last command and hear the same.
class AnswerBook
{
public:
    static constexpr std::chrono::hours keptFor{72};

    /// The events that a command brought about.
    struct Span
    {
        quint64 first = 0;
        quint64 last = 0;
    };
    using Entry = std::variant<Span, Refusal>;

    [[nodiscard]] const Entry *find(const CommandId &id) const;
    /// One more event of a command; its events follow each other.
    void addEvent(const CommandId &id, quint64 seq, TimePoint at);
    void addRefusal(const CommandId &id, const Refusal &refusal, TimePoint at);
    /// Forgets answers given before.
    void forget(TimePoint before);

private:
    struct Given
    {
        TimePoint at;
        CommandId id;
    };
    QHash<CommandId, Entry> m_entries;
    std::deque<Given> m_inOrder;
};

} // namespace antrean
