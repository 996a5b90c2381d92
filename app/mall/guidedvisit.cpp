#include "mall/guidedvisit.h"

#include "counter/counterwindow.h"
#include "display/displaywindow.h"
#include "kiosk/kioskwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QMouseEvent>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 patienceMs = 30'000;
/// Between two presses: windows take quicker ones for a trembling finger.
constexpr qint64 humanPauseMs = 600;

/// A button that a person could press now.
QAbstractButton *pressable(QWidget &window, const QString &name)
{
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>(name)) {
        if (button->isVisibleTo(&window) && button->isEnabled())
            return button;
    }
    return nullptr;
}

/// A finger's or mouse's press in the middle of it.
void press(QAbstractButton &button)
{
    const QPointF middle = button.rect().center();
    const QPointF global = button.mapToGlobal(middle);
    QMouseEvent down(QEvent::MouseButtonPress, middle, global, Qt::LeftButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&button, &down);
    QMouseEvent up(QEvent::MouseButtonRelease, middle, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&button, &up);
}

} // namespace

GuidedVisit::GuidedVisit(MallWindows &windows, const QString &folder)
    : m_windows(windows)
    , m_folder(folder)
{
    connect(&m_windows.kiosk(), &KioskWindow::ticketTaken, this,
            [this](TicketId ticket, const QString &label) {
                m_ticket = ticket;
                m_label = label;
            });
    connect(&m_windows.kiosk(), &KioskWindow::ticketPrinted, this, [this](TicketId ticket, PaperState paper) {
        m_isPrinted = ticket == m_ticket && paper == PaperState::Printed;
    });
    connect(&m_windows.display(), &DisplayWindow::callPainted, this,
            [this](TicketId ticket) { m_painted.push_back(ticket); });
    addKioskSteps();
    addCounterSteps();
    m_poll.setInterval(20);
    connect(&m_poll, &QTimer::timeout, this, &GuidedVisit::poll);
}

void GuidedVisit::start()
{
    m_running.start();
    m_waiting.start();
    m_poll.start();
}

void GuidedVisit::addPress(QWidget &window, const QString &button, const QString &what)
{
    m_steps.push_back({what,
                       [this, &window, button] {
                           return m_waiting.elapsed() >= humanPauseMs && pressable(window, button) != nullptr;
                       },
                       [&window, button] { press(*pressable(window, button)); }});
}

void GuidedVisit::addStageStep(StageState state, const QString &what)
{
    m_steps.push_back({what, [this, state] { return stage() && stage()->state == state; }, [] {}});
}

void GuidedVisit::addKioskSteps()
{
    QWidget &kiosk = m_windows.kiosk();
    m_steps.push_back({u"The kiosk shows its services"_s,
                       [&kiosk] { return pressable(kiosk, u"popular-0"_s) != nullptr; },
                       [this, &kiosk] { keepPicture(kiosk, u"kiosk"_s); }});
    addPress(kiosk, u"popular-0"_s, u"A visitor taps the first service"_s);
    m_steps.push_back({u"The kiosk shows the service's standard"_s,
                       [&kiosk] { return pressable(kiosk, u"takeTicket"_s) != nullptr; },
                       [this, &kiosk] { keepPicture(kiosk, u"kiosk-service"_s); }});
    addPress(kiosk, u"takeTicket"_s, u"… and taps to take a number"_s);
    m_steps.push_back({u"The ticket is committed and on paper"_s,
                       [this] { return !m_label.isEmpty() && m_isPrinted; },
                       [this, &kiosk] {
                           keepPicture(kiosk, u"kiosk-ticket"_s);
                           keepTicket();
                       }});
}

void GuidedVisit::addCounterSteps()
{
    QWidget &counter = m_windows.counter();
    QWidget &display = m_windows.display();
    m_steps.push_back(
        {u"The calls before this one have had their time on the board"_s,
         [this] { return std::chrono::milliseconds(m_running.elapsed()) > CallBoard::highlighted; }, [] {}});
    addPress(counter, u"nextAction"_s, u"An officer opens the counter"_s);
    addPress(counter, u"nextAction"_s, u"… and presses to call the next number"_s);
    addStageStep(StageState::Called, u"The server called it"_s);
    m_steps.push_back({u"The board shows the number"_s,
                       [this] { return std::ranges::find(m_painted, m_ticket) != m_painted.end(); },
                       [this, &display] {
                           keepPicture(display, u"board"_s);
                           keepBoardText();
                       }});
    addPress(counter, u"nextAction"_s, u"The visitor is there: the officer starts to serve"_s);
    addStageStep(StageState::Serving, u"The visit is being served"_s);
    m_steps.push_back({u"The counter's window"_s,
                       [&counter] { return pressable(counter, u"nextAction"_s) != nullptr; },
                       [this, &counter] { keepPicture(counter, u"counter"_s); }});
    addPress(counter, u"nextAction"_s, u"… and finishes"_s);
    addStageStep(StageState::Finished, u"The visit is finished"_s);
}

const Stage *GuidedVisit::stage() const
{
    const Ticket *ticket = m_windows.displayClient().hall().ticket(m_ticket);
    return ticket ? &ticket->stage() : nullptr;
}

void GuidedVisit::poll()
{
    const Step &step = m_steps[m_next];
    if (!step.isReady()) {
        if (m_waiting.elapsed() > patienceMs)
            fail(u"this did not come about in %1 s: %2"_s.arg(patienceMs / 1000).arg(step.what));
        return;
    }
    step.act();
    if (m_hasFailed)
        return;
    Q_EMIT stepDone(m_label.isEmpty() ? step.what : u"%1 (%2)"_s.arg(step.what, m_label));
    m_waiting.start();
    if (++m_next < m_steps.size())
        return;
    m_poll.stop();
    Q_EMIT succeeded();
}

void GuidedVisit::fail(const QString &reason)
{
    m_poll.stop();
    if (!std::exchange(m_hasFailed, true))
        Q_EMIT failed(reason);
}

void GuidedVisit::keepTicket()
{
    // The file printer names a ticket's picture after its print job, which has the label in it.
    const QDir folder(m_folder);
    const QStringList papers = folder.entryList({u"*-%1-*.png"_s.arg(m_label)}, QDir::Files);
    if (papers.size() != 1 ||
        !QFile::rename(folder.filePath(papers.first()), folder.filePath(u"ticket.png"_s)))
        fail(u"%1 pictures of ticket %2 lie in %3, or it can't be renamed"_s.arg(papers.size())
                 .arg(m_label, m_folder));
}

void GuidedVisit::keepBoardText()
{
    QFile file(QDir(m_folder).filePath(u"board.txt"_s));
    const auto &calls = m_windows.display().board().calls();
    if (calls.empty() || !file.open(QIODevice::WriteOnly) || file.write(calls.front().label.toUtf8()) < 0)
        fail(u"the board's newest call can't be written to %1"_s.arg(file.fileName()));
}

void GuidedVisit::keepPicture(QWidget &window, const QString &name)
{
    const QString file = QDir(m_folder).filePath(name + u".png"_s);
    if (!window.grab().save(file))
        fail(u"can't write %1"_s.arg(file));
}

} // namespace antrean
