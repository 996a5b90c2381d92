#include "client/tickettaker.h"

#include "client/kioskchoices.h"
#include "core/newticket.h"
#include "protocol/hallcodec.h"

#include <QLoggingCategory>
#include <QPointer>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(takerLog, "antrean.client.taker")

namespace {

/// An import changes many things at once.
constexpr auto keepPause = 1s;

using Kind = TakeFailure::Kind;

/// Whether an event may change what the kiosk keeps of its hall for a start without the server. Not what
/// happens to single tickets, and all the time: to see what has changed, the whole mall is written out.
struct MattersForKeeping
{
    bool operator()(const TicketIssued &) const { return false; }
    bool operator()(const TicketCalled &) const { return false; }
    bool operator()(const TicketRecalled &) const { return false; }
    bool operator()(const ServingStarted &) const { return false; }
    bool operator()(const ServingFinished &) const { return false; }
    bool operator()(const TicketMissed &) const { return false; }
    bool operator()(const TicketReinstated &) const { return false; }
    bool operator()(const TicketParked &) const { return false; }
    bool operator()(const TicketResumed &) const { return false; }
    bool operator()(const TicketTransferred &) const { return false; }
    bool operator()(const TicketCancelled &) const { return false; }
    bool operator()(const CounterOpened &) const { return false; }
    bool operator()(const CounterPaused &) const { return false; }
    bool operator()(const CounterClosed &) const { return false; }
    bool operator()(const auto &) const { return true; }
};

TakeFailure failureOf(ReserveGap gap)
{
    switch (gap) {
    case ReserveGap::NoLease:
        return {Kind::NotReady, {}};
    case ReserveGap::UsedUp:
        return {Kind::UsedUp, {}};
    case ReserveGap::Broken:
        return {Kind::DiskBroken, {}};
    }
    return {};
}

bool isAboutNumbersOrDay(RefusalCode code)
{
    return code == RefusalCode::DayNotOpen || code == RefusalCode::DayOver;
}

} // namespace

TicketTaker::TicketTaker(HallClient &client, KioskJournal &journal)
    : m_client(client)
    , m_reserve(client.environment(), journal, client.device())
    , m_work(client, m_reserve)
    , m_keepSoon(client.environment(), [this] { keepHall(); })
{
    connect(&m_work, &ReserveWork::changed, this, &TicketTaker::reserveChanged);
    connect(&m_work, &ReserveWork::handOverRefused, this, &TicketTaker::handOverRefused);
    connect(&client, &HallClient::stateChanged, this, &TicketTaker::linkChanged);
    connect(&client, &HallClient::replaced, this, &TicketTaker::keepHall);
    connect(&client, &HallClient::eventApplied, this, [this](const Event &event) {
        if (std::visit(MattersForKeeping(), event.body) && !m_keepSoon.isActive())
            m_keepSoon.start(keepPause);
    });
    connect(&client, &HallClient::epochSeen, this,
            [this](const QString &name, quint32 epoch) { m_reserve.keepEpoch(name, epoch); });
}

TicketTaker::~TicketTaker() = default;

KioskJournalResult<> TicketTaker::open()
{
    if (const auto opened = m_reserve.open(); !opened) {
        qCCritical(takerLog) << "this kiosk gives no numbers by itself:" << opened.error().detail
                             << opened.error().path;
        return opened;
    }
    HallClient::Memory memory{{}, {}, 0, m_reserve.epoch().journal, m_reserve.epoch().epoch};
    if (const auto &kept = m_reserve.hallKept()) {
        if (auto hall = decodeHall(kept->hall)) {
            memory.hall = std::move(*hall);
            memory.hallJournal = kept->journal;
            memory.hallEpoch = kept->epoch;
        }
    }
    m_client.remember(std::move(memory));
    return {};
}

void TicketTaker::keepHall()
{
    m_keepSoon.stop();
    if (m_client.isLive())
        m_reserve.keepHall(m_client.hall(), m_client.journalName(), m_client.epoch());
}

void TicketTaker::take(std::vector<ServiceId> journey, PriorityClass priority, QObject *context,
                       TakenHandler handler)
{
    const quint64 id = ++m_lastAttempt;
    TakenHandler guarded = [guard = QPointer<QObject>(context),
                            handler = std::move(handler)](const Taken &taken) {
        if (guard && handler)
            handler(taken);
    };
    Attempt &attempt = m_attempts[id];
    attempt.journey = std::move(journey);
    attempt.priority = priority;
    attempt.handler = std::move(guarded);
    attempt.limit = std::make_unique<Timer>(m_client.environment(), [this, id] { helpAlone(id, true); });
    if (!m_client.isLive()) {
        attempt.limit->start(0ms);
        return;
    }
    attempt.issue =
        IssueTicket{attempt.journey, priority, TicketChannel::Kiosk, m_client.now() + answerLimit};
    attempt.command = newCommandId(m_client.environment());
    attempt.isAwaited = true;
    attempt.limit->start(answerLimit);
    const CommandId command = attempt.command;
    m_client.sendAs(command, attempt.issue, this,
                    [this, id, command](const Answer &answer) { answered(id, command, answer); });
}

void TicketTaker::answered(quint64 id, const CommandId &command, const Answer &answer)
{
    const auto it = m_attempts.find(id);
    if (it == m_attempts.end())
        return m_work.answered(command, answer); // Too late: the visitor has been helped.
    Attempt &attempt = it->second;
    attempt.isAwaited = false;
    if (!answer && answer.error().kind == CommandFailure::Kind::Refused) {
        const Refusal &refusal = answer.error().refusal;
        attempt.command = CommandId(); // Nothing was issued, or ever will be.
        if (refusal.code == RefusalCode::NumbersUsedUp)
            attempt.refusal = refusal;
        else if (refusal.code != RefusalCode::TooLate)
            return finish(id, tl::unexpected(TakeFailure{Kind::Refused, refusal}));
    }
    for (const Event &event : answer.value_or(std::vector<Event>())) {
        const auto *issued = std::get_if<TicketIssued>(&event.body);
        if (!issued)
            continue;
        // The mirror knows its place in the queue as well, unless messages came in another order.
        const Ticket *ticket = m_client.hall().ticket(issued->ticket);
        return finish(id, GivenTicket{ticket ? *ticket : newTicket(event, *issued), false});
    }
    // Given up, or half an answer: a number may have been issued all the same.
    helpAlone(id, true);
}

void TicketTaker::linkChanged()
{
    if (m_client.isLive())
        return;
    std::vector<quint64> open;
    for (const auto &[id, attempt] : m_attempts)
        open.push_back(id);
    // Without a number of its own the kiosk waits out the limit: the link may be back by then.
    for (const quint64 id : open)
        helpAlone(id, false);
}

void TicketTaker::helpAlone(quint64 id, bool isLastChance)
{
    const auto it = m_attempts.find(id);
    if (it == m_attempts.end())
        return;
    const Attempt &attempt = it->second;
    Taken taken = giveAlone(attempt.journey, attempt.priority);
    if (!taken && !isLastChance)
        return;
    if (!taken && attempt.refusal)
        taken = tl::unexpected(TakeFailure{Kind::Refused, *attempt.refusal});
    if (!attempt.command.isEmpty()) {
        if (attempt.isAwaited)
            m_work.expect(attempt.command);
        m_reserve.abandon({attempt.command, m_client.journalName(), attempt.issue});
    }
    finish(id, taken);
    m_work.resume();
    Q_EMIT reserveChanged();
}

void TicketTaker::finish(quint64 id, const Taken &taken)
{
    const auto it = m_attempts.find(id);
    const TakenHandler handler = std::move(it->second.handler);
    m_spent = std::move(it->second.limit); // It may be the one that calls.
    m_attempts.erase(it);
    handler(taken);
}

TicketTaker::Taken TicketTaker::giveAlone(const std::vector<ServiceId> &journey, PriorityClass priority)
{
    if (const auto problem = whyNotAlone(journey, priority))
        return tl::unexpected(*problem);
    const Hall &hall = m_client.hall();
    const auto given = m_reserve.give(hall, m_client.journalName(), journey, priority, m_client.now());
    if (!given)
        return tl::unexpected(failureOf(given.error()));
    const HandOverTicket &body = given->ticket;
    Ticket ticket{
        {},           given->label, body.prefix, body.number, body.serviceDate, body.priority, body.channel,
        body.takenAt, body.takenAt, {},          0,           m_client.device()};
    for (const ServiceId &service : journey)
        ticket.stages.push_back(Stage{.service = service});
    ticket.stages.front().state = StageState::Waiting;
    ticket.stages.front().waitingSince = body.takenAt;
    return GivenTicket{std::move(ticket), true};
}

std::optional<TakeFailure> TicketTaker::whyNotAlone(const std::vector<ServiceId> &journey,
                                                    PriorityClass priority) const
{
    const Hall &hall = m_client.hall();
    if (journey.empty() || hall.services.empty())
        return TakeFailure{Kind::NotReady, {}};
    for (const ServiceId &id : journey) {
        const auto refusal = whyNoTicket(hall, id, priority, m_client.now());
        if (refusal && isAboutNumbersOrDay(refusal->code))
            return TakeFailure{Kind::NotReady, *refusal};
        // Ordinary numbers are the server's; the reserve has its own.
        if (refusal && refusal->code != RefusalCode::NumbersUsedUp)
            return TakeFailure{Kind::Refused, *refusal};
        const Service *service = hall.service(id);
        const auto issued = hall.issued.find(id);
        const auto own = std::ranges::count_if(m_reserve.waiting(), [&](const ReserveTicket &ticket) {
            return ticket.ticket.serviceDate == hall.day.date &&
                   std::ranges::find(ticket.ticket.journey, id) != ticket.ticket.journey.end();
        });
        const auto known = issued == hall.issued.end() ? 0 : issued->second;
        if (service->quota && known + own >= *service->quota) {
            return TakeFailure{
                Kind::Refused,
                {RefusalCode::QuotaUsedUp,
                 {{u"service"_s, id.value()}, {u"quota"_s, QString::number(*service->quota)}}}};
        }
    }
    return std::nullopt;
}

std::optional<TakeFailure> TicketTaker::whyNot(const ServiceId &service, PriorityClass priority) const
{
    if (m_client.isLive()) {
        const auto refusal = whyNoTicket(m_client.hall(), service, priority, m_client.now());
        const bool hasOwn =
            refusal && refusal->code == RefusalCode::NumbersUsedUp && !whyNoneOfItsOwn(service, priority);
        return refusal && !hasOwn ? std::optional(TakeFailure{Kind::Refused, *refusal}) : std::nullopt;
    }
    return whyNoneOfItsOwn(service, priority);
}

std::optional<TakeFailure> TicketTaker::whyNoneOfItsOwn(const ServiceId &service,
                                                        PriorityClass priority) const
{
    if (auto problem = whyNotAlone({service}, priority))
        return problem;
    const auto gap =
        m_reserve.gap(m_client.hall(), m_client.journalName(), m_client.hall().service(service)->prefix);
    return gap ? std::optional(failureOf(*gap)) : std::nullopt;
}

std::optional<TakeFailure> TicketTaker::whyNot(const ServiceId &id) const
{
    const Service *service = m_client.hall().service(id);
    const bool takesOrdinary = !service || service->acceptsOrdinary;
    return whyNot(id, takesOrdinary ? PriorityClass::Ordinary : PriorityClass::Priority);
}

int TicketTaker::reserveLeft(const QString &prefix) const
{
    return m_reserve.left(m_client.hall(), m_client.journalName(), prefix);
}

bool TicketTaker::givesAlone() const
{
    if (m_client.isLive())
        return false;
    const Hall &hall = m_client.hall();
    const bool isItsDay =
        hall.day.state == DayState::Open && hall.day.date == serviceDate(m_client.now(), hall.mall.zone);
    return isItsDay && std::ranges::any_of(hall.services, [this](const auto &entry) {
               return !m_reserve.gap(m_client.hall(), m_client.journalName(), entry.second.prefix);
           });
}

} // namespace antrean
