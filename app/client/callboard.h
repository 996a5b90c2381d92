#pragma once

#include "core/event.h"
#include "core/hall.h"

#include <chrono>
#include <optional>
#include <vector>

namespace antrean {

/// One call as a waiting room sees it: a number and where it goes. Nothing of the person, and no priority.
struct BoardCall
{
    TicketId ticket;
    QString label; ///< `A012`
    CounterId counter;
    ServiceId service;
    TimePoint calledAt{}; ///< The call or its last recall, by the server; newer calls stand first.
    TimePoint since{};    ///< When this board began to show it: a call that came late is new all the same.
    friend bool operator==(const BoardCall &, const BoardCall &) = default;
};

/// How many calls a board has room for.
struct BoardRoom
{
    int current = 3; ///< Large ones.
    int rows = 6;    ///< In the list.
    int spare = 0;   ///< More rows that the board makes room for while the list can't hold all recent calls.
};

/// What a board shows at one instant; newest first in each, and no call in two of them.
struct BoardView
{
    std::vector<BoardCall> current; ///< Large: all new calls, else the last one. Empty only without calls.
    std::vector<BoardCall> rows;
    std::vector<BoardCall> spare; ///< Empty unless the list is too short for the last minute.
    friend bool operator==(const BoardView &, const BoardView &) = default;
};

/// The calls of a hall's display: which are current, which rows are below, what flashes. It has no clock:
/// time is handed in, on the server's clock.
class CallBoard
{
public:
    static constexpr std::chrono::seconds highlighted{10};
    static constexpr std::chrono::seconds listed{60};
    /// A flash is a change there and back: once a second, five times. WCAG 2.3.1 allows three a second.
    static constexpr std::chrono::milliseconds flashPeriod{1000};
    static constexpr std::chrono::seconds flashing{5};
    /// More are not kept; a board has no room for them.
    static constexpr int kept = 40;

    /// Shows the calls to the counters of a zone; an empty one stands for the whole mall.
    explicit CallBoard(ZoneId zone = {});

    [[nodiscard]] const ZoneId &zone() const { return m_zone; }
    /// Takes in an event that `hall` holds already. \returns the call, if it was a call or recall for this
    /// board.
    std::optional<BoardCall> apply(const Hall &hall, const Event &event, TimePoint now);
    /// Takes the calls out of a hall that was replaced as a whole. What stood on the board goes on as it was.
    /// \returns the calls that visitors still wait for and that this board missed while it was cut off,
    /// oldest first: they are new now. A board that has shown nothing yet missed nothing.
    std::vector<BoardCall> rebuild(const Hall &hall, TimePoint now);

    /// All calls, newest first; a number stands there once, with its last call.
    [[nodiscard]] const std::vector<BoardCall> &calls() const { return m_calls; }
    [[nodiscard]] BoardView view(const BoardRoom &room, TimePoint now) const;
    /// The next instant at which view() changes by itself.
    [[nodiscard]] std::optional<TimePoint> nextChange(TimePoint now) const;

    [[nodiscard]] static bool isHighlighted(const BoardCall &call, TimePoint now);
    [[nodiscard]] static bool isFlashing(const BoardCall &call, TimePoint now);
    /// True in the half of each period in which the call is drawn in its other colour.
    [[nodiscard]] static bool isDimmed(const BoardCall &call, TimePoint now);

private:
    [[nodiscard]] bool concerns(const Hall &hall, const CounterId &counter) const;
    void put(BoardCall call);

    ZoneId m_zone;
    QDate m_date;
    bool m_built = false;
    std::vector<BoardCall> m_calls;
};

} // namespace antrean
