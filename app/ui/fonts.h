#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace antrean {

/// A font file inside the program that Qt can't read: the platform lacks woff2, or the program was built
/// wrongly.
struct FontError
{
    QString file;
};

/// Makes the bundled typeface known to Qt. Once a program, after its QApplication and before its first
/// window. A program goes on after an error, in the system's font.
[[nodiscard]] tl::expected<void, FontError> loadFonts();

} // namespace antrean
