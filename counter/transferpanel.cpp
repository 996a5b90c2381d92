#include "counter/transferpanel.h"

#include "counter/deskwords.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

// Ids of the mall are words of letters, digits and hyphens, so this is none of them.
const QString asItIs = u"same"_s;

QString counterState(const Hall &hall, const Desk &desk)
{
    return desk.status == CounterStatus::Paused
               ? TransferPanel::tr("%1, jeda").arg(officerName(hall, desk.officer))
               : officerName(hall, desk.officer);
}

} // namespace

TransferPanel::TransferPanel(const Theme &theme, const Hall &hall, const CounterId &from,
                             const DeskTicket &ticket, const QLocale &locale, QWidget *parent)
    : Panel(theme, {}, parent)
    , m_hall(hall)
    , m_from(from)
    , m_ticket(ticket)
    , m_locale(locale)
    , m_text(new FitLabel(theme, TextRole::Body, {}, this))
    , m_services(new PickList(theme, u"service"_s, this))
    , m_counters(new PickList(theme, u"toCounter"_s, this))
{
    setObjectName(u"transferPanel"_s);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(theme.sizes.space.m, 0, theme.sizes.space.m, theme.sizes.space.xs);
    inset->addWidget(m_text);
    body()->addLayout(inset);
    body()->addWidget(m_services, 1);
    body()->addWidget(m_counters, 1);
    m_services->setPlaceholder(tr("Cari layanan atau instansi"));
    m_services->setEmptyText(tr("Layanan tidak ditemukan"), tr("Coba kata yang lain."));
    m_counters->setPlaceholder(tr("Cari loket atau petugas"));
    m_counters->setEmptyText(tr("Tidak ada loket lain yang buka"),
                             tr("Pilih layanan lain, atau tunda nomor ini."));
    connect(m_services, &PickList::picked, this,
            [this](const QString &id) { askCounter(id == asItIs ? ServiceId() : ServiceId(id)); });
    connect(m_counters, &PickList::picked, this, [this](const QString &id) {
        const ServiceId service = m_service;
        const CounterId counter = id == asItIs ? CounterId() : CounterId(id);
        Q_EMIT closed();
        Q_EMIT chosen(service, counter);
    });
    askService();
}

void TransferPanel::takeFocus() { (m_asksCounter ? m_counters : m_services)->startTyping(); }

void TransferPanel::goBack()
{
    if (!m_asksCounter) {
        Q_EMIT closed();
        return;
    }
    askService();
    takeFocus();
}

void TransferPanel::askService()
{
    m_asksCounter = false;
    setTitle(tr("Alihkan %1").arg(m_ticket.label));
    m_text->setText(tr("Nomor dan giliran pengunjung tetap. Ke layanan mana?"));
    std::vector<PickRow> rows{{asItIs,
                               tr("Layanan tetap, pindah loket"),
                               serviceName(m_hall, m_ticket.service, m_locale),
                               u"arrow-right-left"_s,
                               {},
                               true,
                               {}}};
    const MallConfig config = m_hall.config();
    for (const Service &service : config.services) {
        if (service.id == m_ticket.service)
            continue;
        const Agency *agency = m_hall.agency(service.agency);
        rows.push_back({service.id.value(),
                        serviceName(m_hall, service.id, m_locale),
                        agency ? agency->shortName : QString(),
                        {},
                        agency ? QColor(agency->colour) : QColor(),
                        true,
                        agency ? agency->name : QString()});
    }
    m_services->setRows(rows);
    m_services->show();
    m_counters->hide();
}

void TransferPanel::askCounter(const ServiceId &service)
{
    m_asksCounter = true;
    m_service = service;
    const ServiceId target = service.isEmpty() ? m_ticket.service : service;
    setTitle(tr("Alihkan %1 ke loket mana?").arg(m_ticket.label));
    m_text->setText(serviceName(m_hall, target, m_locale));
    std::vector<PickRow> serving;
    std::vector<PickRow> others;
    const MallConfig config = m_hall.config();
    for (const Counter &counter : config.counters) {
        const Desk *desk = m_hall.desk(counter.id);
        if (!desk || desk->status == CounterStatus::Closed || counter.id == m_from)
            continue;
        const bool serves =
            std::ranges::find(counter.services, target, &CounterService::service) != counter.services.end();
        const QString where = zoneName(m_hall, counter.zone, m_locale);
        PickRow row{counter.id.value(),
                    counterName(m_hall, counter.id),
                    u"%1 · %2"_s.arg(where, counterState(m_hall, *desk)),
                    u"user"_s,
                    {},
                    true,
                    {}};
        if (!serves)
            row.subtitle += u" · "_s + tr("biasanya tidak melayani layanan ini");
        (serves ? serving : others).push_back(row);
    }
    std::vector<PickRow> rows;
    if (!service.isEmpty()) {
        rows.push_back({asItIs,
                        tr("Loket mana saja"),
                        tr("Yang lebih dahulu siap melayani layanan ini"),
                        u"users"_s,
                        {},
                        true,
                        {}});
    }
    rows.insert(rows.end(), serving.begin(), serving.end());
    rows.insert(rows.end(), others.begin(), others.end());
    m_counters->setRows(rows);
    m_services->hide();
    m_counters->show();
    m_counters->startTyping();
}

} // namespace antrean
