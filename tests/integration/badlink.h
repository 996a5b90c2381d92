#pragma once

#include "lossyway.h"
#include "net/serveraddress.h"

#include <QTcpServer>

#include <optional>

class QTcpSocket;

namespace antrean::test {

/// What a link does to what goes over it, from now on.
struct LinkWeather
{
    WayWeather up;        ///< From the program to the server.
    WayWeather down;      ///< From the server to the program.
    bool refuses = false; ///< Whoever dials is turned away at once.
};

/// One program's link to the server: a proxy on a free port of this computer that behaves as a bad network
/// does to TCP.
class BadLink final : public QObject
{
    Q_OBJECT

public:
    /// \param server where it is at each new connection; must outlive the link.
    BadLink(const std::optional<ServerAddress> &server, quint32 seed, QObject *parent = nullptr);
    ~BadLink() override;

    /// Where the program finds the server.
    [[nodiscard]] ServerAddress address() const;
    void setWeather(const LinkWeather &weather) { m_weather = weather; }
    /// Ends every connection at once, and both ends hear of it (RST).
    void reset();

private:
    class Line;

    const std::optional<ServerAddress> &m_server;
    std::mt19937 m_chance;
    LinkWeather m_weather;
    QTcpServer m_listener;
};

} // namespace antrean::test
