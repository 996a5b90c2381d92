#pragma once

#include "net/channel.h"
#include "net/limits.h"

#include <QPointer>

#include <memory>
#include <utility>

namespace antrean {

/// One end of a line between two parts of the same program, in one thread. Messages arrive by the event loop,
/// never inside send(), so that both ends see the same order of things as over a network.
class MemoryChannel final : public Channel
{
    Q_OBJECT

public:
    using Pair = std::pair<std::unique_ptr<MemoryChannel>, std::unique_ptr<MemoryChannel>>;

    /// Two open ends. Each keeps its own limits: how long a message it accepts, and how much it may have
    /// under way.
    [[nodiscard]] static Pair makePair(const ChannelLimits &first = {}, const ChannelLimits &second = {});
    ~MemoryChannel() override;

    void send(const QByteArray &message) override;
    void close(const QString &reason) override;
    [[nodiscard]] bool isOpen() const override { return m_state == State::Open; }
    [[nodiscard]] qsizetype pendingBytes() const override { return m_pendingBytes; }
    [[nodiscard]] QString peer() const override;

private:
    enum class State { Open, Closing, Closed };

    explicit MemoryChannel(const ChannelLimits &limits)
        : m_limits(limits)
    {}
    void deliver(const QByteArray &message);
    void arrived(qsizetype bytes);
    void finish(const QString &reason);

    ChannelLimits m_limits;
    QPointer<MemoryChannel> m_other;
    qsizetype m_pendingBytes = 0;
    State m_state = State::Open;
};

} // namespace antrean
