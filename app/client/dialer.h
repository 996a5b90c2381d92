#pragma once

#include "net/channel.h"
#include "net/serveraddress.h"
#include "net/websocketconnector.h"

#include <functional>
#include <memory>
#include <optional>

namespace antrean {

/// Opens a channel to the hall server, by whatever way a program was given. One attempt at a time.
class Dialer
{
public:
    using Done = std::function<void(WebSocketConnector::Result)>;

    Dialer() = default;
    virtual ~Dialer() = default;
    Dialer(const Dialer &) = delete;
    Dialer &operator=(const Dialer &) = delete;

    /// Tries once; `done` is called once, by the event loop, unless the attempt is cancelled before.
    virtual void dial(Done done) = 0;
    virtual void cancel() = 0;
};

} // namespace antrean
