#pragma once

#include "client/deskview.h"
#include "client/hallclient.h"

namespace antrean {

/// An officer's hand on one counter: turns presses into commands on what the officer sees, one at a time, and
/// never lets a second press of the same finger do the next thing.
class DeskControl final : public QObject
{
    Q_OBJECT

public:
    /// `pressGap`: after the large action was done, a press within this time is taken for the second half of
    /// a double press and does nothing.
    explicit DeskControl(HallClient &client,
                         std::chrono::milliseconds pressGap = std::chrono::milliseconds(350),
                         QObject *parent = nullptr);

    void setCounter(const CounterId &counter) { m_counter = counter; }
    [[nodiscard]] const CounterId &counter() const { return m_counter; }
    /// What the officer sees now.
    [[nodiscard]] DeskView view() const;
    /// A command is under way; nothing else is sent meanwhile.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    /// The one large action. On a holiday OpenDay needs `despiteHoliday`.
    void doNext(bool despiteHoliday = false);
    // Each does nothing when the view doesn't allow it.
    void recall();
    void miss();
    void park(std::optional<std::chrono::minutes> duration);
    void transfer(const ServiceId &toService, const CounterId &toCounter);
    void cancel(const QString &reason);
    void finish(Outcome outcome);
    void pause(const QString &reason);
    void resumeCounter();
    void closeCounter();
    void openCounter();
    void call(TicketId ticket, const QString &reason);
    void closeDay(bool endVisits);
    void reinstate(TicketId ticket);
    void resume(TicketId ticket);

Q_SIGNALS:
    void busyChanged(bool isBusy);
    /// The server carried it out; the hall shows it already.
    void done(const antrean::CommandBody &command);
    void failed(const antrean::CommandFailure &failure);

private:
    void send(const CommandBody &command, bool isNext = false);
    /// Sends what `make` makes of the ticket at the counter, if the action is allowed now.
    template <class Make>
    void onTicket(DeskAction action, Make make, bool isNext = false);

    HallClient &m_client;
    CounterId m_counter;
    std::chrono::milliseconds m_pressGap;
    std::optional<std::chrono::nanoseconds> m_nextDoneAt;
    bool m_isBusy = false;
};

} // namespace antrean
