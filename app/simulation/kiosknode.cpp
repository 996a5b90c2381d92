#include "simulation/kiosknode.h"

namespace antrean::simulation {

using namespace Qt::StringLiterals;

KioskNode::KioskNode(Network &network, int index, TimePoint bootClock, History &history)
    : ProgramNode(network, "kiosk-" + QByteArray::number(index + 1), u"kiosk"_s, bootClock, history)
{}

void KioskNode::begun()
{
    m_isBusy = false;
    m_journal = std::make_unique<SimulatedKioskJournal>(m_disk);
    m_taker = std::make_unique<TicketTaker>(client(), *m_journal);
    if (const auto opened = m_taker->open(); !opened)
        note("can't give numbers alone: " + opened.error().detail.toUtf8());
    QObject::connect(m_taker.get(), &TicketTaker::handOverRefused, m_taker.get(),
                     [this](const QString &label, const Refusal &refusal) {
                         note("can't hand over " + label.toUtf8() + ", code " +
                              QByteArray::number(static_cast<int>(refusal.code)));
                     });
}

void KioskNode::ending()
{
    m_taker.reset();
    m_journal.reset();
}

void KioskNode::take(const PlannedVisit &visit, Done done)
{
    if (!isOn() || m_isBusy)
        return done(Outcome::Nothing);
    m_isBusy = true;
    const Instant tap = world().now();
    m_taker->take(visit.journey, visit.priority, m_taker.get(),
                  [this, tap, done = std::move(done)](const TicketTaker::Taken &taken) {
                      m_isBusy = false;
                      if (taken) {
                          print(*taken, tap);
                          return done(Outcome::Paper);
                      }
                      done(taken.error().kind == TakeFailure::Kind::Refused ? Outcome::Refused
                                                                            : Outcome::ToDesk);
                  });
}

void KioskNode::print(const GivenTicket &given, Instant tap)
{
    History::Paper paper;
    paper.at = machine().localNow();
    paper.kiosk = name();
    paper.label = given.ticket.label;
    paper.prefix = given.ticket.prefix;
    paper.date = given.ticket.serviceDate;
    for (const Stage &stage : given.ticket.stages)
        paper.journey.push_back(stage.service);
    paper.priority = given.ticket.priority;
    paper.isReserve = given.isFromReserve;
    paper.tookFor = std::chrono::duration_cast<std::chrono::milliseconds>(paper.at - tap);
    history().papers.push_back(paper);
    note((given.isFromReserve ? "prints from its own " : "prints ") + given.ticket.label.toUtf8());
}

} // namespace antrean::simulation
