#pragma once

#include "support/hallbuilder.h"

#include <random>

namespace antrean {

/// Commands of all kinds, sensible and senseless, for a small hall over several days; the same seed gives the
/// same ones.
class AnyCommands
{
public:
    explicit AnyCommands(quint64 seed)
        : m_random(seed)
    {}
    TestHall hall;

    /// Time passes, and something is commanded; true if it was carried out and changed something.
    bool step()
    {
        someTimePasses();
        const auto [command, who] = anything();
        const auto done = hall.does(command, who);
        return done && !done->empty();
    }
    /// Seconds by day; the nights pass in big steps.
    void someTimePasses()
    {
        const TimeOfDay time = timeOfDay(hall.now(), hall.hall().mall.zone);
        const bool isNight = time < std::chrono::hours(7) || time > std::chrono::hours(17);
        hall.advance(std::chrono::seconds(isNight && below(3) == 0 ? 3 * 3600 : below(60)));
    }
    /// Mostly by the officer who sits at the counter in question.
    std::pair<CommandBody, QString> anything()
    {
        m_counter = anyCounter();
        const CommandBody command = anyCommand();
        if (std::holds_alternative<CloseDay>(command))
            return {command, QStringLiteral("sari")};
        const Desk *desk = hall.hall().desk(m_counter);
        const bool isTaken = desk && !desk->officer.isEmpty();
        return {command, isTaken && below(8) != 0 ? desk->officer.value() : anyOfficer()};
    }

private:
    int below(int limit) { return int(m_random() % quint64(limit)); }
    QString oneOf(std::initializer_list<QString> texts) { return texts.begin()[below(int(texts.size()))]; }
    QString anyOfficer()
    {
        return oneOf({QStringLiteral("ayu"),
                      QStringLiteral("budi"),
                      QStringLiteral("citra"),
                      QStringLiteral("dewi"),
                      QStringLiteral("sari"),
                      QStringLiteral("sari"),
                      QStringLiteral("adi"),
                      QStringLiteral("eko"),
                      {}});
    }
    ServiceId anyService()
    {
        if (below(12) == 0)
            return ServiceId(oneOf({QStringLiteral("arsip"), QStringLiteral("sim"), {}}));
        return ServiceId(oneOf({QStringLiteral("ktp"), QStringLiteral("kk"), QStringLiteral("akta"),
                                QStringLiteral("paspor"), QStringLiteral("paspor-lansia"),
                                QStringLiteral("pajak"), QStringLiteral("ktp")}));
    }
    CounterId anyCounter()
    {
        return CounterId(oneOf({QStringLiteral("1"),
                                QStringLiteral("2"),
                                QStringLiteral("3"),
                                QStringLiteral("4"),
                                QStringLiteral("1"),
                                QStringLiteral("2"),
                                QStringLiteral("4"),
                                QStringLiteral("9"),
                                {}}));
    }
    QString anyText()
    {
        return oneOf(
            {QStringLiteral("salat"), QStringLiteral("sakit"), QStringLiteral(" "), {}, QString(300, u'x')});
    }
    TicketId anyTicket()
    {
        const auto &tickets = hall.hall().tickets;
        if (tickets.empty() || below(20) == 0)
            return TicketId(quint64(below(2000)));
        return std::next(tickets.begin(), below(int(tickets.size())))->first;
    }
    /// Mostly the ticket that is at the counter.
    TicketId anyVisitor()
    {
        const Desk *desk = hall.hall().desk(m_counter);
        return desk && below(10) != 0 ? desk->ticket : anyTicket();
    }
    IssueTicket anyIssue()
    {
        IssueTicket issue{{}, PriorityClass(below(2)), TicketChannel(below(5))};
        for (int i = below(4) == 0 ? 2 : 0; i >= 0; --i)
            issue.journey.push_back(anyService());
        return issue;
    }
    ImportMall anyImport()
    {
        MallConfig config = tinyMall();
        config.services[std::size_t(below(7))].averageDuration = std::chrono::minutes(below(30));
        config.mall.policy.maxOvertakes = 1 + below(5);
        if (below(4) == 0)
            config.officers.erase(config.officers.begin() + 4);
        return {config};
    }

    /// Mostly a number that the device has leased and not handed over.
    HandOverTicket anyHandOver()
    {
        const NumberBook &book = hall.hall().numbers;
        const auto leases = book.leases.find(m_device);
        HandOverTicket ticket{QStringLiteral("A"),
                              below(1200),
                              book.date,
                              anyIssue().journey,
                              PriorityClass(below(2)),
                              TicketChannel::Kiosk,
                              hall.now() - std::chrono::minutes(below(300) - 10)};
        if (leases != book.leases.end() && below(10) != 0) {
            const auto &blocks = leases->second;
            const NumberBlock &block = blocks[std::size_t(below(int(blocks.size())))].numbers;
            ticket.prefix = block.prefix;
            ticket.number = block.first + below(block.last - block.first + 1);
        }
        if (below(10) == 0)
            ticket.serviceDate = ticket.serviceDate.addDays(below(5) - 2);
        return ticket;
    }
    /// What a program may have seen ahead of the hall, or what it says in malice.
    RaiseFloors anyFloors()
    {
        const NumberBook &book = hall.hall().numbers;
        RaiseFloors floors;
        floors.serviceDate = book.date.addDays(below(8) == 0 ? below(3) - 1 : 0);
        for (const auto &[prefix, last] : book.lastNumbers)
            floors.floors.push_back({prefix, last + below(3) - 1, below(4) == 0 ? 500 + below(500) : 0});
        floors.lastTicket = TicketId(hall.hall().lastTicket.value() + quint64(below(3)));
        floors.ownSince = hall.now() - std::chrono::hours(1);
        const int first = 500 + below(500);
        if (below(3) == 0)
            floors.ownBlocks.push_back(
                {oneOf({QStringLiteral("A"), QStringLiteral("B")}), first, first + below(20)});
        return floors;
    }
    CommandBody anyLeaseCommand()
    {
        switch (below(6)) {
        case 0:
            return LeaseNumbers{oneOf({QStringLiteral("a"), QStringLiteral("b")})};
        case 1:
            return ReturnTicket{anyTicket()};
        case 2:
            return anyFloors();
        default:
            return anyHandOver();
        }
    }

    CommandBody anyCommand()
    {
        const CounterId at = m_counter;
        const TicketId ticket = anyVisitor();
        m_device =
            DeviceId(oneOf({QStringLiteral("uji"), QStringLiteral("kios-1"), QStringLiteral("kios-2")}));
        hall.setDevice(m_device.value());
        if (below(8) == 0)
            return anyLeaseCommand();
        switch (below(40)) {
        case 0:
            return OpenDay{below(2) == 0};
        case 1:
            return below(10) == 0 ? CommandBody(CloseDay{below(2) == 0}) : PassTime{};
        case 2:
            return PauseCounter{at, anyText()};
        case 3:
            return below(3) == 0 ? CommandBody(CloseCounter{at}) : PassTime{};
        case 4:
            return anyImport();
        case 5:
        case 6:
            return CallTicket{at, anyTicket(), anyText()};
        case 7:
            return RecallTicket{at, ticket};
        case 8:
        case 9:
            return MarkMissed{at, ticket};
        case 10:
        case 11:
            return ReinstateTicket{anyTicket()};
        case 12:
        case 13:
            return ParkTicket{at, ticket,
                              below(3) == 0 ? std::nullopt : std::optional(std::chrono::minutes(below(30)))};
        case 14:
            return ResumeTicket{anyTicket()};
        case 15:
        case 16:
        case 17:
            return TransferTicket{at, ticket, anyService(), anyCounter()};
        case 18:
            return CancelTicket{anyTicket(), anyText()};
        case 19:
        case 20:
            return PassTime{};
        default:
            break;
        }
        switch (below(5)) {
        case 0:
            return anyIssue();
        case 1:
            return OpenCounter{at};
        case 2:
            return CallNext{at};
        case 3:
            return StartServing{at, ticket};
        default:
            return FinishServing{at, ticket, Outcome(below(3))};
        }
    }

    std::mt19937_64 m_random;
    DeviceId m_device;
    CounterId m_counter; ///< The one that the next command is about.
};

} // namespace antrean
