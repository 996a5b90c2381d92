#include "core/environment.h"

namespace antrean {

CommandId newCommandId(Environment &environment)
{
    QString text;
    for (int i = 0; i < 2; ++i)
        text += QString::number(environment.random(), 16).rightJustified(16, QLatin1Char('0'));
    return CommandId(text);
}

double randomFraction(Environment &environment)
{
    return static_cast<double>(environment.random() >> 11) * 0x1p-53; // As many bits as a double holds.
}

void Timer::start(std::chrono::milliseconds delay)
{
    stop();
    wait(delay);
}

void Timer::putOff(std::chrono::milliseconds delay)
{
    const auto due = m_environment.elapsed() + delay;
    if (isActive() && m_interval.count() == 0 && m_wakes <= due)
        m_due = due;
    else
        start(delay);
}

void Timer::repeat(std::chrono::milliseconds interval)
{
    stop();
    m_interval = interval;
    wait(interval);
}

void Timer::stop()
{
    if (m_waiting != 0)
        m_environment.cancel(std::exchange(m_waiting, 0));
    m_interval = {};
}

void Timer::wait(std::chrono::milliseconds delay)
{
    m_wakes = m_due = m_environment.elapsed() + delay;
    m_waiting = m_environment.runLater(delay, [this] { due(); });
}

void Timer::due()
{
    m_waiting = 0;
    if (m_wakes < m_due) {
        wait(std::chrono::ceil<std::chrono::milliseconds>(
            std::max(m_due - m_environment.elapsed(), std::chrono::nanoseconds(0))));
        return;
    }
    // Before the task, which may stop the timer or be the end of it.
    if (m_interval.count() > 0)
        wait(m_interval);
    const Environment::Task task = m_task;
    task();
}

} // namespace antrean
