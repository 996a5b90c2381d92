#include "drivers/printing/rawsession.h"

#include <QNetworkProxy>

namespace antrean {

using namespace Qt::StringLiterals;
using escpos::StatusQuestion;

RawSession::RawSession(PrintJobId id, QByteArray bytes, bool askFirst, PrintTimeouts timeouts)
    : m_id(std::move(id))
    , m_bytes(std::move(bytes))
    , m_timeouts(timeouts)
    , m_askFirst(askFirst)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_timer.setSingleShot(true);
    m_writingTimer.setSingleShot(true);
    connect(&m_socket, &QTcpSocket::connected, this, &RawSession::onConnected);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &RawSession::onBytesWritten);
    connect(&m_socket, &QTcpSocket::readyRead, this, &RawSession::onReadyRead);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &RawSession::onSocketError);
    connect(&m_socket, &QTcpSocket::disconnected, this, &RawSession::onDisconnected);
    connect(&m_timer, &QTimer::timeout, this, &RawSession::onTimeout);
    connect(&m_writingTimer, &QTimer::timeout, this, &RawSession::onTimeout);
}

void RawSession::start(const QString &host, quint16 port)
{
    m_timer.start(m_timeouts.connecting);
    m_socket.connectToHost(host, port);
}

qint64 RawSession::taken() const
{
    return m_phase < Phase::Writing ? 0 : m_bytes.size() - m_socket.bytesToWrite();
}

void RawSession::onConnected()
{
    // A small buffer here makes the count of written bytes nearly that of the bytes which the printer took.
    m_socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, 8 * 1024);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    if (!m_askFirst)
        return startWriting();
    m_phase = Phase::AskingBefore;
    ask(StatusQuestion::Paper);
}

void RawSession::startWriting()
{
    m_phase = Phase::Writing;
    m_timer.start(m_timeouts.stalled);
    m_writingTimer.start(m_timeouts.writing);
    m_socket.write(m_bytes);
}

void RawSession::onBytesWritten()
{
    if (m_phase != Phase::Writing)
        return;
    m_timer.start(m_timeouts.stalled);
    if (m_socket.bytesToWrite() > 0)
        return;
    m_writingTimer.stop();
    m_phase = Phase::AskingAfter;
    ask(StatusQuestion::Paper);
}

void RawSession::ask(StatusQuestion question)
{
    m_question = question;
    m_socket.readAll(); // what came before the question is no answer to it
    m_timer.start(m_timeouts.status);
    m_socket.write(escpos::ask(question));
}

void RawSession::onReadyRead()
{
    const QByteArray answer = m_socket.readAll();
    if (m_phase != Phase::AskingBefore && m_phase != Phase::AskingAfter)
        return;
    for (const char byte : answer) {
        if (const auto status = escpos::parseStatus(m_question, quint8(byte))) {
            m_answers = true;
            return hear(*status);
        }
    }
}

void RawSession::hear(const escpos::Status &status)
{
    m_paperLow = m_paperLow || status.paperLow;
    if (status.paperOut)
        return complain(PrintError::PaperOut, u"paper out"_s);
    if (status.coverOpen)
        return complain(PrintError::CoverOpen, u"cover open"_s);
    if (status.fault)
        return complain(PrintError::Fault, u"fault"_s);
    switch (m_question) {
    case StatusQuestion::Paper:
        return ask(StatusQuestion::Printer);
    case StatusQuestion::Printer:
        m_offline = status.offline;
        return m_offline ? ask(StatusQuestion::OfflineCause) : afterQuestions();
    case StatusQuestion::OfflineCause:
        return ask(StatusQuestion::Error);
    case StatusQuestion::Error:
        return afterQuestions();
    }
}

void RawSession::complain(PrintError error, const QString &detail)
{
    const bool before = m_phase == Phase::AskingBefore;
    const bool certain = before || error == PrintError::PaperOut;
    finish(certain ? PrintOutcome::Failed : PrintOutcome::Unknown, error,
           detail + (before ? u", nothing was sent"_s : u", after all %1 bytes"_s.arg(m_bytes.size())));
}

void RawSession::afterQuestions()
{
    if (m_offline)
        return complain(PrintError::Offline, u"off-line"_s);
    if (m_phase == Phase::AskingBefore)
        return startWriting();
    close();
}

void RawSession::close()
{
    m_phase = Phase::Closing;
    m_timer.start(m_timeouts.closing);
    m_socket.disconnectFromHost();
}

void RawSession::onDisconnected()
{
    if (m_phase == Phase::Closing)
        finish(PrintOutcome::Printed, {}, u"%1 bytes"_s.arg(m_bytes.size()));
}

void RawSession::onSocketError()
{
    const QString detail =
        u"%1 (%2 of %3 bytes)"_s.arg(m_socket.errorString()).arg(taken()).arg(m_bytes.size());
    switch (m_phase) {
    case Phase::Connecting:
        return finish(PrintOutcome::Failed, PrintError::Unreachable, detail);
    case Phase::AskingBefore:
        return finish(PrintOutcome::Failed, PrintError::ConnectionLost, detail);
    case Phase::Writing:
        return finish(taken() == 0 ? PrintOutcome::Failed : PrintOutcome::Unknown, PrintError::ConnectionLost,
                      detail);
    case Phase::AskingAfter:
    case Phase::Closing:
        return finish(PrintOutcome::Unknown, PrintError::ConnectionLost, detail);
    case Phase::Done:
        return;
    }
}

void RawSession::onTimeout()
{
    const QString detail = u"%1 of %2 bytes"_s.arg(taken()).arg(m_bytes.size());
    switch (m_phase) {
    case Phase::Connecting:
        return finish(PrintOutcome::Failed, PrintError::Unreachable, u"no connection in time"_s);
    case Phase::AskingBefore:
        if (!m_answers)
            m_answers = false;
        return afterQuestions();
    case Phase::Writing:
        return finish(taken() == 0 ? PrintOutcome::Failed : PrintOutcome::Unknown, PrintError::TimedOut,
                      detail);
    case Phase::AskingAfter:
        if (!m_answers)
            m_answers = false;
        return afterQuestions();
    case Phase::Closing:
        return finish(PrintOutcome::Unknown, PrintError::TimedOut, u"no orderly close, "_s + detail);
    case Phase::Done:
        return;
    }
}

void RawSession::finish(PrintOutcome outcome, std::optional<PrintError> error, const QString &detail)
{
    m_phase = Phase::Done;
    m_timer.stop();
    m_writingTimer.stop();
    m_socket.abort();
    Q_EMIT finished(
        {.id = m_id, .outcome = outcome, .error = error, .detail = detail, .paperLow = m_paperLow});
}

} // namespace antrean
