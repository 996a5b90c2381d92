#pragma once

#include "client/kioskflow.h"
#include "ui/language.h"

namespace antrean {

/// What one kiosk is told when it starts.
struct KioskSettings
{
    ZoneId zone;                              ///< Where it stands; empty: not said.
    Language language = Language::Indonesian; ///< Of every new visit.
    KioskTimes times;
    QString helpLine;     ///< Where a visitor finds people; empty: the usual sentence.
    QString ticketFooter; ///< Below every ticket; empty: the usual sentence.
};

} // namespace antrean
