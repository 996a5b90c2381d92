#include "server/eventlog.h"

namespace antrean {

void EventLog::append(QByteArray text)
{
    m_bytes += text.size();
    m_texts.push_back(std::move(text));
    while (m_bytes > m_maxBytes && m_texts.size() > 1) {
        m_bytes -= m_texts.front().size();
        m_texts.pop_front();
        ++m_first;
    }
}

qsizetype EventLog::bytesAfter(quint64 after) const
{
    qsizetype bytes = 0;
    for (quint64 seq = after + 1; seq <= last(); ++seq)
        bytes += at(seq).size();
    return bytes;
}

} // namespace antrean
