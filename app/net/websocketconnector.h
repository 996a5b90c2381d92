#pragma once

#include "net/channel.h"
#include "net/limits.h"
#include "net/serveraddress.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <tl/expected.hpp>

class QWebSocket;

namespace antrean {

/// Why there is no channel to a server.
struct ConnectError
{
    enum class Code {
        HostUnknown, ///< the name has no address
        Refused,     ///< nothing listens there
        Unreachable, ///< no way there, or the line broke
        TimedOut,
        NotAServer, ///< something answered, but not with a WebSocket
    };
    Code code = Code::Unreachable;
    QString detail; ///< untranslated, for the log
};

/// Opens channels to a server, one attempt at a time. Every attempt ends, with a channel or an error, unless
/// it is cancelled.
class WebSocketConnector final : public QObject
{
    Q_OBJECT

public:
    using Result = tl::expected<std::unique_ptr<Channel>, ConnectError>;
    using Done = std::function<void(Result)>;

    explicit WebSocketConnector(const ChannelLimits &limits = {});
    ~WebSocketConnector() override;

    /// Starts an attempt, and cancels one that is under way. `done` is called once, by the event loop, and
    /// may open again.
    void open(const ServerAddress &address, Done done,
              std::chrono::milliseconds timeOut = std::chrono::seconds(2));
    /// Drops the attempt under way, if any; its `done` isn't called.
    void cancel();
    [[nodiscard]] bool isConnecting() const { return m_done != nullptr; }

private:
    void start(const QUrl &url);
    void socketConnected();
    void fail(ConnectError::Code code, const QString &detail);
    void finish(Result result);

    ChannelLimits m_limits;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_timeOut;
    Done m_done;
    bool m_lineStands = false;
};

} // namespace antrean
