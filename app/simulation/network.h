#pragma once

#include "client/dialer.h"
#include "net/channel.h"
#include "net/limits.h"
#include "protocol/messagereader.h"
#include "simulation/machine.h"

#include <deque>
#include <memory>

namespace antrean::simulation {

/// How often each thing was done to a message or connection.
struct NetworkCounts
{
    quint64 messages = 0;
    quint64 delayed = 0;
    quint64 dropped = 0;
    quint64 doubled = 0;
    quint64 reordered = 0;
    quint64 stalled = 0;
    quint64 broken = 0;
};

class Connection;

/// The hall's LAN: machines on cables around one switch, and TCP connections between programs and servers.
class Network
{
public:
    using Accept = std::function<void(std::unique_ptr<Channel>)>;
    /// May change a message that is on its way: the place where a test plants what no protocol would do.
    using Tamper =
        std::function<QByteArray(const Machine &from, const Machine &to, const QByteArray &message)>;

    explicit Network(World &world)
        : m_world(world)
        , m_chance(world.chance().fork())
    {}

    [[nodiscard]] World &world() { return m_world; }
    [[nodiscard]] Chance &chance() { return m_chance; }
    /// Takes every cable at once: a switch that reboots.
    void setSwitch(bool isOn) { m_switchIsOn = isOn; }
    [[nodiscard]] bool reaches(const Machine &from, const Machine &to) const;
    /// For all programs: each text is read once.
    [[nodiscard]] const std::shared_ptr<MessageReader> &reader() const { return m_reader; }
    [[nodiscard]] NetworkCounts &counts() { return m_counts; }
    void setTamper(Tamper tamper) { m_tamper = std::move(tamper); }
    [[nodiscard]] const Tamper &tamper() const { return m_tamper; }

    /// From now on the machine answers at the hall server's address. \param epoch what its beacon says.
    void listen(Machine &machine, quint32 epoch, Accept accept);
    void unlisten(const Machine &machine);
    /// For a program on a machine.
    [[nodiscard]] std::unique_ptr<Dialer> dialer(Machine &machine);

    /// Another server that a server finds by its beacon, of another epoch than its own.
    [[nodiscard]] Machine *findRival(const Machine &server) const;
    /// A connection that its listener accepts after the time that a handshake takes, and which is there at
    /// once for the one who asked.
    [[nodiscard]] std::unique_ptr<Channel> connectTo(Machine &from, Machine &server);

    /// How long a message takes that leaves now; draws chance.
    [[nodiscard]] Instant travelTime(const Machine &from, const Machine &to);

private:
    friend class SimulatedDialer;
    struct Listener
    {
        Machine *machine;
        quint32 epoch;
        Accept accept;
    };
    [[nodiscard]] bool reachBothWays(const Machine &one, const Machine &other) const;
    /// Where an attempt to connect ends up: one of the machines at the address that can be reached.
    [[nodiscard]] Listener *listenerFor(const Machine &from);

    World &m_world;
    Chance m_chance;
    bool m_switchIsOn = true;
    std::vector<Listener> m_listeners;
    NetworkCounts m_counts;
    std::shared_ptr<MessageReader> m_reader = std::make_shared<MessageReader>();
    Tamper m_tamper;
};

/// One end of a simulated TCP connection. What it carries arrives late, in order, and whole, as long as both
/// machines and their cables live; a machine without power leaves the other end open until somebody speaks.
class SimulatedChannel final : public Channel
{
    Q_OBJECT

public:
    using Pair = std::pair<std::unique_ptr<SimulatedChannel>, std::unique_ptr<SimulatedChannel>>;
    [[nodiscard]] static Pair makePair(Network &network, Machine &first, Machine &second);
    ~SimulatedChannel() override;

    void send(const QByteArray &message) override;
    void close(const QString &reason) override;
    [[nodiscard]] bool isOpen() const override { return m_isOpen; }
    [[nodiscard]] qsizetype pendingBytes() const override;
    [[nodiscard]] QString peer() const override;

private:
    friend class Connection;
    SimulatedChannel(std::shared_ptr<Connection> connection, int side)
        : m_connection(std::move(connection))
        , m_side(side)
    {}
    void receive(const QByteArray &message);
    void finish(const QString &reason);

    std::shared_ptr<Connection> m_connection;
    int m_side;
    bool m_isOpen = true;
    bool m_isFinished = false;
};

} // namespace antrean::simulation
