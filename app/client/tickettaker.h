#pragma once

#include "client/reservework.h"

#include <map>

namespace antrean {

/// A number for a visitor.
struct GivenTicket
{
    /// As in the hall; from the reserve as it will be there, but without an id and without a place in a
    /// queue.
    Ticket ticket;
    bool isFromReserve = false;
    friend bool operator==(const GivenTicket &, const GivenTicket &) = default;
};

/// Why a visitor gets no number from this kiosk.
struct TakeFailure
{
    enum class Kind {
        Refused,    ///< By the rules of the mall; `refusal` says which.
        NotReady,   ///< The server is away, and the kiosk has no numbers of its own for this now.
        UsedUp,     ///< The server is away, and the kiosk's own numbers of this service are used up.
        DiskBroken, ///< The server is away, and the kiosk can't write down what it would give.
    };
    Kind kind = Kind::Refused;
    Refusal refusal;
    friend bool operator==(const TakeFailure &, const TakeFailure &) = default;
};

/// What a kiosk does on a tap: asks the server, or gives a number from its own reserve when there is no
/// server or no answer in time, and makes up for it afterwards. One visitor gets one number; an answer that
/// comes later is given back and never shown. Without a window: real and simulated kiosks use this one class.
class TicketTaker final : public QObject
{
    Q_OBJECT

public:
    using Taken = tl::expected<GivenTicket, TakeFailure>;
    using TakenHandler = std::function<void(const Taken &)>;

    /// How long a visitor waits for the server's answer.
    static constexpr std::chrono::seconds answerLimit{5};

    /// Both must outlive it.
    TicketTaker(HallClient &client, KioskJournal &journal);
    ~TicketTaker() override;

    /// Reads the journal and hands what it remembers on to the client; once, before HallClient::start(). On
    /// an error the kiosk works while its server is there, and gives nothing by itself.
    KioskJournalResult<> open();

    /// Takes one number for the journey. The handler is called once, after this returns and within
    /// answerLimit, unless `context` is gone by then. What it gets from the reserve is durable.
    void take(std::vector<ServiceId> journey, PriorityClass priority, QObject *context, TakenHandler handler);

    /// Why a number can't be had now, asked without consequence. With the server there it is whyNoTicket(),
    /// unless only the server's numbers are used up and the kiosk has some of its own.
    [[nodiscard]] std::optional<TakeFailure> whyNot(const ServiceId &service, PriorityClass priority) const;
    /// The same where either class will do.
    [[nodiscard]] std::optional<TakeFailure> whyNot(const ServiceId &service) const;
    /// The server is away, and the kiosk has numbers of its own for the hall's day.
    [[nodiscard]] bool givesAlone() const;
    /// Numbers of a prefix that the kiosk could give by itself.
    [[nodiscard]] int reserveLeft(const QString &prefix) const;
    /// Tickets from the reserve that the server hasn't got yet.
    [[nodiscard]] int waitingToHandOver() const { return static_cast<int>(m_reserve.waiting().size()); }
    [[nodiscard]] const KioskReserve &reserve() const { return m_reserve; }

Q_SIGNALS:
    /// What the reserve holds, or what waits to be handed over, has changed.
    void reserveChanged();
    /// As ReserveWork::handOverRefused.
    void handOverRefused(const QString &label, const antrean::Refusal &refusal);

private:
    struct Attempt
    {
        std::vector<ServiceId> journey;
        PriorityClass priority = PriorityClass::Ordinary;
        IssueTicket issue;
        CommandId command;              ///< Empty: the server was not asked, or has issued nothing.
        bool isAwaited = false;         ///< The command's answer may still come by itself.
        std::optional<Refusal> refusal; ///< The server's, for a visitor whom the reserve can't help either.
        TakenHandler handler;
        std::unique_ptr<Timer> limit;
    };

    void answered(quint64 attempt, const CommandId &command, const Answer &answer);
    /// No answer in time, no link, or no number: the visitor is helped without the server.
    void helpAlone(quint64 attempt, bool isLastChance);
    void finish(quint64 attempt, const Taken &taken);
    void linkChanged();
    void keepHall();
    [[nodiscard]] Taken giveAlone(const std::vector<ServiceId> &journey, PriorityClass priority);
    [[nodiscard]] std::optional<TakeFailure> whyNoneOfItsOwn(const ServiceId &service,
                                                             PriorityClass priority) const;
    [[nodiscard]] std::optional<TakeFailure> whyNotAlone(const std::vector<ServiceId> &journey,
                                                         PriorityClass priority) const;

    HallClient &m_client;
    KioskReserve m_reserve;
    ReserveWork m_work;
    Timer m_keepSoon;
    std::map<quint64, Attempt> m_attempts;
    std::unique_ptr<Timer> m_spent;
    quint64 m_lastAttempt = 0;
};

} // namespace antrean
