#pragma once

#include "core/ticket.h"
#include "mall/mallwindows.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <vector>

class QAbstractButton;

namespace antrean {

/// One visitor's way through the mall, played on the real windows: a tap on the kiosk's own buttons, presses
/// of the counter's own button, and a look at what the board shows. Keeps pictures of each window.
class GuidedVisit final : public QObject
{
    Q_OBJECT

public:
    /// The windows must outlive it; pictures go into `folder`.
    GuidedVisit(MallWindows &windows, const QString &folder);
    void start();

Q_SIGNALS:
    /// One line about a step that was done.
    void stepDone(const QString &line);
    /// The board showed the number of the ticket, and the visit is over.
    void succeeded();
    void failed(const QString &reason);

private:
    struct Step
    {
        QString what;                  ///< For the line, and for the complaint when it doesn't come about.
        std::function<bool()> isReady; ///< Asked until it is true; then `act`.
        std::function<void()> act;
    };

    void addKioskSteps();
    void addCounterSteps();
    void addPress(QWidget &window, const QString &button, const QString &what);
    void addStageStep(StageState state, const QString &what);
    void poll();
    [[nodiscard]] const Stage *stage() const;
    void keepPicture(QWidget &window, const QString &name);
    void keepTicket();
    void keepBoardText();
    void fail(const QString &reason);

    MallWindows &m_windows;
    QString m_folder;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    QTimer m_poll;
    QElapsedTimer m_running;
    QElapsedTimer m_waiting;
    TicketId m_ticket;
    QString m_label;
    std::vector<TicketId> m_painted;
    bool m_isPrinted = false;
    bool m_hasFailed = false;
};

} // namespace antrean
