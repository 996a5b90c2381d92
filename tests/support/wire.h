#pragma once

#include "net/memorychannel.h"
#include "protocol/messagecodec.h"

#include <QtTest>

namespace antrean::test {

/// A program as the server hears it, played by the test: it says messages and keeps what it hears.
struct Wire
{
    std::unique_ptr<Channel> line;
    std::vector<Message> heard;
    QString closeReason;

    explicit Wire(std::unique_ptr<Channel> channel)
        : line(std::move(channel))
    {
        QObject::connect(line.get(), &Channel::messageReceived, &context, [this](const QByteArray &text) {
            const auto message = decodeMessage(text);
            if (message)
                heard.push_back(*message);
            else
                qWarning() << "not a message:" << text.left(200);
        });
        QObject::connect(line.get(), &Channel::closed, &context,
                         [this](const QString &reason) { closeReason = reason; });
    }
    void say(const Message &message) { sayText(encodeMessage(message)); }
    void sayText(const QByteArray &text) { line->send(text); }

    template <class T>
    [[nodiscard]] std::vector<T> all() const
    {
        std::vector<T> found;
        for (const Message &message : heard) {
            if (const T *wanted = std::get_if<T>(&message))
                found.push_back(*wanted);
        }
        return found;
    }
    /// The first message of this kind; an empty one if none comes.
    template <class T>
    T waitFor()
    {
        if (!QTest::qWaitFor([this] { return !all<T>().empty(); })) {
            QTest::qFail("the message doesn't come", __FILE__, __LINE__);
            return {};
        }
        return all<T>().front();
    }
    [[nodiscard]] QByteArray snapshot() const
    {
        QByteArray text;
        for (const SnapshotPart &part : all<SnapshotPart>())
            text += part.text.toUtf8();
        return text;
    }

private:
    QObject context;
};

/// The server's end of a line whose other end reads when the test says so.
class StuckChannel final : public Channel
{
public:
    void send(const QByteArray &message) override
    {
        if (!m_isOpen)
            return;
        m_waiting.push_back(message);
        m_pending += message.size();
    }
    void close(const QString &reason) override
    {
        if (!std::exchange(m_isOpen, false))
            return;
        QMetaObject::invokeMethod(
            this, [this, reason] { Q_EMIT closed(reason); }, Qt::QueuedConnection);
    }
    [[nodiscard]] bool isOpen() const override { return m_isOpen; }
    [[nodiscard]] qsizetype pendingBytes() const override { return m_pending; }
    [[nodiscard]] QString peer() const override { return QStringLiteral("stuck"); }

    /// The program says something.
    void hear(const Message &message) { Q_EMIT messageReceived(encodeMessage(message)); }
    /// The program reads all that waits; the server may then send more.
    std::vector<Message> read()
    {
        std::vector<Message> messages;
        for (const QByteArray &text : std::exchange(m_waiting, {})) {
            if (const auto message = decodeMessage(text))
                messages.push_back(*message);
        }
        m_pending = 0;
        Q_EMIT drained();
        return messages;
    }

private:
    std::vector<QByteArray> m_waiting;
    qsizetype m_pending = 0;
    bool m_isOpen = true;
};

} // namespace antrean::test
