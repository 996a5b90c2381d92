#pragma once

#include "client/deskcontrol.h"
#include "simulation/programnode.h"

namespace antrean::simulation {

/// A counter and the officer who works at it.
class CounterNode final : public ProgramNode
{
public:
    /// How the officer works.
    struct Habits
    {
        std::chrono::seconds meanServing{120};
        std::chrono::seconds lunch{}; ///< Since the beginning; zero: none.
        std::chrono::seconds lunchEnds{};
        double noShows = 0.06;
        double transfers = 0.05;
        double parkings = 0.03;
        double doublePresses = 0.05;
    };

    CounterNode(Network &network, const Counter &counter, OfficerId officer, Habits habits,
                TimePoint bootClock, History &history);

    /// The officer goes to work, or home.
    void goToWork();
    void goHome() { m_atWork = false; }
    /// From now on visits are short: the hall wants to go home.
    void hurry() { m_hurries = true; }

protected:
    void begun() override;
    void ending() override { m_control.reset(); }

private:
    void later(std::chrono::milliseconds delay);
    void act();
    [[nodiscard]] bool isAnyoneWaiting() const;
    void work(const DeskView &view);
    void serve(const DeskView &view);
    void endVisit(const DeskView &view);
    [[nodiscard]] std::chrono::milliseconds seconds(double mean);

    Counter m_counter;
    OfficerId m_officer;
    Habits m_habits;
    std::unique_ptr<DeskControl> m_control;
    bool m_atWork = false;
    bool m_hurries = false;
    bool m_isIdle = false;
    TicketId m_ticket; ///< Whom the officer waits for or serves, and until when.
    StageState m_state{};
    Instant m_until{};
    bool m_isNoShow = false;
    int m_act = 0; ///< Names the one act that is to come.
};

} // namespace antrean::simulation
