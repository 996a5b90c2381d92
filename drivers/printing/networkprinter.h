#pragma once

#include "drivers/printing/printer.h"
#include "drivers/printing/printeroptions.h"
#include "drivers/printing/rawsession.h"

#include <deque>
#include <memory>

namespace antrean {

/// A receipt printer that takes ESC/POS on a raw network port. One job at a time, a connection for each,
/// since such a port serves one client. A job that fails isn't repeated: the caller knows whether a second
/// piece of paper does harm.
class NetworkPrinter : public Printer
{
    Q_OBJECT

public:
    NetworkPrinter(QString host, quint16 port, PrinterOptions options, PrintTimeouts timeouts = {});
    ~NetworkPrinter() override;

    void print(PrintJob job) override;

private:
    void startNext();
    void onSessionFinished(const PrintResult &result);

    QString m_host;
    quint16 m_port;
    PrinterOptions m_options;
    PrintTimeouts m_timeouts;
    /// Asked again after each job, so that it becomes true when the printer is replaced by one that answers.
    bool m_answersStatus = true;
    std::deque<PrintJob> m_waiting;
    std::unique_ptr<RawSession> m_session;
};

} // namespace antrean
