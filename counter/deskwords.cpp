#include "counter/deskwords.h"

#include "core/calendar.h"
#include "ui/format.h"

#include <QCoreApplication>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

struct DeskWords
{
    Q_DECLARE_TR_FUNCTIONS(antrean::DeskWords)
};

QString inLanguage(const QString &name, const QString &englishName, const QLocale &locale)
{
    return locale.language() == QLocale::English && !englishName.isEmpty() ? englishName : name;
}

StatusText idleText(const DeskView &view, const QLocale &locale)
{
    if (view.waiting == 0) {
        return {DeskWords::tr("Belum ada yang menunggu"),
                DeskWords::tr("Nomor baru muncul di sini dengan sendirinya."), u"coffee"_s};
    }
    return {DeskWords::tr("Siap memanggil"),
            DeskWords::tr("%1 menunggu, paling lama %2.")
                .arg(formatPeople(view.waiting, locale), formatDuration(view.longestWait, locale)),
            u"users"_s};
}

StatusText dayText(const DeskView &view, const Hall &hall, TimePoint now, const QLocale &locale)
{
    if (view.next == DeskAction::OpenDay) {
        return {view.status == DeskStatus::DayClosed ? DeskWords::tr("Hari layanan sudah ditutup")
                                                     : DeskWords::tr("Hari layanan belum dibuka"),
                view.holiday.isEmpty() ? DeskWords::tr("Anda dapat membukanya.")
                                       : DeskWords::tr("Hari ini libur: %1.").arg(view.holiday),
                u"calendar"_s};
    }
    if (view.status == DeskStatus::DayClosed) {
        return {DeskWords::tr("Hari layanan sudah ditutup"),
                DeskWords::tr("Terima kasih. Sampai jumpa di hari kerja."), u"moon"_s};
    }
    const QDate today = serviceDate(now, hall.mall.zone);
    const auto opening = firstOpening(hall, today);
    if (!opening) {
        return {DeskWords::tr("Hari ini tutup"), DeskWords::tr("Tidak ada layanan yang buka pada hari ini."),
                u"calendar"_s};
    }
    if (!isWorkingDay(hall, today)) {
        return {DeskWords::tr("Hari ini libur"),
                DeskWords::tr("Hanya penyelia yang dapat membuka hari layanan."), u"calendar"_s};
    }
    const bool isEarly = timeOfDay(now, hall.mall.zone) < *opening;
    return {DeskWords::tr("Hari layanan belum dibuka"),
            isEarly ? DeskWords::tr("Layanan mulai pukul %1. Penyelia dapat membukanya lebih awal.")
                          .arg(formatTimeOfDay(*opening, locale))
                    : DeskWords::tr("Tunggu penyelia membukanya."),
            u"clock"_s};
}

} // namespace

QString serviceName(const Hall &hall, const ServiceId &id, const QLocale &locale)
{
    const Service *service = hall.service(id);
    return service ? inLanguage(service->name, service->englishName, locale) : id.value();
}

QString counterName(const Hall &hall, const CounterId &id)
{
    const Counter *counter = hall.counter(id);
    return DeskWords::tr("Loket %1").arg(counter ? counter->name : id.value());
}

QString officerName(const Hall &hall, const OfficerId &id)
{
    const Officer *officer = hall.officer(id);
    return officer ? officer->name : id.value();
}

QString zoneName(const Hall &hall, const ZoneId &id, const QLocale &locale)
{
    const Zone *zone = hall.zone(id);
    return zone ? inLanguage(zone->name, zone->englishName, locale) : id.value();
}

QString servicesText(const Hall &hall, const Counter &counter, const QLocale &locale)
{
    QStringList names;
    for (const CounterService &served : counter.services)
        names << serviceName(hall, served.service, locale);
    return names.join(u", "_s);
}

QString titleOf(DeskAction action)
{
    switch (action) {
    case DeskAction::None:
        return DeskWords::tr("Menunggu");
    case DeskAction::OpenDay:
        return DeskWords::tr("Buka hari layanan");
    case DeskAction::OpenCounter:
        return DeskWords::tr("Buka loket");
    case DeskAction::ResumeCounter:
        return DeskWords::tr("Lanjutkan loket");
    case DeskAction::CallNext:
        return DeskWords::tr("Panggil berikutnya");
    case DeskAction::StartServing:
        return DeskWords::tr("Mulai melayani");
    case DeskAction::FinishServing:
        return DeskWords::tr("Selesai");
    case DeskAction::Recall:
        return DeskWords::tr("Panggil ulang");
    case DeskAction::Miss:
        return DeskWords::tr("Tidak hadir");
    case DeskAction::Park:
        return DeskWords::tr("Tunda");
    case DeskAction::Transfer:
        return DeskWords::tr("Alihkan");
    case DeskAction::Cancel:
        return DeskWords::tr("Batalkan");
    case DeskAction::FinishOtherwise:
        return DeskWords::tr("Hasil lain");
    case DeskAction::Pause:
        return DeskWords::tr("Jeda");
    case DeskAction::CloseCounter:
        return DeskWords::tr("Tutup loket");
    case DeskAction::CallByName:
        return DeskWords::tr("Panggil");
    case DeskAction::CloseDay:
        return DeskWords::tr("Tutup hari layanan");
    }
    return {};
}

QString iconOf(DeskAction action)
{
    switch (action) {
    case DeskAction::None:
        return u"clock"_s;
    case DeskAction::OpenDay:
        return u"sun"_s;
    case DeskAction::OpenCounter:
        return u"store"_s;
    case DeskAction::ResumeCounter:
    case DeskAction::StartServing:
        return u"play"_s;
    case DeskAction::CallNext:
    case DeskAction::CallByName:
        return u"megaphone"_s;
    case DeskAction::FinishServing:
        return u"check"_s;
    case DeskAction::Recall:
        return u"bell-ring"_s;
    case DeskAction::Miss:
        return u"user-x"_s;
    case DeskAction::Park:
        return u"hourglass"_s;
    case DeskAction::Transfer:
        return u"arrow-right-left"_s;
    case DeskAction::Cancel:
        return u"x"_s;
    case DeskAction::FinishOtherwise:
        return u"file-text"_s;
    case DeskAction::Pause:
        return u"pause"_s;
    case DeskAction::CloseCounter:
        return u"log-out"_s;
    case DeskAction::CloseDay:
        return u"moon"_s;
    }
    return {};
}

StatusText statusText(const DeskView &view, const Hall &hall, TimePoint now, const QLocale &locale)
{
    switch (view.status) {
    case DeskStatus::Unknown:
        return {DeskWords::tr("Loket ini sudah tidak ada"), DeskWords::tr("Pilih loket lain dari menu."),
                u"circle-question-mark"_s};
    case DeskStatus::DayNotOpen:
    case DeskStatus::DayClosed:
        return dayText(view, hall, now, locale);
    case DeskStatus::Closed:
        return {DeskWords::tr("Loket masih tutup"),
                view.waiting == 0
                    ? DeskWords::tr("Belum ada yang menunggu.")
                    : DeskWords::tr("%1 menunggu, paling lama %2.")
                          .arg(formatPeople(view.waiting, locale), formatDuration(view.longestWait, locale)),
                u"store"_s};
    case DeskStatus::Taken:
        return {DeskWords::tr("Loket sedang dipakai"),
                DeskWords::tr("%1 membuka loket ini. Pilih loket lain dari menu.")
                    .arg(officerName(hall, view.sitting)),
                u"user-check"_s};
    case DeskStatus::Elsewhere:
        return {DeskWords::tr("%1 masih Anda buka").arg(counterName(hall, view.elsewhere)),
                DeskWords::tr("Tutup dahulu loket itu, atau pindah ke sana dari menu."), u"info"_s};
    case DeskStatus::Paused:
        return {DeskWords::tr("Jeda: %1").arg(view.pauseReason),
                view.since ? DeskWords::tr("Sejak pukul %1, %2.")
                                 .arg(formatTime(*view.since, hall.mall.zone, locale),
                                      formatDuration(now - *view.since, locale))
                           : QString(),
                u"pause"_s};
    case DeskStatus::Idle:
    case DeskStatus::Called:
    case DeskStatus::Serving:
        break;
    }
    return idleText(view, locale);
}

QString shortStatus(const DeskView &view, const Hall &hall, const QLocale &locale)
{
    const QString since = view.since ? formatTime(*view.since, hall.mall.zone, locale) : QString();
    if (view.isPaused && view.status != DeskStatus::Taken)
        return DeskWords::tr("Jeda: %1").arg(view.pauseReason);
    switch (view.status) {
    case DeskStatus::Idle:
    case DeskStatus::Called:
    case DeskStatus::Serving:
        return DeskWords::tr("Buka sejak %1").arg(since);
    case DeskStatus::Taken:
        return DeskWords::tr("Dipakai %1").arg(officerName(hall, view.sitting));
    case DeskStatus::Unknown:
    case DeskStatus::DayNotOpen:
    case DeskStatus::DayClosed:
    case DeskStatus::Closed:
    case DeskStatus::Elsewhere:
    case DeskStatus::Paused:
        break;
    }
    return DeskWords::tr("Tutup");
}

QString journeyText(const DeskTicket &ticket, const Hall &hall, const QLocale &locale)
{
    const auto &legs = ticket.journey;
    if (legs.size() < 2)
        return {};
    const auto isOver = [](const JourneyStep &leg) {
        return leg.state == StageState::Finished || leg.state == StageState::Cancelled;
    };
    const auto current = static_cast<qsizetype>(std::ranges::count_if(legs, isOver)) + 1;
    const QString place = DeskWords::tr("Tahap %1 dari %2").arg(current).arg(legs.size());
    if (current >= static_cast<qsizetype>(legs.size())) {
        const QString before = serviceName(hall, legs[legs.size() - 2].service, locale);
        return DeskWords::tr("%1, sesudah %2").arg(place, before);
    }
    return DeskWords::tr("%1, lalu %2")
        .arg(place, serviceName(hall, legs[static_cast<std::size_t>(current)].service, locale));
}

} // namespace antrean
