#pragma once

#include "client/callboard.h"

#include <QColor>
#include <QLocale>

namespace antrean {

/// What an agency looks like on a board.
struct AgencyFace
{
    QString name; ///< Short.
    QString icon; ///< Empty: none.
    QColor colour;
    friend bool operator==(const AgencyFace &, const AgencyFace &) = default;
};

/// Everything that is painted of one call.
struct CallFace
{
    TicketId ticket;
    QString label;
    QString counter;
    QString service;
    AgencyFace agency;
    TimePoint since{};
    bool highlighted = false;
    friend bool operator==(const CallFace &, const CallFace &) = default;
};

[[nodiscard]] AgencyFace agencyFace(const Hall &hall, const AgencyId &agency);
[[nodiscard]] CallFace callFace(const Hall &hall, const BoardCall &call, TimePoint now,
                                const QLocale &locale);

} // namespace antrean
