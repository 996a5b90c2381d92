#include "ui/contrast.h"

#include <algorithm>
#include <cmath>

namespace antrean {

namespace {

constexpr double enhancedContrast = 7.0;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

} // namespace

double relativeLuminance(const QColor &colour)
{
    const QColor rgb = colour.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) + 0.0722 * linear(rgb.blueF());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({relativeLuminance(a), relativeLuminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto between = [share](float from, float to) {
        return static_cast<float>(from + (to - from) * std::clamp(share, 0.0, 1.0));
    };
    const QColor x = a.toRgb();
    const QColor y = b.toRgb();
    return QColor::fromRgbF(between(x.redF(), y.redF()), between(x.greenF(), y.greenF()),
                            between(x.blueF(), y.blueF()), between(x.alphaF(), y.alphaF()));
}

ReadablePair readablePair(const QColor &chosen, const QColor &ink)
{
    QColor ground = chosen.isValid() ? chosen.toRgb() : QColor(Qt::gray);
    ground.setAlphaF(1);
    if (contrastRatio(ground, ink) >= enhancedContrast)
        return {ground, ink};
    for (double share = 0; share < 1; share += 0.04) {
        const QColor darker = mixed(ground, Qt::black, share);
        if (contrastRatio(darker, Qt::white) >= enhancedContrast)
            return {darker, Qt::white};
    }
    return {Qt::black, Qt::white};
}

} // namespace antrean
