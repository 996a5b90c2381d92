#pragma once

#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace antrean {

/// Where a server listens, as a person writes it or the network gives it. Holds only what can be connected
/// to.
class ServerAddress
{
public:
    /// The port of a server that was not told another.
    static constexpr quint16 defaultPort = 4710;

    enum class Error {
        Empty,
        BadScheme, ///< something other than `ws://`
        BadHost,
        BadPort, ///< not 1 to 65535
        Surplus, ///< something after the port: a path, a query, a user name
    };

    /// Reads `HOST`, `HOST:PORT`, `[::1]:PORT`, `::1`, or one of these after `ws://` and before an optional
    /// `/`. Spaces around it are dropped. Without a port it is the default one.
    [[nodiscard]] static tl::expected<ServerAddress, Error> parse(const QString &text);
    /// An address out of parts that are known to be good: a host name or address without brackets, and a port
    /// above 0.
    [[nodiscard]] static tl::expected<ServerAddress, Error> from(const QString &host, quint16 port);

    /// A host name or an IP address, without brackets, in lower case.
    [[nodiscard]] const QString &host() const { return m_host; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// As parse() reads it: `hall:4710`, `[::1]:4710`.
    [[nodiscard]] QString toString() const;
    /// As a WebSocket opens it: `ws://hall:4710/`.
    [[nodiscard]] QUrl url() const;

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;

private:
    ServerAddress(QString host, quint16 port)
        : m_host(std::move(host))
        , m_port(port)
    {}
    QString m_host;
    quint16 m_port;
};

/// What is wrong with an address, untranslated.
[[nodiscard]] QString describe(ServerAddress::Error error);

} // namespace antrean
