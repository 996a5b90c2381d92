#pragma once

#include "core/time.h"

#include <QElapsedTimer>

namespace antrean {

/// The server's clock as seen from here: its last word, carried on by this computer's monotonic clock. So a
/// wrong clock of this computer shows nowhere.
class ServerClock final : public Clock
{
public:
    /// The server said what time it is.
    void set(TimePoint serverNow);
    /// False until the server has said so once; now() is this computer's own time until then.
    [[nodiscard]] bool isSet() const { return m_sinceSet.isValid(); }
    [[nodiscard]] TimePoint now() const override;

private:
    TimePoint m_lastWord{};
    QElapsedTimer m_sinceSet;
};

} // namespace antrean
