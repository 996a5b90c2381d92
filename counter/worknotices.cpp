#include "counter/deskwords.h"
#include "counter/workpage.h"
#include "ui/format.h"
#include "ui/refusaltext.h"

namespace antrean {

using namespace Qt::StringLiterals;

QString WorkPage::labelOf(TicketId id) const
{
    const Ticket *ticket = m_client.hall().ticket(id);
    return ticket ? ticket->label : QString::number(id.value());
}

void WorkPage::tellDone(const CommandBody &command)
{
    const Hall &hall = m_client.hall();
    if (const auto *missed = std::get_if<MarkMissed>(&command)) {
        Q_EMIT noticed({Tone::Info, tr("%1 dicatat tidak hadir").arg(labelOf(missed->ticket)),
                        tr("Kalau datang kembali, nomornya masih berlaku."),
                        [this, id = missed->ticket] { m_control.reinstate(id); }});
    } else if (const auto *parked = std::get_if<ParkTicket>(&command)) {
        const Ticket *ticket = hall.ticket(parked->ticket);
        const auto until = ticket ? ticket->stage().parkedUntil : std::nullopt;
        Q_EMIT noticed(
            {Tone::Info, tr("%1 ditunda").arg(labelOf(parked->ticket)),
             until ? tr("Kembali ke antrean pukul %1.").arg(formatTime(*until, hall.mall.zone, m_locale))
                   : tr("Lanjutkan dari daftar Ditunda kalau sudah datang."),
             [this, id = parked->ticket] { m_control.resume(id); }});
    } else if (const auto *transferred = std::get_if<TransferTicket>(&command)) {
        const Ticket *ticket = hall.ticket(transferred->ticket);
        const QString where = !transferred->toCounter.isEmpty() ? counterName(hall, transferred->toCounter)
                              : ticket ? serviceName(hall, ticket->stage().service, m_locale)
                                       : QString();
        Q_EMIT noticed({Tone::Success, tr("%1 dialihkan").arg(labelOf(transferred->ticket)), where, {}});
    } else if (const auto *cancelled = std::get_if<CancelTicket>(&command)) {
        Q_EMIT noticed({Tone::Info, tr("%1 dibatalkan").arg(labelOf(cancelled->ticket)), {}, {}});
    } else if (const auto *back = std::get_if<ReinstateTicket>(&command)) {
        Q_EMIT noticed({Tone::Success, tr("%1 menunggu lagi").arg(labelOf(back->ticket)), {}, {}});
    } else if (const auto *resumed = std::get_if<ResumeTicket>(&command)) {
        Q_EMIT noticed({Tone::Success, tr("%1 menunggu lagi").arg(labelOf(resumed->ticket)), {}, {}});
    } else if (std::holds_alternative<CloseCounter>(command)) {
        Q_EMIT noticed({Tone::Info, tr("%1 ditutup").arg(counterName(hall, m_control.counter())), {}, [this] {
                            m_control.openCounter();
                        }});
    } else if (const auto *finished = std::get_if<FinishServing>(&command)) {
        const Ticket *ticket = hall.ticket(finished->ticket);
        if (ticket && ticket->stage().state == StageState::Waiting) {
            Q_EMIT noticed({Tone::Success,
                            tr("%1 lanjut ke tahap berikutnya").arg(ticket->label),
                            serviceName(hall, ticket->stage().service, m_locale),
                            {}});
        }
    } else if (std::holds_alternative<CloseDay>(command)) {
        Q_EMIT noticed({Tone::Info, tr("Hari layanan ditutup"), {}, {}});
    } else if (std::holds_alternative<OpenDay>(command)) {
        Q_EMIT noticed({Tone::Success, tr("Hari layanan dibuka"), {}, {}});
    }
}

void WorkPage::tellFailed(const CommandFailure &failure)
{
    switch (failure.kind) {
    case CommandFailure::Kind::Refused:
        Q_EMIT noticed({Tone::Warning, describe(failure.refusal, m_client.hall(), m_locale), {}, {}});
        return;
    case CommandFailure::Kind::NotConnected:
        Q_EMIT noticed(
            {Tone::Offline, tr("Tidak terkirim"), tr("Server belum terhubung. Coba lagi sebentar."), {}});
        return;
    }
}

} // namespace antrean
