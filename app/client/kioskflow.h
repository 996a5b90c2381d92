#pragma once

#include "core/command.h"

#include <chrono>
#include <optional>

namespace antrean {

/// How long a kiosk waits for a visitor. WCAG 2.2.1 asks for at least 20 seconds of warning.
struct KioskTimes
{
    std::chrono::milliseconds idle{45'000};     ///< Without a touch, until it asks whether somebody is there.
    std::chrono::milliseconds question{20'000}; ///< From the question until everything is wiped.
    std::chrono::milliseconds ticket{15'000};   ///< How long a taken number stays on the screen.
    std::chrono::milliseconds refused{30'000};  ///< How long a refusal stays on the screen.
    std::chrono::milliseconds slow{20'000};     ///< After this a number under way may be left behind.
};

/// Where a visitor is in the kiosk, and what a touch or the passing of time does about it. It knows no
/// window: the instants that it is handed count from any fixed moment and never go back.
///
/// A visit is everything between two wipes. Whatever a visitor chose is gone after a wipe: nobody finds the
/// choices of the one before.
class KioskFlow
{
public:
    using Instant = std::chrono::milliseconds;

    enum class Page { Start, Agencies, Search, Services, Service, Taking, Ticket, Refused };

    /// What the window shows; two equal states look alike.
    struct State
    {
        Page page = Page::Start;
        AgencyId agency;
        ServiceId service;
        PriorityClass priority = PriorityClass::Ordinary;
        bool isAsking = false; ///< "Are you still there?" lies over the page.
        bool isSlow = false;   ///< On Taking: the answer takes so long that the visitor may leave.
        quint64 visit = 1;     ///< Counts the wipes.
        friend bool operator==(const State &, const State &) = default;
    };

    explicit KioskFlow(const KioskTimes &times = {})
        : m_times(times)
    {}

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] Page page() const { return m_state.page; }
    [[nodiscard]] bool canGoBack() const;
    /// Until the page goes away by itself; nothing where it doesn't.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(Instant now) const;

    /// Any touch or key: the visitor is there. It answers the question as well.
    void touched(Instant now);
    /// Time has passed: asks, wipes, or leaves a page that shows for a while only.
    void advance(Instant now);

    void showAgencies(Instant now);
    void showSearch(Instant now);
    void chooseAgency(const AgencyId &agency, Instant now);
    /// From the start page, a list of services, or a search.
    void chooseService(const ServiceId &service, Instant now);
    /// One step towards the start; nothing while a number is being taken.
    void back(Instant now);
    /// Everything is wiped; nothing while a number is being taken, until that is slow.
    void home(Instant now);

    /// Begins to take a number. \returns the attempt that the answer must name; nothing when one is under way
    /// already or no service is chosen, so that a second tap never takes a second number.
    std::optional<quint64> take(PriorityClass priority, Instant now);
    /// The number is committed. False when nobody waits for this attempt any more.
    bool taken(quint64 attempt, Instant now);
    /// The number was refused, or could not be asked for. False as in taken().
    bool refused(quint64 attempt, Instant now);
    /// The number has to be read off the screen: it stays three times as long from now.
    void paperFailed(Instant now);

private:
    void show(Page page, Instant now);
    void wipe(Instant now);
    [[nodiscard]] bool isUnderWay(quint64 attempt) const;

    KioskTimes m_times;
    State m_state;
    Page m_origin = Page::Start; ///< Where the service was chosen.
    quint64 m_attempt = 0;
    Instant m_lastTouch{};
    Instant m_shownSince{};
    int m_ticketTimes = 1; ///< How often the ticket's time is given.
};

} // namespace antrean
