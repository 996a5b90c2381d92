#include "kiosk/kioskwindow.h"

#include "kiosk/choices.h"
#include "kiosk/kioskfooter.h"
#include "kiosk/kioskheader.h"
#include "kiosk/kioskwords.h"
#include "kiosk/listpage.h"
#include "kiosk/log.h"
#include "kiosk/refusedpage.h"
#include "kiosk/searchpage.h"
#include "kiosk/servicepage.h"
#include "kiosk/staffnotice.h"
#include "kiosk/startpage.h"
#include "kiosk/stillhere.h"
#include "kiosk/takingpage.h"
#include "kiosk/ticketpage.h"
#include "kiosk/ticketprinting.h"
#include "ui/banner.h"

#include <QApplication>
#include <QBoxLayout>
#include <QStackedLayout>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Page = KioskFlow::Page;

namespace {

constexpr auto tickTime = 250ms;
/// In a rush the hall changes many times a second; a page that is read needn't.
constexpr auto refreshPause = 80ms;

} // namespace

KioskWindow::KioskWindow(HallClient &client, TicketTaker &taker, Printer &printer, const Theme &theme,
                         KioskSettings settings)
    : m_client(client)
    , m_taker(taker)
    , m_settings(std::move(settings))
    , m_theme(theme)
    , m_flow(m_settings.times)
    , m_language(Language::Indonesian)
    , m_printing(std::make_unique<TicketPrinting>(printer, m_settings.ticketFooter))
{
    setObjectName(u"kiosk"_s);
    setAutoFillBackground(true);
    applyTheme(*this, theme);
    buildPages();
    connectPages();
    connect(m_printing.get(), &TicketPrinting::ended, this,
            [this](quint64 job, TicketId ticket, PaperState paper) {
                if (m_ticket && m_printJob == job) {
                    m_paper = paper;
                    if (paper != PaperState::Printed)
                        m_flow.paperFailed(now());
                    refresh();
                }
                Q_EMIT ticketPrinted(ticket, paper);
            });
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshPause);
    connect(&m_refreshSoon, &QTimer::timeout, this, &KioskWindow::refresh);
    connect(&m_client, &HallClient::changed, this, [this] {
        if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
    connect(&m_client, &HallClient::stateChanged, this, &KioskWindow::refresh);
    connect(&m_taker, &TicketTaker::reserveChanged, this, [this] {
        if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
    connect(&m_taker, &TicketTaker::handOverRefused, m_staffNotice, &StaffNotice::add);
    connect(m_staffNotice, &Banner::actionTriggered, this, &KioskWindow::refresh);
    connect(&m_ticker, &QTimer::timeout, this, &KioskWindow::tick);
    m_running.start();
    m_ticker.start(tickTime);
    qApp->installEventFilter(this);
    use(m_settings.language);
    m_flow.touched(now());
    refresh();
}

KioskWindow::~KioskWindow() = default;

void KioskWindow::buildPages()
{
    m_header = new KioskHeader(m_theme, this);
    m_banner = new Banner(m_theme, this);
    m_banner->setObjectName(u"offline"_s);
    m_staffNotice = new StaffNotice(m_theme, this);
    m_place = new QWidget(this);
    // The screen is as large as it is; a page that was laid out for another shape mustn't hold the window
    // open.
    m_place->setMinimumSize(1, 1);
    m_start = new StartPage(m_theme, m_place);
    m_agencyList = new ListPage(m_theme, ListPage::Tabs::Letters, m_place);
    m_serviceList = new ListPage(m_theme, ListPage::Tabs::Numbers, m_place);
    m_search = new SearchPage(m_theme, m_place);
    m_service = new ServicePage(m_theme, m_place);
    m_taking = new TakingPage(m_theme, m_place);
    m_ticketPage = new TicketPage(m_theme, m_place);
    m_refused = new RefusedPage(m_theme, m_place);
    m_footer = new KioskFooter(m_theme, this);
    m_question = new StillHere(m_theme, this);

    auto *pages = new QStackedLayout(m_place);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_agencyList, m_serviceList, m_search,
                                                          m_service, m_taking, m_ticketPage, m_refused})
        pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *notices = new QVBoxLayout;
    // As wide as what the pages show.
    notices->setContentsMargins(pageMargin(m_theme), 0, pageMargin(m_theme), 0);
    notices->setSpacing(0);
    notices->addWidget(m_banner);
    notices->addWidget(m_staffNotice);
    column->addLayout(notices);
    column->addWidget(m_place, 1);
    column->addWidget(m_footer);
}

void KioskWindow::connectPages()
{
    // Every step the visitor makes: tell the flow, and show what it says.
    const auto then = [this](auto step) {
        return [this, step](const auto &...what) {
            step(what...);
            refresh();
        };
    };
    connect(m_start, &StartPage::serviceChosen, this,
            then([this](const ServiceId &service) { m_flow.chooseService(service, now()); }));
    connect(m_start, &StartPage::agenciesPressed, this, then([this] { m_flow.showAgencies(now()); }));
    connect(m_start, &StartPage::searchPressed, this, then([this] { m_flow.showSearch(now()); }));
    connect(m_search, &SearchPage::serviceChosen, this,
            then([this](const ServiceId &service) { m_flow.chooseService(service, now()); }));
    connect(m_search, &SearchPage::edited, this, [this] { m_search->show(view()); });
    connect(m_agencyList, &ListPage::chosen, this, then([this](int index) {
                m_serviceList->showFirst();
                m_flow.chooseAgency(m_agencies[static_cast<std::size_t>(index)], now());
            }));
    connect(m_serviceList, &ListPage::chosen, this, then([this](int index) {
                m_flow.chooseService(m_services[static_cast<std::size_t>(index)], now());
            }));
    connect(m_service, &ServicePage::takePressed, this, &KioskWindow::take);
    connect(m_ticketPage, &TicketPage::donePressed, this, then([this] { m_flow.home(now()); }));
    connect(m_refused, &RefusedPage::donePressed, this, then([this] { m_flow.home(now()); }));
    connect(m_footer, &KioskFooter::backPressed, this, then([this] { m_flow.back(now()); }));
    connect(m_footer, &KioskFooter::homePressed, this, then([this] { m_flow.home(now()); }));
    connect(m_footer, &KioskFooter::languagePressed, this, then([this] {
                use(m_language == Language::English ? Language::Indonesian : Language::English);
            }));
    connect(m_question, &StillHere::confirmed, this, then([this] { m_flow.touched(now()); }));
}

KioskView KioskWindow::view() const
{
    const QString usual = tr("Perlu bantuan? Silakan ke meja informasi.");
    return {.hall = m_client.hall(),
            .now = m_client.now(),
            .locale = localeOf(m_language),
            .zone = m_settings.zone,
            .isLive = m_client.isLive(),
            .givesAlone = m_taker.givesAlone(),
            .isTraining = m_client.isTraining(),
            .helpLine = m_settings.helpLine.isEmpty() ? usual : m_settings.helpLine,
            .taker = m_taker};
}

void KioskWindow::tick()
{
    const auto page = m_flow.page();
    m_flow.advance(now());
    const bool counts = m_flow.state().isAsking || page == Page::Ticket;
    if (m_flow.state() != m_shown || counts)
        refresh();
    else
        m_header->show(view(), page == Page::Start);
}

void KioskWindow::refresh()
{
    m_refreshSoon.stop();
    if (m_flow.state().visit != m_shown.visit)
        forgetVisit();
    m_shown = m_flow.state();
    const KioskView current = view();
    const Page page = m_shown.page;
    m_header->show(current, page == Page::Start);
    m_footer->show(current, m_flow.canGoBack(),
                   page != Page::Start && (page != Page::Taking || m_shown.isSlow));
    refreshBanner(current);
    // A wide screen is too low for two.
    m_staffNotice->use(current.locale, !m_banner->isShown() || height() > width());
    refreshPage(current);
    auto *pages = static_cast<QStackedLayout *>(m_place->layout());
    QWidget *shown = pageFor(page);
    // Qt would hand the focus on to some button of the next page, which then looks chosen.
    if (QWidget *focused = focusWidget(); focused && pages->currentWidget() != shown)
        focused->clearFocus();
    pages->setCurrentWidget(shown);
    if (m_shown.isAsking)
        m_question->show(m_flow.timeLeft(now()).value_or(0ms), current.locale);
    else
        m_question->hide();
}

void KioskWindow::refreshBanner(const KioskView &current)
{
    // While it still looks for its server for the first time, the first page says so in its own words.
    const bool isNeverSeen = m_client.hall().services.empty();
    const QString goesOn = tr("Nomor tetap dapat diambil di sini, dari cadangan kios ini.");
    if (m_client.state() == LinkState::Refused && current.givesAlone) {
        const QString task = m_client.isServerReplaced() ? tr("Petugas, server lama masih menyala: matikan.")
                                                         : tr("Petugas, perbarui program kios atau server.");
        m_banner->showMessage(Tone::Error, tr("Server antrean sedang tidak dapat dihubungi"),
                              task + u' ' + goesOn);
    } else if (m_client.state() == LinkState::Refused && m_client.isServerReplaced()) {
        m_banner->showMessage(Tone::Error, tr("Untuk sementara, nomor tidak dapat diambil di sini"),
                              tr("Petugas, server lama masih menyala: matikan. Silakan ambil nomor di meja "
                                 "informasi."));
    } else if (m_client.state() == LinkState::Refused) {
        m_banner->showMessage(Tone::Error, tr("Layar ini belum dapat dipakai"),
                              tr("Petugas, perbarui program kios atau server. Silakan ambil nomor di meja "
                                 "informasi."));
    } else if (m_client.isLive() || m_client.state() == LinkState::Syncing || isNeverSeen) {
        m_banner->dismiss();
    } else if (isSaidByThePage() || (current.givesAlone && !m_staffNotice->labels().isEmpty())) {
        // It would promise numbers, or say the same once more. That all goes on here can wait until the
        // staff's notice is read.
        m_banner->dismiss();
    } else if (current.givesAlone) {
        m_banner->showMessage(Tone::Offline, tr("Server antrean sedang tidak dapat dihubungi"), goesOn);
    } else {
        m_banner->showMessage(Tone::Offline, tr("Untuk sementara, nomor tidak dapat diambil di sini"),
                              tr("Silakan ambil nomor di meja informasi. Persyaratan tetap dapat dibaca."));
    }
}

bool KioskWindow::isSaidByThePage() const
{
    const bool isService = m_shown.page == Page::Service;
    const auto failure = isService                       ? m_taker.whyNot(m_shown.service)
                         : m_shown.page == Page::Refused ? m_failure
                                                         : std::nullopt;
    return failure && (failure->kind != TakeFailure::Kind::Refused || !m_taker.givesAlone());
}

void KioskWindow::refreshPage(const KioskView &current)
{
    switch (m_shown.page) {
    case Page::Start:
        m_start->show(current);
        return;
    case Page::Agencies: {
        m_agencies = agenciesByName(current.hall);
        ListPage::Contents contents{tr("Pilih instansi"), {}, {}, tr("Belum ada instansi di sini")};
        for (const AgencyId &agency : m_agencies)
            contents.choices.push_back(agencyChoice(current, agency));
        m_agencyList->show(contents);
        return;
    }
    case Page::Services: {
        m_services = servicesOf(current.hall, m_shown.agency);
        const Agency *agency = current.hall.agency(m_shown.agency);
        ListPage::Contents contents{agency ? agency->shortName : QString(),
                                    agency ? nameOf(*agency, current.locale) : QString(),
                                    {},
                                    tr("Belum ada layanan di instansi ini")};
        for (const ServiceId &service : m_services)
            contents.choices.push_back(serviceChoice(current, service, false));
        m_serviceList->show(contents);
        return;
    }
    case Page::Search:
        m_search->show(current);
        return;
    case Page::Service:
        m_service->show(current, m_shown.service);
        return;
    case Page::Taking:
        m_taking->show(m_shown.isSlow, current.isLive);
        return;
    case Page::Ticket:
        if (m_ticket)
            m_ticketPage->show(current, *m_ticket, m_paper, m_flow.timeLeft(now()).value_or(0ms));
        return;
    case Page::Refused:
        if (m_failure)
            m_refused->show(current, *m_failure);
        return;
    }
}

QWidget *KioskWindow::pageFor(Page page) const
{
    switch (page) {
    case Page::Start:
        return m_start;
    case Page::Agencies:
        return m_agencyList;
    case Page::Search:
        return m_search;
    case Page::Services:
        return m_serviceList;
    case Page::Service:
        return m_service;
    case Page::Taking:
        return m_taking;
    case Page::Ticket:
        return m_ticketPage;
    case Page::Refused:
        return m_refused;
    }
    return m_start;
}

void KioskWindow::forgetVisit()
{
    m_ticket.reset();
    m_failure.reset();
    m_search->clear();
    m_agencyList->showFirst();
    m_serviceList->showFirst();
    use(m_settings.language);
}

void KioskWindow::use(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    // Names and dates change all the same; only the sentences need the catalogue.
    if (!m_translation.use(language))
        qCWarning(kioskLog) << "no catalogue for" << languageCode(language);
}

void KioskWindow::take(PriorityClass priority)
{
    const auto attempt = m_flow.take(priority, now());
    if (!attempt)
        return;
    m_paper = PaperState::Printing;
    refresh();
    m_taker.take({m_flow.state().service}, priority, this,
                 [this, attempt = *attempt](const TicketTaker::Taken &answer) { taken(attempt, answer); });
}

void KioskWindow::taken(quint64 attempt, const TicketTaker::Taken &answer)
{
    if (!answer) {
        if (m_flow.refused(attempt, now())) {
            m_failure = answer.error();
            refresh();
        }
        return;
    }
    // On paper in any case: a number that nobody holds would be called, and never come.
    const quint64 job = m_printing->print(m_client.hall(), *answer, m_client.now(), localeOf(m_language),
                                          m_client.isTraining());
    const Ticket &ticket = answer->ticket;
    if (!m_flow.taken(attempt, now())) {
        qCWarning(kioskLog) << "the visitor went before" << ticket.label << "came: it lies in the tray";
        return;
    }
    m_ticket = *answer;
    m_printJob = job;
    m_paper = PaperState::Printing;
    refresh();
    Q_EMIT ticketTaken(ticket.id, ticket.label);
}

bool KioskWindow::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::MouseButtonPress && type != QEvent::TouchBegin && type != QEvent::KeyPress)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    // The question takes its own answer, so that the touch that answers it doesn't reach what lies below.
    if (widget && widget->window() == this && !m_flow.state().isAsking)
        m_flow.touched(now());
    return false;
}

void KioskWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_refreshSoon.isActive())
        m_refreshSoon.start();
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_question->setGeometry(rect());
}

} // namespace antrean
