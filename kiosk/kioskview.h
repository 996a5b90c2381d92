#pragma once

#include "core/hall.h"
#include "ui/theme.h"

#include <QLocale>
#include <QWidget>

namespace antrean {

/// What a page shows things from; valid while the page is being shown anew.
struct KioskView
{
    const Hall &hall;
    TimePoint now;
    QLocale locale;
    ZoneId zone;      ///< Where this kiosk stands; empty: not said.
    bool isLive;      ///< The server can be reached: a number can be taken.
    bool isTraining;  ///< No number means anything.
    QString helpLine; ///< Where a visitor finds people.
};

/// A margin of the pages, which the cards' halo is part of: what is seen starts `space.l` from the edge.
[[nodiscard]] inline int pageMargin(const Theme &theme)
{
    return std::max(0, theme.sizes.space.l - theme.sizes.space.halo);
}

} // namespace antrean
