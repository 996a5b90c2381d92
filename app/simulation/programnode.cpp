#include "simulation/programnode.h"

namespace antrean::simulation {

ProgramNode::ProgramNode(Network &network, QByteArray name, QString program, TimePoint bootClock,
                         History &history)
    : m_network(network)
    , m_machine(network.world(), std::move(name), bootClock)
    , m_program(std::move(program))
    , m_history(history)
    , m_chance(network.world().chance().fork())
{
    m_machine.switchOff();
}

ProgramNode::~ProgramNode() = default;

void ProgramNode::begin()
{
    m_client = std::make_unique<HallClient>(
        m_machine, m_network.dialer(m_machine),
        HallClient::Identity{m_program, DeviceId(QString::fromUtf8(m_machine.name())), m_protocol},
        m_network.reader());
    QObject::connect(m_client.get(), &HallClient::stateChanged, m_client.get(), [this](LinkState state) {
        constexpr std::array words{"connects", "catches up", "is live", "is refused"};
        note(QByteArray(words[static_cast<std::size_t>(state)]) + " at event " +
             QByteArray::number(m_client->seq()));
    });
    QObject::connect(m_client.get(), &HallClient::epochSeen, m_client.get(),
                     [this](const QString &journal, quint32 epoch) {
                         m_memory.journal = journal;
                         m_memory.epoch = epoch;
                     });
    m_client->remember(m_memory);
    begun();
    m_client->start();
}

void ProgramNode::switchOn()
{
    if (m_machine.isOn())
        return;
    m_machine.switchOn();
    begin();
}

void ProgramNode::switchOff()
{
    if (!m_machine.isOn())
        return;
    m_machine.switchOff();
    ending();
    m_client.reset();
}

void ProgramNode::restartProgram()
{
    if (!m_machine.isOn())
        return;
    m_machine.forgetTasks();
    ending();
    m_client.reset();
    begin();
}

} // namespace antrean::simulation
