#pragma once

#include "net/websocketconnector.h"
#include "net/websocketlistener.h"

#include <QHostAddress>
#include <QtTest>

#include <vector>

namespace antrean::test {

/// A listener on a free port of this computer, and the channels that it opened.
struct Loopback
{
    std::vector<std::unique_ptr<Channel>> channels;
    QStringList refusals;
    WebSocketListener listener;

    explicit Loopback(const ListenerLimits &limits = {})
        : listener(limits,
                   [this](std::unique_ptr<Channel> channel) { channels.push_back(std::move(channel)); })
    {
        QObject::connect(&listener, &WebSocketListener::refused, &listener,
                         [this](const QHostAddress &, const QString &reason) { refusals.append(reason); });
        if (const auto listening = listener.listen(QHostAddress::LocalHost, 0); !listening)
            qWarning() << listening.error();
    }
    [[nodiscard]] ServerAddress address() const
    {
        return *ServerAddress::from(QHostAddress(QHostAddress::LocalHost).toString(), listener.port());
    }
};

/// The channel that one attempt to connect gives, or the error.
inline WebSocketConnector::Result connectTo(const ServerAddress &address, const ChannelLimits &limits = {},
                                            std::chrono::milliseconds timeOut = std::chrono::seconds(10))
{
    WebSocketConnector connector(limits);
    std::optional<WebSocketConnector::Result> result;
    connector.open(
        address, [&result](WebSocketConnector::Result r) { result = std::move(r); }, timeOut);
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 15000))
        return tl::unexpected(ConnectError{ConnectError::Code::TimedOut, QStringLiteral("the test gave up")});
    return std::move(*result);
}

} // namespace antrean::test
