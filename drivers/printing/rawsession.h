#pragma once

#include "drivers/printing/escpos.h"
#include "drivers/printing/printer.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace antrean {

/// How long each part of a job may take. None is unlimited.
struct PrintTimeouts
{
    std::chrono::milliseconds connecting{3000};
    /// Without a single byte taken.
    std::chrono::milliseconds stalled{8000};
    /// From the first byte to the last, however slowly they trickle.
    std::chrono::milliseconds writing{60000};
    /// Until the answer to a status question; many printers never give one.
    std::chrono::milliseconds status{400};
    /// Until the connection is closed in order.
    std::chrono::milliseconds closing{2000};
};

/// One job over one connection to a printer's raw port, asking its status before and after by DLE EOT:
///
/// - it isn't reached, or says before the first byte that it can't print: Failed;
/// - the line breaks or stalls after the first byte, or breaks before an orderly close: Unknown;
/// - it says after the last byte that it has no paper: Failed. Any other trouble it reports then: Unknown;
/// - it takes all bytes and says that it is well, or says nothing and closes in order: Printed.
class RawSession : public QObject
{
    Q_OBJECT

public:
    /// `askFirst` is false for a printer known not to answer, so that its job starts without waiting.
    RawSession(PrintJobId id, QByteArray bytes, bool askFirst, PrintTimeouts timeouts);

    void start(const QString &host, quint16 port);

    /// Whether the printer has answered a status question; nothing while none was asked.
    [[nodiscard]] std::optional<bool> answers() const { return m_answers; }

Q_SIGNALS:
    /// Comes once. The session can be deleted later, not from inside the slot.
    void finished(const antrean::PrintResult &result);

private:
    enum class Phase { Connecting, AskingBefore, Writing, AskingAfter, Closing, Done };

    void onConnected();
    void onBytesWritten();
    void onReadyRead();
    void onSocketError();
    void onDisconnected();
    void onTimeout();

    void ask(escpos::StatusQuestion question);
    void hear(const escpos::Status &status);
    void complain(PrintError error, const QString &detail);
    void afterQuestions();
    void startWriting();
    void close();
    void finish(PrintOutcome outcome, std::optional<PrintError> error, const QString &detail);
    [[nodiscard]] qint64 taken() const;

    PrintJobId m_id;
    QByteArray m_bytes;
    PrintTimeouts m_timeouts;
    Phase m_phase = Phase::Connecting;
    bool m_askFirst = true;
    bool m_paperLow = false;
    bool m_offline = false;
    std::optional<bool> m_answers;
    escpos::StatusQuestion m_question = escpos::StatusQuestion::Paper;
    QTimer m_timer;
    QTimer m_writingTimer;
    QTcpSocket m_socket;
};

} // namespace antrean
