#pragma once

#include "client/deskcontrol.h"
#include "counter/actionbar.h"
#include "counter/askpanel.h"
#include "counter/countersettings.h"
#include "counter/deskheader.h"
#include "counter/notice.h"
#include "counter/pagestack.h"
#include "counter/ticketcard.h"
#include "counter/ticketlists.h"

#include <QBoxLayout>

namespace antrean {

/// An officer at work: the ticket at the counter, the one large action, what else can be done, and the lists.
class WorkPage final : public QWidget
{
    Q_OBJECT

public:
    /// Windows at least so wide have the lists beside the ticket instead of below it.
    static constexpr int wideFrom = 900;
    /// Lower pages have a smaller card, for the sake of the lists.
    static constexpr int lowBelow = 760;

    WorkPage(HallClient &client, const Theme &theme, const CounterSettings &settings,
             QWidget *parent = nullptr);

    void setCounter(const CounterId &counter);
    void setLocale(const QLocale &locale);
    void setStaysOnTop(bool staysOnTop) { m_staysOnTop = staysOnTop; }
    /// Shows the hall as it is now.
    void refresh();
    void showKeys();
    [[nodiscard]] DeskControl &control() { return m_control; }

Q_SIGNALS:
    void noticed(const antrean::Notice &notice);
    /// The officer wants another counter.
    void counterChangeRequested();
    void otherCounterRequested(const antrean::CounterId &counter);
    void logOutRequested();
    void stayOnTopRequested(bool staysOnTop);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    void pressNext();
    void act(DeskAction action);
    void openPanel(Panel *panel);
    void ask(const Question &question);
    void closePanel();
    // workquestions.cpp
    void askPark();
    void askPause();
    void askOutcome();
    void askCancel();
    void askTransfer();
    void askCall(TicketId ticket);
    void askHoliday(const QString &holiday);
    void askCloseDay();
    void askMenu();
    // worknotices.cpp
    void tellDone(const CommandBody &command);
    void tellFailed(const CommandFailure &failure);
    [[nodiscard]] QString labelOf(TicketId ticket) const;

    HallClient &m_client;
    Theme m_theme;
    QLocale m_locale;
    DeskControl m_control;
    bool m_staysOnTop = false;
    int m_lastWaiting = 0;
    TicketId m_asksAbout;

    QBoxLayout *m_split;
    QWidget *m_left;
    DeskHeader *m_header;
    NextAction *m_next;
    TicketCard *m_card;
    OtherActions *m_others;
    PageStack *m_side;
    TicketLists *m_lists;
    Panel *m_panel = nullptr;
};

} // namespace antrean
