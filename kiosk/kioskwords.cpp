#include "kiosk/kioskwords.h"

#include "ui/format.h"

#include <QCoreApplication>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCounters = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(antrean::KioskWords)
};

/// Where the digits at the end of a ticket's label begin.
qsizetype numberStart(const QString &label)
{
    qsizetype start = label.size();
    while (start > 0 && label[start - 1].isDigit())
        --start;
    return start;
}

bool follows(const QString &label, const QString &before)
{
    const qsizetype start = numberStart(label);
    return start == numberStart(before) && label.startsWith(QStringView(before).left(start)) &&
           QStringView(label).mid(start).toInt() == QStringView(before).mid(start).toInt() + 1;
}

const QString &inLanguage(const QString &name, const QString &englishName, const QLocale &locale)
{
    return locale.language() == QLocale::English && !englishName.isEmpty() ? englishName : name;
}

} // namespace

QString nameOf(const Service &service, const QLocale &locale)
{
    return inLanguage(service.name, service.englishName, locale);
}

QString nameOf(const Agency &agency, const QLocale &locale)
{
    return inLanguage(agency.name, agency.englishName, locale);
}

QString nameOf(const Zone &zone, const QLocale &locale)
{
    return inLanguage(zone.name, zone.englishName, locale);
}

QString placeText(const Hall &hall, const ServiceId &service, const QLocale &locale)
{
    QStringList names;
    for (const ZoneId &id : zonesOf(hall, service)) {
        if (const Zone *zone = hall.zone(id))
            names << nameOf(*zone, locale);
    }
    return names.join(u" / "_s);
}

QString countersText(const Hall &hall, const ServiceId &service)
{
    std::vector<const Counter *> serving;
    for (const auto &[id, counter] : hall.counters) {
        if (std::ranges::find(counter.services, service, &CounterService::service) != counter.services.end())
            serving.push_back(&counter);
    }
    std::ranges::stable_sort(serving, {}, [](const Counter *counter) { return counter->order; });
    QStringList names;
    for (const Counter *counter : serving)
        names << counter->name;
    return names.size() > mostCounters ? QString() : names.join(u", "_s);
}

QString waitText(const WaitEstimate &estimate, const QLocale &locale)
{
    if (estimate.openCounters == 0)
        return Words::tr("Menunggu loket dibuka");
    if (estimate.ahead == 0)
        return Words::tr("Sebentar lagi");
    return formatWait({estimate.least, estimate.most}, locale);
}

QString aheadText(const WaitEstimate &estimate, const QLocale &locale)
{
    return estimate.ahead == 0 ? Words::tr("Tidak ada") : formatPeople(estimate.ahead, locale);
}

QString waitingText(int waiting, const QLocale &locale)
{
    return waiting == 0 ? Words::tr("Tidak ada antrean")
                        : Words::tr("%1 menunggu").arg(formatPeople(waiting, locale));
}

QString numbersText(QStringList labels, const QLocale &locale)
{
    labels.sort();
    labels.removeDuplicates();
    QStringList parts;
    for (qsizetype first = 0; first < labels.size();) {
        qsizetype last = first;
        while (last + 1 < labels.size() && follows(labels[last + 1], labels[last]))
            ++last;
        if (last - first < 2)
            last = first;
        parts << (last == first ? labels[first] : labels[first] + u'–' + labels[last]);
        first = last + 1;
    }
    return locale.createSeparatedList(parts);
}

QString greeting(TimePoint now, TimeZone zone)
{
    const auto time = timeOfDay(now, zone);
    if (time < std::chrono::hours(11))
        return Words::tr("Selamat pagi");
    if (time < std::chrono::hours(15))
        return Words::tr("Selamat siang");
    if (time < std::chrono::hours(18))
        return Words::tr("Selamat sore");
    return Words::tr("Selamat malam");
}

StandingWords wordsFor(const MallStanding &standing, QDate today, const QLocale &locale)
{
    using Kind = MallStanding::Kind;
    const QString next = standing.next
                             ? openingText(*standing.next, today, locale)
                             : Words::tr("Silakan tanyakan kepada petugas kapan layanan dibuka lagi.");
    switch (standing.kind) {
    case Kind::Open:
        return {};
    case Kind::NotOpened:
        return {Words::tr("Layanan hari ini belum dibuka"),
                Words::tr("Nomor antrean dapat diambil segera setelah petugas membukanya. Silakan tunggu "
                          "sebentar."),
                u"hourglass"_s};
    case Kind::BeforeOpening:
        return {Words::tr("Belum buka"), next, u"clock"_s};
    case Kind::OnBreak:
        return {Words::tr("Sedang istirahat"), next, u"coffee"_s};
    case Kind::AfterLastTicket:
        return {Words::tr("Pengambilan nomor hari ini sudah berakhir"),
                Words::tr("Yang sudah memegang nomor tetap dilayani.") + u' ' + next, u"clock"_s};
    case Kind::Closed:
        return {Words::tr("Hari ini sudah tutup"), next, u"moon"_s};
    case Kind::ClosedToday:
        return {Words::tr("Hari ini tidak ada layanan"), next, u"calendar"_s};
    case Kind::Holiday:
        return {Words::tr("Hari ini libur: %1").arg(standing.holiday), next, u"calendar"_s};
    }
    return {};
}

QString openingText(const NextOpening &opening, QDate today, const QLocale &locale)
{
    const QString time = formatTimeOfDay(opening.time, locale);
    if (opening.date == today)
        return Words::tr("Nomor antrean dapat diambil mulai pukul %1.").arg(time);
    if (opening.date == today.addDays(1))
        return Words::tr("Buka kembali besok, %1, pukul %2.").arg(formatDate(opening.date, locale), time);
    return Words::tr("Buka kembali %1 pukul %2.").arg(formatDate(opening.date, locale), time);
}

} // namespace antrean
