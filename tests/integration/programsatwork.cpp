#include "programsatwork.h"

#include "client/serverdialer.h"

namespace antrean::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using simulation::History;
using simulation::Instant;

namespace {

std::unique_ptr<BadLink> makeLink(HallNotes &notes, bool isDirect)
{
    return isDirect ? nullptr : std::make_unique<BadLink>(notes.server, notes.chance());
}

} // namespace

ProgramAtWork::ProgramAtWork(HallNotes &notes, const QString &name, const QString &program, bool isDirect)
    : m_notes(notes)
    , m_name(name.toUtf8())
    , m_link(makeLink(notes, isDirect))
    , m_client(notes.eventLoop, makeServerDialer(m_link ? m_link->address() : *notes.server),
               {program, DeviceId(name)})
{
    connect(&m_client, &HallClient::eventApplied, this, [this](const Event &event) {
        const Instant took = m_notes.now() - (event.at - m_notes.plan.start);
        m_notes.clockOffset = std::min(m_notes.clockOffset.value_or(took), took);
    });
}

void ProgramAtWork::setWeather(const LinkWeather &weather)
{
    if (!m_troubleSince)
        m_troubleSince = m_notes.now();
    m_link->setWeather(weather);
}

void ProgramAtWork::endTrouble()
{
    if (!m_troubleSince)
        return;
    m_link->setWeather({});
    m_notes.history.troubles.push_back({*m_troubleSince, m_notes.now(), m_name});
    m_troubleSince.reset();
}

KioskAtWork::KioskAtWork(HallNotes &notes, int number, bool isDirect)
    : ProgramAtWork(notes, u"kiosk-%1"_s.arg(number), u"kiosk"_s, isDirect)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (this->notes().isClosing)
            return;
        take();
        open(m_gap);
    });
}

void KioskAtWork::open(std::chrono::milliseconds gap)
{
    m_gap = gap;
    if (gap > 0ms)
        m_next.start(gap / 2 + std::chrono::milliseconds(notes().below(static_cast<int>(gap.count()))));
}

void KioskAtWork::take()
{
    if (m_isBusy || !client().isLive())
        return;
    m_isBusy = true;
    static const std::vector<QString> wanted{u"ktp"_s, u"kk"_s, u"akta"_s, u"paspor"_s, u"pajak"_s};
    const ServiceId service(wanted[static_cast<std::size_t>(notes().below(static_cast<int>(wanted.size())))]);
    const auto priority = notes().happens(0.2) ? PriorityClass::Priority : PriorityClass::Ordinary;
    client().send(IssueTicket{{service}, priority, TicketChannel::Kiosk}, this,
                  [this, tap = notes().now()](const Answer &answer) {
                      m_isBusy = false;
                      if (!answer)
                          return;
                      notes().history.answers.push_back({notes().now(), name(), *answer});
                      const auto &issued = std::get<TicketIssued>(answer->front().body);
                      print(client().hall().tickets.at(issued.ticket), tap);
                  });
}

void KioskAtWork::print(const Ticket &ticket, Instant tap)
{
    History::Paper paper;
    paper.at = notes().now();
    paper.kiosk = name();
    paper.label = ticket.label;
    paper.prefix = ticket.prefix;
    paper.date = ticket.serviceDate;
    for (const Stage &stage : ticket.stages)
        paper.journey.push_back(stage.service);
    paper.priority = ticket.priority;
    paper.tookFor = std::chrono::duration_cast<std::chrono::milliseconds>(paper.at - tap);
    notes().history.papers.push_back(paper);
    Q_EMIT printed();
}

CounterAtWork::CounterAtWork(HallNotes &notes, const CounterId &counter, const OfficerId &officer,
                             bool isDirect)
    : ProgramAtWork(notes, counter.value(), u"counter"_s, isDirect)
    , m_control(client(), 20ms)
{
    m_control.setCounter(counter);
    client().logIn(officer);
    connect(&m_press, &QTimer::timeout, this, &CounterAtWork::press);
}

void CounterAtWork::press()
{
    if (!client().isLive() || m_control.isBusy() || client().officer().isEmpty())
        return;
    const DeskView view = m_control.view();
    const bool isCalled = view.ticket && view.ticket->state == StageState::Called;
    if (isCalled && !notes().isClosing && notes().happens(0.1))
        return m_control.recall();
    if (isCalled && !notes().isClosing && notes().happens(0.05))
        return m_control.miss();
    if (!view.ticket && !view.missed.empty() && (notes().isClosing || notes().happens(0.1)))
        return m_control.reinstate(view.missed.front().id);
    if (view.nextIsPossible)
        m_control.doNext(true);
    // Two fingers, or one that trembles.
    if (view.nextIsPossible && notes().happens(0.1))
        m_control.doNext(true);
}

BoardAtWork::BoardAtWork(HallNotes &notes, int index, const ZoneId &zone, bool isDirect)
    : ProgramAtWork(notes, u"board-%1"_s.arg(index + 1), u"display"_s, isDirect)
    , m_index(index)
    , m_board(zone)
{
    connect(&client(), &HallClient::replaced, this, [this] {
        (void)m_board.rebuild(client().hall(), client().now());
        look();
    });
    connect(&client(), &HallClient::eventApplied, this, [this](const Event &event) {
        if (m_board.apply(client().hall(), event, client().now()))
            look();
    });
}

void BoardAtWork::look()
{
    for (const BoardCall &call : m_board.calls()) {
        if (m_shown.emplace(call.ticket, call.calledAt).second)
            notes().history.shown.push_back(
                {notes().now(), m_index, call.ticket, call.label, call.counter, call.calledAt});
    }
}

} // namespace antrean::test
