#include "drivers/audio/chimesamples.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace antrean {

namespace {

constexpr double length = 1.15;
constexpr double peak = 0.501; // -6 dBFS
constexpr double attack = 0.006;
constexpr double fadeOut = 0.2;

struct Strike
{
    double start;
    double frequency;
    double loudness;
};
constexpr std::array strikes{Strike{0.0, 659.26, 0.9}, Strike{0.36, 523.25, 1.0}};

/// High partials of a struck bar die first; that, and their being weak, makes it sound of wood and not of
/// glass.
struct Partial
{
    double ratio;
    double loudness;
    double halfLife;
};
constexpr std::array partials{Partial{1.0, 1.0, 0.20}, Partial{2.0, 0.28, 0.12}, Partial{3.0, 0.12, 0.07},
                              Partial{4.2, 0.05, 0.03}};

double rise(double part) { return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(part, 0.0, 1.0)); }

double strikeAt(const Strike &strike, double time)
{
    const double age = time - strike.start;
    if (age <= 0)
        return 0;
    double sum = 0;
    for (const Partial &partial : partials)
        sum += partial.loudness * std::exp2(-age / partial.halfLife) *
               std::sin(2 * std::numbers::pi * strike.frequency * partial.ratio * age);
    return sum * strike.loudness * rise(age / attack);
}

} // namespace

std::vector<float> chimeSamples(int rate)
{
    const double perSecond = std::clamp(rate, 8000, 192000);
    std::vector<double> wave(size_t(std::lround(length * perSecond)));
    double loudest = 0;
    for (size_t i = 0; i < wave.size(); ++i) {
        const double time = double(i) / perSecond;
        const double left = double(wave.size() - 1 - i) / perSecond;
        for (const Strike &strike : strikes)
            wave[i] += strikeAt(strike, time);
        wave[i] *= rise(left / fadeOut);
        loudest = std::max(loudest, std::abs(wave[i]));
    }
    std::vector<float> samples(wave.size());
    std::transform(wave.cbegin(), wave.cend(), samples.begin(),
                   [loudest](double value) { return float(value / loudest * peak); });
    return samples;
}

} // namespace antrean
