#pragma once

#include "protocol/limits.h"

#include <QHostAddress>

#include <chrono>

namespace antrean {

/// What one channel may take and owe. A size is refused before anything of that size is allocated.
struct ChannelLimits
{
    /// The longest message that is accepted, in bytes of UTF-8; a longer one closes the channel.
    qsizetype maxMessageBytes = antrean::maxMessageBytes;
    /// How much may wait to be sent; more closes the channel, since its reader is too slow.
    qsizetype maxPendingBytes = 1024 * 1024;
    /// How long a closing channel waits for its last bytes to leave.
    std::chrono::milliseconds lingering = std::chrono::seconds(2);
};

/// What a listener takes from the network before anyone is trusted.
struct ListenerLimits
{
    /// Connections at once, all addresses together, with those that haven't finished their handshake.
    int maxConnections = 1000;
    /// Connections from one address.
    int maxPerAddress = 16;
    /// Connections from one address of this computer itself, where a whole mall may run.
    int maxPerLoopback = 512;
    /// From the first packet to the end of the WebSocket handshake.
    std::chrono::milliseconds handshake = std::chrono::seconds(2);
    /// The longest HTTP header of a handshake.
    qsizetype maxHeaderBytes = 8 * 1024;
    ChannelLimits channel;

    /// How many connections this address may have.
    [[nodiscard]] int limitFor(const QHostAddress &address) const
    {
        return address.isLoopback() ? maxPerLoopback : maxPerAddress;
    }
};

} // namespace antrean
