#pragma once

#include "core/environment.h"

#include <optional>

namespace antrean {

/// The server's clock as seen from here: its last word, carried on by this computer's monotonic clock. So a
/// wrong clock of this computer shows nowhere.
class ServerClock final : public Clock
{
public:
    /// The environment must outlive the clock.
    explicit ServerClock(const Environment &environment)
        : m_environment(environment)
    {}

    /// The server said what time it is.
    void set(TimePoint serverNow);
    /// False until the server has said so once; now() is this computer's own time until then.
    [[nodiscard]] bool isSet() const { return m_setAt.has_value(); }
    [[nodiscard]] TimePoint now() const override;

private:
    const Environment &m_environment;
    TimePoint m_lastWord{};
    std::optional<std::chrono::nanoseconds> m_setAt;
};

} // namespace antrean
