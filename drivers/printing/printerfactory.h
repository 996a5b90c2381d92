#pragma once

#include "drivers/printing/printer.h"

#include <tl/expected.hpp>

#include <QUrl>

#include <memory>

namespace antrean {

/// Why a printer's address can't be used; `detail` is the part of the address that is wrong.
struct BadPrinterUrl
{
    enum class Reason { Malformed, UnknownScheme, NoHost, NoFolder, UnknownOption, BadOption };
    Reason reason = Reason::Malformed;
    QString detail;
    friend bool operator==(const BadPrinterUrl &, const BadPrinterUrl &) = default;
};

/// Says in the user's language what is wrong with a printer's address.
[[nodiscard]] QString describe(const BadPrinterUrl &error);

/// Makes the printer that an address names:
/// - `tcp://host[:9100]`, a receipt printer that takes ESC/POS on a network port;
/// - `file:///folder`, a folder that gets one picture for each job, for a first look and for training;
/// - `none:`, no printer: every job fails with PrintError::NoPrinter.
///
/// Options follow as a query: `dots` (64 to 4096, default 576), `dpi` (100 to 1200, default 203), `cut`
/// (partial, full or none, default partial). No connection is made and nothing is written before the first
/// job.
[[nodiscard]] tl::expected<std::unique_ptr<Printer>, BadPrinterUrl> makePrinter(const QUrl &url,
                                                                                const QString &fontFamily);

} // namespace antrean
