#pragma once

#include "net/channel.h"

#include <QList>
#include <QStringList>

namespace antrean::test {

/// Writes down what a channel signals.
struct ChannelRecorder
{
    QList<QByteArray> messages;
    QStringList reasons;
    int drains = 0;

    explicit ChannelRecorder(Channel &channel)
    {
        QObject::connect(&channel, &Channel::messageReceived, &context,
                         [this](const QByteArray &message) { messages.append(message); });
        QObject::connect(&channel, &Channel::closed, &context,
                         [this](const QString &reason) { reasons.append(reason); });
        QObject::connect(&channel, &Channel::drained, &context, [this] { ++drains; });
    }

private:
    QObject context;
};

} // namespace antrean::test
