#pragma once

#include "core/id.h"

#include <QLocale>

#include <optional>

namespace antrean {

/// What a hall's display is told about its place.
struct DisplaySettings
{
    ZoneId zone;                          ///< Whose calls it shows; empty: the whole mall's.
    double farthestSeatMetres = 8;        ///< From there the current call is read; 1 to 40.
    std::optional<double> diagonalInches; ///< Absent: what the screen says of itself, else 50.
    bool sound = true;                    ///< The chime; of several displays in one hall one is enough.
    QLocale locale = QLocale(QLocale::Indonesian, QLocale::Indonesia);
    friend bool operator==(const DisplaySettings &, const DisplaySettings &) = default;
};

} // namespace antrean
