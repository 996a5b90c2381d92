#include "counter/workpage.h"

#include "counter/keyspanel.h"

#include <QApplication>
#include <QShortcut>

namespace antrean {

using namespace Qt::StringLiterals;

WorkPage::WorkPage(HallClient &client, const Theme &theme, const CounterSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_theme(theme)
    , m_locale(localeOf(settings.language))
    , m_control(client, settings.pressGap)
    , m_staysOnTop(settings.stayOnTop)
{
    build();
    connect(m_header, &DeskHeader::menuRequested, this, &WorkPage::askMenu);
    connect(m_next, &NextAction::pressed, this, &WorkPage::pressNext);
    connect(m_others, &OtherActions::pressed, this, &WorkPage::act);
    connect(m_lists, &TicketLists::callRequested, this, &WorkPage::askCall);
    connect(m_lists, &TicketLists::reinstateRequested, &m_control, &DeskControl::reinstate);
    connect(m_lists, &TicketLists::resumeRequested, &m_control, &DeskControl::resume);
    connect(&m_control, &DeskControl::busyChanged, m_next, &NextAction::setBusy);
    connect(&m_control, &DeskControl::done, this, &WorkPage::tellDone);
    connect(&m_control, &DeskControl::failed, this, &WorkPage::tellFailed);
    for (int tab = 0; tab < static_cast<int>(TicketLists::tabCount); ++tab) {
        auto *key =
            new QShortcut(QKeySequence(Qt::ControlModifier | static_cast<Qt::Key>(Qt::Key_1 + tab)), this);
        connect(key, &QShortcut::activated, this, [this, tab] {
            closePanel();
            m_lists->open(static_cast<TicketLists::Tab>(tab), true);
        });
    }
}

void WorkPage::build()
{
    m_left = new QWidget(this);
    m_header = new DeskHeader(m_theme, m_left);
    m_next = new NextAction(m_theme, m_left);
    m_card = new TicketCard(m_theme, m_left);
    m_others = new OtherActions(m_theme, m_left);
    m_side = new PageStack(this);
    m_lists = new TicketLists(m_theme, m_side);
    m_side->addWidget(m_lists);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins({});
    left->setSpacing(0);
    left->addWidget(m_header);
    left->addWidget(m_card);
    left->addWidget(m_next);
    left->addWidget(m_others);
    left->addStretch(1);
    m_split = new QBoxLayout(QBoxLayout::TopToBottom, this);
    const Space &space = m_theme.sizes.space;
    m_split->setContentsMargins(space.xs, space.xs, space.xs, space.xs);
    m_split->addWidget(m_left);
    m_split->addWidget(m_side, 1);
    // The lists scroll; the ticket and its actions don't.
    m_side->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_side->setMinimumHeight(m_theme.sizes.target);
}

void WorkPage::resizeEvent(QResizeEvent *) { arrange(); }

void WorkPage::arrange()
{
    const bool isWide = width() >= wideFrom;
    const Space &space = m_theme.sizes.space;
    const int margin = isWide ? space.l : space.xs;
    m_split->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_split->setContentsMargins(margin, margin, margin, margin);
    m_split->setSpacing(isWide ? space.l : 0);
    m_split->setStretch(0, isWide ? 4 : 0);
    m_split->setStretch(1, isWide ? 5 : 1);
    const bool isLow = height() < lowBelow;
    m_card->setSize(isWide && !isLow ? TicketCard::Size::Large
                    : isLow          ? TicketCard::Size::Compact
                                     : TicketCard::Size::Usual);
    m_others->setColumns(width() < 520 ? 2 : 3);
    // In a narrow window a question needs the room of what it was asked with; and where the link's banner
    // takes room, what can't be done gives it.
    m_others->setVisible(isWide || (!m_panel && (m_client.isLive() || !isLow)));
}

void WorkPage::setCounter(const CounterId &counter)
{
    closePanel();
    m_control.setCounter(counter);
    m_lists->open(TicketLists::Tab::Upcoming, false);
    refresh();
}

void WorkPage::setLocale(const QLocale &locale)
{
    m_locale = locale;
    refresh();
}

void WorkPage::refresh()
{
    const Hall &hall = m_client.hall();
    const DeskView view = m_control.view();
    const bool canSend = m_client.isLive();
    m_header->show(view, m_control.counter(), m_client.officer(), hall, m_locale);
    m_card->show(view, hall, m_client.now(), m_locale);
    m_next->show(view, canSend);
    m_others->show(view, canSend);
    m_lists->show(view, hall, m_locale);
    if (m_side->isEnabled() != canSend) {
        m_side->setEnabled(canSend);
        arrange();
    }
    // A question about a ticket that has gone meanwhile can't be answered any more.
    if (m_panel && !m_asksAbout.isEmpty() && (!view.ticket || view.ticket->id != m_asksAbout))
        closePanel();
    // Somebody came while the officer worked in another window.
    if (view.status == DeskStatus::Idle && m_lastWaiting == 0 && view.waiting > 0)
        QApplication::alert(window());
    m_lastWaiting = view.waiting;
}

void WorkPage::pressNext()
{
    const DeskView view = m_control.view();
    if (view.next == DeskAction::OpenDay && !view.holiday.isEmpty())
        askHoliday(view.holiday);
    else
        m_control.doNext();
}

void WorkPage::act(DeskAction action)
{
    switch (action) {
    case DeskAction::Recall:
        return m_control.recall();
    case DeskAction::Miss:
        return m_control.miss();
    case DeskAction::ResumeCounter:
        return m_control.resumeCounter();
    case DeskAction::CloseCounter:
        return m_control.closeCounter();
    case DeskAction::Park:
        return askPark();
    case DeskAction::Transfer:
        return askTransfer();
    case DeskAction::Cancel:
        return askCancel();
    case DeskAction::FinishOtherwise:
        return askOutcome();
    case DeskAction::Pause:
        return askPause();
    case DeskAction::CloseDay:
        return askCloseDay();
    case DeskAction::None:
    case DeskAction::OpenDay:
    case DeskAction::OpenCounter:
    case DeskAction::CallNext:
    case DeskAction::StartServing:
    case DeskAction::FinishServing:
    case DeskAction::CallByName:
        return;
    }
}

void WorkPage::openPanel(Panel *panel)
{
    closePanel();
    m_panel = panel;
    m_side->addWidget(panel);
    m_side->setCurrentWidget(panel);
    connect(panel, &Panel::closed, this, &WorkPage::closePanel);
    arrange();
    panel->takeFocus();
}

void WorkPage::ask(const Question &question) { openPanel(new AskPanel(m_theme, question, m_side)); }

void WorkPage::closePanel()
{
    m_asksAbout = TicketId();
    if (!m_panel)
        return;
    Panel *panel = std::exchange(m_panel, nullptr);
    m_side->setCurrentWidget(m_lists);
    m_side->removeWidget(panel);
    panel->hide();
    // Its keys and its name must not answer any more.
    panel->setEnabled(false);
    panel->setObjectName({});
    panel->deleteLater();
    arrange();
    if (auto *next = m_next->findChild<TouchButton *>())
        next->setFocus(Qt::OtherFocusReason);
}

void WorkPage::showKeys() { openPanel(new KeysPanel(m_theme, m_side)); }

} // namespace antrean
