#include "drivers/printing/networkprinter.h"

#include <QTimer>

namespace antrean {

using namespace std::chrono_literals;

NetworkPrinter::NetworkPrinter(QString host, quint16 port, PrinterOptions options, PrintTimeouts timeouts)
    : m_host(std::move(host))
    , m_port(port)
    , m_options(std::move(options))
    , m_timeouts(timeouts)
{}

NetworkPrinter::~NetworkPrinter() = default;

void NetworkPrinter::print(PrintJob job)
{
    m_waiting.push_back(std::move(job));
    QTimer::singleShot(0ms, this, &NetworkPrinter::startNext);
}

void NetworkPrinter::startNext()
{
    if (m_session || m_waiting.empty())
        return;
    const PrintJob job = std::move(m_waiting.front());
    m_waiting.pop_front();
    const QImage picture = renderDocument(job.document, m_options.paper, m_options.fontFamily);
    m_session = std::make_unique<RawSession>(job.id, escpos::job(picture, m_options.cut), m_answersStatus,
                                             m_timeouts);
    connect(m_session.get(), &RawSession::finished, this, &NetworkPrinter::onSessionFinished);
    m_session->start(m_host, m_port);
}

void NetworkPrinter::onSessionFinished(const PrintResult &result)
{
    m_answersStatus = m_session->answers().value_or(m_answersStatus);
    m_session.release()->deleteLater();
    QTimer::singleShot(0ms, this, &NetworkPrinter::startNext);
    Q_EMIT finished(result);
}

} // namespace antrean
