#pragma once

#include <QImage>
#include <QString>

namespace antrean {

/// The QR code of a text (UTF-8, error correction level M, quiet zone of four modules on each side; ISO/IEC
/// 18004, 6.3.8), in QImage::Format_Mono with bit 1 for black. A module is `wantedModule` dots wide, or less
/// where the code would be wider than `maximumWidth`, but never less than three dots. Null for an empty text
/// and for one that doesn't fit.
[[nodiscard]] QImage qrPicture(const QString &text, int wantedModule, int maximumWidth);

} // namespace antrean
