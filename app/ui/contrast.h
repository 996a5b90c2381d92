#pragma once

#include <QColor>

namespace antrean {

/// WCAG 2.2 relative luminance, 0 (black) to 1 (white); the colour's opacity is ignored.
[[nodiscard]] double relativeLuminance(const QColor &colour);
/// WCAG 2.2 contrast ratio, 1 to 21, the same in either order.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);
/// `share` 0 gives `a`, 1 gives `b`.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);

/// A ground with letters on it that reach 7:1.
struct ReadablePair
{
    QColor ground;
    QColor text;
    friend bool operator==(const ReadablePair &, const ReadablePair &) = default;
};

/// Keeps the hue of a colour that somebody chose (an agency's) and makes it darker only as far as white
/// letters need for 7:1, or leaves it and writes in `ink` where that is readable already.
[[nodiscard]] ReadablePair readablePair(const QColor &chosen, const QColor &ink);

} // namespace antrean
