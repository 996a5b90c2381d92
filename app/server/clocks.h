#pragma once

#include "core/time.h"

#include <QElapsedTimer>

namespace antrean {

/// This computer's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override;
};

/// A clock that starts at a chosen instant and runs on: for training and demonstration at any hour.
class TrainingClock final : public Clock
{
public:
    explicit TrainingClock(TimePoint start)
        : m_start(start)
    {
        m_running.start();
    }
    [[nodiscard]] TimePoint now() const override
    {
        return m_start + std::chrono::milliseconds(m_running.elapsed());
    }

private:
    TimePoint m_start;
    QElapsedTimer m_running;
};

} // namespace antrean
