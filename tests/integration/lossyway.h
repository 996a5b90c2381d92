#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <random>

namespace antrean::test {

/// What becomes of packets that go one way.
struct WayWeather
{
    bool isCut = false;                 ///< No packet arrives, and nobody is told.
    double loss = 0;                    ///< Of this share of the packets.
    std::chrono::milliseconds delay{};  ///< Of each packet,
    std::chrono::milliseconds jitter{}; ///< by up to so much less or more; their order stays.
    qint64 bytesPerSecond = 0;          ///< How fast the reader reads; 0: at once.
};

/// One way of a TCP connection over a bad network. TCP loses nothing: what a reader sees of lost packets is
/// that they, and all behind them, come late, after as many time-outs as they were lost times. A first loss
/// with others on their heels shows by their acknowledgements and costs a round trip (RFC 5681, section 3.2);
/// any other a time-out that doubles (RFC 6298, section 5), of 200 ms at first as Linux has it.
class LossyWay final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; the weather may change at any time.
    LossyWay(const WayWeather &weather, std::mt19937 &chance, QObject *parent = nullptr);

    /// While it is false the sender keeps what it has.
    [[nodiscard]] bool hasRoom() const;
    void send(const QByteArray &bytes);
    /// Nothing follows any more.
    void finish();

    /// A packet is lost on a way like this, now.
    [[nodiscard]] static bool loses(const WayWeather &weather, std::mt19937 &chance);

Q_SIGNALS:
    void delivered(const QByteArray &bytes);
    void finished();

private:
    using TimeOfTest = std::chrono::steady_clock::time_point;
    struct Packet
    {
        QByteArray bytes; ///< Empty: the end.
        TimeOfTest due{};
        int losses = 0;
    };
    void put(const QByteArray &bytes);
    void wait();
    void deliver();
    void lose(Packet &packet);

    const WayWeather &m_weather;
    std::mt19937 &m_chance;
    QTimer m_timer;
    std::deque<Packet> m_packets;
};

} // namespace antrean::test
