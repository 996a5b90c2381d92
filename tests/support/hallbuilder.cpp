#include "support/hallbuilder.h"

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr TimeOfDay clock(int hour, int minute = 0) { return minutes(hour * 60 + minute); }

ServiceStandard standard()
{
    return {{u"KTP lama"_s},   u"Ambil nomor, tunggu panggilan"_s,
            u"1 hari kerja"_s, u"Gratis"_s,
            u"Dokumen"_s,      u"Meja informasi"_s};
}

Service makeService(QStringView id, QStringView agency, QStringView prefix, minutes average, int order)
{
    Service made;
    made.id = service(id);
    made.agency = AgencyId(agency.toString());
    made.name = u"Layanan "_s + id.toString();
    made.prefix = prefix.toString();
    made.averageDuration = average;
    made.standard = standard();
    made.order = order;
    return made;
}

std::vector<Service> services()
{
    std::vector<Service> made{makeService(u"ktp", u"disdukcapil", u"A", 10min, 0),
                              makeService(u"kk", u"disdukcapil", u"A", 15min, 1),
                              makeService(u"akta", u"disdukcapil", u"B", 20min, 2),
                              makeService(u"paspor", u"imigrasi", u"C", 20min, 3),
                              makeService(u"paspor-lansia", u"imigrasi", u"E", 20min, 4),
                              makeService(u"pajak", u"samsat", u"D", 5min, 5),
                              makeService(u"arsip", u"samsat", u"F", 5min, 6)};
    made[2].quota = 3;
    made[2].lastTicketMargin = 30min;
    made[3].ticketsDuringBreaks = true;
    made[4].acceptsOrdinary = false;
    WeekHours own = sameHours({clock(8), clock(12), {}}, 6);
    own[0].reset();
    own[5]->open = clock(9);
    made[5].hours = own;
    return made;
}

Officer makeOfficer(QStringView id, Role role = Role::Officer)
{
    return {officer(id), id.toString(), role, false};
}

} // namespace

WeekHours sameHours(DayHours hours, int lastDay)
{
    WeekHours week;
    std::fill_n(week.begin(), lastDay, hours);
    return week;
}

MallConfig tinyMall()
{
    MallConfig config;
    config.mall.name = u"Mal Pelayanan Publik Contoh"_s;
    config.mall.shortName = u"MPP Contoh"_s;
    config.mall.hours = sameHours({clock(7, 30), clock(16), {{clock(12), clock(13)}}}, 5);
    config.mall.hours[4] = DayHours{clock(7, 30), clock(16, 30), {{clock(11, 30), clock(13)}}};
    config.mall.holidays = {{QDate(2026, 8, 17), u"Hari Kemerdekaan"_s}};
    config.zones = {{ZoneId(u"lantai-1"_s), u"Lantai 1"_s, u"First floor"_s, 0},
                    {ZoneId(u"lantai-2"_s), u"Lantai 2"_s, u"Second floor"_s, 1}};
    const auto agency = [](const QString &id, int order) {
        return Agency{AgencyId(id), id, id, {}, u"#1F6F8B"_s, {}, order};
    };
    config.agencies = {agency(u"disdukcapil"_s, 0), agency(u"imigrasi"_s, 1), agency(u"samsat"_s, 2)};
    config.services = services();
    const ZoneId first(u"lantai-1"_s);
    const ZoneId second(u"lantai-2"_s);
    config.counters = {
        {counter(u"1"), u"1"_s, first, {{service(u"ktp")}, {service(u"kk")}}, 0},
        {counter(u"2"), u"2"_s, first, {{service(u"ktp")}, {service(u"akta")}}, 1},
        {counter(u"3"), u"3"_s, second, {{service(u"paspor")}, {service(u"paspor-lansia")}}, 2},
        {counter(u"4"), u"4"_s, second, {{service(u"pajak")}, {service(u"ktp"), 4.0}}, 3}};
    // By id, as Hall::config() lists them, since officers have no order of their own.
    config.officers = {makeOfficer(u"adi", Role::Administrator),
                       makeOfficer(u"ayu"),
                       makeOfficer(u"budi"),
                       makeOfficer(u"citra"),
                       makeOfficer(u"dewi"),
                       makeOfficer(u"sari", Role::Supervisor)};
    config.officers[3].callsOutOfOrder = true;
    return config;
}

TestHall::TestHall(const MallConfig &config)
{
    m_hall.mall.zone = config.mall.zone;
    setClock(QDate(2026, 11, 17), u"08:00");
    must(ImportMall{config}, {});
}

void TestHall::setClock(QDate date, QStringView time)
{
    const QTime wall = QTime::fromString(time.toString(), u"HH:mm"_s);
    Q_ASSERT(date.isValid() && wall.isValid());
    m_now = instantAt(date, clock(wall.hour(), wall.minute()), m_hall.mall.zone);
}

void TestHall::setClock(QStringView time) { setClock(serviceDate(m_now, m_hall.mall.zone), time); }

Command TestHall::command(const CommandBody &body, QStringView who) const
{
    const QString id = QString::number(m_journal.size() + 1, 16).rightJustified(32, QLatin1Char('0'));
    return {CommandId(id), {m_device, OfficerId(who.toString())}, body};
}

tl::expected<Events, Refusal> TestHall::decides(const CommandBody &body, QStringView who) const
{
    return decide(m_hall, command(body, who), m_now);
}

tl::expected<std::vector<Event>, Refusal> TestHall::does(const CommandBody &body, QStringView who)
{
    const Command given = command(body, who);
    const auto decided = decide(m_hall, given, m_now);
    if (!decided)
        return tl::unexpected(decided.error());
    std::vector<Event> events;
    for (const EventBody &event : *decided) {
        events.push_back({m_journal.size() + 1, 1, m_now, given.actor, given.id, event});
        if (const auto applied = apply(m_hall, events.back()); !applied)
            qFatal("a decided event doesn't apply: %s", qPrintable(applied.error().what));
        m_journal.push_back(events.back());
    }
    return events;
}

RefusalCode TestHall::refusal(const CommandBody &body, QStringView who)
{
    const auto answer = does(body, who);
    return answer ? static_cast<RefusalCode>(-1) : answer.error().code;
}

tl::expected<void, Inconsistency> TestHall::happens(const EventBody &event)
{
    const Event whole{m_journal.size() + 1, 1, m_now, {}, {}, event};
    auto applied = apply(m_hall, whole);
    if (applied)
        m_journal.push_back(whole);
    return applied;
}

std::vector<Event> TestHall::must(const CommandBody &body, const OfficerId &who)
{
    auto answer = does(body, who.value());
    if (!answer) {
        const auto &parameters = answer.error().parameters;
        qFatal("command %zu refused with code %d (%s)", body.index(), static_cast<int>(answer.error().code),
               qPrintable(QStringList(parameters.values()).join(u", "_s)));
    }
    return *answer;
}

const OfficerId &TestHall::officerAt(QStringView counterId) const { return desk(counterId).officer; }

void TestHall::openDay() { must(OpenDay{}, officer(u"sari")); }

void TestHall::open(QStringView counterId, QStringView who)
{
    must(OpenCounter{counter(counterId)}, officer(who));
}

TicketId TestHall::issue(QStringView serviceId, PriorityClass priority)
{
    return issue({serviceId}, priority);
}

TicketId TestHall::issue(std::initializer_list<QStringView> journey, PriorityClass priority)
{
    IssueTicket body{{}, priority, TicketChannel::Kiosk};
    for (const QStringView id : journey)
        body.journey.push_back(service(id));
    must(body, {});
    return m_hall.lastTicket;
}

TicketId TestHall::callNext(QStringView counterId) { return call(counterId).ticket; }

TicketCalled TestHall::call(QStringView counterId)
{
    return std::get<TicketCalled>(must(CallNext{counter(counterId)}, officerAt(counterId)).front().body);
}

void TestHall::start(QStringView counterId)
{
    must(StartServing{counter(counterId), desk(counterId).ticket}, officerAt(counterId));
}

void TestHall::finish(QStringView counterId, Outcome outcome)
{
    must(FinishServing{counter(counterId), desk(counterId).ticket, outcome}, officerAt(counterId));
}

void TestHall::miss(QStringView counterId)
{
    must(MarkMissed{counter(counterId), desk(counterId).ticket}, officerAt(counterId));
}

void TestHall::park(QStringView counterId, std::optional<minutes> duration)
{
    must(ParkTicket{counter(counterId), desk(counterId).ticket, duration}, officerAt(counterId));
}

void TestHall::transfer(QStringView counterId, QStringView toService, QStringView toCounter)
{
    must(TransferTicket{counter(counterId), desk(counterId).ticket, service(toService), counter(toCounter)},
         officerAt(counterId));
}

TicketId TestHall::serveNext(QStringView counterId)
{
    const TicketId served = callNext(counterId);
    start(counterId);
    finish(counterId);
    return served;
}

void TestHall::passTime() { must(PassTime{}, {}); }

Hall replayed(const std::vector<Event> &journal)
{
    Hall hall;
    for (const Event &event : journal) {
        if (const auto applied = apply(hall, event); !applied)
            qFatal("event %llu doesn't apply: %s", event.seq, qPrintable(applied.error().what));
    }
    return hall;
}

} // namespace antrean
