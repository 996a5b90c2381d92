#include "core/mallconfig.h"

#include <QRegularExpression>

#include <set>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

using Problem = std::optional<ConfigError>;

// With the lengths below, no event about one thing outgrows a message, whatever the letters.
constexpr qsizetype maxRequirements = 30;
constexpr std::size_t maxHolidays = 200;
constexpr std::size_t maxServicesOfCounter = 400;

/// Remembers the first thing that is wrong, and where.
class Checker
{
public:
    explicit Checker(const MallConfig &config)
        : m_config(config)
    {}

    Problem run()
    {
        checkMall();
        checkEach(u"zones"_s, m_config.zones, [&](const Zone &zone) { checkText(u"name"_s, zone.name, 80); });
        checkEach(u"agencies"_s, m_config.agencies, [&](const Agency &agency) { checkAgency(agency); });
        checkEach(u"services"_s, m_config.services, [&](const Service &service) { checkService(service); });
        checkEach(u"counters"_s, m_config.counters, [&](const Counter &counter) { checkCounter(counter); });
        checkEach(u"officers"_s, m_config.officers,
                  [&](const Officer &officer) { checkText(u"name"_s, officer.name, 80); });
        return m_problem;
    }

private:
    void expect(bool holds, const QString &key, const QString &expected)
    {
        if (!holds && !m_problem)
            m_problem = ConfigError{m_path.isEmpty() ? key : m_path + u'.' + key, expected};
    }

    void checkText(const QString &key, const QString &text, int limit)
    {
        expect(!text.trimmed().isEmpty() && text.size() <= limit, key,
               u"a text of 1 to %1 characters"_s.arg(limit));
    }

    template <class Value, class Check>
    void checkEach(const QString &list, const std::vector<Value> &values, Check check)
    {
        static const QRegularExpression form(u"\\A[a-z0-9][a-z0-9-]{0,47}\\z"_s);
        std::set<QString> seen;
        for (std::size_t i = 0; i < values.size() && !m_problem; ++i) {
            m_path = u"%1[%2]"_s.arg(list).arg(i);
            const QString &id = values[i].id.value();
            expect(form.match(id).hasMatch(), u"id"_s, u"1 to 48 lower-case letters, digits and hyphens"_s);
            expect(seen.insert(id).second, u"id"_s,
                   u"an id that nothing else in the list has, not \"%1\" again"_s.arg(id));
            check(values[i]);
        }
        m_path.clear();
    }

    template <class Value, class Key>
    bool has(const std::vector<Value> &values, const Key &id) const
    {
        return std::ranges::find(values, id, &Value::id) != values.end();
    }

    void checkMall();
    void checkHours(const QString &key, const WeekHours &week);
    void checkAgency(const Agency &agency);
    void checkService(const Service &service);
    void checkCounter(const Counter &counter);

    const MallConfig &m_config;
    QString m_path;
    Problem m_problem;
};

void Checker::checkMall()
{
    const MallSettings &mall = m_config.mall;
    m_path = u"mall"_s;
    checkText(u"name"_s, mall.name, 120);
    checkText(u"shortName"_s, mall.shortName, 40);
    expect(mall.numberWidth >= 2 && mall.numberWidth <= 4, u"numberWidth"_s, u"a whole number from 2 to 4"_s);
    const Policy &policy = mall.policy;
    const auto isWeight = [](double weight) { return weight >= 0.1 && weight <= 100; };
    expect(isWeight(policy.ordinaryWeight), u"policy.ordinaryWeight"_s, u"a number from 0.1 to 100"_s);
    expect(isWeight(policy.priorityWeight), u"policy.priorityWeight"_s, u"a number from 0.1 to 100"_s);
    expect(policy.maxOvertakes >= 1 && policy.maxOvertakes <= 1000, u"policy.maxOvertakes"_s,
           u"a whole number from 1 to 1000"_s);
    expect(policy.maxWait.count() >= 1 && policy.maxWait.count() <= 600, u"policy.maxWaitMinutes"_s,
           u"whole minutes from 1 to 600"_s);
    checkHours(u"hours"_s, mall.hours);
    expect(mall.address.size() <= 200, u"address"_s, u"a text of at most 200 characters"_s);
    expect(mall.holidays.size() <= maxHolidays, u"holidays"_s, u"at most %1"_s.arg(maxHolidays));
    std::set<QDate> seen;
    for (std::size_t i = 0; i < mall.holidays.size(); ++i) {
        const QString holiday = u"holidays[%1]."_s.arg(i);
        expect(mall.holidays[i].date.isValid(), holiday + u"date"_s, u"a date like 2026-08-17"_s);
        expect(seen.insert(mall.holidays[i].date).second, holiday + u"date"_s, u"each date once"_s);
        checkText(holiday + u"name"_s, mall.holidays[i].name, 80);
    }
    m_path.clear();
}

void Checker::checkHours(const QString &key, const WeekHours &week)
{
    static const std::array names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                  u"friday"_s, u"saturday"_s, u"sunday"_s};
    for (std::size_t i = 0; i < week.size(); ++i) {
        if (!week[i])
            continue;
        const QString day = key + u'.' + names[i];
        const DayHours &hours = *week[i];
        expect(hours.open.count() >= 0 && hours.open < hours.close && hours.close.count() <= 24 * 60, day,
               u"an opening time before the closing time"_s);
        TimeOfDay after = hours.open;
        for (std::size_t b = 0; b < hours.breaks.size(); ++b) {
            const Break &pause = hours.breaks[b];
            expect(pause.from > after && pause.from < pause.to && pause.to < hours.close,
                   day + u".breaks[%1]"_s.arg(b),
                   u"a time inside the opening hours, after the break before it"_s);
            after = pause.to;
        }
    }
}

void Checker::checkAgency(const Agency &agency)
{
    static const QRegularExpression colour(u"\\A#[0-9A-Fa-f]{6}\\z"_s);
    checkText(u"name"_s, agency.name, 120);
    expect(agency.englishName.size() <= 120 && agency.icon.size() <= 48, u"englishName, icon"_s,
           u"texts of at most 120 and 48 characters"_s);
    checkText(u"shortName"_s, agency.shortName, 24);
    expect(colour.match(agency.colour).hasMatch(), u"colour"_s, u"a colour like #1F6F8B"_s);
}

void Checker::checkService(const Service &service)
{
    static const QRegularExpression prefix(u"\\A[A-Z]{1,3}\\z"_s);
    checkText(u"name"_s, service.name, 160);
    expect(service.englishName.size() <= 160, u"englishName"_s, u"a text of at most 160 characters"_s);
    expect(has(m_config.agencies, service.agency), u"agency"_s,
           u"the id of an agency of this file, not \"%1\""_s.arg(service.agency.value()));
    expect(prefix.match(service.prefix).hasMatch(), u"prefix"_s, u"1 to 3 capital letters"_s);
    expect(service.averageDuration.count() >= 1 && service.averageDuration.count() <= 480,
           u"averageMinutes"_s, u"whole minutes from 1 to 480"_s);
    expect(!service.quota || (*service.quota >= 1 && *service.quota <= 9999), u"quota"_s,
           u"a whole number from 1 to 9999, or no key at all"_s);
    expect(service.lastTicketMargin.count() >= 0 && service.lastTicketMargin.count() <= 480,
           u"lastTicketMinutes"_s, u"whole minutes from 0 to 480"_s);
    expect(service.acceptsOrdinary || service.acceptsPriority, u"priorityClasses"_s,
           u"at least one of ordinary, priority"_s);
    if (service.hours)
        checkHours(u"hours"_s, *service.hours);
    const ServiceStandard &standard = service.standard;
    expect(!standard.requirements.isEmpty() && standard.requirements.size() <= maxRequirements,
           u"standard.requirements"_s, u"1 to %1 texts"_s.arg(maxRequirements));
    for (qsizetype i = 0; i < standard.requirements.size(); ++i)
        checkText(u"standard.requirements[%1]"_s.arg(i), standard.requirements[i], 300);
    checkText(u"standard.procedure"_s, standard.procedure, 2000);
    checkText(u"standard.duration"_s, standard.duration, 400);
    checkText(u"standard.fee"_s, standard.fee, 400);
    checkText(u"standard.product"_s, standard.product, 400);
    checkText(u"standard.complaints"_s, standard.complaints, 800);
}

void Checker::checkCounter(const Counter &counter)
{
    checkText(u"name"_s, counter.name, 8);
    expect(has(m_config.zones, counter.zone), u"zone"_s,
           u"the id of a zone of this file, not \"%1\""_s.arg(counter.zone.value()));
    expect(counter.services.size() <= maxServicesOfCounter, u"services"_s,
           u"at most %1"_s.arg(maxServicesOfCounter));
    std::set<ServiceId> seen;
    for (std::size_t i = 0; i < counter.services.size(); ++i) {
        const CounterService &served = counter.services[i];
        const QString key = u"services[%1]"_s.arg(i);
        expect(has(m_config.services, served.service), key + u".service"_s,
               u"the id of a service of this file, not \"%1\""_s.arg(served.service.value()));
        expect(seen.insert(served.service).second, key + u".service"_s, u"each service once"_s);
        expect(served.weight >= 0.1 && served.weight <= 100, key + u".weight"_s,
               u"a number from 0.1 to 100"_s);
    }
}

} // namespace

std::optional<ConfigError> findError(const MallConfig &config) { return Checker(config).run(); }

} // namespace antrean
