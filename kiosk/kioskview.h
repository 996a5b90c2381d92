#pragma once

#include "client/tickettaker.h"
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
    bool isLive;      ///< The server can be reached.
    bool givesAlone;  ///< It can't, and the kiosk gives numbers from its own reserve.
    bool isTraining;  ///< No number means anything.
    QString helpLine; ///< Where a visitor finds people.
    const TicketTaker &taker;
};

/// A margin of the pages, which the cards' halo is part of: what is seen starts `space.l` from the edge.
[[nodiscard]] inline int pageMargin(const Theme &theme)
{
    return std::max(0, theme.sizes.space.l - theme.sizes.space.halo);
}

} // namespace antrean
