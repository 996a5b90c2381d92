#pragma once

#include "core/event.h"
#include "core/refusal.h"
#include "protocol/message.h"

#include <functional>
#include <map>
#include <tl/expected.hpp>

namespace antrean {

/// Why a command brought nothing about.
struct CommandFailure
{
    enum class Kind {
        Refused, ///< The server said no; `refusal` says why.
        /// It was not sent, since the server can't be reached now; or it was, and given up before its answer
        /// came: then it may have been carried out.
        NotConnected
    };
    Kind kind = Kind::Refused;
    Refusal refusal;
    friend bool operator==(const CommandFailure &, const CommandFailure &) = default;
};

/// The command's own events, or why there are none.
using Answer = tl::expected<std::vector<Event>, CommandFailure>;
using AnswerHandler = std::function<void(const Answer &)>;

/// Commands that were sent and are not answered yet. They outlive a lost connection: after the next one they
/// are sent again under the same id, and the server answers a repeat as it answered the first time, so
/// nothing is issued or called twice.
class Outbox
{
public:
    /// Keeps the command until it is answered; the handler is called once, then.
    void add(CommandMessage command, AnswerHandler handler);
    /// Answers for ids that it doesn't hold are ignored.
    void accepted(const Accepted &message);
    void refused(const Refused &message);
    /// Gives every command up: its handler hears NotConnected, whatever the server made of it.
    void giveUp();
    /// What is to be sent again, in the order in which it was added.
    [[nodiscard]] std::vector<CommandMessage> unanswered() const;
    [[nodiscard]] bool isEmpty() const { return m_pending.empty(); }

private:
    struct Pending
    {
        quint64 order = 0;
        CommandMessage command;
        AnswerHandler handler;
    };
    void answer(const CommandId &id, const Answer &answer);

    std::map<CommandId, Pending> m_pending;
    quint64 m_added = 0;
};

} // namespace antrean
