#include "gui/heldprinter.h"

#include "drivers/printing/printer.h"

namespace antrean {

class HeldPrinter::Held : public Printer
{
public:
    std::vector<PrintJobId> jobs;
    void print(PrintJob job) override { jobs.push_back(job.id); }
    void end(PrintOutcome outcome, std::optional<PrintError> error)
    {
        Q_EMIT finished({jobs.back(), outcome, error, {}, false});
    }
};

HeldPrinter::HeldPrinter()
    : m_held(std::make_unique<Held>())
{}

HeldPrinter::~HeldPrinter() = default;

Printer &HeldPrinter::printer() { return *m_held; }

int HeldPrinter::jobCount() const { return static_cast<int>(m_held->jobs.size()); }

void HeldPrinter::printLast() { m_held->end(PrintOutcome::Printed, {}); }

void HeldPrinter::failLast() { m_held->end(PrintOutcome::Failed, PrintError::PaperOut); }

void HeldPrinter::loseLast() { m_held->end(PrintOutcome::Unknown, PrintError::ConnectionLost); }

} // namespace antrean
