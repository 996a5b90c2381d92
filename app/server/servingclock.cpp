#include "server/servingclock.h"

#include "server/hallengine.h"
#include "server/trainingmark.h"

namespace antrean {

tl::expected<ServingClock, QString> ServingClock::start(Environment &environment, Journal &journal,
                                                        const HallEngine &engine, TimeZone zone,
                                                        const Start &start)
{
    if (const auto kept = keepTrainingApart(journal, start.trainingFrom.has_value()); !kept)
        return tl::unexpected(kept.error());
    ServingClock serving;
    if (start.trainingFrom) {
        const QTime time = start.trainingFrom->time();
        const auto first =
            instantAt(start.trainingFrom->date(), TimeOfDay(time.hour() * 60 + time.minute()), zone);
        // A training mall that is started again goes on after what has happened in it.
        serving.m_clock = std::make_unique<TrainingClock>(std::max(first, engine.lastInstant()));
        return serving;
    }
    auto clock = HallClock::start(environment, journal, engine.lastInstant(), start.isClockRight);
    if (!clock)
        return tl::unexpected(clock.error().text());
    serving.m_hallClock = clock->get();
    serving.m_clock = std::move(*clock);
    return serving;
}

void ServingClock::end()
{
    if (m_hallClock)
        m_hallClock->forget();
}

} // namespace antrean
