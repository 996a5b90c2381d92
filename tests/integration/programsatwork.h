#pragma once

#include "badlink.h"
#include "client/callboard.h"
#include "client/deskcontrol.h"
#include "net/eventloop.h"
#include "simulation/evidence.h"

namespace antrean::test {

/// What the programs of one hall share, and what was seen of them.
struct HallNotes
{
    EventLoop &eventLoop;
    const simulation::MallPlan &plan;
    const std::optional<ServerAddress> &server;
    std::mt19937 chance;
    simulation::History history{};
    /// From the server's clock to the event loop's: the least time that an event was seen to take.
    std::optional<std::chrono::nanoseconds> clockOffset{};
    bool isClosing = false; ///< Nobody comes any more, and officers hurry.

    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(chance); }
    bool happens(double share) { return std::bernoulli_distribution(share)(chance); }
    [[nodiscard]] simulation::Instant now() const { return eventLoop.elapsed(); }
};

/// A real program without its window, on its own link to the real server.
class ProgramAtWork : public QObject
{
    Q_OBJECT

public:
    /// \param isDirect straight to the server, past any link.
    ProgramAtWork(HallNotes &notes, const QString &name, const QString &program, bool isDirect = false);

    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] HallClient &client() { return m_client; }
    [[nodiscard]] const HallClient &client() const { return m_client; }
    /// Only for a program that isn't direct.
    void setWeather(const LinkWeather &weather);
    void resetLink() { m_link->reset(); }
    /// From the first bad weather to the return to fair weather, the checkers ask nothing of the link.
    void endTrouble();

protected:
    [[nodiscard]] HallNotes &notes() { return m_notes; }

private:
    HallNotes &m_notes;
    QByteArray m_name;
    std::unique_ptr<BadLink> m_link;
    HallClient m_client;
    std::optional<simulation::Instant> m_troubleSince;
};

/// Visitors tap, one after another, as soon as the last has paper.
class KioskAtWork final : public ProgramAtWork
{
    Q_OBJECT

public:
    KioskAtWork(HallNotes &notes, int number, bool isDirect = false);
    /// \param gap between two visitors, on average; zero: nobody comes by himself.
    void open(std::chrono::milliseconds gap);
    /// A visitor taps now.
    void take();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void printed();

private:
    void print(const Ticket &ticket, simulation::Instant tap);

    std::chrono::milliseconds m_gap{};
    QTimer m_next;
    bool m_isBusy = false;
};

/// An officer presses what there is to press.
class CounterAtWork final : public ProgramAtWork
{
    Q_OBJECT

public:
    CounterAtWork(HallNotes &notes, const CounterId &counter, const OfficerId &officer,
                  bool isDirect = false);
    void open(std::chrono::milliseconds gap) { m_press.start(gap); }

private:
    void press();

    DeskControl m_control;
    QTimer m_press;
};

/// A board of a zone notes when each call stands on it first.
class BoardAtWork final : public ProgramAtWork
{
    Q_OBJECT

public:
    BoardAtWork(HallNotes &notes, int index, const ZoneId &zone, bool isDirect = false);

private:
    void look();

    int m_index;
    CallBoard m_board;
    std::set<std::pair<TicketId, TimePoint>> m_shown;
};

} // namespace antrean::test
