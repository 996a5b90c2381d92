#include "simulation/connection.h"

namespace antrean::simulation {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// What the systems of both machines take from a program before it must wait.
constexpr qsizetype systemBuffer = 256 * 1024;
/// RFC 6298: the first wait for an acknowledgement, as Linux has it, twice as long each time.
constexpr Instant firstRetry = 200ms;
constexpr Instant longestRetry = 120s;
/// tcp_retries2 of Linux: after so many the connection is given up.
constexpr int mostRetries = 15;

constexpr std::size_t at(int side) { return static_cast<std::size_t>(side); }

} // namespace

Connection::Connection(Network &network, Machine &first, Machine &second)
    : m_network(network)
    , m_machines{&first, &second}
    , m_lives{first.life(), second.life()}
    , m_boots{first.boots(), second.boots()}
{}

void Connection::detach(int side)
{
    m_ends[at(side)] = nullptr;
    // What a program would have sent after a sync in whose middle it ends.
    Direction &direction = m_directions[at(side)];
    std::erase_if(direction.parcels, [&](const Parcel &parcel) {
        const bool isUnsent = parcel.leaves > m_network.world().now();
        direction.bytes -= isUnsent ? parcel.message.size() : 0;
        return isUnsent;
    });
    // A program that ends says good-bye by its system; a machine without power says nothing.
    if (m_machines[at(side)]->isOn() && !m_isBroken)
        finish(side, u"the other side has gone"_s);
}

void Connection::send(int side, const QByteArray &message)
{
    ++m_network.counts().messages;
    const QByteArray sent =
        m_network.tamper() ? m_network.tamper()(machine(side), machine(1 - side), message) : message;
    if (!sent.isNull())
        put(side, {{}, {}, sent, false});
}

void Connection::finish(int side, const QString &reason) { put(side, {{}, {}, reason.toUtf8(), true}); }

void Connection::put(int side, Parcel parcel)
{
    if (m_isBroken || !machine(side).isOn())
        return;
    Direction &direction = m_directions[at(side)];
    const Machine &from = machine(side);
    const Machine &to = machine(1 - side);
    // In order, whatever way the packets take.
    const Instant arrives = std::max(from.localNow() + m_network.travelTime(from, to), direction.lastArrival);
    direction.lastArrival = arrives;
    parcel.leaves = from.localNow();
    parcel.arrives = arrives;
    direction.bytes += parcel.message.size();
    direction.parcels.push_back(std::move(parcel));
    if (!direction.isUnderWay)
        scheduleDelivery(side, arrives);
}

void Connection::scheduleDelivery(int side, Instant when)
{
    m_directions[at(side)].isUnderWay = true;
    m_network.world().schedule(when, [self = shared_from_this(), side] { self->deliver(side); });
}

void Connection::deliver(int side)
{
    Direction &direction = m_directions[at(side)];
    direction.isUnderWay = false;
    if (m_isBroken || direction.parcels.empty())
        return;
    Machine &to = *m_machines[at(1 - side)];
    if (!to.isOn() || !m_network.reaches(machine(side), to))
        return stall(side);
    direction.stalls = 0;
    // The machine has been started anew since: nobody there knows the connection.
    if (to.life() != m_lives[at(1 - side)])
        return breakOff(u"connection reset"_s);
    if (to.busyUntil() > m_network.world().now())
        return scheduleDelivery(side, to.busyUntil());

    const Cable &one = machine(side).cable();
    const Cable &other = to.cable();
    const double reorders = std::max(one.reorders, other.reorders);
    const double drops = std::max(one.drops, other.drops);
    const double doubles = std::max(one.doubles, other.doubles);
    Chance &chance = m_network.chance();
    if (reorders > 0 && direction.parcels.size() > 1 && !direction.parcels[1].isEnd &&
        chance.happens(reorders)) {
        ++m_network.counts().reordered;
        std::swap(direction.parcels[0].message, direction.parcels[1].message);
    }
    const Parcel parcel = std::move(direction.parcels.front());
    direction.parcels.pop_front();
    direction.bytes -= parcel.message.size();
    const auto self = shared_from_this(); // A receiver may let go of the last end.
    if (!parcel.isEnd && drops > 0 && chance.happens(drops)) {
        ++m_network.counts().dropped;
        return breakOff(u"connection lost"_s);
    }
    const int times = !parcel.isEnd && doubles > 0 && chance.happens(doubles) ? 2 : 1;
    m_network.counts().doubled += static_cast<quint64>(times - 1);
    for (int i = 0; i < times; ++i)
        hand(1 - side, parcel);
    if (direction.owesDrained && direction.bytes <= systemBuffer && m_ends[at(side)]) {
        direction.owesDrained = false;
        m_network.world().schedule(
            m_network.world().now(),
            [self, side] {
                if (self->m_ends[at(side)] && self->m_ends[at(side)]->isOpen())
                    Q_EMIT self->m_ends[at(side)]->drained();
            },
            m_machines[at(side)]);
    }
    if (direction.parcels.empty() || direction.isUnderWay)
        return;
    // No faster than the other side reads.
    const double speed = to.cable().bytesPerSecond;
    const Instant reading =
        speed > 0 ? Instant(static_cast<qint64>(static_cast<double>(parcel.message.size()) / speed * 1e9))
                  : 0ns;
    scheduleDelivery(side, std::max(direction.parcels.front().arrives, m_network.world().now() + reading));
}

void Connection::stall(int side)
{
    Direction &direction = m_directions[at(side)];
    ++m_network.counts().stalled;
    if (machine(side).boots() != m_boots[at(side)]) {
        // Nobody sends it again.
        direction.parcels.clear();
        direction.bytes = 0;
        return;
    }
    if (++direction.stalls > mostRetries)
        return breakOff(u"connection timed out"_s);
    const Instant wait = std::min(longestRetry, firstRetry * (1 << std::min(direction.stalls - 1, 10)));
    scheduleDelivery(side, m_network.world().now() + wait);
}

void Connection::hand(int side, const Parcel &parcel)
{
    SimulatedChannel *end = m_ends[at(side)];
    if (!end) {
        // The program has gone: its system answers with a reset.
        if (!parcel.isEnd)
            breakOff(u"connection reset"_s);
        return;
    }
    if (parcel.isEnd)
        end->finish(QString::fromUtf8(parcel.message));
    else
        end->receive(parcel.message);
}

void Connection::breakOff(const QString &reason)
{
    if (m_isBroken)
        return;
    m_isBroken = true;
    ++m_network.counts().broken;
    for (const int side : {0, 1})
        tell(side, reason);
}

void Connection::tell(int side, const QString &reason)
{
    m_network.world().schedule(
        m_network.world().now() + m_network.travelTime(machine(1 - side), machine(side)),
        [self = shared_from_this(), side, reason] {
            if (self->m_ends[at(side)])
                self->m_ends[at(side)]->finish(reason);
        },
        m_machines[at(side)]);
}

qsizetype Connection::pendingBytes(int side) const
{
    const Direction &direction = m_directions[at(side)];
    const qsizetype pending = std::max<qsizetype>(0, direction.bytes - systemBuffer);
    if (pending > 0)
        const_cast<Direction &>(direction).owesDrained = true;
    return pending;
}

} // namespace antrean::simulation
