#pragma once

#include "drivers/printing/printdocument.h"

namespace antrean {

/// The printable width in dots and the resolution of a receipt printer: 576 at 203 for most printers of 80
/// mm, 384 at 203 for 58 mm, 512 at 180 for older ones.
struct PaperFormat
{
    int dots = 576;
    int dpi = 203;

    [[nodiscard]] constexpr double dotsFor(double millimetres) const { return millimetres * dpi / 25.4; }
    friend bool operator==(const PaperFormat &, const PaperFormat &) = default;
};

/// No document becomes longer than this; the rest is left out. It bounds memory and paper, whatever is handed
/// in.
constexpr double longestPaperMillimetres = 3000.0;

/// The document as one black-and-white picture of exactly `paper.dots` columns, in QImage::Format_Mono with
/// bit 1 for a black dot. The same document, paper and fonts give the same picture. Needs a QGuiApplication,
/// and works in any thread. `fontFamily` is a wish: Qt picks another family where it is missing.
[[nodiscard]] QImage renderDocument(const PrintDocument &document, PaperFormat paper,
                                    const QString &fontFamily);

} // namespace antrean
