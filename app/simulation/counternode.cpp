#include "simulation/counternode.h"

#include "core/queuepolicy.h"

namespace antrean::simulation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

CounterNode::CounterNode(Network &network, const Counter &counter, OfficerId officer, Habits habits,
                         TimePoint bootClock, History &history)
    : ProgramNode(network, counter.id.value().toUtf8(), u"counter"_s, bootClock, history)
    , m_counter(counter)
    , m_officer(std::move(officer))
    , m_habits(habits)
{}

void CounterNode::begun()
{
    m_control = std::make_unique<DeskControl>(client());
    m_control->setCounter(m_counter.id);
    QObject::connect(
        m_control.get(), &DeskControl::failed, m_control.get(), [this](const CommandFailure &failure) {
            if (failure.kind == CommandFailure::Kind::Refused &&
                failure.refusal.code != RefusalCode::QueueEmpty)
                note("is refused, code " + QByteArray::number(static_cast<int>(failure.refusal.code)));
        });
    if (m_atWork)
        goToWork();
}

void CounterNode::goToWork()
{
    m_atWork = true;
    if (!isOn())
        return;
    client().logIn(m_officer);
    later(milliseconds(chance().between(200, 4000)));
}

milliseconds CounterNode::seconds(double mean)
{
    return milliseconds(static_cast<qint64>(1000 * (0.3 * mean + chance().exponential(0.7 * mean))));
}

void CounterNode::later(milliseconds delay)
{
    const int number = ++m_act;
    machine().runLater(delay, [this, number] {
        if (number == m_act)
            act();
    });
}

void CounterNode::act()
{
    if (!m_atWork || !isOn())
        return;
    later(milliseconds(chance().between(700, 2500)));
    if (!isLive() || m_control->isBusy() || client().officer() != m_officer)
        return;
    // Nobody waits: most officers look at nothing most of the time.
    if (m_isIdle && !isAnyoneWaiting() && !chance().happens(0.05))
        return;
    m_isIdle = false;
    work(m_control->view());
}

bool CounterNode::isAnyoneWaiting() const
{
    int waiting = 0;
    if (const Counter *counter = client().hall().counter(m_counter.id)) {
        forEachQueue(client().hall(), *counter,
                     [&](const WaitingQueue &queue, PriorityClass, double) { waiting += queue.size(); });
    }
    return waiting > 0;
}

void CounterNode::work(const DeskView &view)
{
    const Instant now = world().now();
    const bool isLunch =
        m_habits.lunch.count() > 0 && now >= m_habits.lunch && now < m_habits.lunchEnds && !m_hurries;
    if (view.isPaused && isLunch)
        return later(20s);
    if (view.ticket)
        return serve(view);
    m_ticket = TicketId();
    if (isLunch && view.allows(DeskAction::Pause)) {
        m_control->pause(u"Istirahat"_s);
        return;
    }
    // Missed visitors come back now and then.
    if (!view.missed.empty() && chance().happens(0.05)) {
        m_control->reinstate(view.missed.front().id);
        return;
    }
    if (!view.upcoming.empty() && view.allows(DeskAction::CallByName) && chance().happens(0.01)) {
        m_control->call(
            view.upcoming[static_cast<std::size_t>(chance().below(static_cast<int>(view.upcoming.size())))]
                .id,
            u"Dokumen sudah siap"_s);
        return;
    }
    m_isIdle = !view.nextIsPossible && !isLunch;
    if (!view.nextIsPossible)
        return later(milliseconds(chance().between(2000, 6000)));
    m_control->doNext(true);
    if (chance().happens(m_habits.doublePresses))
        m_control->doNext(true);
}

void CounterNode::serve(const DeskView &view)
{
    const DeskTicket &ticket = *view.ticket;
    if (ticket.id != m_ticket || ticket.state != m_state) {
        m_ticket = ticket.id;
        m_state = ticket.state;
        const bool isServing = ticket.state == StageState::Serving;
        const double mean = isServing ? static_cast<double>(m_habits.meanServing.count()) : 12;
        m_until = world().now() + seconds(m_hurries ? std::min(mean, 10.0) : mean);
        m_isNoShow = !isServing && chance().happens(m_habits.noShows);
    }
    if (world().now() < m_until)
        return later(
            std::max<milliseconds>(200ms, std::chrono::duration_cast<milliseconds>(m_until - world().now())));
    if (view.isPaused && view.next == DeskAction::ResumeCounter)
        return m_control->doNext();
    if (ticket.state == StageState::Serving)
        return endVisit(view);
    if (!m_isNoShow)
        return m_control->doNext();
    m_until = world().now() + 15s;
    if (ticket.calls < 3)
        m_control->recall();
    else
        m_control->miss();
}

void CounterNode::endVisit(const DeskView &view)
{
    if (!m_hurries && view.allows(DeskAction::Transfer) && chance().happens(m_habits.transfers)) {
        const auto &services = client().hall().services;
        auto to = services.begin();
        std::advance(to, chance().below(static_cast<int>(services.size())));
        return m_control->transfer(to->first, {});
    }
    if (!m_hurries && view.allows(DeskAction::Park) && chance().happens(m_habits.parkings))
        return m_control->park(std::chrono::minutes(chance().between(1, 10)));
    m_control->doNext();
}

} // namespace antrean::simulation
