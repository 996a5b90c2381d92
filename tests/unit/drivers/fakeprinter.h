#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <optional>
#include <vector>

namespace antrean {

/// The status byte for each n of DLE EOT n.
using StatusAnswers = QHash<int, quint8>;

/// A receipt printer's raw port on the loopback: takes one connection after another, keeps what it is sent,
/// and answers DLE EOT n with what the test has told it.
class FakePrinter : public QTcpServer
{
public:
    /// A question that isn't here gets no answer.
    StatusAnswers answers;
    /// Replaces `answers` once the job's own bytes have arrived.
    std::optional<StatusAnswers> answersAfterJob;
    /// Closes the connection when so many bytes of the job have come; negative: never.
    qint64 closesAfter = -1;
    /// Never reads a byte.
    bool isDeaf = false;
    /// The bytes of each connection, without the status questions.
    std::vector<QByteArray> jobs;
    /// How many status questions came before the first byte of each job.
    std::vector<int> questionsBeforeJob;
    int mostConnectionsAtOnce = 0;

    FakePrinter() { listen(QHostAddress::LocalHost, 0); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setReadBufferSize(isDeaf ? 1 : 0);
        socket->setSocketDescriptor(descriptor);
        if (isDeaf)
            socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
        jobs.emplace_back();
        questionsBeforeJob.push_back(0);
        m_open += 1;
        mostConnectionsAtOnce = std::max(mostConnectionsAtOnce, m_open);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, index = jobs.size() - 1] {
            if (!isDeaf)
                read(*socket, index);
        });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_open -= 1;
            socket->deleteLater();
        });
    }

private:
    void read(QTcpSocket &socket, size_t index)
    {
        QByteArray &job = jobs[index];
        const QByteArray bytes = socket.readAll();
        // Real printers look for the question in the raw stream, too: the pictures here don't contain it.
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if (bytes[i] != 0x10 || i + 2 >= bytes.size() || bytes[i + 1] != 0x04) {
                job += bytes[i];
                continue;
            }
            questionsBeforeJob[index] += job.isEmpty();
            const auto &now = answersAfterJob && !job.isEmpty() ? *answersAfterJob : answers;
            if (now.contains(bytes[i + 2]))
                socket.write(QByteArray(1, char(now[bytes[i + 2]])));
            i += 2;
        }
        if (closesAfter >= 0 && job.size() >= closesAfter)
            socket.abort();
    }

    int m_open = 0;
};

} // namespace antrean
