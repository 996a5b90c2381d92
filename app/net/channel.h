#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

namespace antrean {

/// A two-way line to one other program that carries whole messages, each one JSON text in UTF-8, in order,
/// while it is open. It never opens again: whoever needs another makes another. Deleting an open channel
/// closes it without a signal.
class Channel : public QObject
{
    Q_OBJECT

public:
    explicit Channel(QObject *parent = nullptr)
        : QObject(parent)
    {}

    /// Sends one message, or drops it if the channel is closed. More than the limit waiting closes the
    /// channel.
    virtual void send(const QByteArray &message) = 0;
    /// Ends the channel after what was sent; `reason` goes to the other side and the log, untranslated.
    /// `closed` follows.
    virtual void close(const QString &reason) = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// Bytes that were sent and haven't left this program yet.
    [[nodiscard]] virtual qsizetype pendingBytes() const = 0;
    /// The other side, for the log: address and port.
    [[nodiscard]] virtual QString peer() const = 0;

Q_SIGNALS:
    void messageReceived(const QByteArray &message);
    /// All that was sent has left this program: the moment for the next part of something long.
    void drained();
    /// The last signal of a channel, given once; `reason` is untranslated.
    void closed(const QString &reason);
};

} // namespace antrean
