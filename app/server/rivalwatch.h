#pragma once

#include "net/beacon.h"
#include "net/websocketconnector.h"
#include "server/rivalgreeting.h"

namespace antrean {

/// Looks for other servers of the same journal, as after a restore while the old computer runs again, and
/// greets each. What a beacon says isn't believed: only the other server's own word counts.
class RivalWatch final : public QObject
{
    Q_OBJECT

public:
    RivalWatch(const HallEngine &engine, Environment &environment, Discovery::Reach reach,
               quint16 beaconPort);

Q_SIGNALS:
    void sawSuccessor(quint32 epoch);

private:
    void greet(const FoundServer &server);
    void lookAgain();

    const HallEngine &m_engine;
    Environment &m_environment;
    Discovery m_discovery;
    WebSocketConnector m_connector{ChannelLimits{.maxMessageBytes = 1024 * 1024}};
    std::unique_ptr<RivalGreeting> m_greeting;
    Timer m_again;
};

} // namespace antrean
