#pragma once

#include "core/id.h"
#include "drivers/printing/printdocument.h"

#include <QObject>

#include <optional>

namespace antrean {

/// Whoever prints makes it, unique among its jobs; the result carries it back.
using PrintJobId = Id<struct PrintJobTag>;

struct PrintJob
{
    PrintJobId id;
    PrintDocument document;
};

/// Whether paper came out. Unknown is an honest answer: somebody has to look.
enum class PrintOutcome { Printed, Failed, Unknown };

enum class PrintError {
    /// This program has no printer.
    NoPrinter,
    /// No connection to the printer, or it refused one.
    Unreachable,
    /// The connection broke during the job.
    ConnectionLost,
    /// The printer stopped taking data, or didn't answer in time.
    TimedOut,
    PaperOut,
    CoverOpen,
    /// The printer says that it is off-line, for another reason.
    Offline,
    /// A cutter or another part reports an error.
    Fault,
    /// A file could not be written.
    CannotWrite,
};

struct PrintResult
{
    PrintJobId id;
    PrintOutcome outcome = PrintOutcome::Failed;
    /// Set unless the outcome is Printed.
    std::optional<PrintError> error;
    /// For the log, untranslated: addresses, byte counts, the system's own words.
    QString detail;
    /// The printer reported that its roll is near the end.
    bool paperLow = false;
    friend bool operator==(const PrintResult &, const PrintResult &) = default;
};

/// Says in the user's language what is wrong and what to do about it.
[[nodiscard]] QString describe(PrintError error);

/// Something that puts documents on paper, one after another.
class Printer : public QObject
{
    Q_OBJECT

public:
    /// Takes the job and returns at once. Jobs are printed in the order in which they came.
    virtual void print(PrintJob job) = 0;

Q_SIGNALS:
    /// Comes exactly once for each job, never from inside print().
    void finished(const antrean::PrintResult &result);
};

} // namespace antrean
