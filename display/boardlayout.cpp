#include "display/boardlayout.h"

#include <algorithm>
#include <cmath>

namespace antrean {

namespace {

constexpr double mmPerInch = 25.4;
constexpr double usualDiagonal = 50;
/// Nobody hangs a smaller one in a hall; televisions that report only their shape say 160 by 90 mm.
constexpr double leastDiagonal = 15;
/// The board fits while the farthest seat is at most so many times the screen's short side away: 8 m at 50
/// inches.
constexpr double mostDistances = 12.85;
/// From nearer seats letters stay as large as for this distance.
constexpr double leastDistances = 8.5;
constexpr int leastRows = 6;

TouchMetrics byDiagonal(QSize pixels, double inches)
{
    const double diagonal = std::hypot(pixels.width(), pixels.height());
    return TouchMetrics(diagonal / (inches * mmPerInch));
}

} // namespace

TouchMetrics boardMetrics(const ScreenFacts &facts, std::optional<double> diagonalInches)
{
    if (diagonalInches && *diagonalInches > 0)
        return byDiagonal(facts.pixels, *diagonalInches);
    const QSizeF said = facts.millimetres;
    const double inches = std::hypot(said.width(), said.height()) / mmPerInch;
    // A screen that is as large as a desktop's usual dots an inch make it has said nothing of its own.
    const double guessed = facts.pixels.width() * mmPerInch / facts.logicalDpi;
    const bool isGuess = std::abs(said.width() - guessed) < 0.02 * guessed;
    if (inches < leastDiagonal || isGuess)
        return byDiagonal(facts.pixels, usualDiagonal);
    return TouchMetrics::of(facts);
}

ReadingDistance boardDistance(QSize pixels, const TouchMetrics &metrics, double farthestSeatMetres)
{
    const double shortSide = metrics.mm(std::min(pixels.width(), pixels.height()));
    return {std::clamp(farthestSeatMetres * 1000, shortSide * leastDistances, shortSide * mostDistances)};
}

BoardLayout boardLayout(QSize pixels, const Sizes &sizes, bool training)
{
    BoardLayout layout;
    layout.portrait = pixels.height() > pixels.width();
    layout.gap = std::max(2, sizes.type.caption / 6);
    const int gap = layout.gap;
    const int line = sizes.type.caption * 6 / 5;
    const int header = layout.portrait ? line * 19 / 10 : line * 11 / 10;
    const int strip = line;
    const int banner = training ? sizes.type.caption : 0;
    const int edge = 2 * gap;
    const int row = sizes.type.headline;
    const int width = pixels.width() - 2 * edge;

    const int content = pixels.height() - header - strip - banner - gap * (training ? 4 : 3);
    const int leastCalls = layout.portrait ? sizes.type.hero * 3 : sizes.type.hero * 17 / 10;
    layout.columns = layout.portrait ? 1 : 2;
    const int needed = leastRows / layout.columns;
    const int roomy = std::min(content - leastCalls, content * (layout.portrait ? 52 : 46) / 100);
    layout.rows = std::clamp(roomy / row, needed, needed + 2);
    const int list = std::min(layout.rows * row, content - sizes.type.hero);
    layout.spareColumns = layout.columns + 1;
    layout.spareRows = std::max(layout.rows, (list + gap + strip) / (sizes.type.caption * 11 / 10));

    layout.header = QRect(edge, 0, width, header);
    layout.calls = QRect(edge, header, width, content - list);
    layout.list = QRect(edge, layout.calls.bottom() + 1 + gap, width, list);
    layout.waiting = QRect(edge, layout.list.bottom() + 1 + gap, width, strip);
    if (training)
        layout.training = QRect(0, pixels.height() - banner, pixels.width(), banner);
    return layout;
}

} // namespace antrean
