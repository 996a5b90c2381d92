#pragma once

#include "display/displaysettings.h"
#include "ui/touchmetrics.h"

#include <QRect>

namespace antrean {

/// Pixels a millimetre of a board: by the diagonal that somebody measured; else by what the screen says,
/// unless that is nonsense; else of 50 inches, since televisions often report nothing.
[[nodiscard]] TouchMetrics boardMetrics(const ScreenFacts &facts, std::optional<double> diagonalInches);

/// The distance that the letters are made for: the farthest seat's. A screen that is too small for it gets
/// the largest letters with which the board still fits, and a large one near its public doesn't stay empty.
[[nodiscard]] ReadingDistance boardDistance(QSize pixels, const TouchMetrics &metrics,
                                            double farthestSeatMetres);

/// Where everything stands. A wide board has calls in a row above the list, a tall one has them stacked.
struct BoardLayout
{
    QRect header;
    QRect calls;
    QRect list;
    QRect waiting;
    QRect training; ///< Empty unless asked for.
    int slots = 2;  ///< Current calls side by side, or stacked.
    int columns = 2;
    int rows = 3; ///< In each column, at the list's full letters.
    int spareColumns =
        3; ///< While more calls are recent than the list holds: smaller letters, and the place of the
    int spareRows = 4; ///< waiting numbers.
    int gap = 0;
    bool portrait = false;

    [[nodiscard]] int listRows() const { return columns * rows; }
    [[nodiscard]] int spareListRows() const { return spareColumns * spareRows; }
};

/// `sizes` are displaySizes() of the board.
[[nodiscard]] BoardLayout boardLayout(QSize pixels, const Sizes &sizes, bool training);

} // namespace antrean
