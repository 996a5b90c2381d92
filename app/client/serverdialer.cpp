#include "client/serverdialer.h"

#include "net/beacon.h"

namespace antrean {

namespace {

class ServerDialer final : public Dialer
{
public:
    explicit ServerDialer(std::optional<ServerAddress> address)
        : m_address(std::move(address))
    {}

    void dial(Done done) override
    {
        cancel();
        if (m_address)
            return m_connector.open(*m_address, std::move(done));
        m_done = std::move(done);
        m_discovery = std::make_unique<Discovery>();
        QObject::connect(m_discovery.get(), &Discovery::found, m_discovery.get(),
                         [this](const FoundServer &server) {
                             if (!m_done)
                                 return;
                             m_discovery->stop();
                             m_connector.open(server.address, std::exchange(m_done, nullptr));
                         });
        m_discovery->start();
    }

    void cancel() override
    {
        m_connector.cancel();
        m_done = nullptr;
        // Not deleted at once: this may be called from the signal of an answer.
        if (m_discovery) {
            m_discovery->disconnect();
            m_discovery.release()->deleteLater();
        }
    }

private:
    std::optional<ServerAddress> m_address;
    WebSocketConnector m_connector{ChannelLimits{.maxMessageBytes = 1024 * 1024}};
    std::unique_ptr<Discovery> m_discovery;
    Done m_done;
};

} // namespace

std::unique_ptr<Dialer> makeServerDialer(const std::optional<ServerAddress> &address)
{
    return std::make_unique<ServerDialer>(address);
}

} // namespace antrean
