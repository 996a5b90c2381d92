#pragma once

#include "ui/theme.h"

#include <QSizeF>

#include <optional>

class QScreen;

namespace antrean {

/// What a screen says of itself.
struct ScreenFacts
{
    QSize pixels;          ///< logical pixels
    QSizeF millimetres;    ///< may be nonsense: televisions and cheap panels report zero, or only their shape
    qreal logicalDpi = 96; ///< what the desktop takes for an inch
};

[[nodiscard]] ScreenFacts screenFacts(const QScreen &screen);

/// Letters of the kiosk: EN 301 549 5.1.4 asks for capitals of 4.8 mm; *Teks besar* has 7.4 mm.
enum class TextSize { Normal, Large };

/// Turns millimetres on the glass into logical pixels, so that a finger finds the same target on every
/// screen.
class TouchMetrics
{
public:
    static constexpr double targetMm = 20; ///< Colle & Hiszem 2004
    static constexpr double primaryMm = 25;
    static constexpr double gapMm = 3;
    static constexpr double capMm = 4.8;
    static constexpr double largeCapMm = 7.4;

    /// Believes the screen where its physical size is likely: 1.5 to 12 pixels a millimetre in both
    /// directions, which differ by at most a tenth. Otherwise the desktop's idea of an inch is used.
    /// `widthMm` is what somebody measured with a ruler across the picture, and beats both.
    [[nodiscard]] static TouchMetrics of(const ScreenFacts &facts, std::optional<double> widthMm = {});
    explicit TouchMetrics(double pixelsPerMm)
        : m_pixelsPerMm(pixelsPerMm)
    {}

    [[nodiscard]] double pixelsPerMm() const { return m_pixelsPerMm; }
    /// Rounded up: a minimum stays one.
    [[nodiscard]] int px(double millimetres) const;
    [[nodiscard]] double mm(double pixels) const { return pixels / m_pixelsPerMm; }
    /// The QFont::setPixelSize() at which the typeface's capitals are at least so high.
    [[nodiscard]] int fontPixelSize(double capMillimetres, QFont::Weight weight = QFont::Normal) const;

private:
    double m_pixelsPerMm;
};

/// How high capitals must be to be read from a seat (EN 301 549: 0.7° for what matters, 22′ for the rest).
struct ReadingDistance
{
    double millimetres;

    [[nodiscard]] double currentCallCapMm() const; ///< distance / 82
    [[nodiscard]] double listCapMm() const;        ///< 22 minutes of arc
    [[nodiscard]] double leastCapMm() const;       ///< distance / 200; nothing is smaller
};

/// Every letter at least 4.8 mm (7.4 mm) high, every target at least 20 mm, the primary one 25 mm.
/// loadFonts() comes first.
[[nodiscard]] Sizes kioskSizes(const TouchMetrics &metrics, TextSize size = TextSize::Normal);

/// For a board seen from the farthest seat: Hero is the current call's number, Headline the list's, Title to
/// Caption what explains it. A narrow screen gets what it needs all the same; the page then shows fewer rows.
[[nodiscard]] Sizes displaySizes(const TouchMetrics &metrics, ReadingDistance farthestSeat);

} // namespace antrean
