#pragma once

#include "core/waitestimate.h"
#include "kiosk/facts.h"
#include "kiosk/kioskview.h"
#include "kiosk/noticepanel.h"
#include "kiosk/paperstate.h"
#include "ui/chip.h"
#include "ui/numberlabel.h"
#include "ui/touchbutton.h"

#include <QGridLayout>

namespace antrean {

/// The number that was taken, huge, with where to wait and how its paper fares. A paper that failed takes
/// nothing away: the number on the screen is as good.
class TicketPage : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit TicketPage(const Theme &theme, QWidget *parent = nullptr);

    void show(const KioskView &view, const GivenTicket &given, PaperState paper,
              std::chrono::milliseconds timeLeft);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void donePressed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showFacts(const KioskView &view, const GivenTicket &given);
    void showPaper(PaperState paper);

    Theme m_theme;
    QGridLayout *m_layout;
    Card *m_card;
    FitLabel *m_caption;
    NumberLabel *m_number;
    Chip *m_priority;
    FitLabel *m_service;
    FitLabel *m_agency;
    FitLabel *m_reserve; ///< Only for a number that the kiosk gave without its server.
    Facts *m_facts;
    NoticePanel *m_paper;
    TouchButton *m_done;
};

} // namespace antrean
