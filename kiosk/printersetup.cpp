#include "kiosk/printersetup.h"

#include "drivers/printing/printerfactory.h"

namespace antrean {

tl::expected<std::shared_ptr<Printer>, QString> openPrinter(const QString &url)
{
    auto printer = makePrinter(QUrl(url), QStringLiteral("Plus Jakarta Sans"));
    if (!printer)
        return tl::unexpected(describe(printer.error()));
    return std::shared_ptr<Printer>(std::move(*printer));
}

} // namespace antrean
