#include "net/serveraddress.h"

#include <QHostAddress>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

using Error = ServerAddress::Error;

struct Parts
{
    QString host;
    std::optional<QString> port;
    bool bracketed = false;
};

/// Splits the host from the port. Two colons outside brackets are an IPv6 address without a port.
tl::expected<Parts, Error> split(const QString &text)
{
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0)
            return tl::unexpected(Error::BadHost);
        const QString rest = text.sliced(end + 1);
        Parts parts{text.sliced(1, end - 1), std::nullopt, true};
        if (rest.isEmpty())
            return parts;
        if (!rest.startsWith(u':'))
            return tl::unexpected(Error::Surplus);
        parts.port = rest.sliced(1);
        return parts;
    }
    if (text.count(u':') != 1)
        return Parts{text, std::nullopt, false};
    const qsizetype colon = text.indexOf(u':');
    return Parts{text.first(colon), text.sliced(colon + 1), false};
}

bool isHostName(const QString &host)
{
    if (host.isEmpty() || host.size() > 253)
        return false;
    for (const QString &label : host.split(u'.')) {
        const auto isNameCharacter = [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
        };
        if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-') ||
            !std::all_of(label.begin(), label.end(), isNameCharacter))
            return false;
    }
    return true;
}

/// Digits and dots only: it means an IPv4 address and must be a whole one, or "10.0.1" would be looked up as
/// a name.
bool looksLikeIpv4(const QString &host)
{
    return std::all_of(host.begin(), host.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

bool isIpv4(const QString &host)
{
    return host.count(u'.') == 3 && QHostAddress(host).protocol() == QAbstractSocket::IPv4Protocol;
}

bool isGoodHost(const QString &host)
{
    if (host.contains(u':'))
        return QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol;
    return looksLikeIpv4(host) ? isIpv4(host) : isHostName(host);
}

/// Only digits, so that "+80" and "4 710" are no ports.
std::optional<quint16> portOf(const QString &text)
{
    if (text.isEmpty() || text.size() > 5 ||
        !std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    const int port = text.toInt();
    return port >= 1 && port <= 65535 ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

} // namespace

tl::expected<ServerAddress, Error> ServerAddress::parse(const QString &text)
{
    QString rest = text.trimmed().toLower();
    if (const qsizetype scheme = rest.indexOf("://"_L1); scheme >= 0) {
        if (rest.first(scheme) != "ws"_L1)
            return tl::unexpected(Error::BadScheme);
        rest = rest.sliced(scheme + 3);
        if (rest.endsWith(u'/'))
            rest.chop(1);
    }
    if (rest.isEmpty())
        return tl::unexpected(Error::Empty);
    if (rest.contains(u'/') || rest.contains(u'?') || rest.contains(u'#') || rest.contains(u'@'))
        return tl::unexpected(Error::Surplus);

    const auto parts = split(rest);
    if (!parts)
        return tl::unexpected(parts.error());
    if (parts->bracketed && !parts->host.contains(u':'))
        return tl::unexpected(Error::BadHost);
    const auto port = parts->port ? portOf(*parts->port) : std::optional(defaultPort);
    if (!port)
        return tl::unexpected(Error::BadPort);
    return from(parts->host, *port);
}

tl::expected<ServerAddress, Error> ServerAddress::from(const QString &host, quint16 port)
{
    const QString lower = host.toLower();
    if (!isGoodHost(lower))
        return tl::unexpected(Error::BadHost);
    if (port == 0)
        return tl::unexpected(Error::BadPort);
    return ServerAddress(lower, port);
}

QString ServerAddress::toString() const
{
    const QString host = m_host.contains(u':') ? u'[' + m_host + u']' : m_host;
    return host + u':' + QString::number(m_port);
}

QUrl ServerAddress::url() const
{
    QUrl url;
    url.setScheme(u"ws"_s);
    url.setHost(m_host);
    url.setPort(m_port);
    url.setPath(u"/"_s);
    return url;
}

QString describe(ServerAddress::Error error)
{
    switch (error) {
    case Error::Empty:
        return u"there is no address"_s;
    case Error::BadScheme:
        return u"an address may begin with ws:// only"_s;
    case Error::BadHost:
        return u"the host is neither a name nor an IP address"_s;
    case Error::BadPort:
        return u"the port isn't a number from 1 to 65535"_s;
    case Error::Surplus:
        return u"there is more than a host and a port"_s;
    }
    return {};
}

} // namespace antrean
