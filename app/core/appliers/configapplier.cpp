#include "core/appliers/applier.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

template <class Map, class Key>
Applied erase(const Applying &a, Map &map, const Key &key)
{
    // Tickets of the open day may refer to it.
    if (a.hall.day.state == DayState::Open)
        return broken(u"removal of %1 while the day is open"_s.arg(key.value()));
    if (map.erase(key) == 0)
        return broken(u"removal of the unknown %1"_s.arg(key.value()));
    return {};
}

} // namespace

Applied applyTo(const Applying &a, const MallDefined &e)
{
    a.hall.mall = e.mall;
    return {};
}

Applied applyTo(const Applying &a, const ZoneDefined &e)
{
    a.hall.zones[e.zone.id] = e.zone;
    return {};
}

Applied applyTo(const Applying &a, const AgencyDefined &e)
{
    a.hall.agencies[e.agency.id] = e.agency;
    return {};
}

Applied applyTo(const Applying &a, const ServiceDefined &e)
{
    a.hall.services[e.service.id] = e.service;
    return {};
}

Applied applyTo(const Applying &a, const OfficerDefined &e)
{
    a.hall.officers[e.officer.id] = e.officer;
    return {};
}

Applied applyTo(const Applying &a, const CounterDefined &e)
{
    a.hall.counters[e.counter.id] = e.counter;
    a.hall.desks.try_emplace(e.counter.id);
    return {};
}

Applied applyTo(const Applying &a, const ZoneRemoved &e) { return erase(a, a.hall.zones, e.zone); }

Applied applyTo(const Applying &a, const AgencyRemoved &e) { return erase(a, a.hall.agencies, e.agency); }

Applied applyTo(const Applying &a, const ServiceRemoved &e) { return erase(a, a.hall.services, e.service); }

Applied applyTo(const Applying &a, const OfficerRemoved &e) { return erase(a, a.hall.officers, e.officer); }

Applied applyTo(const Applying &a, const CounterRemoved &e)
{
    const Applied erased = erase(a, a.hall.counters, e.counter);
    if (erased)
        a.hall.desks.erase(e.counter);
    return erased;
}

} // namespace antrean
