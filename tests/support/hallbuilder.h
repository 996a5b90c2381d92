#pragma once

#include "core/apply.h"
#include "core/decide.h"

namespace antrean {

// Ids as a test writes them: `service(u"ktp")`.
[[nodiscard]] inline ServiceId service(QStringView id) { return ServiceId(id.toString()); }
[[nodiscard]] inline CounterId counter(QStringView id) { return CounterId(id.toString()); }
[[nodiscard]] inline OfficerId officer(QStringView id) { return OfficerId(id.toString()); }

/// A sound mall that is small enough to keep in mind. Hours: 07:30 to 16:00 with a break from 12:00 to 13:00;
/// Friday to 16:30 with a break from 11:30 to 13:00; weekend closed. 17 August 2026 is a holiday.
///
///     service  agency       prefix  peculiar
///     ktp      disdukcapil  A
///     kk       disdukcapil  A       shares the prefix of ktp
///     akta     disdukcapil  B       3 tickets a day; the last one 30 minutes before closing
///     paspor   imigrasi     C       gives tickets during breaks
///     paspor-lansia  imigrasi  E    for the priority class only
///     pajak    samsat       D       hours of its own: 08:00 to 12:00, on Saturday from 09:00, not on Monday
///     arsip    samsat       F       no counter serves it
///
///     counter  zone      serves
///     1        lantai-1  ktp, kk
///     2        lantai-1  ktp, akta
///     3        lantai-2  paspor, paspor-lansia
///     4        lantai-2  pajak, ktp (weighs 4)
///
/// Officers: ayu, budi, dewi; citra may call out of order; sari is a supervisor, adi an administrator.
[[nodiscard]] MallConfig tinyMall();

/// Hours that are the same on the days from Monday to `lastDay` (1 to 7), and none after it.
[[nodiscard]] WeekHours sameHours(DayHours hours, int lastDay = 7);

/// A hall with a clock that stands still until the test moves it. The short helpers expect success and end
/// the program with the refusal when there is none, so that a test reads like a script; does() and refusal()
/// are for what may be refused.
class TestHall
{
public:
    /// The mall, Tuesday 17 November 2026, 08:00; no day is open. `config` must be sound.
    explicit TestHall(const MallConfig &config = tinyMall());

    [[nodiscard]] const Hall &hall() const { return m_hall; }
    /// Everything that has happened, the configuration first.
    [[nodiscard]] const std::vector<Event> &journal() const { return m_journal; }
    [[nodiscard]] TimePoint now() const { return m_now; }
    [[nodiscard]] const Ticket &ticket(TicketId id) const { return m_hall.tickets.at(id); }
    [[nodiscard]] const Stage &stage(TicketId id) const { return ticket(id).stage(); }
    [[nodiscard]] StageState state(TicketId id) const { return stage(id).state; }
    [[nodiscard]] QString label(TicketId id) const { return ticket(id).label; }
    [[nodiscard]] const Desk &desk(QStringView id) const { return m_hall.desks.at(counter(id)); }

    void setNow(TimePoint now) { m_now = now; }
    /// The wall clock of the mall's zone; `time` as `08:00`.
    void setClock(QDate date, QStringView time);
    /// Another time of the same date.
    void setClock(QStringView time);
    void advance(std::chrono::milliseconds by) { m_now += by; }
    /// Whose commands the next ones are; `uji` at first.
    void setDevice(QStringView device) { m_device = DeviceId(device.toString()); }

    [[nodiscard]] tl::expected<Events, Refusal> decides(const CommandBody &command,
                                                        QStringView who = {}) const;
    /// Decides and applies, as the server does.
    tl::expected<std::vector<Event>, Refusal> does(const CommandBody &command, QStringView who = {});
    /// The code of does(), or -1 when the command was carried out.
    RefusalCode refusal(const CommandBody &command, QStringView who = {});
    /// Applies an event that no command brought about. On success it is in the journal.
    tl::expected<void, Inconsistency> happens(const EventBody &event);

    void openDay();
    void open(QStringView counterId, QStringView who);
    TicketId issue(QStringView serviceId, PriorityClass priority = PriorityClass::Ordinary);
    TicketId issue(std::initializer_list<QStringView> journey,
                   PriorityClass priority = PriorityClass::Ordinary);
    /// The officer of the counter presses "next".
    TicketId callNext(QStringView counterId);
    /// The same, with the reason that the call bears.
    TicketCalled call(QStringView counterId);
    // On the ticket that is at the counter, by the officer who sits there.
    void start(QStringView counterId);
    void finish(QStringView counterId, Outcome outcome = Outcome::Done);
    void miss(QStringView counterId);
    void park(QStringView counterId, std::optional<std::chrono::minutes> duration = {});
    void transfer(QStringView counterId, QStringView toService, QStringView toCounter = {});
    /// Call, start and finish the next ticket.
    TicketId serveNext(QStringView counterId);
    void passTime();

private:
    std::vector<Event> must(const CommandBody &command, const OfficerId &who);
    [[nodiscard]] Command command(const CommandBody &body, QStringView who) const;
    [[nodiscard]] const OfficerId &officerAt(QStringView counterId) const;

    Hall m_hall;
    std::vector<Event> m_journal;
    TimePoint m_now{};
    DeviceId m_device{QStringLiteral("uji")};
};

/// The hall that a journal leads to from nothing. Ends the program when an event doesn't apply.
[[nodiscard]] Hall replayed(const std::vector<Event> &journal);

} // namespace antrean
