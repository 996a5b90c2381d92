#pragma once

#include "server/hallclock.h"
#include "server/hallserver.h"
#include "server/rivalgreeting.h"
#include "simulation/history.h"
#include "simulation/network.h"
#include "simulation/simdisk.h"
#include "storage/sqlitejournal.h"

namespace antrean::simulation {

/// The hall server on its machine and disk: the very engine, journal, sessions and batch of the real program,
/// started, killed and started again as systemd would.
class ServerNode
{
public:
    struct Setup
    {
        QString journalName;                   ///< Of a journal that is new.
        MallConfig config;                     ///< Imported into a hall that has none.
        std::chrono::microseconds syncTakes{}; ///< Mean; every sync takes its own time.
        int commandsPerSecond = 20;
        bool believesClock = false; ///< As if a person said at every start that its clock is right.
    };
    /// Puts something between the server and its journal: the place where a test plants a broken disk.
    using WrapJournal = std::function<std::unique_ptr<Journal>(std::unique_ptr<Journal>)>;

    ServerNode(Network &network, QByteArray name, TimePoint bootClock, Setup setup, History &history);
    ~ServerNode();

    /// Recovers and listens. If it can't it says so in the trace and, with `again`, tries later.
    bool start(bool again = true);
    /// The program is killed; what it wrote stays.
    void kill();
    /// The machine loses its power, and what wasn't synced.
    void losePower();
    void regainPower();
    /// It is taken out of the hall, and stays off until comeBack().
    void retire();
    /// Somebody switches the old server on again.
    void comeBack();
    /// Its power will be lost in the middle of the disk's work, after so many more writes and syncs.
    void losePowerAfter(int operations, std::function<void()> lost);
    /// Brings the backup on another disk up to what this server has, as `serve --backup-to` does. Nothing
    /// while it doesn't run.
    void backUpTo(SimDisk &backup) const;
    /// Makes this server, which hasn't been started, the one that goes on from a backup. \returns
    /// nothing where there is none.
    std::optional<History::Restored> restoreFrom(const SimDisk &backup);
    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }

    [[nodiscard]] Machine &machine() { return m_machine; }
    [[nodiscard]] SimDisk &disk() { return m_disk; }
    [[nodiscard]] const QByteArray &name() const { return m_machine.name(); }
    [[nodiscard]] Setup &setup() { return m_setup; }
    /// While it runs.
    [[nodiscard]] const HallEngine &engine() const { return *m_engine; }
    [[nodiscard]] HallServer &server() { return *m_server; }
    [[nodiscard]] Journal &journal() { return *m_realJournal; }
    void setWrapJournal(WrapJournal wrap) { m_wrap = std::move(wrap); }
    void setRules(HallEngine::Rules rules) { m_rules = std::move(rules); }
    [[nodiscard]] const HallEngine::Rules &rules() const { return m_rules; }
    /// Reads the journal that its disk holds while it doesn't run.
    [[nodiscard]] JournalResult<quint64> verifyDisk();
    /// It ended because a program told it of a higher epoch, and is not started again.
    [[nodiscard]] bool isReplaced() const { return m_isReplaced; }

private:
    [[nodiscard]] JournalResult<std::unique_ptr<SqliteJournal>> openJournal();
    void import();
    void lookForRivals();
    /// What a crash left durable and unsaid is known from now on.
    void tellRecovered();
    void takeDown();
    void watch(DiskOperation operation);
    void note(const QByteArray &what) { m_network.world().note(name(), what); }

    Network &m_network;
    Machine m_machine;
    SimDisk m_disk;
    Setup m_setup;
    History &m_history;
    Chance m_chance;
    WrapJournal m_wrap;
    HallEngine::Rules m_rules;
    std::unique_ptr<Journal> m_journal;
    Journal *m_realJournal = nullptr; ///< Without what a test put around it.
    std::unique_ptr<HallEngine> m_engine;
    std::unique_ptr<HallClock> m_clock;
    std::unique_ptr<HallServer> m_server;
    std::unique_ptr<RivalGreeting> m_greeting;
    bool m_isReplaced = false;
    bool m_isRetired = false;
    std::optional<std::size_t> m_trouble; ///< Since it went down.
    quint64 m_told = 0;                   ///< The last event that the history has.
    int m_operationsLeft = 0;
    std::function<void()> m_lost;
};

} // namespace antrean::simulation
