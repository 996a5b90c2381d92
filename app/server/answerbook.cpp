#include "server/answerbook.h"

namespace antrean {

const AnswerBook::Entry *AnswerBook::find(const CommandId &id) const
{
    const auto it = m_entries.constFind(id);
    return it == m_entries.constEnd() ? nullptr : &it.value();
}

void AnswerBook::addEvent(const CommandId &id, quint64 seq, TimePoint at)
{
    const auto it = m_entries.find(id);
    if (it != m_entries.end()) {
        if (auto *span = std::get_if<Span>(&it.value()))
            span->last = seq;
        return;
    }
    m_entries.insert(id, Span{seq, seq});
    m_inOrder.push_back({at, id});
}

void AnswerBook::addRefusal(const CommandId &id, const Refusal &refusal, TimePoint at)
{
    if (m_entries.contains(id))
        return;
    m_entries.insert(id, refusal);
    m_inOrder.push_back({at, id});
}

void AnswerBook::forget(TimePoint before)
{
    while (!m_inOrder.empty() && m_inOrder.front().at < before) {
        m_entries.remove(m_inOrder.front().id);
        m_inOrder.pop_front();
    }
}

} // namespace antrean
