#pragma once

#include "net/limits.h"

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace antrean {

/// The door of a listener: counts connections for each address before a byte of them is read, and lets
/// through those that have sent a whole HTTP header in time. What a peer can make this program hold until
/// then is one socket and the header.
class ConnectionGate final : public QTcpServer
{
    Q_OBJECT

public:
    /// Gets a socket whose header is complete and still unread. It stays the gate's until admitted() or its
    /// time is over.
    using Knock = std::function<void(QTcpSocket *)>;

    ConnectionGate(const ListenerLimits &limits, Knock knock);
    ~ConnectionGate() override;

    /// The connections that aren't admitted yet, oldest first.
    [[nodiscard]] const QList<QTcpSocket *> &waiting() const { return m_waiting; }
    [[nodiscard]] int admittedCount() const { return static_cast<int>(m_admitted.size()); }
    /// The socket has become `channel`, which holds a place until it says left() or is destroyed.
    void admitted(QTcpSocket *socket, QObject *channel);
    /// The place is free again.
    void left(QObject *channel);
    /// Drops everyone who waits.
    void dropWaiting(const QString &reason);

Q_SIGNALS:
    void refused(const QHostAddress &peer, const QString &reason);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] bool makeRoom(const QHostAddress &address);
    [[nodiscard]] bool dropOldest(const std::function<bool(QTcpSocket *)> &isMeant);
    void inspect(QTcpSocket *socket);
    void drop(QTcpSocket *socket, const QString &reason);
    void release(const QHostAddress &address);

    ListenerLimits m_limits;
    Knock m_knock;
    QList<QTcpSocket *> m_waiting;
    QHash<QTcpSocket *, QHostAddress> m_addresses;
    QHash<QObject *, QHostAddress> m_admitted;
    QHash<QHostAddress, int> m_perAddress;
};

} // namespace antrean
