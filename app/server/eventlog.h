#pragma once

#include <QByteArray>

#include <deque>

namespace antrean {

/// The newest events as they go over the wire, each encoded once for all who get it. Every session is a place
/// in this log; what has fallen out of it is had from a snapshot.
class EventLog
{
public:
    /// \param last the newest event that is not in the log: the first one to be added follows it.
    /// \param maxBytes how much text it keeps.
    explicit EventLog(quint64 last, qsizetype maxBytes = 16 * 1024 * 1024)
        : m_first(last + 1)
        , m_maxBytes(maxBytes)
    {}

    /// Adds the event after last().
    void append(QByteArray text);
    [[nodiscard]] quint64 last() const { return m_first + m_texts.size() - 1; }
    /// The oldest event that it still holds; last() + 1 while it is empty.
    [[nodiscard]] quint64 first() const { return m_first; }
    /// True if everything after `after` is here.
    [[nodiscard]] bool holdsAfter(quint64 after) const { return after + 1 >= m_first && after <= last(); }
    /// The event `seq`, between first() and last().
    [[nodiscard]] const QByteArray &at(quint64 seq) const { return m_texts[seq - m_first]; }
    /// Bytes of everything after `after`, which must be held.
    [[nodiscard]] qsizetype bytesAfter(quint64 after) const;

private:
    std::deque<QByteArray> m_texts;
    quint64 m_first;
    qsizetype m_bytes = 0;
    qsizetype m_maxBytes;
};

} // namespace antrean
