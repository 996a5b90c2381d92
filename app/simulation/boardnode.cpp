#include "simulation/boardnode.h"

namespace antrean::simulation {

using namespace Qt::StringLiterals;

BoardNode::BoardNode(Network &network, int index, ZoneId zone, TimePoint bootClock, History &history)
    : ProgramNode(network, "board-" + QByteArray::number(index + 1), u"display"_s, bootClock, history)
    , m_index(index)
    , m_zone(std::move(zone))
    , m_board(m_zone)
{}

void BoardNode::begun()
{
    m_board = CallBoard(m_zone);
    m_shown.clear();
    QObject::connect(&client(), &HallClient::replaced, &client(), [this] {
        (void)m_board.rebuild(client().hall(), client().now());
        look();
    });
    QObject::connect(&client(), &HallClient::eventApplied, &client(), [this](const Event &event) {
        if (m_board.apply(client().hall(), event, client().now()))
            look();
    });
}

void BoardNode::look()
{
    // Newest first: what is known already goes on to the end.
    for (const BoardCall &call : m_board.calls()) {
        if (m_shown.emplace(call.ticket, call.calledAt, call.counter).second)
            history().shown.push_back(
                {machine().localNow(), m_index, call.ticket, call.label, call.counter, call.calledAt});
    }
}

} // namespace antrean::simulation
