#pragma once

#include "client/tickettaker.h"
#include "kiosk/kiosksettings.h"
#include "kiosk/kioskview.h"
#include "kiosk/paperstate.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace antrean {

class Banner;
class KioskFooter;
class KioskHeader;
class ListPage;
class Printer;
class RefusedPage;
class SearchPage;
class ServicePage;
class StaffNotice;
class StartPage;
class StillHere;
class TakingPage;
class TicketPage;
class TicketPrinting;

/// The whole kiosk: a visitor finds a service, takes a number, and leaves with a ticket. It shows what the
/// hall says and what KioskFlow decides. Every button has an object name: `popular-0`, `agencies`, `search`,
/// `agency-<id>`, `service-<id>`, `page-<n>`, `takeTicket`, `takePriority`, `done`, `back`, `home`,
/// `language`, `stillHere`, `bannerAction` of the notice for the staff; on the search page `key-A` to
/// `key-Z`, `key-space`, `key-delete`.
class KioskWindow : public QWidget
{
    Q_OBJECT

public:
    /// Client, taker and printer must outlive the window. Open the taker and start the client yourself.
    KioskWindow(HallClient &client, TicketTaker &taker, Printer &printer, const Theme &theme,
                KioskSettings settings = {});
    ~KioskWindow() override;

    [[nodiscard]] const KioskFlow &flow() const { return m_flow; }
    [[nodiscard]] Language language() const { return m_language; }

Q_SIGNALS:
    /// A number is durable and on the screen; its paper is under way. One from the kiosk's reserve has no id
    /// yet.
    void ticketTaken(antrean::TicketId ticket, const QString &label);
    /// What became of its paper; never Printing.
    void ticketPrinted(antrean::TicketId ticket, antrean::PaperState paper);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPages();
    void connectPages();
    [[nodiscard]] KioskFlow::Instant now() const { return KioskFlow::Instant(m_running.elapsed()); }
    [[nodiscard]] KioskView view() const;
    void tick();
    /// Shows what the flow's state asks for, all of it anew.
    void refresh();
    void refreshPage(const KioskView &view);
    void refreshBanner(const KioskView &view);
    /// The page tells a visitor that this kiosk has no number for the service.
    [[nodiscard]] bool isSaidByThePage() const;
    [[nodiscard]] QWidget *pageFor(KioskFlow::Page page) const;
    void forgetVisit();
    void use(Language language);
    void take(PriorityClass priority);
    void taken(quint64 attempt, const TicketTaker::Taken &taken);

    HallClient &m_client;
    TicketTaker &m_taker;
    KioskSettings m_settings;
    Theme m_theme;
    KioskFlow m_flow;
    LanguageSwitch m_translation;
    Language m_language;
    std::unique_ptr<TicketPrinting> m_printing;
    QElapsedTimer m_running;
    QTimer m_ticker;
    QTimer m_refreshSoon;
    KioskFlow::State m_shown;
    std::optional<GivenTicket> m_ticket;
    quint64 m_printJob = 0;
    PaperState m_paper = PaperState::Printing;
    std::optional<TakeFailure> m_failure;
    std::vector<AgencyId> m_agencies; ///< As they are listed.
    std::vector<ServiceId> m_services;

    KioskHeader *m_header;
    Banner *m_banner;
    StaffNotice *m_staffNotice;
    QWidget *m_place; ///< Holds the page that is shown.
    StartPage *m_start;
    ListPage *m_agencyList;
    ListPage *m_serviceList;
    SearchPage *m_search;
    ServicePage *m_service;
    TakingPage *m_taking;
    TicketPage *m_ticketPage;
    RefusedPage *m_refused;
    KioskFooter *m_footer;
    StillHere *m_question;
};

} // namespace antrean
