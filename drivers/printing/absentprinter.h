#pragma once

#include "drivers/printing/printer.h"

namespace antrean {

/// Stands where there is no printer: every job fails with PrintError::NoPrinter.
class AbsentPrinter : public Printer
{
    Q_OBJECT

public:
    void print(PrintJob job) override;
};

} // namespace antrean
