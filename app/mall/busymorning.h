#pragma once

#include "client/hallclient.h"
#include "net/eventloop.h"

namespace antrean {

/// Gives a training mall a morning that has begun: some visitors wait, some counters have called. It goes
/// through the server like everybody else, over a connection of its own.
class BusyMorning final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        int visitors = 40;
        int counters = 8;
        CounterId spare; ///< Left alone: somebody will sit there.
    };

    BusyMorning(std::unique_ptr<Dialer> dialer, Plan plan);
    void start() { m_client.start(); }
    /// The officer at the spare counter, or one who sits nowhere.
    [[nodiscard]] OfficerId freeOfficer() const;

Q_SIGNALS:
    void finished();

private:
    struct Step
    {
        OfficerId officer; ///< Empty: nobody, a kiosk.
        std::function<CommandBody(const Hall &)> command;
    };

    void plan();
    void next();

    Plan m_plan;
    EventLoop m_eventLoop;
    HallClient m_client;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    bool m_isPlanned = false;
};

} // namespace antrean
