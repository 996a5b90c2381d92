#include "ui/refusaltext.h"

#include "ui/format.h"

#include <QCoreApplication>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

struct RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(antrean::RefusalText)
};

/// Reads a refusal's parameters as what they mean to a person.
class Named
{
public:
    Named(const Refusal &refusal, const Hall *hall, const QLocale &locale)
        : m_refusal(refusal)
        , m_hall(hall)
        , m_locale(locale)
    {}

    [[nodiscard]] QString text(const QString &key) const { return m_refusal.parameters.value(key); }
    [[nodiscard]] QString service() const
    {
        const QString id = text(u"service"_s);
        const Service *service = m_hall ? m_hall->service(ServiceId(id)) : nullptr;
        if (!service)
            return id;
        const bool english = m_locale.language() == QLocale::English && !service->englishName.isEmpty();
        return english ? service->englishName : service->name;
    }
    [[nodiscard]] QString counter() const
    {
        const QString id = text(u"counter"_s);
        const Counter *counter = m_hall ? m_hall->counter(CounterId(id)) : nullptr;
        return counter ? counter->name : id;
    }
    [[nodiscard]] QString officer() const
    {
        const QString id = text(u"officer"_s);
        const Officer *officer = m_hall ? m_hall->officer(OfficerId(id)) : nullptr;
        return officer ? officer->name : id;
    }
    [[nodiscard]] QString time(const QString &key) const
    {
        const QTime time = QTime::fromString(text(key), u"HH:mm"_s);
        if (!time.isValid())
            return text(key);
        return formatTimeOfDay(std::chrono::minutes(time.hour() * 60 + time.minute()), m_locale);
    }
    [[nodiscard]] QString date() const
    {
        const QDate date = QDate::fromString(text(u"date"_s), Qt::ISODate);
        return date.isValid() ? formatDate(date, m_locale) : text(u"date"_s);
    }
    [[nodiscard]] QString state() const
    {
        const QString name = text(u"state"_s);
        const std::pair<QString, QString> words[] = {
            {u"planned"_s, RefusalText::tr("menunggu tahap sebelumnya")},
            {u"waiting"_s, RefusalText::tr("sedang menunggu")},
            {u"called"_s, RefusalText::tr("sudah dipanggil")},
            {u"serving"_s, RefusalText::tr("sedang dilayani")},
            {u"finished"_s, RefusalText::tr("sudah selesai dilayani")},
            {u"missed"_s, RefusalText::tr("terlewat")},
            {u"parked"_s, RefusalText::tr("ditunda")},
            {u"cancelled"_s, RefusalText::tr("sudah dibatalkan")},
        };
        const auto found = std::ranges::find(words, name, &std::pair<QString, QString>::first);
        return found == std::end(words) ? name : found->second;
    }

private:
    const Refusal &m_refusal;
    const Hall *m_hall;
    QLocale m_locale;
};

} // namespace

QString describe(const Refusal &refusal, const Hall &hall, const QLocale &locale)
{
    const Named named(refusal, &hall, locale);
    switch (refusal.code) {
    case RefusalCode::DayNotOpen:
        return RefusalText::tr("Layanan hari ini belum dibuka. Silakan tunggu sampai penyelia membukanya.");
    case RefusalCode::DayAlreadyOpen:
        return RefusalText::tr("Layanan %1 sudah dibuka. Tidak ada yang perlu dilakukan lagi.")
            .arg(named.date());
    case RefusalCode::DayClosed:
        return RefusalText::tr("Layanan %1 sudah ditutup. Silakan kembali pada hari kerja berikutnya.")
            .arg(named.date());
    case RefusalCode::DayOver:
        return RefusalText::tr("Layanan yang masih terbuka adalah untuk %1. Penyelia perlu membuka hari ini "
                               "terlebih dahulu.")
            .arg(named.date());
    case RefusalCode::NotAWorkingDay:
        return RefusalText::tr("%1 bukan hari kerja. Periksa jam layanan di pengaturan.").arg(named.date());
    case RefusalCode::HolidayToday:
        return RefusalText::tr("Hari ini libur: %1. Silakan datang pada hari kerja berikutnya.")
            .arg(named.text(u"name"_s));
    case RefusalCode::VisitsInProgress:
        return RefusalText::tr("%1 loket masih melayani. Selesaikan kunjungan itu, atau tutup hari ini "
                               "sekaligus mengakhirinya.")
            .arg(named.text(u"count"_s));
    case RefusalCode::DayOpenForRemoval:
        return RefusalText::tr("%1 data masih dipakai hari ini. Hapus setelah layanan hari ini ditutup.")
            .arg(named.text(u"what"_s));
    case RefusalCode::UnknownService:
        return RefusalText::tr("Layanan “%1” tidak ada lagi. Silakan pilih layanan lain.")
            .arg(named.service());
    case RefusalCode::EmptyJourney:
        return RefusalText::tr("Belum ada layanan yang dipilih. Silakan pilih layanan terlebih dahulu.");
    case RefusalCode::JourneyTooLong:
        return RefusalText::tr("Satu nomor paling banyak untuk %1 layanan. Silakan kurangi pilihannya.")
            .arg(named.text(u"limit"_s));
    case RefusalCode::RepeatedService:
        return RefusalText::tr("“%1” sudah dipilih. Silakan pilih layanan lain.").arg(named.service());
    case RefusalCode::PriorityNotAccepted:
        return RefusalText::tr(
                   "“%1” tidak menerima jenis antrean ini. Silakan pilih jenis antrean yang lain.")
            .arg(named.service());
    case RefusalCode::ServiceClosedToday:
        return RefusalText::tr("“%1” tidak buka hari ini. Silakan datang pada hari layanannya.")
            .arg(named.service());
    case RefusalCode::ServiceNotYetOpen:
        return RefusalText::tr("“%1” baru buka pukul %2. Silakan kembali setelah itu.")
            .arg(named.service(), named.time(u"opens"_s));
    case RefusalCode::ServiceOnBreak:
        return RefusalText::tr("“%1” sedang istirahat sampai pukul %2. Silakan kembali setelah itu.")
            .arg(named.service(), named.time(u"until"_s));
    case RefusalCode::ServiceClosed:
        return RefusalText::tr("“%1” sudah tutup sejak pukul %2. Silakan datang pada hari kerja berikutnya.")
            .arg(named.service(), named.time(u"closed"_s));
    case RefusalCode::LastTicketPassed:
        return RefusalText::tr("Nomor terakhir “%1” diberikan pukul %2. Silakan datang pada hari kerja "
                               "berikutnya.")
            .arg(named.service(), named.time(u"last"_s));
    case RefusalCode::QuotaUsedUp:
        return RefusalText::tr("Semua %2 nomor “%1” untuk hari ini sudah diambil. Silakan datang pada hari "
                               "kerja berikutnya atau tanyakan kepada petugas.")
            .arg(named.service(), named.text(u"quota"_s));
    case RefusalCode::NumbersUsedUp:
        return RefusalText::tr("Nomor antrean %1 sudah habis (terakhir %2). Silakan hubungi meja informasi.")
            .arg(named.text(u"prefix"_s), named.text(u"last"_s));
    case RefusalCode::NoCounterServes:
        return RefusalText::tr("Belum ada loket yang melayani “%1”. Silakan hubungi meja informasi.")
            .arg(named.service());
    case RefusalCode::UnknownCounter:
        return RefusalText::tr("Loket %1 tidak ada lagi. Silakan pilih loket lain.").arg(named.counter());
    case RefusalCode::CounterTaken:
        return RefusalText::tr("Loket %1 sedang dipakai %2. Silakan pilih loket lain.")
            .arg(named.counter(), named.officer());
    case RefusalCode::OfficerElsewhere:
        return RefusalText::tr("Anda masih membuka Loket %1. Tutup loket itu terlebih dahulu.")
            .arg(named.counter());
    case RefusalCode::CounterAlreadyOpen:
        return RefusalText::tr("Loket %1 sudah buka. Anda dapat langsung memanggil.").arg(named.counter());
    case RefusalCode::CounterNotOpen:
        return RefusalText::tr("Loket %1 belum buka. Buka loket terlebih dahulu.").arg(named.counter());
    case RefusalCode::CounterPaused:
        return RefusalText::tr("Loket %1 sedang jeda. Lanjutkan loket terlebih dahulu.").arg(named.counter());
    case RefusalCode::CounterBusy:
        return RefusalText::tr("Nomor %2 masih di Loket %1. Selesaikan nomor itu terlebih dahulu.")
            .arg(named.counter(), named.text(u"label"_s));
    case RefusalCode::NotYourCounter:
        return RefusalText::tr("Loket %1 bukan loket Anda. Buka loket Anda sendiri, atau minta bantuan "
                               "penyelia.")
            .arg(named.counter());
    case RefusalCode::QueueEmpty:
        return RefusalText::tr("Tidak ada yang menunggu untuk Loket %1. Silakan tunggu nomor berikutnya.")
            .arg(named.counter());
    case RefusalCode::UnknownTicket:
        return RefusalText::tr("Nomor ini tidak ada dalam antrean hari ini. Periksa lagi nomornya.");
    case RefusalCode::TicketNotHere:
        return RefusalText::tr("Nomor %1 tidak ada di loket ini. Lihat lagi daftar antrean.")
            .arg(named.text(u"label"_s));
    case RefusalCode::NotServedHere:
        return RefusalText::tr("Loket %2 tidak melayani layanan nomor %1. Panggil dari loket lain, atau "
                               "alihkan nomornya.")
            .arg(named.text(u"label"_s), named.counter());
    case RefusalCode::WrongState:
        return RefusalText::tr("Ini tidak dapat dilakukan karena nomor %1 %2. Lihat lagi daftar antrean.")
            .arg(named.text(u"label"_s), named.state());
    case RefusalCode::ReasonMissing:
        return RefusalText::tr("Alasannya belum ditulis. Silakan tulis alasan singkat.");
    case RefusalCode::TextTooLong:
        return RefusalText::tr("Tulisan terlalu panjang. Persingkat menjadi paling banyak %1 huruf.")
            .arg(named.text(u"limit"_s));
    case RefusalCode::BadDuration:
        return RefusalText::tr("Lama menunda harus antara %1 dan %2 menit.")
            .arg(named.text(u"least"_s), named.text(u"most"_s));
    case RefusalCode::TransferNowhere:
        return RefusalText::tr("Tujuannya belum dipilih. Silakan pilih layanan atau loket tujuan.");
    case RefusalCode::UnknownOfficer:
        return RefusalText::tr("Petugas “%1” tidak terdaftar. Minta admin mendaftarkannya.")
            .arg(named.officer());
    case RefusalCode::NotLoggedIn:
        return RefusalText::tr("Belum ada petugas yang masuk di perangkat ini. Silakan masuk dahulu.");
    case RefusalCode::NotAllowed:
        return RefusalText::tr("Anda tidak berwenang melakukan ini. Silakan minta bantuan penyelia.");
    case RefusalCode::BadMall:
        return RefusalText::tr("Data MPP belum benar pada %1: seharusnya %2. Perbaiki lalu coba lagi.")
            .arg(named.text(u"path"_s), named.text(u"expected"_s));
    case RefusalCode::NotLeased:
        return RefusalText::tr(
                   "Nomor %1 bukan dari cadangan kios ini. Silakan bawa kertasnya ke meja informasi.")
            .arg(named.text(u"label"_s));
    case RefusalCode::AlreadyHandedOver:
        return RefusalText::tr("Nomor %1 sudah masuk antrean. Tidak ada yang perlu dilakukan lagi.")
            .arg(named.text(u"label"_s));
    case RefusalCode::NotIssuedHere:
        return RefusalText::tr("Nomor %1 tidak diambil di perangkat ini. Batalkan dari loket.")
            .arg(named.text(u"label"_s));
    case RefusalCode::TooLate:
        return RefusalText::tr(
            "Permintaan nomor terlambat sampai ke server. Silakan ambil nomor sekali lagi.");
    case RefusalCode::StorageFull:
        return RefusalText::tr("Penyimpanan server penuh, sehingga nomor baru belum dapat diberikan. Silakan "
                               "hubungi meja informasi.");
    }
    return RefusalText::tr("Ini belum dapat dilakukan. Silakan hubungi meja informasi.");
}

QString shortReason(const Refusal &refusal, const QLocale &locale)
{
    const Named named(refusal, nullptr, locale);
    const std::pair<RefusalCode, QString> reasons[] = {
        {RefusalCode::ServiceClosedToday, RefusalText::tr("Tidak buka hari ini")},
        {RefusalCode::ServiceNotYetOpen, RefusalText::tr("Buka pukul %1").arg(named.time(u"opens"_s))},
        {RefusalCode::ServiceOnBreak, RefusalText::tr("Istirahat sampai %1").arg(named.time(u"until"_s))},
        {RefusalCode::ServiceClosed, RefusalText::tr("Sudah tutup")},
        {RefusalCode::LastTicketPassed,
         RefusalText::tr("Nomor terakhir pukul %1").arg(named.time(u"last"_s))},
        {RefusalCode::QuotaUsedUp, RefusalText::tr("Nomor hari ini habis")},
        {RefusalCode::NumbersUsedUp, RefusalText::tr("Nomor hari ini habis")},
        {RefusalCode::NoCounterServes, RefusalText::tr("Belum ada loket")},
        {RefusalCode::DayNotOpen, RefusalText::tr("Belum dibuka")},
        {RefusalCode::DayOver, RefusalText::tr("Belum dibuka")},
        {RefusalCode::DayClosed, RefusalText::tr("Sudah tutup")},
    };
    const auto found = std::ranges::find(reasons, refusal.code, &std::pair<RefusalCode, QString>::first);
    return found == std::end(reasons) ? RefusalText::tr("Belum tersedia") : found->second;
}

} // namespace antrean
