#pragma once

#include "drivers/printing/printer.h"
#include "drivers/printing/printeroptions.h"

namespace antrean {

/// Writes each job as a picture into a folder, whole or not at all. Makes the folder where it is missing.
class FilePrinter : public Printer
{
    Q_OBJECT

public:
    FilePrinter(QString folder, PrinterOptions options);

    void print(PrintJob job) override;

    /// The name of a job's picture: letters, digits, `_`, `.` and `-` of its id stay and all else becomes `%`
    /// and two hexadecimal digits for each byte, so that no id leads out of the folder and no two ids share a
    /// name.
    [[nodiscard]] static QString fileName(const PrintJobId &id);

private:
    [[nodiscard]] PrintResult write(const PrintJob &job) const;

    QString m_folder;
    PrinterOptions m_options;
};

} // namespace antrean
