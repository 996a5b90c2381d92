#include "client/deskcontrol.h"

namespace antrean {

using namespace std::chrono;

DeskControl::DeskControl(HallClient &client, milliseconds pressGap, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_pressGap(pressGap)
{}

DeskView DeskControl::view() const
{
    return deskView(m_client.hall(), m_counter, m_client.officer(), m_client.now());
}

void DeskControl::send(const CommandBody &command, bool isNext)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    Q_EMIT busyChanged(true);
    m_client.send(command, this, [this, command, isNext](const Answer &answer) {
        m_isBusy = false;
        if (isNext && answer)
            m_nextDoneAt = m_client.environment().elapsed();
        Q_EMIT busyChanged(false);
        if (answer)
            Q_EMIT done(command);
        else
            Q_EMIT failed(answer.error());
    });
}

template <class Make>
void DeskControl::onTicket(DeskAction action, Make make, bool isNext)
{
    const DeskView now = view();
    if (now.ticket && now.allows(action))
        send(make(now.ticket->id), isNext);
}

void DeskControl::doNext(bool despiteHoliday)
{
    if (m_nextDoneAt && m_client.environment().elapsed() - *m_nextDoneAt < m_pressGap)
        return;
    const DeskView now = view();
    if (!now.nextIsPossible)
        return;
    switch (now.next) {
    case DeskAction::OpenDay:
        return send(OpenDay{despiteHoliday}, true);
    case DeskAction::OpenCounter:
    case DeskAction::ResumeCounter:
        return send(OpenCounter{m_counter}, true);
    case DeskAction::CallNext:
        return send(CallNext{m_counter}, true);
    case DeskAction::StartServing:
        return send(StartServing{m_counter, now.ticket->id}, true);
    case DeskAction::FinishServing:
        return send(FinishServing{m_counter, now.ticket->id, Outcome::Done}, true);
    case DeskAction::None:
    case DeskAction::Recall:
    case DeskAction::Miss:
    case DeskAction::Park:
    case DeskAction::Transfer:
    case DeskAction::Cancel:
    case DeskAction::FinishOtherwise:
    case DeskAction::Pause:
    case DeskAction::CloseCounter:
    case DeskAction::CallByName:
    case DeskAction::CloseDay:
        return;
    }
}

void DeskControl::recall()
{
    onTicket(DeskAction::Recall, [this](TicketId id) { return RecallTicket{m_counter, id}; });
}

void DeskControl::miss()
{
    onTicket(
        DeskAction::Miss,
        [this](TicketId id) {
            return MarkMissed{m_counter, id};
        },
        true);
}

void DeskControl::park(std::optional<minutes> duration)
{
    onTicket(
        DeskAction::Park,
        [&](TicketId id) {
            return ParkTicket{m_counter, id, duration};
        },
        true);
}

void DeskControl::transfer(const ServiceId &toService, const CounterId &toCounter)
{
    onTicket(
        DeskAction::Transfer,
        [&](TicketId id) {
            return TransferTicket{m_counter, id, toService, toCounter};
        },
        true);
}

void DeskControl::cancel(const QString &reason)
{
    onTicket(
        DeskAction::Cancel,
        [&](TicketId id) {
            return CancelTicket{id, reason};
        },
        true);
}

void DeskControl::finish(Outcome outcome)
{
    onTicket(
        DeskAction::FinishOtherwise,
        [&](TicketId id) {
            return FinishServing{m_counter, id, outcome};
        },
        true);
}

void DeskControl::pause(const QString &reason)
{
    if (view().allows(DeskAction::Pause))
        send(PauseCounter{m_counter, reason}, true);
}

void DeskControl::resumeCounter()
{
    if (view().allows(DeskAction::ResumeCounter))
        send(OpenCounter{m_counter}, true);
}

void DeskControl::openCounter()
{
    if (view().allows(DeskAction::OpenCounter))
        send(OpenCounter{m_counter}, true);
}

void DeskControl::closeCounter()
{
    if (view().allows(DeskAction::CloseCounter))
        send(CloseCounter{m_counter}, true);
}

void DeskControl::call(TicketId ticket, const QString &reason)
{
    if (view().allows(DeskAction::CallByName))
        send(CallTicket{m_counter, ticket, reason}, true);
}

void DeskControl::closeDay(bool endVisits)
{
    if (view().allows(DeskAction::CloseDay))
        send(CloseDay{endVisits}, true);
}

// Whether these two still stand in their lists is the server's to say: a colleague may have been quicker.
void DeskControl::reinstate(TicketId ticket) { send(ReinstateTicket{ticket}); }

void DeskControl::resume(TicketId ticket) { send(ResumeTicket{ticket}); }

} // namespace antrean
