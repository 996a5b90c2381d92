#include "drivers/printing/absentprinter.h"

#include <QTimer>

namespace antrean {

using namespace std::chrono_literals;

void AbsentPrinter::print(PrintJob job)
{
    QTimer::singleShot(0ms, this, [this, id = job.id] {
        Q_EMIT finished(
            {.id = id, .outcome = PrintOutcome::Failed, .error = PrintError::NoPrinter, .detail = {}});
    });
}

} // namespace antrean
