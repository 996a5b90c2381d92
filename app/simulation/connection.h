#pragma once

#include "simulation/network.h"

#include <array>

namespace antrean::simulation {

/// A TCP connection between two machines: two directions, each a queue of messages on their way.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(Network &network, Machine &first, Machine &second);

    void attach(int side, SimulatedChannel *end) { m_ends[static_cast<std::size_t>(side)] = end; }
    void detach(int side);
    void send(int side, const QByteArray &message);
    /// The end of a direction, after what was sent.
    void finish(int side, const QString &reason);
    /// One end hears a little later that it is closed.
    void tell(int side, const QString &reason);
    /// Bytes that the system doesn't hold any more.
    [[nodiscard]] qsizetype pendingBytes(int side) const;
    [[nodiscard]] const Machine &machine(int side) const
    {
        return *m_machines[static_cast<std::size_t>(side)];
    }

private:
    struct Parcel
    {
        Instant leaves; ///< A machine in the middle of a sync sends when that is done.
        Instant arrives;
        QByteArray message;
        bool isEnd = false;
    };
    struct Direction
    {
        std::deque<Parcel> parcels;
        Instant lastArrival{};
        qsizetype bytes = 0;
        int stalls = 0;
        bool isUnderWay = false; ///< A delivery is put down.
        bool owesDrained = false;
    };
    void put(int side, Parcel parcel);
    void scheduleDelivery(int side, Instant at);
    void deliver(int side);
    void stall(int side);
    void hand(int side, const Parcel &parcel);
    /// Both ends hear that it is over.
    void breakOff(const QString &reason);

    Network &m_network;
    std::array<Machine *, 2> m_machines;
    std::array<quint32, 2> m_lives;
    std::array<quint32, 2> m_boots;
    std::array<SimulatedChannel *, 2> m_ends{};
    std::array<Direction, 2> m_directions; ///< By the side that sends.
    bool m_isBroken = false;
};

} // namespace antrean::simulation
