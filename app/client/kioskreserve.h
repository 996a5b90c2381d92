#pragma once

#include "client/kioskjournal.h"
#include "core/environment.h"
#include "core/hall.h"
#include "core/refusal.h"

#include <QSet>

#include <deque>
#include <optional>

namespace antrean {

/// Why a kiosk can give no number by itself.
enum class ReserveGap {
    NoLease, ///< No numbers were leased for this date and prefix.
    UsedUp,  ///< They were, and all are given.
    Broken   ///< The kiosk's own disk can't be relied on.
};

/// The numbers that a kiosk may give while it is alone, and everything that it must still know after a
/// restart. It gives nothing before it is durable, and never a number twice. Without a clock or a wire.
class KioskReserve
{
public:
    /// All must outlive it. `device` is the kiosk's name in the hall.
    KioskReserve(Environment &environment, KioskJournal &journal, DeviceId device);

    /// Reads the journal, and writes it anew without what is done; once, before all else. On an error the
    /// reserve stays broken: it keeps nothing and gives nothing.
    [[nodiscard]] KioskJournalResult<> open();
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    /// The hall as it was when the kiosk last kept it; nothing in a new kiosk.
    [[nodiscard]] const std::optional<HallKept> &hallKept() const { return m_hallKept; }
    [[nodiscard]] const EpochKept &epoch() const { return m_epoch; }
    /// Names this kiosk's journal in its leases.
    [[nodiscard]] const QString &holder() const { return m_holder; }

    /// Keeps what a restart without the server needs of the hall, if that has changed.
    void keepHall(const Hall &hall, const QString &journal, quint32 epoch);
    void keepEpoch(const QString &journal, quint32 epoch);

    /// Gives the next number of the journey's prefix for the hall's day, durable when this returns. The hall
    /// must know the journey's services, and `journal` is where its leases come from.
    [[nodiscard]] tl::expected<ReserveTicket, ReserveGap> give(const Hall &hall, const QString &journal,
                                                               const std::vector<ServiceId> &journey,
                                                               PriorityClass priority, TimePoint now);
    /// Why no number of a prefix can be given on the hall's day; nothing if one can.
    [[nodiscard]] std::optional<ReserveGap> gap(const Hall &hall, const QString &journal,
                                                const QString &prefix) const;
    /// How many numbers of a prefix could still be given.
    [[nodiscard]] int left(const Hall &hall, const QString &journal, const QString &prefix) const;

    /// Tickets that the server hasn't got yet, in the order of the taps.
    [[nodiscard]] const std::deque<ReserveTicket> &waiting() const { return m_waiting; }
    void handedOver(const CommandId &handOver);
    /// The command was refused for now; the next try is a new one.
    void tryAnew(const CommandId &handOver);

    /// Commands whose tickets, should there be any, must be given back.
    [[nodiscard]] const std::deque<AbandonedIssue> &abandoned() const { return m_abandoned; }
    void abandon(const AbandonedIssue &issue);
    void gaveBack(const CommandId &command);

private:
    /// False, and broken from now on, when the record isn't durable.
    bool keep(const KioskRecord &record);
    void take(const KioskRecord &record);
    void rewriteWithoutOld();
    [[nodiscard]] std::optional<int> nextNumber(const Hall &hall, const QString &journal,
                                                const QString &prefix, ReserveGap &gap) const;

    Environment &m_environment;
    KioskJournal &m_journal;
    DeviceId m_device;
    bool m_isBroken = true;
    QString m_holder;
    EpochKept m_epoch;
    std::optional<HallKept> m_hallKept;
    QByteArray
        m_keptSignature; ///< Of the hall that was kept last; what changes with each ticket is left out.
    int m_hallsSinceRewrite = 0;
    std::vector<ReserveTicket> m_given; ///< All that the journal still names, handed over or not.
    QSet<QString> m_used;               ///< Journal, date, prefix and number of each.
    std::deque<ReserveTicket> m_waiting;
    std::deque<AbandonedIssue> m_abandoned;
    TimePoint m_lastTaken{};
};

} // namespace antrean
