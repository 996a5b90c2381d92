#include "client/kioskreserve.h"

#include "core/numbering.h"
#include "protocol/hallcodec.h"

#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(reserveLog, "antrean.client.reserve")

namespace {

/// Each is as large as the mall; older ones are of no use.
constexpr int maxHallsKept = 8;

QString usedKey(const QString &journal, QDate date, const QString &prefix, int number)
{
    return u"%1 %2 %3 %4"_s.arg(journal, date.toString(Qt::ISODate), prefix).arg(number);
}

/// Without tickets, people, and what others do.
Hall kioskPart(const Hall &hall, const DeviceId &device)
{
    Hall part;
    part.mall = hall.mall;
    part.zones = hall.zones;
    part.agencies = hall.agencies;
    part.services = hall.services;
    part.counters = hall.counters;
    for (const auto &[id, counter] : hall.counters)
        part.desks.try_emplace(id);
    part.day = hall.day;
    part.issued = hall.issued;
    part.lastTicket = hall.lastTicket;
    part.numbers.date = hall.numbers.date;
    part.numbers.lastNumbers = hall.numbers.lastNumbers;
    part.numbers.lowestLeased = hall.numbers.lowestLeased;
    if (const auto own = hall.numbers.leases.find(device); own != hall.numbers.leases.end())
        part.numbers.leases.insert(*own);
    return part;
}

/// What must be kept when it changes.
QByteArray signatureOf(Hall part, const QString &journal, quint32 epoch)
{
    part.issued.clear();
    part.lastTicket = TicketId();
    part.numbers.lastNumbers.clear();
    part.numbers.lowestLeased.clear();
    for (auto &[device, blocks] : part.numbers.leases) {
        for (LeasedBlock &block : blocks)
            block.handedOver.clear();
    }
    return journal.toUtf8() + ' ' + QByteArray::number(epoch) + encodeHall(part);
}

template <class Item, class Member>
void removeOne(std::deque<Item> &items, const CommandId &id, Member member)
{
    const auto it = std::ranges::find(items, id, member);
    if (it != items.end())
        items.erase(it);
}

} // namespace

KioskReserve::KioskReserve(Environment &environment, KioskJournal &journal, DeviceId device)
    : m_environment(environment)
    , m_journal(journal)
    , m_device(std::move(device))
{}

KioskJournalResult<> KioskReserve::open()
{
    auto contents = m_journal.load();
    if (!contents)
        return tl::unexpected(contents.error());
    for (const KioskRecord &record : contents->records)
        take(record);
    // Another name, so that no number is given again that a lost record had given.
    if (!contents->isWhole || m_holder.isEmpty())
        m_holder = QString::number(m_environment.random(), 16);
    m_isBroken = false;
    rewriteWithoutOld();
    if (m_isBroken)
        return tl::unexpected(KioskJournalError{
            KioskJournalError::Code::WriteFailed, u"the journal can't be written anew"_s, {}});
    return {};
}

void KioskReserve::take(const KioskRecord &record)
{
    struct Taking
    {
        KioskReserve &reserve;
        void operator()(const HolderNamed &r) const { reserve.m_holder = r.holder; }
        void operator()(const EpochKept &r) const { reserve.m_epoch = r; }
        void operator()(const HallKept &r) const { reserve.m_hallKept = r; }
        void operator()(const NumberGiven &r) const
        {
            const HandOverTicket &ticket = r.ticket.ticket;
            reserve.m_given.push_back(r.ticket);
            reserve.m_waiting.push_back(r.ticket);
            reserve.m_used.insert(
                usedKey(r.ticket.journal, ticket.serviceDate, ticket.prefix, ticket.number));
            reserve.m_lastTaken = std::max(reserve.m_lastTaken, ticket.takenAt);
        }
        void operator()(const HandOverEnded &r) const
        {
            removeOne(reserve.m_waiting, r.handOver, &ReserveTicket::handOver);
        }
        void operator()(const IssueAbandoned &r) const { reserve.m_abandoned.push_back(r.issue); }
        void operator()(const AbandonedEnded &r) const
        {
            removeOne(reserve.m_abandoned, r.command, &AbandonedIssue::command);
        }
    };
    std::visit(Taking{*this}, record);
}

void KioskReserve::rewriteWithoutOld()
{
    std::vector<KioskRecord> records{HolderNamed{m_holder}};
    if (m_epoch.epoch > 0)
        records.emplace_back(m_epoch);
    QDate oldest;
    if (m_hallKept) {
        records.emplace_back(*m_hallKept);
        if (const auto hall = decodeHall(m_hallKept->hall))
            oldest = hall->numbers.date;
    }
    const auto isWaiting = [this](const ReserveTicket &ticket) {
        return std::ranges::find(m_waiting, ticket.handOver, &ReserveTicket::handOver) != m_waiting.end();
    };
    // A number of a date that may still be leased stays known after its ticket has been handed over.
    std::erase_if(m_given, [&](const ReserveTicket &ticket) {
        return !isWaiting(ticket) && oldest.isValid() && ticket.ticket.serviceDate < oldest;
    });
    for (const ReserveTicket &ticket : m_given) {
        records.emplace_back(NumberGiven{ticket});
        if (!isWaiting(ticket))
            records.emplace_back(HandOverEnded{ticket.handOver});
    }
    for (const AbandonedIssue &issue : m_abandoned)
        records.emplace_back(IssueAbandoned{issue});
    if (const auto written = m_journal.rewrite(records); !written) {
        qCCritical(reserveLog) << "the kiosk's journal can't be written:" << written.error().detail;
        m_isBroken = true;
    }
    m_hallsSinceRewrite = 0;
}

bool KioskReserve::keep(const KioskRecord &record)
{
    if (m_isBroken)
        return false;
    if (const auto kept = m_journal.append(record); !kept) {
        qCCritical(reserveLog) << "no more numbers from this kiosk alone until it starts again:"
                               << kept.error().detail << kept.error().path;
        m_isBroken = true;
        return false;
    }
    return true;
}

void KioskReserve::keepHall(const Hall &hall, const QString &journal, quint32 epoch)
{
    if (m_isBroken)
        return;
    const Hall part = kioskPart(hall, m_device);
    const QByteArray signature = signatureOf(part, journal, epoch);
    if (signature == m_keptSignature)
        return;
    const HallKept kept{journal, epoch, encodeHall(part)};
    if (!keep(kept))
        return;
    m_hallKept = kept;
    m_keptSignature = signature;
    if (++m_hallsSinceRewrite >= maxHallsKept)
        rewriteWithoutOld();
}

void KioskReserve::keepEpoch(const QString &journal, quint32 epoch)
{
    const EpochKept kept{journal, epoch};
    if (kept != m_epoch && keep(kept))
        m_epoch = kept;
}

std::optional<int> KioskReserve::nextNumber(const Hall &hall, const QString &journal, const QString &prefix,
                                            ReserveGap &gap) const
{
    gap = ReserveGap::NoLease;
    const NumberBook &book = hall.numbers;
    const auto own = book.leases.find(m_device);
    if (m_isBroken || book.date != hall.day.date || own == book.leases.end())
        return std::nullopt;
    for (const LeasedBlock &block : own->second) {
        if (block.holder != m_holder || block.numbers.prefix != prefix)
            continue;
        gap = ReserveGap::UsedUp;
        for (int number = block.numbers.first; number <= block.numbers.last; ++number) {
            if (!block.isHandedOver(number) && !m_used.contains(usedKey(journal, book.date, prefix, number)))
                return number;
        }
    }
    return std::nullopt;
}

std::optional<ReserveGap> KioskReserve::gap(const Hall &hall, const QString &journal,
                                            const QString &prefix) const
{
    if (m_isBroken)
        return ReserveGap::Broken;
    ReserveGap gap{};
    return nextNumber(hall, journal, prefix, gap) ? std::nullopt : std::optional(gap);
}

int KioskReserve::left(const Hall &hall, const QString &journal, const QString &prefix) const
{
    const auto own = hall.numbers.leases.find(m_device);
    if (m_isBroken || hall.numbers.date != hall.day.date || own == hall.numbers.leases.end())
        return 0;
    int count = 0;
    for (const LeasedBlock &block : own->second) {
        if (block.holder != m_holder || block.numbers.prefix != prefix)
            continue;
        for (int number = block.numbers.first; number <= block.numbers.last; ++number) {
            if (!block.isHandedOver(number) &&
                !m_used.contains(usedKey(journal, hall.numbers.date, prefix, number)))
                ++count;
        }
    }
    return count;
}

tl::expected<ReserveTicket, ReserveGap> KioskReserve::give(const Hall &hall, const QString &journal,
                                                           const std::vector<ServiceId> &journey,
                                                           PriorityClass priority, TimePoint now)
{
    if (m_isBroken)
        return tl::unexpected(ReserveGap::Broken);
    const Service *first = journey.empty() ? nullptr : hall.service(journey.front());
    if (!first)
        return tl::unexpected(ReserveGap::NoLease);
    ReserveGap gap{};
    const auto number = nextNumber(hall, journal, first->prefix, gap);
    if (!number)
        return tl::unexpected(gap);
    // The order of the taps, whatever this computer's clock does.
    const TimePoint takenAt = std::max(now, m_lastTaken);
    const NumberGiven given{{newCommandId(m_environment), journal,
                             ticketLabel(first->prefix, *number, hall.mall.numberWidth),
                             HandOverTicket{first->prefix, *number, hall.numbers.date, journey, priority,
                                            TicketChannel::Kiosk, takenAt}}};
    // Not durable for sure, so never given; and never taken for another visitor.
    const bool isKept = keep(given);
    if (!isKept)
        return tl::unexpected(ReserveGap::Broken);
    take(given);
    return given.ticket;
}

void KioskReserve::handedOver(const CommandId &handOver)
{
    (void)keep(HandOverEnded{handOver}); // Otherwise it is handed over once more, and the server knows it.
    removeOne(m_waiting, handOver, &ReserveTicket::handOver);
}

void KioskReserve::tryAnew(const CommandId &handOver)
{
    const auto it = std::ranges::find(m_waiting, handOver, &ReserveTicket::handOver);
    if (it == m_waiting.end())
        return;
    const auto given = std::ranges::find(m_given, handOver, &ReserveTicket::handOver);
    it->handOver = newCommandId(m_environment);
    if (given == m_given.end())
        return;
    *given = *it;
    // In this order: between the two it is handed over twice, and the server knows it the second time.
    (void)keep(NumberGiven{*it});
    (void)keep(HandOverEnded{handOver});
}

void KioskReserve::abandon(const AbandonedIssue &issue)
{
    (void)keep(IssueAbandoned{issue});
    m_abandoned.push_back(issue);
}

void KioskReserve::gaveBack(const CommandId &command)
{
    (void)keep(AbandonedEnded{command});
    removeOne(m_abandoned, command, &AbandonedIssue::command);
}

} // namespace antrean
