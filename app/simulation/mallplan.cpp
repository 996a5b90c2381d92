#include "simulation/mallplan.h"

#include <algorithm>
#include <cmath>

namespace antrean::simulation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr seconds beforeOpening = 70min;

QString prefixOf(int index)
{
    QString prefix;
    if (index >= 26)
        prefix += QChar(u'A' + index / 26 - 1);
    return prefix + QChar(u'A' + index % 26);
}

ServiceStandard anyStandard()
{
    return {{u"KTP"_s}, u"Ambil nomor, tunggu panggilan"_s, u"10 menit"_s, u"Gratis"_s, u"Surat"_s,
            u"Loket"_s};
}

struct Scale
{
    int kiosks, counters, boards, agencies, servicesOfEach, visitors;
    minutes open;
};

Scale drawScale(Chance &chance, MallSize size)
{
    if (size == MallSize::Largest)
        return {20, 60, 20, 30, 4, 5000, 8h};
    const double kind = chance.fraction();
    if (kind < 0.8) {
        return {chance.between(1, 3),
                chance.between(2, 6),
                chance.between(1, 2),
                chance.between(1, 4),
                chance.between(1, 3),
                chance.between(20, 120),
                minutes(chance.between(60, 110))};
    }
    if (kind < 0.98) {
        return {chance.between(2, 6),
                chance.between(5, 16),
                chance.between(1, 4),
                chance.between(3, 10),
                chance.between(1, 4),
                chance.between(100, 400),
                minutes(chance.between(80, 160))};
    }
    return {chance.between(5, 12),
            chance.between(15, 30),
            chance.between(3, 8),
            chance.between(8, 20),
            chance.between(1, 5),
            chance.between(400, 1200),
            minutes(chance.between(150, 250))};
}

MallConfig drawConfig(Chance &chance, const Scale &scale, TimeOfDay opens, const std::vector<Break> &breaks)
{
    MallConfig config;
    MallSettings &mall = config.mall;
    mall.name = u"MPP Simulasi"_s;
    mall.shortName = u"Simulasi"_s;
    mall.address = u"Jalan Contoh 1"_s;
    mall.zone =
        std::vector{TimeZone::Wib, TimeZone::Wita, TimeZone::Wit}[static_cast<std::size_t>(chance.below(3))];
    mall.numberWidth = scale.visitors > 60 ? chance.between(3, 4) : chance.between(2, 4);
    mall.policy.priorityWeight = 1 + 5 * chance.fraction();
    mall.policy.maxOvertakes = chance.between(1, 12);
    mall.policy.maxWait = minutes(chance.between(10, 90));
    for (auto &day : mall.hours)
        day = DayHours{opens, opens + scale.open, breaks};

    const int zones = chance.between(1, std::min(4, scale.boards));
    for (int i = 0; i < zones; ++i)
        config.zones.push_back({ZoneId(u"zona-%1"_s.arg(i + 1)), u"Zona %1"_s.arg(i + 1), {}, i});
    int prefixes = 0;
    for (int a = 0; a < scale.agencies; ++a) {
        Agency agency;
        agency.id = AgencyId(u"instansi-%1"_s.arg(a + 1));
        agency.name = u"Instansi %1"_s.arg(a + 1);
        agency.shortName = u"I%1"_s.arg(a + 1);
        agency.colour = u"#336699"_s;
        agency.icon = u"building-2"_s;
        agency.order = a;
        const int first = prefixes;
        for (int s = 0; s < scale.servicesOfEach; ++s) {
            Service service;
            service.id = ServiceId(u"layanan-%1-%2"_s.arg(a + 1).arg(s + 1));
            service.agency = agency.id;
            service.name = u"Layanan %1.%2"_s.arg(a + 1).arg(s + 1);
            // Some share the numbers of the service before.
            service.prefix =
                prefixOf(s > 0 && chance.happens(0.3) ? chance.between(first, prefixes - 1) : prefixes++);
            service.averageDuration = minutes(chance.between(2, 30));
            if (chance.happens(0.05))
                service.quota = chance.between(5, 60);
            service.ticketsDuringBreaks = chance.happens(0.5);
            service.popular = s == 0;
            service.standard = anyStandard();
            service.order = static_cast<int>(config.services.size());
            config.services.push_back(service);
        }
        config.agencies.push_back(agency);
    }
    for (int c = 0; c < scale.counters; ++c) {
        Counter counter;
        counter.id = CounterId(u"loket-%1"_s.arg(c + 1));
        counter.name = QString::number(c + 1);
        counter.zone = config.zones[static_cast<std::size_t>(c % zones)].id;
        counter.order = c;
        config.counters.push_back(counter);
        config.officers.push_back({OfficerId(u"petugas-%1"_s.arg(c + 1)), u"Petugas %1"_s.arg(c + 1),
                                   Role::Officer, chance.happens(0.2)});
    }
    config.officers.push_back({OfficerId(u"penyelia"_s), u"Penyelia"_s, Role::Supervisor, true});
    // Every service has a counter, and every counter a service or more.
    const auto serve = [&](Counter &counter, const ServiceId &service) {
        if (std::ranges::find(counter.services, service, &CounterService::service) == counter.services.end())
            counter.services.push_back({service, chance.happens(0.2) ? 0.5 + 3 * chance.fraction() : 1.0});
    };
    for (std::size_t s = 0; s < config.services.size(); ++s)
        serve(config.counters[s % config.counters.size()], config.services[s].id);
    for (Counter &counter : config.counters) {
        for (int more = chance.between(counter.services.empty() ? 1 : 0, 3); more > 0; --more)
            serve(counter, chance.oneOf(config.services).id);
    }
    return config;
}

PlannedVisit drawVisit(Chance &chance, const MallConfig &config, int kiosks)
{
    PlannedVisit visit;
    visit.kiosk = chance.below(kiosks);
    visit.journey.push_back(chance.oneOf(config.services).id);
    while (chance.happens(0.08) && visit.journey.size() < 4) {
        const ServiceId &next = chance.oneOf(config.services).id;
        if (std::ranges::find(visit.journey, next) == visit.journey.end())
            visit.journey.push_back(next);
    }
    visit.priority = chance.happens(0.15) ? PriorityClass::Priority : PriorityClass::Ordinary;
    return visit;
}

} // namespace

MallPlan drawPlan(Chance chance, MallSize size)
{
    const Scale scale = drawScale(chance, size);
    MallPlan plan;
    plan.date = QDate(2026, 11, 23).addDays(chance.below(4)); // A Monday to a Thursday.
    const TimeOfDay opens(8h);
    std::vector<Break> breaks;
    if (scale.open >= minutes(150))
        breaks.push_back({opens + scale.open / 2, opens + scale.open / 2 + minutes(45)});
    plan.config = drawConfig(chance, scale, opens, breaks);
    plan.start = instantAt(plan.date, opens, plan.config.mall.zone) - beforeOpening;
    plan.opens = beforeOpening;
    plan.closes = beforeOpening + scale.open;
    plan.lastVisitor = plan.closes - scale.open / 6;
    if (!breaks.empty()) {
        plan.lunch = beforeOpening + scale.open / 2;
        plan.lunchEnds = plan.lunch + minutes(45);
    }
    plan.passesMidnight = size == MallSize::Drawn && chance.happens(0.25);
    plan.kiosks = scale.kiosks;
    plan.counters = scale.counters;
    plan.boards = scale.boards;
    const double work = 0.7 * scale.counters * static_cast<double>(seconds(scale.open).count());
    plan.meanServing = seconds(std::clamp<qint64>(static_cast<qint64>(work / scale.visitors) - 20, 20, 900));

    // People come early: the rush at opening fades over the day.
    const double length = static_cast<double>((plan.lastVisitor - plan.opens).count());
    for (int i = 0; i < scale.visitors; ++i) {
        PlannedVisit visit = drawVisit(chance, plan.config, scale.kiosks);
        const double early =
            chance.happens(0.25) ? 0.08 * chance.fraction() : std::pow(chance.fraction(), 1.4);
        visit.arrives = plan.opens + seconds(static_cast<qint64>(early * length));
        plan.visits.push_back(visit);
    }
    std::ranges::stable_sort(plan.visits, {}, &PlannedVisit::arrives);
    for (int i = 0; plan.passesMidnight && i < 10; ++i) {
        PlannedVisit visit = drawVisit(chance, plan.config, scale.kiosks);
        visit.arrives = seconds(chance.between(60, 600));
        plan.nextMorning.push_back(visit);
    }
    std::ranges::stable_sort(plan.nextMorning, {}, &PlannedVisit::arrives);
    return plan;
}

} // namespace antrean::simulation
