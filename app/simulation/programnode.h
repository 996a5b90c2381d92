#pragma once

#include "client/hallclient.h"
#include "protocol/limits.h"
#include "simulation/history.h"
#include "simulation/network.h"

namespace antrean::simulation {

/// A program of the hall on a machine of its own, without its window.
class ProgramNode
{
public:
    ProgramNode(Network &network, QByteArray name, QString program, TimePoint bootClock, History &history);
    virtual ~ProgramNode();
    ProgramNode(const ProgramNode &) = delete;
    ProgramNode &operator=(const ProgramNode &) = delete;

    [[nodiscard]] Machine &machine() { return m_machine; }
    [[nodiscard]] const QByteArray &name() const { return m_machine.name(); }
    /// Switches machine and program on, if they aren't.
    void switchOn();
    /// Power is lost.
    void switchOff();
    /// The program ends and is started again at once.
    void restartProgram();
    [[nodiscard]] bool isOn() const { return m_client != nullptr; }
    /// While it is on.
    [[nodiscard]] HallClient &client() const { return *m_client; }
    /// The version of the protocol that it speaks from its next start on.
    void setProtocol(int version) { m_protocol = version; }
    [[nodiscard]] int protocol() const { return m_protocol; }
    [[nodiscard]] bool isLive() const { return m_client && m_client->isLive(); }

protected:
    /// The program has been started: its parts are made anew.
    virtual void begun() = 0;
    /// The program is about to go, with its machine or without it.
    virtual void ending() = 0;
    [[nodiscard]] World &world() { return m_network.world(); }
    void note(const QByteArray &what) { m_network.world().note(name(), what); }
    [[nodiscard]] Chance &chance() { return m_chance; }
    [[nodiscard]] History &history() { return m_history; }

private:
    void begin();

    Network &m_network;
    Machine m_machine;
    QString m_program;
    History &m_history;
    Chance m_chance;
    int m_protocol = protocolVersion;
    HallClient::Memory
        m_memory; ///< The highest epoch that it has seen, as the real ones keep in their settings.
    std::unique_ptr<HallClient> m_client;
};

} // namespace antrean::simulation
