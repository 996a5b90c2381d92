#pragma once

#include "client/hallclient.h"
#include "client/kioskreserve.h"

namespace antrean {

/// What a kiosk does with its reserve while its server is there, one thing after another, slowly enough for
/// the server's limit: gives back what nobody saw, hands its tickets over in the order of the taps, and then
/// leases more numbers.
class ReserveWork final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ReserveWork(HallClient &client, KioskReserve &reserve);

    /// There may be something to do.
    void resume();
    /// The abandoned command's late answer came by itself.
    void answered(const CommandId &command, const Answer &answer);
    /// The command waits in the client's outbox: its answer comes to answered() without being asked for.
    void expect(const CommandId &command) { m_expected.insert(command); }

Q_SIGNALS:
    /// The reserve, or what waits to be handed over, has changed.
    void changed();
    /// The server will never take this ticket, whose visitor holds its paper and must be brought to the desk:
    /// it was refused, or its day, which is today, or its services have ended (DayClosed, UnknownService).
    void handOverRefused(const QString &label, const antrean::Refusal &refusal);

private:
    void step();
    bool giveBackOne();
    bool askAbandonedOne();
    bool handOverOne();
    bool leaseMore();
    void hear(const Event &event);
    void handOverAnswered(const CommandId &handOver, const QString &label, const Answer &answer);
    void tellIfLapsed(const std::vector<Event> &events);
    void returnAnswered(const CommandId &command, const Answer &answer);
    /// False where the answer leaves open whether a ticket was issued.
    bool settle(const CommandId &command, const Answer &answer);
    void done();
    void doneAfter(std::chrono::milliseconds pause);

    struct Return
    {
        CommandId abandoned;
        TicketId ticket;
    };

    HallClient &m_client;
    KioskReserve &m_reserve;
    Timer m_next;
    bool m_isBusy = false;
    std::deque<Return> m_returns;
    QSet<CommandId> m_expected;
    QHash<CommandId, int> m_unclear; ///< How often an abandoned command's answer has said nothing.
    bool m_mayLease = true;          ///< Something has happened that leasesDue() depends on.
};

} // namespace antrean
