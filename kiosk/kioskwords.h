#pragma once

#include "client/kioskchoices.h"
#include "core/waitestimate.h"

#include <QLocale>
#include <QStringList>

namespace antrean {

// What the kiosk says of things in the hall, on the screen and on paper. Names are in the locale's language
// where the mall has them so.

[[nodiscard]] QString nameOf(const Service &service, const QLocale &locale);
[[nodiscard]] QString nameOf(const Agency &agency, const QLocale &locale);
[[nodiscard]] QString nameOf(const Zone &zone, const QLocale &locale);

/// Where to wait: `Lantai 1`, or more zones with ` / ` between them; empty when no counter serves it.
[[nodiscard]] QString placeText(const Hall &hall, const ServiceId &service, const QLocale &locale);
/// The counters of a service, `1, 2, 4`; empty where they are none or more than six.
[[nodiscard]] QString countersText(const Hall &hall, const ServiceId &service);
/// `± 10–15 menit`, or that no counter is open yet.
[[nodiscard]] QString waitText(const WaitEstimate &estimate, const QLocale &locale);
/// `3 orang`, `Tidak ada`.
[[nodiscard]] QString aheadText(const WaitEstimate &estimate, const QLocale &locale);
/// `3 orang menunggu`, `Tidak ada antrean`.
[[nodiscard]] QString waitingText(int waiting, const QLocale &locale);

/// Tickets in words, each once and in their order: `A950, A951, dan C950`; three and more in a row are
/// `A950–A956`.
[[nodiscard]] QString numbersText(QStringList labels, const QLocale &locale);

/// `Selamat pagi` by the hall's clock.
[[nodiscard]] QString greeting(TimePoint now, TimeZone zone);

/// Why nobody can take a number now: a heading, and when it is possible again.
struct StandingWords
{
    QString title;
    QString hint;
    QString iconName;
};
[[nodiscard]] StandingWords wordsFor(const MallStanding &standing, QDate today, const QLocale &locale);
/// `Buka kembali Senin, 23 November 2026 pukul 07.30.`
[[nodiscard]] QString openingText(const NextOpening &opening, QDate today, const QLocale &locale);

} // namespace antrean
