#include "kiosk/ticketpage.h"

#include "kiosk/kioskwords.h"
#include "ui/format.h"

namespace antrean {

using namespace Qt::StringLiterals;

TicketPage::TicketPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QGridLayout(this))
    , m_card(new Card(theme, this))
    , m_caption(new FitLabel(theme, TextRole::Title, {}, m_card))
    , m_number(new NumberLabel(theme, {}, m_card))
    , m_priority(new Chip(theme, {}, theme.colours.accent.fill, m_card))
    , m_service(new FitLabel(theme, TextRole::Title, {}, m_card))
    , m_agency(new FitLabel(theme, TextRole::Body, {}, m_card))
    , m_reserve(new FitLabel(theme, TextRole::Body, {}, m_card))
    , m_facts(new Facts(theme, this))
    , m_paper(new NoticePanel(theme, this))
    , m_done(new TouchButton(theme, TouchButton::Kind::Primary, {}, this))
{
    m_number->setObjectName(u"ticketNumber"_s);
    m_paper->setObjectName(u"paper"_s);
    m_done->setObjectName(u"done"_s);
    m_done->setIconName(u"check"_s);
    m_done->setTitleRole(TextRole::Title);
    m_done->setArrangement(TouchButton::Arrangement::Row);
    auto *column = new QVBoxLayout(m_card);
    column->addStretch();
    column->addWidget(m_caption);
    column->addWidget(m_number);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_priority);
    middle->addStretch();
    column->addLayout(middle);
    column->addWidget(m_service);
    column->addWidget(m_agency);
    column->addWidget(m_reserve);
    column->addStretch();
    m_reserve->setObjectName(u"fromReserve"_s);
    m_reserve->setMaxLines(4);
    for (FitLabel *label : {m_caption, m_service, m_agency, m_reserve})
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    connect(m_done, &TouchButton::clicked, this, &TicketPage::donePressed);
    arrange();
}

void TicketPage::show(const KioskView &view, const GivenTicket &given, PaperState paper,
                      std::chrono::milliseconds timeLeft)
{
    const Ticket &ticket = given.ticket;
    const ServiceId id = ticket.stage().service;
    const Service *service = view.hall.service(id);
    const Agency *agency = service ? view.hall.agency(service->agency) : nullptr;
    m_caption->setText(tr("Nomor antrean Anda"));
    m_number->setText(ticket.label);
    m_priority->setAgency(tr("Prioritas"), m_theme.colours.accent.fill);
    m_priority->setVisible(ticket.priority == PriorityClass::Priority);
    m_service->setText(service ? nameOf(*service, view.locale) : QString());
    m_agency->setText(agency ? nameOf(*agency, view.locale) : QString());
    m_reserve->setVisible(given.isFromReserve);
    m_reserve->setText(tr("Nomor dari cadangan kios, diambil pukul %1.\nAnda dipanggil menurut waktu itu.")
                           .arg(formatTime(ticket.issuedAt, view.hall.mall.zone, view.locale)));
    showFacts(view, given);
    showPaper(paper);
    m_done->setTitle(tr("Selesai"));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(timeLeft).count();
    m_done->setSubtitle(tr("Kembali ke awal dalam %1 detik").arg(view.locale.toString(qlonglong(seconds))));
}

void TicketPage::showFacts(const KioskView &view, const GivenTicket &given)
{
    const Ticket &ticket = given.ticket;
    const QString place = placeText(view.hall, ticket.stage().service, view.locale);
    std::vector<Fact> facts{{tr("Silakan tunggu di"), place.isEmpty() ? tr("Tanyakan petugas") : place}};
    if (!given.isFromReserve) {
        const WaitEstimate estimate = estimateWait(view.hall, ticket, view.now);
        facts.push_back({tr("Di depan Anda"), aheadText(estimate, view.locale)});
        facts.push_back({tr("Perkiraan menunggu"), waitText(estimate, view.locale)});
    }
    m_facts->setFacts(facts);
}

void TicketPage::showPaper(PaperState paper)
{
    const QString keep =
        tr("Nomor Anda tetap berlaku. Potret layar ini atau catat nomor Anda, lalu tunjukkan kepada "
           "petugas.");
    switch (paper) {
    case PaperState::Printing:
        m_paper->setMessage(Tone::Info, tr("Tiket Anda sedang dicetak"), tr("Mohon tunggu sebentar."),
                            u"printer"_s);
        return;
    case PaperState::Printed:
        m_paper->setMessage(Tone::Success, tr("Ambil tiket Anda"),
                            tr("Simpan tiket ini sampai Anda selesai dilayani."), u"printer-check"_s);
        return;
    case PaperState::Failed:
        m_paper->setMessage(Tone::Warning, tr("Tiket tidak dapat dicetak"), keep, u"printer-x"_s);
        return;
    case PaperState::Unsure:
        m_paper->setMessage(Tone::Warning, tr("Lihat apakah tiket Anda sudah keluar"),
                            tr("Bila belum: %1").arg(keep), u"printer"_s);
        return;
    }
}

void TicketPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Themed *part : std::initializer_list<Themed *>{m_card, m_caption, m_number, m_priority, m_service,
                                                        m_agency, m_reserve, m_facts, m_paper, m_done})
        part->setTheme(theme);
    arrange();
}

void TicketPage::resizeEvent(QResizeEvent *) { arrange(); }

void TicketPage::arrange()
{
    const Space &space = m_theme.sizes.space;
    const int margin = pageMargin(m_theme);
    const bool isWide = width() > height();
    m_number->setPixelSize(m_theme.pixelSize(TextRole::Hero) * (isWide ? 22 : 30) / 10);
    m_card->setPadding(space.l);
    m_card->layout()->setContentsMargins(0, 0, 0, 0);
    m_card->layout()->setSpacing(space.s);
    m_layout->setContentsMargins(margin, space.m, margin, space.s);
    m_layout->setSpacing(0);
    m_facts->setOrientation(isWide ? Qt::Vertical : Qt::Horizontal);
    for (QWidget *part : std::initializer_list<QWidget *>{m_card, m_facts, m_paper, m_done})
        m_layout->removeWidget(part);
    for (int row = 0; row < 4; ++row)
        m_layout->setRowStretch(row, 0);
    m_layout->setColumnStretch(0, isWide ? 11 : 1);
    m_layout->setColumnStretch(1, isWide ? 9 : 0);
    if (isWide) {
        m_layout->addWidget(m_card, 0, 0, 4, 1);
        m_layout->addWidget(m_facts, 0, 1);
        m_layout->addWidget(m_paper, 1, 1);
        m_layout->addWidget(m_done, 3, 1);
        m_layout->setRowStretch(2, 1);
        return;
    }
    m_layout->addWidget(m_card, 0, 0);
    m_layout->addWidget(m_facts, 1, 0);
    m_layout->addWidget(m_paper, 2, 0);
    m_layout->addWidget(m_done, 3, 0);
    m_layout->setRowStretch(0, 1);
}

} // namespace antrean
