#include "server/hallclock.h"

#include "core/timetext.h"

#include <QLoggingCategory>
#include <QStringList>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(clockLog, "antrean.server.clock")

namespace {

/// Under this key of its meta values the journal keeps the clock's anchor.
constexpr auto anchorKey = "clock"_L1;
/// How far a clock may be from its anchor's line before the journal gets another.
constexpr auto mostOffAnchor = 30s;
/// A difference is complained of again when it has changed by so much.
constexpr auto newDifference = 1min;
/// A minute is made up for in twenty: nobody sees it on a wall, and no waiting time is much too long.
constexpr int slewShare = 20;

/// As this computer's own clock writes it, for whoever compares it with the one on the wall.
QString shown(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

QString HallClock::FarAhead::text() const
{
    const auto text =
        u"this computer's clock shows %1, and the hall's last event was at %2, more than %3 days before. "
        "If the clock is wrong, set it right and start the server again. If it is right, start it once "
        "with --clock-is-right"_s;
    return text.arg(shown(system), shown(lastInstant)).arg(longestPause / 24h);
}

TimePoint HallClock::Anchor::at(std::chrono::nanoseconds now) const
{
    return time + (std::chrono::floor<std::chrono::milliseconds>(now) - elapsed);
}

// The monotonic clock alone ties a server that crashed to the one that is started two seconds later, so that
// the time in between need not be read from a clock that may be wrong. It is bound to one run of the
// computer, and a line through one point is all there is to keep: a commit at the start, not one every
// minute. After the computer itself was started anew there is nothing honest to go by but its clock, within
// the bounds of start().
std::optional<HallClock::Anchor> HallClock::anchorIn(Journal &journal, Environment &environment)
{
    const auto kept = journal.meta(anchorKey);
    if (!kept || !*kept)
        return std::nullopt;
    const QStringList parts = (*kept)->split(u' ');
    if (parts.size() != 3 || parts[0].isEmpty() || parts[0] != environment.runName())
        return std::nullopt;
    bool isNumber = false;
    const std::chrono::milliseconds elapsed(parts[1].toLongLong(&isNumber));
    const auto time = parseInstant(parts[2]);
    if (!isNumber || !time || elapsed > environment.elapsed())
        return std::nullopt;
    return Anchor{parts[0], elapsed, *time};
}

tl::expected<std::unique_ptr<HallClock>, HallClock::FarAhead>
HallClock::start(Environment &environment, Journal &journal, TimePoint lastInstant, bool isClockRight)
{
    const TimePoint system = environment.systemTime();
    const auto anchor = isClockRight ? std::nullopt : anchorIn(journal, environment);
    if (anchor) {
        const TimePoint start = std::max(anchor->at(environment.elapsed()), lastInstant);
        return std::unique_ptr<HallClock>(new HallClock(environment, journal, lastInstant, start, false));
    }
    if (!isClockRight && journal.lastSeq() > 0 && system - lastInstant > longestPause)
        return tl::unexpected(FarAhead{system, lastInstant});
    return std::unique_ptr<HallClock>(new HallClock(environment, journal, lastInstant,
                                                    std::max(system, lastInstant),
                                                    system < lastInstant - mostFollowed));
}

HallClock::HallClock(Environment &environment, Journal &journal, TimePoint lastInstant, TimePoint start,
                     bool isGuess)
    : m_environment(environment)
    , m_journal(journal)
    , m_lastInstant(lastInstant)
    , m_set(start)
    , m_setAt(environment.elapsed())
    , m_isGuess(isGuess)
    , m_everySecond(environment, [this] { look(); })
{
    m_everySecond.repeat(1s);
    look();
}

HallClock::Precise HallClock::preciseNow() const
{
    const auto passed = std::chrono::floor<std::chrono::microseconds>(m_environment.elapsed() - m_setAt);
    // Never more than is missing, however long nobody looked: a computer may sleep for a night.
    const auto most = passed / slewShare;
    return m_set + passed + std::clamp<std::chrono::microseconds>(m_toGain, -most, most);
}

TimePoint HallClock::now() const { return std::chrono::floor<std::chrono::milliseconds>(preciseNow()); }

void HallClock::look()
{
    m_set = preciseNow();
    m_setAt = m_environment.elapsed();
    const TimePoint system = m_environment.systemTime();
    // That a clock shows a time which has been already is proof that it is wrong, and nothing is known of the
    // time since the last event. A battery that is dead is made up for by a time server half a minute later.
    if (m_isGuess && system >= now() - mostFollowed && system - m_lastInstant <= longestPause) {
        m_isGuess = false;
        m_set = std::max<Precise>(m_set, system);
        m_told.reset();
        qCWarning(clockLog) << "this computer's clock has been set: the hall's goes by it from now on,"
                            << shown(now());
    }
    const auto difference = system - now();
    m_toGain = std::chrono::abs(difference) <= mostFollowed ? difference : 0ms;
    tell(difference);
    keepAnchor();
}

void HallClock::tell(std::chrono::milliseconds difference)
{
    if (std::chrono::abs(difference) <= mostFollowed) {
        if (std::exchange(m_told, std::nullopt))
            qCWarning(clockLog) << "this computer's clock and the hall's agree again";
        return;
    }
    if (m_told && std::chrono::abs(difference - *m_told) <= newDifference)
        return;
    m_told = difference;
    const auto text =
        u"this computer's clock shows %1, and the hall's clock %2. The hall goes on by its own, "
        "since its "_s.arg(shown(m_environment.systemTime()), shown(now()));
    if (m_isGuess) {
        qCCritical(clockLog).noquote()
            << text + u"last event was at %1. Set this computer's clock right: the hall's follows as soon as "
                      "it shows a later time. If it is right, the journal was written with a wrong one: "
                      "restore a backup from before"_s.arg(shown(m_lastInstant));
    } else {
        qCCritical(clockLog).noquote()
            << text +
                   u"time can't jump while visitors wait. If this computer's clock is wrong, set it right: "
                   "nothing else is needed. If it is right, stop the server and start it again, best "
                   "before opening: it takes that time over"_s;
    }
}

void HallClock::keepAnchor()
{
    const QString run = m_environment.runName();
    if (run.isEmpty() || m_isGuess || m_journal.isTight() || m_journal.hasFailed())
        return;
    if (m_anchor && std::chrono::abs(m_anchor->at(m_setAt) - now()) <= mostOffAnchor)
        return;
    const Anchor anchor{run, std::chrono::floor<std::chrono::milliseconds>(m_setAt), now()};
    const QString text = u"%1 %2 %3"_s.arg(run, QString::number(anchor.elapsed.count()), instantText(now()));
    // Where the disk is full it is tried again in a second, without a word: others speak of that.
    if (m_journal.setMeta(anchorKey, text))
        m_anchor = anchor;
}

void HallClock::forget()
{
    m_everySecond.stop();
    if (!m_environment.runName().isEmpty())
        (void)m_journal.setMeta(anchorKey, u""_s);
    m_anchor.reset();
}

} // namespace antrean
