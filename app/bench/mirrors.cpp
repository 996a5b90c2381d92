#include "bench/mirrors.h"

#include "bench/procfigures.h"
#include "client/serverdialer.h"

namespace antrean::bench {

using namespace Qt::StringLiterals;

Mirrors::Mirrors(int count, const ServerAddress &server)
    : m_server(server)
    , m_all(static_cast<std::size_t>(count))
{}

Mirrors::~Mirrors()
{
    for (std::size_t i = 0; i < m_all.size(); ++i)
        m_threads.run(static_cast<int>(i), [&] {
            m_all[i].client.reset();
            m_all[i].eventLoop.reset();
        });
}

bool Mirrors::connectAll()
{
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        m_threads.run(static_cast<int>(i), [this, i] {
            One &one = m_all[i];
            one.eventLoop = std::make_unique<EventLoop>();
            one.client = std::make_unique<HallClient>(
                *one.eventLoop, makeServerDialer(m_server),
                HallClient::Identity{u"display"_s, DeviceId(u"mirror-%1"_s.arg(i))});
            watch(one);
            one.client->start();
        });
    }
    return waitUntil([this] { return m_live >= static_cast<int>(m_all.size()); }, std::chrono::seconds(60));
}

void Mirrors::watch(One &one)
{
    HallClient *client = one.client.get();
    QObject::connect(client, &HallClient::stateChanged, client, [this, &one](LinkState state) {
        if (one.isLive == (state == LinkState::Live))
            return;
        one.isLive = !one.isLive;
        m_lastArrival = nanoseconds();
        m_live += one.isLive ? 1 : -1;
    });
    QObject::connect(client, &HallClient::eventApplied, client, [this, &one](const Event &event) {
        if (!std::holds_alternative<TicketCalled>(event.body))
            return;
        one.ways.push_back(static_cast<double>(nanoseconds() - m_pressed) / 1e6);
        ++m_applied;
    });
}

void Mirrors::press(qint64 at)
{
    m_applied = 0;
    m_pressed = at;
}

std::vector<double> Mirrors::ways() const
{
    std::vector<double> all;
    for (const One &one : m_all)
        all.insert(all.end(), one.ways.begin(), one.ways.end());
    return all;
}

} // namespace antrean::bench
