#include "counter/deskwords.h"
#include "counter/transferpanel.h"
#include "counter/workpage.h"
#include "ui/format.h"

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono;

void WorkPage::askPark()
{
    const DeskView view = m_control.view();
    if (!view.ticket)
        return;
    Question question{
        u"parkPanel"_s,
        tr("Tunda %1").arg(view.ticket->label),
        tr("Untuk yang perlu fotokopi atau membayar dahulu. Sesudah waktunya, nomor ini kembali ke antrean "
           "di urutan semula."),
        {},
        {}};
    for (const int length : {5, 10, 15, 30}) {
        const minutes duration(length);
        question.options.push_back(
            {u"park-%1"_s.arg(length), formatDuration(duration, m_locale),
             tr("Kembali pukul %1")
                 .arg(formatTime(m_client.now() + duration, m_client.hall().mall.zone, m_locale)),
             u"hourglass"_s, TouchButton::Kind::Secondary, [this, duration] { m_control.park(duration); }});
    }
    question.options.push_back({u"park-open"_s, tr("Sampai datang lagi"),
                                tr("Dilanjutkan dari daftar Ditunda"), u"user-check"_s,
                                TouchButton::Kind::Secondary, [this] { m_control.park(std::nullopt); }});
    ask(question);
    m_asksAbout = view.ticket->id;
}

void WorkPage::askPause()
{
    const auto pauseFor = [this](const QString &reason) {
        return [this, reason] { m_control.pause(reason); };
    };
    const auto option = [&](const QString &name, const QString &title, const QString &icon) {
        return AskOption{name, title, {}, icon, TouchButton::Kind::Secondary, pauseFor(title)};
    };
    const bool hasTicket = m_control.view().ticket.has_value();
    ask({u"pausePanel"_s,
         tr("Jeda"),
         hasTicket
             ? tr("Kunjungan ini tetap dapat Anda selesaikan; nomor berikutnya baru dipanggil sesudah jeda.")
             : tr("Selama jeda, loket ini tidak memanggil."),
         {option(u"pause-break"_s, tr("Istirahat"), u"coffee"_s),
          option(u"pause-prayer"_s, tr("Ibadah"), u"moon"_s),
          option(u"pause-meeting"_s, tr("Rapat"), u"users"_s)},
         AskField{tr("Alasan lain"), tr("Mulai jeda"), TouchButton::Kind::Primary,
                  [this](const QString &reason) { m_control.pause(reason); }}});
}

void WorkPage::askOutcome()
{
    const DeskView view = m_control.view();
    if (!view.ticket)
        return;
    const auto finish = [this](Outcome outcome) { return [this, outcome] { m_control.finish(outcome); }; };
    ask({u"outcomePanel"_s,
         tr("Hasil pelayanan %1").arg(view.ticket->label),
         tr("Kunjungan di loket ini berakhir dengan hasil yang Anda pilih."),
         {{u"outcome-done"_s, tr("Selesai"), tr("Layanan diberikan"), u"circle-check"_s,
           TouchButton::Kind::Secondary, finish(Outcome::Done)},
          {u"outcome-incomplete"_s, tr("Berkas belum lengkap"), tr("Pengunjung perlu datang lagi"),
           u"file-text"_s, TouchButton::Kind::Secondary, finish(Outcome::Incomplete)},
          {u"outcome-referred"_s, tr("Dirujuk"), tr("Diteruskan ke tempat lain di luar antrean"), u"send"_s,
           TouchButton::Kind::Secondary, finish(Outcome::Referred)}},
         {}});
    m_asksAbout = view.ticket->id;
}

void WorkPage::askCancel()
{
    const DeskView view = m_control.view();
    if (!view.ticket)
        return;
    const QString label = view.ticket->label;
    ask({u"cancelPanel"_s,
         tr("Batalkan %1").arg(label),
         tr("Nomor ini tidak dipanggil lagi dan tidak dapat dikembalikan. Kalau pengunjung hanya belum "
            "datang, pilih "
            "Tidak hadir."),
         {},
         AskField{tr("Alasan pembatalan"), tr("Batalkan %1").arg(label), TouchButton::Kind::Danger,
                  [this](const QString &reason) { m_control.cancel(reason); }}});
    m_asksAbout = view.ticket->id;
}

void WorkPage::askTransfer()
{
    const DeskView view = m_control.view();
    if (!view.ticket)
        return;
    auto *panel =
        new TransferPanel(m_theme, m_client.hall(), m_control.counter(), *view.ticket, m_locale, m_side);
    connect(panel, &TransferPanel::chosen, &m_control, &DeskControl::transfer);
    openPanel(panel);
    m_asksAbout = view.ticket->id;
}

void WorkPage::askCall(TicketId ticket)
{
    const QString label = labelOf(ticket);
    ask({u"callPanel"_s,
         tr("Panggil %1 di luar urutan").arg(label),
         tr("Alasannya tercatat dan dapat dibaca penyelia."),
         {},
         AskField{tr("Alasan"), tr("Panggil %1").arg(label), TouchButton::Kind::Primary,
                  [this, ticket](const QString &reason) { m_control.call(ticket, reason); }}});
}

void WorkPage::askHoliday(const QString &holiday)
{
    ask({u"holidayPanel"_s,
         tr("Buka pada hari libur?"),
         tr("Hari ini libur: %1. Kios akan memberi nomor seperti pada hari kerja.").arg(holiday),
         {{u"openDespiteHoliday"_s,
           tr("Tetap buka hari layanan"),
           {},
           u"sun"_s,
           TouchButton::Kind::Primary,
           [this] { m_control.doNext(true); }}},
         {}});
}

void WorkPage::askCloseDay()
{
    const DeskView view = m_control.view();
    const auto waiting = std::ranges::count_if(m_client.hall().tickets, [](const auto &entry) {
        return entry.second.stage().state == StageState::Waiting;
    });
    QString text =
        tr("Semua loket ditutup. Nomor yang masih menunggu dibatalkan: %1.").arg(m_locale.toString(waiting));
    if (view.visitsInProgress > 0) {
        text += u' ' + tr("Kunjungan yang sedang dilayani diakhiri sebagai belum selesai: %1.")
                           .arg(m_locale.toString(view.visitsInProgress));
    }
    ask({u"closeDayPanel"_s,
         tr("Tutup hari layanan?"),
         text,
         {{u"confirmCloseDay"_s,
           tr("Tutup hari layanan"),
           {},
           u"moon"_s,
           TouchButton::Kind::Danger,
           [this, endVisits = view.visitsInProgress > 0] { m_control.closeDay(endVisits); }}},
         {}});
}

void WorkPage::askMenu()
{
    if (m_panel && m_panel->objectName() == "menuPanel"_L1) {
        closePanel();
        return;
    }
    const DeskView view = m_control.view();
    const bool isMine = view.ticket || view.status == DeskStatus::Idle || view.status == DeskStatus::Paused;
    const QString closeFirst = isMine ? tr("Tutup loket dahulu") : QString();
    using Kind = TouchButton::Kind;
    Question menu{u"menuPanel"_s, tr("Menu"), {}, {}, {}};
    auto &options = menu.options;
    options.push_back({u"showKeys"_s, tr("Tombol papan ketik"), {}, u"keyboard"_s, Kind::Secondary, [this] {
                           showKeys();
                       }});
    options.push_back({u"stayOnTop"_s,
                       m_staysOnTop ? tr("Jangan selalu di atas") : tr("Selalu di atas jendela lain"),
                       {},
                       u"pin"_s,
                       Kind::Secondary,
                       [this] { Q_EMIT stayOnTopRequested(!m_staysOnTop); }});
    if (!view.elsewhere.isEmpty()) {
        options.push_back({u"goElsewhere"_s,
                           tr("Ke %1").arg(counterName(m_client.hall(), view.elsewhere)),
                           {},
                           u"arrow-right"_s,
                           Kind::Secondary,
                           [this, to = view.elsewhere] { Q_EMIT otherCounterRequested(to); }});
    }
    options.push_back({u"changeCounter"_s, tr("Pilih loket lain"), closeFirst, u"store"_s, Kind::Secondary,
                       [this] { Q_EMIT counterChangeRequested(); }, !isMine});
    options.push_back({u"logOut"_s, tr("Ganti petugas"), closeFirst, u"log-out"_s, Kind::Secondary,
                       [this] { Q_EMIT logOutRequested(); }, !isMine});
    if (view.allows(DeskAction::CloseDay)) {
        options.push_back({u"closeDay"_s, tr("Tutup hari layanan"), {}, u"moon"_s, Kind::Secondary, [this] {
                               askCloseDay();
                           }});
    }
    ask(menu);
}

} // namespace antrean
