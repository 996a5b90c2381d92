#pragma once

#include "core/environment.h"
#include "storage/journal.h"

#include <memory>
#include <optional>

namespace antrean {

/// The clock of a hall with real visitors: decides, stamps and tells the time. It goes by this computer's
/// clock as long as that is sane, and otherwise by itself: a typo in the date, a dead battery or a wrong time
/// zone must not close the day or stamp events with a future that can't be taken back.
///
/// Between start and end it never goes back, nor faster or slower than by a twentieth, with one exception:
/// see isGuess().
class HallClock final : public Clock
{
public:
    /// Differences up to this are followed, gently.
    static constexpr std::chrono::minutes mostFollowed{2};
    /// No hall rests longer: a start so long after the last event must be meant.
    static constexpr std::chrono::hours longestPause{24 * 90};

    /// This computer's clock is further from the hall's last event than is likely.
    struct FarAhead
    {
        TimePoint system;
        TimePoint lastInstant;
        /// Untranslated, with what to do.
        [[nodiscard]] QString text() const;
    };

    /// A server that ended without forget() goes on with its clock, if the computer has run on since: a crash
    /// and a restart in the minute of a wrong clock change nothing. Any other begins by this computer's
    /// clock, but not before the journal's last event.
    /// \param journal keeps where the clock stands; it and the environment must outlive the clock
    /// \param lastInstant of the journal's newest event
    /// \param isClockRight a person says so: this computer's clock is believed, however late it shows
    [[nodiscard]] static tl::expected<std::unique_ptr<HallClock>, FarAhead>
    start(Environment &environment, Journal &journal, TimePoint lastInstant, bool isClockRight = false);

    [[nodiscard]] TimePoint now() const override;
    /// True after a start with a clock that shows a time before the last event, so is surely wrong: the
    /// hall's clock goes on from that event, and takes over the first later time that this computer's clock
    /// is set to.
    [[nodiscard]] bool isGuess() const { return m_isGuess; }
    /// The server ends in good order: whoever starts it again has this computer's clock believed.
    void forget();

private:
    /// Where a clock stands in the run of the computer.
    struct Anchor
    {
        QString run; ///< The environment's runName().
        std::chrono::milliseconds elapsed{};
        TimePoint time{};
        [[nodiscard]] TimePoint at(std::chrono::nanoseconds now) const;
    };
    using Precise = std::chrono::sys_time<std::chrono::microseconds>;

    HallClock(Environment &environment, Journal &journal, TimePoint lastInstant, TimePoint start,
              bool isGuess);
    [[nodiscard]] static std::optional<Anchor> anchorIn(Journal &journal, Environment &environment);
    [[nodiscard]] Precise preciseNow() const;
    void look();
    void tell(std::chrono::milliseconds difference);
    void keepAnchor();

    Environment &m_environment;
    Journal &m_journal;
    TimePoint m_lastInstant;                           ///< Of the journal at the start.
    Precise m_set;                                     ///< What this clock showed when it last looked.
    std::chrono::nanoseconds m_setAt;                  ///< When that was.
    std::chrono::milliseconds m_toGain{};              ///< What was to be made up for then.
    bool m_isGuess;                                    ///< See isGuess().
    std::optional<std::chrono::milliseconds> m_told{}; ///< The difference that was last complained of.
    std::optional<Anchor> m_anchor{};                  ///< As the journal keeps it.
    Timer m_everySecond;
};

} // namespace antrean
