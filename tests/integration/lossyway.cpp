#include "lossyway.h"

namespace antrean::test {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// An Ethernet's packet without its headers.
constexpr qsizetype packetBytes = 1448;
/// What is under way at once, at most.
constexpr std::size_t windowPackets = 12;
constexpr auto firstTimeOut = 200ms;
/// Three more behind a lost one tell the sender of it.
constexpr std::size_t tellTale = 4;

} // namespace

LossyWay::LossyWay(const WayWeather &weather, std::mt19937 &chance, QObject *parent)
    : QObject(parent)
    , m_weather(weather)
    , m_chance(chance)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LossyWay::deliver);
}

bool LossyWay::hasRoom() const { return m_packets.size() < windowPackets; }

bool LossyWay::loses(const WayWeather &weather, std::mt19937 &chance)
{
    return weather.isCut || std::bernoulli_distribution(weather.loss)(chance);
}

void LossyWay::send(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += packetBytes)
        put(bytes.mid(at, packetBytes));
}

void LossyWay::finish() { put({}); }

void LossyWay::put(const QByteArray &bytes)
{
    const auto jitter = m_weather.jitter.count();
    const milliseconds way =
        m_weather.delay + milliseconds(std::uniform_int_distribution<qint64>(-jitter, jitter)(m_chance));
    m_packets.push_back({bytes, steady_clock::now() + std::max(0ms, way)});
    if (m_packets.size() == 1)
        wait();
}

void LossyWay::wait()
{
    if (m_packets.empty())
        return;
    const auto left = std::chrono::ceil<milliseconds>(m_packets.front().due - steady_clock::now());
    m_timer.start(std::max(0ms, left));
}

void LossyWay::deliver()
{
    while (!m_packets.empty() && m_packets.front().due <= steady_clock::now()) {
        if (loses(m_weather, m_chance)) {
            lose(m_packets.front());
            break;
        }
        const Packet packet = std::move(m_packets.front());
        m_packets.pop_front();
        if (m_weather.bytesPerSecond > 0 && !m_packets.empty()) {
            const milliseconds reading(1000 * packet.bytes.size() / m_weather.bytesPerSecond);
            m_packets.front().due = std::max(m_packets.front().due, steady_clock::now() + reading);
        }
        if (packet.bytes.isEmpty())
            Q_EMIT finished();
        else
            Q_EMIT delivered(packet.bytes);
    }
    wait();
}

void LossyWay::lose(Packet &packet)
{
    const bool isNoticed = packet.losses == 0 && !m_weather.isCut && m_packets.size() >= tellTale;
    const milliseconds roundTrip = 2 * m_weather.delay;
    const milliseconds timeOut = (firstTimeOut + roundTrip) * (1LL << packet.losses);
    ++packet.losses;
    packet.due = steady_clock::now() + (isNoticed ? roundTrip : timeOut);
}

} // namespace antrean::test
