#include "client/outbox.h"

namespace antrean {

void Outbox::add(CommandMessage command, AnswerHandler handler)
{
    const CommandId id = command.id;
    m_pending.insert_or_assign(id, Pending{++m_added, std::move(command), std::move(handler)});
}

void Outbox::accepted(const Accepted &message) { answer(message.id, message.events); }

void Outbox::refused(const Refused &message)
{
    answer(message.id, tl::unexpected(CommandFailure{CommandFailure::Kind::Refused, message.refusal}));
}

void Outbox::answer(const CommandId &id, const Answer &answer)
{
    const auto it = m_pending.find(id);
    if (it == m_pending.end())
        return;
    // Out of the list first: the handler may send the next command.
    const AnswerHandler handler = std::move(it->second.handler);
    m_pending.erase(it);
    if (handler)
        handler(answer);
}

void Outbox::giveUp()
{
    for (const CommandMessage &command : unanswered())
        answer(command.id, tl::unexpected(CommandFailure{CommandFailure::Kind::NotConnected, {}}));
}

std::vector<CommandMessage> Outbox::unanswered() const
{
    std::map<quint64, const CommandMessage *> inOrder;
    for (const auto &[id, pending] : m_pending)
        inOrder.emplace(pending.order, &pending.command);
    std::vector<CommandMessage> commands;
    for (const auto &[order, command] : inOrder)
        commands.push_back(*command);
    return commands;
}

} // namespace antrean
