#pragma once

#include "drivers/printing/documentrenderer.h"
#include "drivers/printing/escpos.h"

namespace antrean {

/// What a printer needs to know to turn a document into dots.
struct PrinterOptions
{
    PaperFormat paper;
    escpos::Cut cut = escpos::Cut::Partial;
    QString fontFamily;
};

} // namespace antrean
