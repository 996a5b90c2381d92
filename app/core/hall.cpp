#include "core/hall.h"

#include <algorithm>

namespace antrean {

namespace {

template <class Key, class Value>
std::vector<Value> ordered(const std::map<Key, Value> &map)
{
    std::vector<Value> values;
    values.reserve(map.size());
    for (const auto &[key, value] : map)
        values.push_back(value);
    if constexpr (requires(Value v) { v.order; })
        std::ranges::stable_sort(values, {}, &Value::order);
    return values;
}

} // namespace

MallConfig Hall::config() const
{
    return {mall, ordered(zones), ordered(agencies), ordered(services), ordered(counters), ordered(officers)};
}

int Hall::visitsInProgress() const
{
    return static_cast<int>(std::ranges::count_if(desks, [this](const auto &entry) {
        const Ticket *atDesk = ticket(entry.second.ticket);
        return atDesk && atDesk->stage().state == StageState::Serving;
    }));
}

} // namespace antrean
