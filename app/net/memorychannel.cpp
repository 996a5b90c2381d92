#include "net/memorychannel.h"

namespace antrean {

using namespace Qt::StringLiterals;

MemoryChannel::Pair MemoryChannel::makePair(const ChannelLimits &first, const ChannelLimits &second)
{
    Pair pair(new MemoryChannel(first), new MemoryChannel(second));
    pair.first->m_other = pair.second.get();
    pair.second->m_other = pair.first.get();
    return pair;
}

MemoryChannel::~MemoryChannel()
{
    if (m_state == State::Open && m_other) {
        QMetaObject::invokeMethod(
            m_other, [other = m_other] { other->finish(u"the other side has gone"_s); },
            Qt::QueuedConnection);
    }
}

QString MemoryChannel::peer() const { return u"memory"_s; }

void MemoryChannel::send(const QByteArray &message)
{
    if (m_state != State::Open || !m_other)
        return;
    if (m_pendingBytes + message.size() > m_limits.maxPendingBytes) {
        close(u"the reader is too slow"_s);
        return;
    }
    m_pendingBytes += message.size();
    // In the context of the receiver, so that nothing is delivered to one that has gone.
    QMetaObject::invokeMethod(
        m_other, [other = m_other.data(), message] { other->deliver(message); }, Qt::QueuedConnection);
}

void MemoryChannel::deliver(const QByteArray &message)
{
    if (m_other)
        m_other->arrived(message.size());
    if (m_state != State::Open)
        return;
    if (message.size() > m_limits.maxMessageBytes) {
        close(u"a message is too long"_s);
        return;
    }
    Q_EMIT messageReceived(message);
}

void MemoryChannel::arrived(qsizetype bytes)
{
    m_pendingBytes -= bytes;
    if (m_pendingBytes == 0 && m_state == State::Open) {
        // Queued, since the other end is in the middle of receiving.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_pendingBytes == 0 && m_state == State::Open)
                    Q_EMIT drained();
            },
            Qt::QueuedConnection);
    }
}

void MemoryChannel::close(const QString &reason)
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    const auto finishLater = [&reason](MemoryChannel *end) {
        QMetaObject::invokeMethod(
            end, [end, reason] { end->finish(reason); }, Qt::QueuedConnection);
    };
    if (m_other)
        finishLater(m_other);
    finishLater(this);
}

void MemoryChannel::finish(const QString &reason)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    Q_EMIT closed(reason);
}

} // namespace antrean
