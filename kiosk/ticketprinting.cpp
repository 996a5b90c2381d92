#include "kiosk/ticketprinting.h"

#include "drivers/printing/printer.h"
#include "kiosk/log.h"
#include "kiosk/ticketdocument.h"

namespace antrean {

using namespace Qt::StringLiterals;

TicketPrinting::TicketPrinting(Printer &printer, QString footer)
    : m_printer(printer)
    , m_footer(std::move(footer))
{
    connect(&m_printer, &Printer::finished, this, &TicketPrinting::onFinished);
}

TicketPrinting::~TicketPrinting() = default;

quint64 TicketPrinting::print(const Hall &hall, const GivenTicket &given, TimePoint now,
                              const QLocale &locale, bool isTraining)
{
    const Ticket &ticket = given.ticket;
    const QString job = u"%1-%2-%3-%4"_s.arg(ticket.serviceDate.toString(Qt::ISODate), ticket.label)
                            .arg(ticket.id.value())
                            .arg(++m_jobs);
    m_underWay.emplace(job, UnderWay{m_jobs, ticket.id});
    const TicketPaper paper{
        .footer = m_footer, .isTraining = isTraining, .isFromReserve = given.isFromReserve, .locale = locale};
    m_printer.print({PrintJobId(job), ticketDocument(hall, ticket, now, paper)});
    return m_jobs;
}

void TicketPrinting::onFinished(const PrintResult &result)
{
    // Somebody else may use the same printer.
    const auto found = m_underWay.find(result.id.value());
    if (found == m_underWay.end())
        return;
    const UnderWay job = found->second;
    m_underWay.erase(found);
    if (result.outcome != PrintOutcome::Printed)
        qCWarning(kioskLog) << result.id.value() << "may not be on paper:" << result.detail;
    switch (result.outcome) {
    case PrintOutcome::Printed:
        Q_EMIT ended(job.job, job.ticket, PaperState::Printed);
        return;
    case PrintOutcome::Failed:
        Q_EMIT ended(job.job, job.ticket, PaperState::Failed);
        return;
    case PrintOutcome::Unknown:
        Q_EMIT ended(job.job, job.ticket, PaperState::Unsure);
        return;
    }
}

} // namespace antrean
