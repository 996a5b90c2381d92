#include "display/callface.h"

#include "ui/icon.h"

namespace antrean {

using namespace Qt::StringLiterals;

AgencyFace agencyFace(const Hall &hall, const AgencyId &agency)
{
    const Agency *known = hall.agency(agency);
    if (!known)
        return {};
    return {known->shortName, hasIcon(known->icon) ? known->icon : u"landmark"_s, QColor(known->colour)};
}

CallFace callFace(const Hall &hall, const BoardCall &call, TimePoint now, const QLocale &locale)
{
    const Counter *counter = hall.counter(call.counter);
    CallFace face{call.ticket, call.label, counter ? counter->name : QString(), {},
                  {},          call.since, CallBoard::isHighlighted(call, now)};
    if (const Service *service = hall.service(call.service)) {
        const bool english = locale.language() == QLocale::English && !service->englishName.isEmpty();
        face.service = english ? service->englishName : service->name;
        face.agency = agencyFace(hall, service->agency);
    }
    return face;
}

} // namespace antrean
