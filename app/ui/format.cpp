#include "ui/format.h"

#include <QCoreApplication>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(antrean::Format)
};

/// From here on minutes alone are hard to grasp.
constexpr minutes longWait{90};

QString hoursAndMinutes(minutes duration, const QLocale &locale)
{
    const auto whole = floor<hours>(duration);
    const auto rest = duration - whole;
    if (whole == 0h)
        return Words::tr("%1 menit").arg(locale.toString(qlonglong(rest.count())));
    if (rest == 0min)
        return Words::tr("%1 jam").arg(locale.toString(qlonglong(whole.count())));
    return Words::tr("%1 jam %2 menit")
        .arg(locale.toString(qlonglong(whole.count())), locale.toString(qlonglong(rest.count())));
}

/// What stands between hours and minutes: a full stop in Indonesian, a colon in English.
QString timeSeparator(const QLocale &locale)
{
    return locale.language() == QLocale::Indonesian ? u"."_s : u":"_s;
}

QString twoDigits(qint64 number) { return QString::number(number).rightJustified(2, u'0'); }

} // namespace

QString formatTime(TimePoint at, TimeZone zone, const QLocale &locale)
{
    return formatTimeOfDay(timeOfDay(at, zone), locale);
}

QString formatTimeOfDay(TimeOfDay time, const QLocale &locale)
{
    const auto whole = floor<hours>(time);
    return twoDigits(whole.count()) + timeSeparator(locale) + twoDigits((time - whole).count());
}

QString formatDate(QDate date, const QLocale &locale)
{
    return locale.toString(date, u"dddd, d MMMM yyyy"_s);
}

QString formatShortDate(QDate date, const QLocale &locale) { return locale.toString(date, u"d MMM yyyy"_s); }

QString formatWait(const WaitRange &wait, const QLocale &locale)
{
    const auto [least, most] = std::minmax(wait.least, wait.most);
    if (most < 1min)
        return Words::tr("kurang dari 1 menit");
    if (least == most)
        return Words::tr("± %1").arg(hoursAndMinutes(most, locale));
    if (most < longWait) {
        return Words::tr("± %1–%2 menit")
            .arg(locale.toString(qlonglong(least.count())), locale.toString(qlonglong(most.count())));
    }
    return Words::tr("± %1 – %2").arg(hoursAndMinutes(least, locale), hoursAndMinutes(most, locale));
}

QString formatDuration(milliseconds duration, const QLocale &locale)
{
    const auto whole = floor<minutes>(duration);
    return whole < 1min ? Words::tr("kurang dari 1 menit") : hoursAndMinutes(whole, locale);
}

QString formatStopwatch(milliseconds duration, const QLocale &locale)
{
    const auto total = std::max(floor<seconds>(duration), 0s);
    const auto whole = floor<hours>(total);
    const auto inHour = floor<minutes>(total - whole);
    const QString separator = timeSeparator(locale);
    const QString rest = twoDigits((total - whole - inHour).count());
    if (whole == 0h)
        return twoDigits(inHour.count()) + separator + rest;
    return QString::number(whole.count()) + separator + twoDigits(inHour.count()) + separator + rest;
}

QString formatPeople(int count, const QLocale &locale)
{
    return Words::tr("%1 orang").arg(locale.toString(count));
}

QString formatRupiah(qint64 rupiah, const QLocale &locale)
{
    return rupiah < 0 ? u"-Rp"_s + locale.toString(-rupiah) : u"Rp"_s + locale.toString(rupiah);
}

} // namespace antrean
