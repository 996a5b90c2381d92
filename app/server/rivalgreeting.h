#pragma once

#include "core/environment.h"
#include "net/channel.h"
#include "server/hallengine.h"

namespace antrean {

/// One server's word with another of the same journal, as any program would begin it: each tells the other
/// its epoch, and the one with the lower steps down. Ends by itself.
class RivalGreeting final : public QObject
{
    Q_OBJECT

public:
    /// The engine and the environment must outlive it.
    RivalGreeting(std::unique_ptr<Channel> channel, const HallEngine &engine, Environment &environment);

Q_SIGNALS:
    /// The other one has taken over.
    void sawSuccessor(quint32 epoch);
    /// The last signal.
    void ended();

private:
    void receive(const QByteArray &text);
    void end();

    std::unique_ptr<Channel> m_channel;
    const HallEngine &m_engine;
    Timer m_patience;
    bool m_hasEnded = false;
};

} // namespace antrean
