#include "ui/touchmetrics.h"

#include <QFontMetricsF>
#include <QScreen>

#include <cmath>
#include <numbers>

namespace antrean {

namespace {

constexpr double mmPerInch = 25.4;
constexpr double leastDensity = 1.5;
constexpr double mostDensity = 12;
constexpr double mostSkew = 0.1;
constexpr double listAngle = 22.0 / 60.0 * std::numbers::pi / 180.0;

bool isLikely(double horizontal, double vertical)
{
    return horizontal >= leastDensity && horizontal <= mostDensity && vertical >= leastDensity &&
           vertical <= mostDensity && std::abs(horizontal - vertical) <= mostSkew * horizontal;
}

/// Height of capitals for one pixel of font size; taken at a large size, where rounding doesn't show.
double capShare(QFont::Weight weight)
{
    constexpr int large = 1000;
    const double cap = QFontMetricsF(typeface(large, weight)).capHeight();
    return cap > 0 ? cap / large : 0.7;
}

} // namespace

ScreenFacts screenFacts(const QScreen &screen)
{
    return {screen.size(), screen.physicalSize(), screen.logicalDotsPerInch()};
}

TouchMetrics TouchMetrics::of(const ScreenFacts &facts, std::optional<double> widthMm)
{
    if (widthMm && *widthMm > 0)
        return TouchMetrics(facts.pixels.width() / *widthMm);
    if (facts.millimetres.width() > 0 && facts.millimetres.height() > 0) {
        const double horizontal = facts.pixels.width() / facts.millimetres.width();
        const double vertical = facts.pixels.height() / facts.millimetres.height();
        if (isLikely(horizontal, vertical))
            return TouchMetrics((horizontal + vertical) / 2);
    }
    return TouchMetrics((facts.logicalDpi > 0 ? facts.logicalDpi : 96) / mmPerInch);
}

int TouchMetrics::px(double millimetres) const
{
    return static_cast<int>(std::ceil(millimetres * m_pixelsPerMm - 1e-6));
}

int TouchMetrics::fontPixelSize(double capMillimetres, QFont::Weight weight) const
{
    return px(capMillimetres / capShare(weight));
}

double ReadingDistance::currentCallCapMm() const { return millimetres / 82; }

double ReadingDistance::listCapMm() const { return millimetres * std::tan(listAngle); }

double ReadingDistance::leastCapMm() const { return millimetres / 200; }

Sizes kioskSizes(const TouchMetrics &metrics, TextSize size)
{
    const double cap = size == TextSize::Large ? TouchMetrics::largeCapMm : TouchMetrics::capMm;
    // Large letters are large already: headings then need less of a step to stand out, and words must still
    // fit.
    const double step = size == TextSize::Large ? 0.6 : 1.0;
    const auto font = [&](double growth, QFont::Weight weight) {
        return metrics.fontPixelSize(cap * (1 + growth * step), weight);
    };
    return {
        .type = {.least = font(0, QFont::Normal),
                 .caption = font(0, QFont::Medium),
                 .body = font(0, QFont::Normal),
                 .label = font(0.12, QFont::DemiBold),
                 .title = font(0.4, QFont::Bold),
                 .headline = font(0.9, QFont::ExtraBold),
                 .hero = font(3.0, QFont::ExtraBold)},
        .space = {.xs = metrics.px(1.5),
                  .s = metrics.px(TouchMetrics::gapMm),
                  .m = metrics.px(4.5),
                  .l = metrics.px(7),
                  .xl = metrics.px(12),
                  .halo = metrics.px(TouchMetrics::gapMm)},
        .radius = {.small = metrics.px(3), .medium = metrics.px(4), .large = metrics.px(5)},
        .target = metrics.px(TouchMetrics::targetMm),
        .primaryHeight = metrics.px(TouchMetrics::primaryMm),
        .icon = metrics.px(8),
        .stroke = std::max(1, metrics.px(0.3)),
        .ring = std::max(2, metrics.px(0.8)),
        .pointer = Pointer::Finger,
    };
}

Sizes displaySizes(const TouchMetrics &metrics, ReadingDistance farthestSeat)
{
    const auto font = [&](double capMm, QFont::Weight weight) {
        return metrics.fontPixelSize(capMm, weight);
    };
    const double least = farthestSeat.leastCapMm();
    const int unit = metrics.px(least / 2);
    return {
        .type = {.least = font(least, QFont::Normal),
                 .caption = font(least, QFont::Medium),
                 .body = font(least, QFont::Normal),
                 .label = font(least * 1.1, QFont::DemiBold),
                 .title = font(least * 1.25, QFont::Bold),
                 .headline = font(farthestSeat.listCapMm(), QFont::ExtraBold),
                 .hero = font(farthestSeat.currentCallCapMm(), QFont::ExtraBold)},
        .space = {.xs = unit / 3,
                  .s = unit * 2 / 3,
                  .m = unit,
                  .l = unit * 5 / 3,
                  .xl = unit * 8 / 3,
                  .halo = unit * 2 / 3},
        .radius = {.small = unit * 3 / 4, .medium = unit, .large = unit * 5 / 4},
        .target = metrics.px(least * 2),
        .primaryHeight = metrics.px(least * 3),
        .icon = font(least, QFont::Bold) * 5 / 4,
        .stroke = std::max(1, unit / 12),
        .ring = std::max(2, unit / 6),
        .pointer = Pointer::Mouse,
    };
}

} // namespace antrean
