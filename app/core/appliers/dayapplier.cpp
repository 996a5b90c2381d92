#include "core/appliers/applier.h"

namespace antrean {

using namespace Qt::StringLiterals;

Applied applyTo(const Applying &a, const DayOpened &e)
{
    if (!e.date.isValid())
        return broken(u"a day without a date"_s);
    if (a.hall.day.state == DayState::Open)
        return broken(u"a day opens before the one before it has closed"_s);
    if (a.hall.day.date != e.date) {
        a.hall.tickets.clear();
        a.hall.aside.clear();
        a.hall.serviceQueues.clear();
        a.hall.counterQueues.clear();
        a.hall.issued.clear();
    }
    if (a.hall.numbers.date != e.date)
        a.hall.numbers = {.date = e.date};
    a.hall.day = {e.date, DayState::Open, e.despiteHoliday};
    return {};
}

Applied applyTo(const Applying &a, const DayClosed &e)
{
    if (a.hall.day.state != DayState::Open || a.hall.day.date != e.date)
        return broken(u"the day that closes is not open"_s);
    for (auto &[id, ticket] : a.hall.tickets) {
        if (ticket.stage().state == StageState::Serving)
            ticket.stage().outcome = Outcome::Incomplete;
        for (auto i = static_cast<std::size_t>(ticket.current); i < ticket.stages.size(); ++i) {
            Stage &stage = ticket.stages[i];
            if (stage.state == StageState::Finished || stage.state == StageState::Cancelled)
                continue;
            stage.state = stage.state == StageState::Serving ? StageState::Finished : StageState::Cancelled;
            stage.endedAt = a.event.at;
        }
    }
    a.hall.aside.clear();
    a.hall.serviceQueues.clear();
    a.hall.counterQueues.clear();
    for (auto &[id, desk] : a.hall.desks) {
        if (desk.status != CounterStatus::Closed)
            closeDesk(a, desk);
    }
    a.hall.day.state = DayState::Closed;
    return {};
}

} // namespace antrean
