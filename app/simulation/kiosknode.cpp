#include "simulation/kiosknode.h"

namespace antrean::simulation {

using namespace Qt::StringLiterals;

KioskNode::KioskNode(Network &network, int index, TimePoint bootClock, History &history)
    : ProgramNode(network, "kiosk-" + QByteArray::number(index + 1), u"kiosk"_s, bootClock, history)
{}

void KioskNode::begun() { m_isBusy = false; }

void KioskNode::ending() {}

void KioskNode::take(const PlannedVisit &visit, Done done)
{
    if (!isOn() || m_isBusy)
        return done(Outcome::Nothing);
    m_isBusy = true;
    const Instant tap = world().now();
    client().send(IssueTicket{visit.journey, visit.priority, TicketChannel::Kiosk}, &client(),
                  [this, tap, done = std::move(done)](const Answer &answer) {
                      m_isBusy = false;
                      if (answer && answer->empty())
                          return done(Outcome::ToDesk);
                      if (answer) {
                          history().answers.push_back({machine().localNow(), name(), *answer});
                          print(std::get<TicketIssued>(answer->front().body), tap);
                          return done(Outcome::Paper);
                      }
                      done(answer.error().kind == CommandFailure::Kind::Refused ? Outcome::Refused
                                                                                : Outcome::ToDesk);
                  });
}

void KioskNode::print(const TicketIssued &issued, Instant tap)
{
    History::Paper paper;
    paper.at = machine().localNow();
    paper.kiosk = name();
    paper.label = issued.label;
    paper.prefix = issued.prefix;
    paper.date = issued.serviceDate;
    paper.journey = issued.journey;
    paper.priority = issued.priority;
    paper.tookFor = std::chrono::duration_cast<std::chrono::milliseconds>(paper.at - tap);
    history().papers.push_back(paper);
    note("prints " + issued.label.toUtf8());
}

} // namespace antrean::simulation
