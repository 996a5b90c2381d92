#pragma once

#include "client/deskview.h"

#include <QLocale>

namespace antrean {

// The hall's names and states as an officer reads them. An id that the hall doesn't know (any more) stands
// for itself.

[[nodiscard]] QString serviceName(const Hall &hall, const ServiceId &id, const QLocale &locale);
/// `Loket 7`.
[[nodiscard]] QString counterName(const Hall &hall, const CounterId &id);
[[nodiscard]] QString officerName(const Hall &hall, const OfficerId &id);
[[nodiscard]] QString zoneName(const Hall &hall, const ZoneId &id, const QLocale &locale);
/// The services of a counter, in its order: `KTP-el baru, Kartu Keluarga`.
[[nodiscard]] QString servicesText(const Hall &hall, const Counter &counter, const QLocale &locale);

/// The large action's title: `Panggil berikutnya`.
[[nodiscard]] QString titleOf(DeskAction action);
[[nodiscard]] QString iconOf(DeskAction action);

/// What the window says where no ticket is: a headline and what happens next.
struct StatusText
{
    QString title;
    QString hint;
    QString iconName;
};
[[nodiscard]] StatusText statusText(const DeskView &view, const Hall &hall, TimePoint now,
                                    const QLocale &locale);
/// A few words for the head of the window: `Buka sejak 08.02`.
[[nodiscard]] QString shortStatus(const DeskView &view, const Hall &hall, const QLocale &locale);
/// The legs of a visit: `Tahap 1 dari 2, lalu Kartu Keluarga`; empty for a visit of one leg.
[[nodiscard]] QString journeyText(const DeskTicket &ticket, const Hall &hall, const QLocale &locale);

} // namespace antrean
