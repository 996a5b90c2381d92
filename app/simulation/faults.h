#pragma once

#include <QByteArray>

#include <array>
#include <optional>
#include <set>
#include <vector>

namespace antrean::simulation {

/// What goes wrong in a simulated hall.
enum class Fault {
    Delay,       ///< A cable is slow: 20 to 400 ms.
    Loss,        ///< A cable loses packets that TCP sends again.
    Drop,        ///< Messages are lost, and their connections with them.
    Double,      ///< A faulty relay sends messages twice.
    Reorder,     ///< A faulty relay lets messages pass each other.
    Cut,         ///< A cable is pulled.
    OneWay,      ///< A cable carries one way only.
    Switch,      ///< The switch reboots.
    SlowReader,  ///< A program reads a few kilobytes a second.
    HalfOpen,    ///< A program's machine loses its power, and the server hears nothing of it.
    Restart,     ///< A program is restarted.
    ServerKill,  ///< The server is killed and started again.
    ServerPower, ///< The server's machine loses its power, with what was not synced.
    TornWrite,   ///< The power is lost in the middle of a write or sync.
    DiskFull,    ///< The server's disk fills up for a while.
    SyncFails,   ///< A sync of the server's disk fails.
    WriteFails,  ///< A write to the server's disk fails.
    ClockJump,   ///< A machine's clock jumps: by minutes, the server's also by hours or a day.
    ClockDrift,  ///< A machine's clock runs wrong.
    Replaced,    ///< The server is lost for good; another goes on from its backup.
    TwoServers,  ///< A server that was replaced is switched on again.
    OtherVersion ///< A program speaks the next version of the protocol.
};
inline constexpr int faultCount = 22;

[[nodiscard]] QByteArray nameOf(Fault fault);
/// The fault of a name; nothing for a word that names none.
[[nodiscard]] std::optional<Fault> faultNamed(const QByteArray &name);
[[nodiscard]] std::set<Fault> allFaults();

/// How often each fault was made to happen.
using FaultCounts = std::array<quint64, faultCount>;

} // namespace antrean::simulation
