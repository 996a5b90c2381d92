#include "server/rivalwatch.h"

namespace antrean {

using namespace std::chrono_literals;

RivalWatch::RivalWatch(const HallEngine &engine, Environment &environment, Discovery::Reach reach,
                       quint16 beaconPort)
    : m_engine(engine)
    , m_environment(environment)
    , m_discovery(reach, beaconPort)
    , m_again(environment, [this] { m_discovery.start(); })
{
    connect(&m_discovery, &Discovery::found, this, &RivalWatch::greet);
    m_discovery.start();
}

void RivalWatch::greet(const FoundServer &server)
{
    const bool isRival = server.journal == m_engine.journalName() && server.epoch != m_engine.epoch();
    if (!isRival || m_greeting || m_connector.isConnecting())
        return;
    m_connector.open(server.address, [this](WebSocketConnector::Result channel) {
        if (!channel)
            return lookAgain();
        m_greeting = std::make_unique<RivalGreeting>(std::move(*channel), m_engine, m_environment);
        connect(m_greeting.get(), &RivalGreeting::sawSuccessor, this, &RivalWatch::sawSuccessor);
        connect(m_greeting.get(), &RivalGreeting::ended, this, [this] {
            m_greeting.release()->deleteLater();
            lookAgain();
        });
    });
}

void RivalWatch::lookAgain()
{
    // Told anew of everyone, until the other one is gone.
    m_discovery.stop();
    m_again.start(1s);
}

} // namespace antrean
