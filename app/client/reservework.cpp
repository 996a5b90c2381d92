#include "client/reservework.h"

#include "core/leasing.h"

#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(reserveWorkLog, "antrean.client.reservework")

namespace {

/// Half of what the server lets one device do, so that taps go on meanwhile.
constexpr auto pace = 100ms;
/// After a refusal that may pass: the disk is full, the day isn't open yet.
constexpr auto patience = 5s;
/// An abandoned command that brings no answer isn't asked for more often: one that the server can't read
/// would end every connection.
constexpr int mostTries = 3;

/// Whether leasesDue() may give another answer after an event.
struct MattersForLeases
{
    bool operator()(const DayOpened &) const { return true; }
    bool operator()(const NumbersLeased &) const { return true; }
    bool operator()(const MallDefined &) const { return true; }
    bool operator()(const ServiceDefined &) const { return true; }
    bool operator()(const CounterDefined &) const { return true; }
    bool operator()(const TicketIssued &issued) const { return issued.fromLease; }
    bool operator()(const TicketLapsed &) const { return true; }
    bool operator()(const auto &) const { return false; }
};

} // namespace

ReserveWork::ReserveWork(HallClient &client, KioskReserve &reserve)
    : m_client(client)
    , m_reserve(reserve)
    , m_next(client.environment(), [this] { step(); })
{
    connect(&client, &HallClient::stateChanged, this, [this] { resume(); });
    connect(&client, &HallClient::eventApplied, this, &ReserveWork::hear);
    connect(&client, &HallClient::replaced, this, [this] {
        m_mayLease = true;
        resume();
    });
}

void ReserveWork::resume()
{
    if (m_client.isLive() && !m_isBusy && !m_next.isActive())
        m_next.start(0ms);
}

void ReserveWork::hear(const Event &event)
{
    if (!std::visit(MattersForLeases(), event.body))
        return;
    m_mayLease = true;
    resume();
}

void ReserveWork::done() { doneAfter(pace); }

void ReserveWork::doneAfter(std::chrono::milliseconds pause)
{
    m_isBusy = false;
    m_next.start(pause);
    Q_EMIT changed();
}

void ReserveWork::step()
{
    if (!m_client.isLive() || m_isBusy)
        return;
    m_isBusy = giveBackOne() || askAbandonedOne() || handOverOne() || leaseMore();
}

bool ReserveWork::giveBackOne()
{
    if (m_returns.empty())
        return false;
    const Return back = m_returns.front();
    m_client.send(ReturnTicket{back.ticket}, this, [this, command = back.abandoned](const Answer &answer) {
        returnAnswered(command, answer);
    });
    return true;
}

void ReserveWork::returnAnswered(const CommandId &command, const Answer &answer)
{
    const bool isUnsent = !answer && answer.error().kind == CommandFailure::Kind::NotConnected;
    // Refused: it was called already, or its day has ended. Then officers see it as missed.
    if (!isUnsent) {
        std::erase_if(m_returns, [&](const Return &back) { return back.abandoned == command; });
        m_reserve.gaveBack(command);
    }
    done();
}

bool ReserveWork::askAbandonedOne()
{
    for (const AbandonedIssue &issue : m_reserve.abandoned()) {
        const bool isReturning =
            std::ranges::find(m_returns, issue.command, &Return::abandoned) != m_returns.end();
        if (isReturning || m_expected.contains(issue.command) || issue.journal != m_client.journalName() ||
            m_unclear.value(issue.command) >= mostTries)
            continue;
        m_expected.insert(issue.command);
        m_client.sendAs(issue.command, issue.issue, this, [this, id = issue.command](const Answer &answer) {
            settle(id, answer) ? done() : doneAfter(patience);
        });
        return true;
    }
    return false;
}

void ReserveWork::answered(const CommandId &command, const Answer &answer)
{
    settle(command, answer);
    resume();
}

bool ReserveWork::settle(const CommandId &command, const Answer &answer)
{
    m_expected.remove(command);
    if (!answer && answer.error().kind == CommandFailure::Kind::Refused) {
        m_reserve.gaveBack(command); // It was never issued.
        return true;
    }
    for (const Event &event : answer.value_or(std::vector<Event>())) {
        if (const auto *issued = std::get_if<TicketIssued>(&event.body)) {
            m_returns.push_back({command, issued->ticket});
            return true;
        }
    }
    if (++m_unclear[command] == mostTries)
        qCCritical(reserveWorkLog) << "the server doesn't say what became of" << command.value();
    return false;
}

bool ReserveWork::handOverOne()
{
    const Day &day = m_client.hall().day;
    for (const ReserveTicket &ticket : m_reserve.waiting()) {
        // Another hall's, or of a day that a restored server has still before it.
        if (ticket.journal != m_client.journalName() || !day.date.isValid() ||
            ticket.ticket.serviceDate > day.date)
            continue;
        m_client.sendAs(ticket.handOver, ticket.ticket, this,
                        [this, id = ticket.handOver, label = ticket.label](const Answer &answer) {
                            handOverAnswered(id, label, answer);
                        });
        return true;
    }
    return false;
}

void ReserveWork::handOverAnswered(const CommandId &handOver, const QString &label, const Answer &answer)
{
    if (answer) {
        m_reserve.handedOver(handOver);
        tellIfLapsed(*answer);
        return done();
    }
    if (answer.error().kind == CommandFailure::Kind::NotConnected)
        return done();
    const Refusal &refusal = answer.error().refusal;
    if (refusal.code == RefusalCode::AlreadyHandedOver) {
        m_reserve.handedOver(handOver);
        return done();
    }
    if (refusal.code == RefusalCode::NotLeased) {
        qCCritical(reserveWorkLog) << "the server never leased number" << label << "to this kiosk";
        m_reserve.handedOver(handOver);
        Q_EMIT handOverRefused(label, refusal);
        return done();
    }
    m_reserve.tryAnew(handOver);
    doneAfter(patience);
}

void ReserveWork::tellIfLapsed(const std::vector<Event> &events)
{
    const Hall &hall = m_client.hall();
    for (const Event &event : events) {
        const auto *lapsed = std::get_if<TicketLapsed>(&event.body);
        // Nobody sits here with a ticket of yesterday.
        if (!lapsed || lapsed->serviceDate != serviceDate(m_client.now(), hall.mall.zone))
            continue;
        qCCritical(reserveWorkLog) << "number" << lapsed->label << "came too late to be served";
        const bool isOver = hall.day.state != DayState::Open || hall.day.date != lapsed->serviceDate;
        const ServiceId service = lapsed->journey.empty() ? ServiceId() : lapsed->journey.front();
        const Refusal over{RefusalCode::DayClosed, {{u"date"_s, lapsed->serviceDate.toString(Qt::ISODate)}}};
        const Refusal gone{RefusalCode::UnknownService, {{u"service"_s, service.value()}}};
        Q_EMIT handOverRefused(lapsed->label, isOver ? over : gone);
    }
}

bool ReserveWork::leaseMore()
{
    const bool isWaiting = std::ranges::any_of(m_reserve.waiting(), [this](const ReserveTicket &ticket) {
        return ticket.journal == m_client.journalName();
    });
    if (!m_mayLease || m_reserve.isBroken() || isWaiting)
        return false;
    m_mayLease = false;
    if (leasesDue(m_client.hall(), m_client.device(), m_reserve.holder()).empty())
        return false;
    m_client.send(LeaseNumbers{m_reserve.holder()}, this, [this](const Answer &answer) {
        const bool isUnsent = !answer && answer.error().kind == CommandFailure::Kind::NotConnected;
        // What the server refuses, or sees no need of, is asked again when something has changed.
        m_mayLease = m_mayLease || isUnsent;
        done();
    });
    return true;
}

} // namespace antrean
