#pragma once

#include "core/event.h"

#include <array>

namespace antrean {

using namespace Qt::StringLiterals;

[[nodiscard]] inline TimePoint sampleInstant() { return TimePoint(std::chrono::milliseconds(1795222923004)); }

[[nodiscard]] inline CommandId sampleCommandId() { return CommandId(u"0123456789abcdef0123456789abcdef"_s); }

[[nodiscard]] inline WeekHours sampleWeek()
{
    using std::chrono::minutes;
    const DayHours day{
        minutes(450), minutes(1440), {{minutes(720), minutes(780)}, {minutes(900), minutes(915)}}};
    return {day, day, day, day, day, day, day};
}

[[nodiscard]] inline MallSettings sampleMall()
{
    return {u"Mal Pelayanan Publik \"Contoh\""_s,
            u"MPP Contoh"_s,
            u"Jalan Contoh 1\nKota"_s,
            TimeZone::Wit,
            4,
            false,
            {1.5, 2.25, 7, std::chrono::minutes(45)},
            sampleWeek(),
            {{QDate(2026, 8, 17), u"Hari Kemerdekaan"_s}}};
}

[[nodiscard]] inline Service sampleService()
{
    Service service;
    service.id = ServiceId(u"ktp"_s);
    service.agency = AgencyId(u"disdukcapil"_s);
    service.name = u"Perekaman KTP-el"_s;
    service.englishName = u"Identity card"_s;
    service.prefix = u"AB"_s;
    service.averageDuration = std::chrono::minutes(7);
    service.quota = 80;
    service.lastTicketMargin = std::chrono::minutes(30);
    service.acceptsOrdinary = false;
    service.popular = true;
    service.ticketsDuringBreaks = true;
    service.hours = sampleWeek();
    service.standard = {{u"Kartu Keluarga"_s, u"Fotokopi"_s},
                        u"Petugas mencocokkan"_s,
                        u"1 hari"_s,
                        u"Rp0"_s,
                        u"KTP-el"_s,
                        u"Loket 5"_s};
    service.example = true;
    service.order = 3;
    return service;
}

/// Every event with all of its fields set to something else than their defaults.
[[nodiscard]] inline std::array<EventBody, std::variant_size_v<EventBody>> fullEvents()
{
    const TicketId ticket(4711);
    const CounterId counter(u"loket-07"_s);
    const ServiceId service(u"ktp"_s);
    const OfficerId officer(u"sari"_s);
    const CallReason reason{CallReason::Rule::OutOfOrder, std::chrono::minutes(12), 3, u"sakit — segera"_s};
    return {MallDefined{sampleMall()},
            ZoneDefined{{ZoneId(u"lantai-2"_s), u"Lantai 2"_s, u"2nd floor"_s, 2}},
            AgencyDefined{{AgencyId(u"samsat"_s), u"Kantor Samsat"_s, u"Samsat"_s, u"Vehicle tax"_s,
                           u"#185C77"_s, u"car"_s, 4}},
            ServiceDefined{sampleService()},
            CounterDefined{{counter, u"7"_s, ZoneId(u"lantai-2"_s), {{service, 2.5}}, 6}},
            OfficerDefined{{officer, u"Sari Wulandari"_s, Role::Supervisor, true}},
            ZoneRemoved{ZoneId(u"lantai-2"_s)},
            AgencyRemoved{AgencyId(u"samsat"_s)},
            ServiceRemoved{service},
            CounterRemoved{counter},
            OfficerRemoved{officer},
            DayOpened{QDate(2026, 11, 21), true},
            DayClosed{QDate(2026, 11, 21), 5, true},
            CounterOpened{counter, officer},
            CounterPaused{counter, officer, u"salat"_s},
            CounterClosed{counter, officer},
            TicketIssued{ticket,
                         u"A012"_s,
                         u"A"_s,
                         12,
                         QDate(2026, 11, 21),
                         {service, ServiceId(u"kk"_s)},
                         PriorityClass::Priority,
                         TicketChannel::Booking,
                         sampleInstant(),
                         true},
            TicketCalled{ticket, counter, officer, reason},
            TicketRecalled{ticket, counter},
            ServingStarted{ticket, counter},
            ServingFinished{ticket, counter, Outcome::Referred},
            TicketMissed{ticket, counter},
            TicketReinstated{ticket},
            TicketParked{ticket, counter, sampleInstant()},
            TicketResumed{ticket, true},
            TicketTransferred{ticket, counter, service, CounterId(u"loket-08"_s)},
            TicketCancelled{ticket, u"pulang"_s, true},
            NumbersLeased{DeviceId(u"kiosk-1"_s),
                          QDate(2026, 11, 21),
                          {{u"A"_s, 950, 999}, {u"BC"_s, 900, 949}},
                          u"0123456789abcdef"_s,
                          sampleInstant()},
            TicketLapsed{u"A951"_s,
                         u"A"_s,
                         951,
                         QDate(2026, 11, 21),
                         {service},
                         PriorityClass::Priority,
                         TicketChannel::Field,
                         sampleInstant()},
            NumbersSkipped{QDate(2026, 11, 21), {{u"A"_s, 12, 950}}, ticket}};
}

[[nodiscard]] inline RaiseFloors sampleFloors()
{
    return {QDate(2026, 11, 21),  {{u"A"_s, 12, 950}},   TicketId(4711),
            {{u"A"_s, 950, 999}}, u"0123456789abcdef"_s, sampleInstant()};
}

/// Every command with all of its fields set.
[[nodiscard]] inline std::array<CommandBody, std::variant_size_v<CommandBody>> fullCommands()
{
    const TicketId ticket(4711);
    const CounterId counter(u"loket-07"_s);
    const ServiceId service(u"ktp"_s);
    return {OpenDay{true},
            CloseDay{true},
            OpenCounter{counter},
            PauseCounter{counter, u"salat"_s},
            CloseCounter{counter},
            IssueTicket{
                {service, ServiceId(u"kk"_s)}, PriorityClass::Priority, TicketChannel::Desk, sampleInstant()},
            LeaseNumbers{u"0123456789abcdef"_s},
            HandOverTicket{u"A"_s,
                           951,
                           QDate(2026, 11, 21),
                           {service},
                           PriorityClass::Priority,
                           TicketChannel::Field,
                           sampleInstant()},
            ReturnTicket{ticket},
            CallNext{counter},
            CallTicket{counter, ticket, u"sakit"_s},
            RecallTicket{counter, ticket},
            StartServing{counter, ticket},
            FinishServing{counter, ticket, Outcome::Incomplete},
            MarkMissed{counter, ticket},
            ReinstateTicket{ticket},
            ParkTicket{counter, ticket, std::chrono::minutes(15)},
            ResumeTicket{ticket},
            TransferTicket{counter, ticket, service, CounterId(u"loket-08"_s)},
            CancelTicket{ticket, u"pulang"_s},
            PassTime{},
            sampleFloors(),
            ImportMall{}};
}

/// A variant's alternative number `index`, default-made.
template <class Variant, std::size_t I = 0>
[[nodiscard]] Variant defaultAlternative(std::size_t index)
{
    if constexpr (I + 1 < std::variant_size_v<Variant>) {
        if (index != I)
            return defaultAlternative<Variant, I + 1>(index);
    }
    return Variant(std::in_place_index<I>);
}

} // namespace antrean
