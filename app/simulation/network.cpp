#include "simulation/network.h"

#include "simulation/connection.h"

namespace antrean::simulation {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// How long a program tries to connect, as WebSocketConnector does; and when the first packet is sent again
/// (RFC 6298).
constexpr Instant patience = 2s;
constexpr Instant secondTry = 1s;

} // namespace

/// Tries to reach whoever answers at the hall server's address.
class SimulatedDialer final : public Dialer
{
public:
    SimulatedDialer(Network &network, Machine &machine)
        : m_network(network)
        , m_machine(machine)
    {}
    ~SimulatedDialer() override { cancel(); }

    void dial(Done done) override
    {
        cancel();
        m_done = std::move(done);
        m_giveUpAt = m_machine.localNow() + patience;
        attempt();
    }
    void cancel() override
    {
        m_done = nullptr;
        if (m_step != 0)
            m_machine.cancel(std::exchange(m_step, 0));
    }

private:
    void later(Instant delay, Environment::Task task)
    {
        m_step = m_network.world().schedule(m_machine.localNow() + delay, std::move(task), &m_machine);
    }
    void attempt()
    {
        Network::Listener *listener = m_network.listenerFor(m_machine);
        if (!listener)
            return later(secondTry, [this] { tryAgain(); });
        const Instant trip = m_network.travelTime(m_machine, *listener->machine);
        const Instant handshake = 3 * trip; // The last packet of TCP's, then HTTP's both ways.
        Machine *server = listener->machine;
        later(handshake, [this, server] { connectTo(server); });
    }
    void tryAgain()
    {
        m_step = 0;
        if (m_machine.localNow() >= m_giveUpAt)
            return end(tl::unexpected(ConnectError{ConnectError::Code::TimedOut, u"no answer"_s}));
        attempt();
    }
    void connectTo(Machine *server)
    {
        m_step = 0;
        if (!server->isOn() || !m_network.reachBothWays(m_machine, *server))
            return later(secondTry, [this] { tryAgain(); });
        auto channel = m_network.connectTo(m_machine, *server);
        if (!channel)
            return end(tl::unexpected(ConnectError{ConnectError::Code::Refused, u"nobody listens"_s}));
        end(std::move(channel));
    }
    void end(WebSocketConnector::Result result)
    {
        if (const Done done = std::exchange(m_done, nullptr))
            done(std::move(result));
    }

    Network &m_network;
    Machine &m_machine;
    Done m_done;
    Instant m_giveUpAt{};
    World::TaskId m_step = 0;
};

bool Network::reaches(const Machine &from, const Machine &to) const
{
    return m_switchIsOn && from.cable().carriesOut && to.cable().carriesIn;
}

bool Network::reachBothWays(const Machine &one, const Machine &other) const
{
    return reaches(one, other) && reaches(other, one);
}

void Network::listen(Machine &machine, quint32 epoch, Accept accept)
{
    unlisten(machine);
    m_listeners.push_back({&machine, epoch, std::move(accept)});
}

Machine *Network::findRival(const Machine &server) const
{
    const auto own = std::ranges::find(m_listeners, &server, &Listener::machine);
    const auto rival = std::ranges::find_if(m_listeners, [&](const Listener &other) {
        return own != m_listeners.end() && other.epoch != own->epoch && other.machine->isOn() &&
               reachBothWays(server, *other.machine);
    });
    return rival == m_listeners.end() ? nullptr : rival->machine;
}

std::unique_ptr<Channel> Network::connectTo(Machine &from, Machine &server)
{
    const auto listener = std::ranges::find(m_listeners, &server, &Listener::machine);
    if (listener == m_listeners.end())
        return nullptr;
    auto [mine, theirs] = SimulatedChannel::makePair(*this, from, server);
    m_world.schedule(
        m_world.now(),
        [accept = listener->accept, end = std::make_shared<std::unique_ptr<SimulatedChannel>>(
                                        std::move(theirs))] { accept(std::move(*end)); },
        &server);
    return std::move(mine);
}

void Network::unlisten(const Machine &machine)
{
    std::erase_if(m_listeners, [&](const Listener &listener) { return listener.machine == &machine; });
}

Network::Listener *Network::listenerFor(const Machine &from)
{
    std::vector<Listener *> reachable;
    for (Listener &listener : m_listeners) {
        if (listener.machine->isOn() && reachBothWays(from, *listener.machine))
            reachable.push_back(&listener);
    }
    return reachable.empty() ? nullptr : m_chance.oneOf(reachable);
}

std::unique_ptr<Dialer> Network::dialer(Machine &machine)
{
    return std::make_unique<SimulatedDialer>(*this, machine);
}

Instant Network::travelTime(const Machine &from, const Machine &to)
{
    Instant time{};
    for (const Machine *machine : {&from, &to}) {
        const Cable &at = machine->cable();
        const auto jitter = static_cast<quint64>(2 * Instant(at.jitter).count());
        time += at.delay + Instant(jitter > 0 ? static_cast<qint64>(m_chance.next() % jitter) : 0);
        for (Instant retry = 200ms; at.loss > 0 && m_chance.happens(at.loss) && retry < 10s; retry *= 2)
            time += retry;
        if (at.delay > 1ms)
            ++m_counts.delayed;
    }
    return time;
}

SimulatedChannel::Pair SimulatedChannel::makePair(Network &network, Machine &first, Machine &second)
{
    const auto connection = std::make_shared<Connection>(network, first, second);
    Pair pair(new SimulatedChannel(connection, 0), new SimulatedChannel(connection, 1));
    connection->attach(0, pair.first.get());
    connection->attach(1, pair.second.get());
    return pair;
}

SimulatedChannel::~SimulatedChannel() { m_connection->detach(m_side); }

QString SimulatedChannel::peer() const { return QString::fromUtf8(m_connection->machine(1 - m_side).name()); }

qsizetype SimulatedChannel::pendingBytes() const { return m_connection->pendingBytes(m_side); }

void SimulatedChannel::send(const QByteArray &message)
{
    if (!m_isOpen)
        return;
    if (pendingBytes() + message.size() > ChannelLimits().maxPendingBytes)
        return close(u"the reader is too slow"_s);
    m_connection->send(m_side, message);
}

void SimulatedChannel::close(const QString &reason)
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_connection->finish(m_side, reason);
    m_connection->tell(m_side, reason);
}

void SimulatedChannel::receive(const QByteArray &message)
{
    if (m_isOpen)
        Q_EMIT messageReceived(message);
}

void SimulatedChannel::finish(const QString &reason)
{
    if (m_isFinished)
        return;
    m_isOpen = false;
    m_isFinished = true;
    Q_EMIT closed(reason);
}

} // namespace antrean::simulation
