#include "bench/benchmall.h"

#include <array>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

QString prefixOf(int index)
{
    const std::array letters{QChar(u'A' + index / 676), QChar(u'A' + index / 26 % 26),
                             QChar(u'A' + index % 26)};
    return QString(letters.data(), static_cast<qsizetype>(letters.size()));
}

} // namespace

CounterId counterOf(int index) { return CounterId(u"bench-%1"_s.arg(index)); }

OfficerId officerOf(int index) { return OfficerId(u"bench-%1"_s.arg(index)); }

ServiceId serviceOf(const MallConfig &mall, int index)
{
    return mall.services[static_cast<std::size_t>(index)].id;
}

tl::expected<MallConfig, QString> benchMall(const QString &sampleFile)
{
    auto mall = readMallFile(sampleFile);
    if (!mall)
        return tl::unexpected(mall.error().text());
    if (mall->services.size() < static_cast<std::size_t>(mostClients))
        return tl::unexpected(u"%1 has fewer than %2 services"_s.arg(sampleFile).arg(mostClients));
    mall->mall.numberWidth = 4;
    mall->mall.opensByItself = true;
    mall->mall.holidays.clear();
    mall->mall.hours.fill(DayHours{TimeOfDay(0), TimeOfDay(24 * 60), {}});
    int number = 0;
    for (Service &service : mall->services) {
        service.prefix = prefixOf(number++);
        service.quota.reset();
        service.hours.reset();
        service.lastTicketMargin = {};
        service.acceptsOrdinary = true;
    }
    for (int i = 0; i < mostClients; ++i) {
        mall->counters.push_back({counterOf(i),
                                  u"B%1"_s.arg(i),
                                  mall->zones.front().id,
                                  {{serviceOf(*mall, i), 1.0}},
                                  static_cast<int>(mall->counters.size())});
        mall->officers.push_back({officerOf(i), u"Bench %1"_s.arg(i), Role::Officer, false});
    }
    if (const auto wrong = findError(*mall))
        return tl::unexpected(u"%1: expected %2"_s.arg(wrong->path, wrong->expected));
    return *mall;
}

} // namespace antrean::bench
