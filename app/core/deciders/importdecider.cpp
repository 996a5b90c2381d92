#include "core/deciders/decider.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// What changes from one list to another: a `Defined` event for each new or changed thing.
template <class Defined, class Key, class Value>
void define(Events &events, const std::map<Key, Value> &present, const std::vector<Value> &wanted)
{
    for (const Value &value : wanted) {
        const auto it = present.find(value.id);
        if (it == present.end() || it->second != value)
            events.push_back(Defined{value});
    }
}

/// A `Removed` event for each thing that is no longer wanted.
template <class Removed, class Key, class Value>
void remove(Events &events, const std::map<Key, Value> &present, const std::vector<Value> &wanted)
{
    for (const auto &[id, value] : present) {
        if (std::ranges::find(wanted, id, &Value::id) == wanted.end())
            events.push_back(Removed{id});
    }
}

} // namespace

Decision decideFor(const Deciding &d, const ImportMall &command)
{
    const MallConfig &config = command.config;
    if (const auto error = findError(config))
        return refuse(RefusalCode::BadMall, {{u"path"_s, error->path}, {u"expected"_s, error->expected}});

    const Hall &hall = d.hall;
    Events removals;
    remove<CounterRemoved>(removals, hall.counters, config.counters);
    remove<OfficerRemoved>(removals, hall.officers, config.officers);
    remove<ServiceRemoved>(removals, hall.services, config.services);
    remove<AgencyRemoved>(removals, hall.agencies, config.agencies);
    remove<ZoneRemoved>(removals, hall.zones, config.zones);
    // Tickets of the open day may refer to what would go.
    if (!removals.empty() && hall.day.state == DayState::Open)
        return refuse(RefusalCode::DayOpenForRemoval, {{u"what"_s, QString::number(removals.size())}});

    Events events;
    if (hall.mall != config.mall)
        events.push_back(MallDefined{config.mall});
    define<ZoneDefined>(events, hall.zones, config.zones);
    define<AgencyDefined>(events, hall.agencies, config.agencies);
    define<ServiceDefined>(events, hall.services, config.services);
    define<CounterDefined>(events, hall.counters, config.counters);
    define<OfficerDefined>(events, hall.officers, config.officers);
    events.insert(events.end(), removals.begin(), removals.end());
    return events;
}

} // namespace antrean
