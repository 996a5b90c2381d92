#include "simulation/servernode.h"

#include "server/recordcodec.h"
#include "server/restore.h"
#include "simulation/simballast.h"
#include "storage/backup.h"
#include "storage/ballast.h"
#include "storage/sqlitejournal.h"

namespace antrean::simulation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant restartDelay = 2s; // As the unit of systemd has it.
/// Until all programs are back at a server that has started.
constexpr Instant startTime = 3s;
constexpr Instant never = 24h * 365;
constexpr std::chrono::milliseconds mostWrongAtStart = 5min;

} // namespace

ServerNode::ServerNode(Network &network, QByteArray name, TimePoint bootClock, Setup setup, History &history)
    : m_network(network)
    , m_machine(network.world(), name, bootClock)
    , m_disk(name, network.world().chance().next())
    , m_setup(std::move(setup))
    , m_history(history)
    , m_chance(network.world().chance().fork())
{
    m_disk.setClock([this] { return m_machine.systemTime(); });
    m_disk.setWatch([this](DiskOperation operation, const QString &) { watch(operation); });
}

void ServerNode::watch(DiskOperation operation)
{
    const bool isSync = operation == DiskOperation::Sync;
    if (isSync && m_setup.syncTakes.count() > 0) {
        const double mean = static_cast<double>(m_setup.syncTakes.count());
        m_machine.stall(
            std::chrono::microseconds(static_cast<qint64>(mean / 2 + m_chance.exponential(mean / 2))));
    }
    if (m_operationsLeft == 0 || !(isSync || operation == DiskOperation::Write) || --m_operationsLeft > 0)
        return;
    m_disk.crash();
    m_machine.switchOff();
    // The journal is in the middle of its work.
    m_network.world().schedule(m_network.world().now(), [this] {
        takeDown();
        if (const auto lost = std::exchange(m_lost, nullptr))
            lost();
    });
}

void ServerNode::losePowerAfter(int operations, std::function<void()> lost)
{
    m_operationsLeft = std::max(1, operations);
    m_lost = std::move(lost);
}

ServerNode::~ServerNode()
{
    m_disk.killProgram();
    takeDown();
}

JournalResult<std::unique_ptr<SqliteJournal>> ServerNode::openJournal()
{
    const QString file = SqliteJournal::fileName();
    return SqliteJournal::openOn(m_disk.uri(file),
                                 {.isSuspect = m_disk.size(file + u"-wal"_s) > 0,
                                  .space = std::make_shared<SimBallast>(m_disk, Ballast::defaultSize)});
}

JournalResult<quint64> ServerNode::verifyDisk()
{
    return openJournal().and_then([](const auto &journal) { return verifyChain(*journal); });
}

bool ServerNode::start(bool again)
{
    if (isRunning() || !m_machine.isOn() || m_isReplaced || m_isRetired)
        return false;
    const auto failed = [&](const QString &why) {
        note("doesn't start: " + why.toUtf8());
        takeDown();
        if (again)
            m_machine.runLater(std::chrono::duration_cast<std::chrono::milliseconds>(restartDelay),
                               [this] { start(); });
        return false;
    };
    auto journal = openJournal();
    if (!journal)
        return failed(journal.error().detail);
    m_realJournal = journal->get();
    m_journal = m_wrap ? m_wrap(std::move(*journal)) : std::move(*journal);
    auto engine = HallEngine::recover(*m_journal, m_setup.journalName);
    if (!engine)
        return failed(engine.error().what);
    m_engine = std::move(*engine);
    if (m_rules)
        m_engine->setRules(m_rules);
    auto clock = HallClock::start(m_machine, *m_journal, m_engine->lastInstant(), m_setup.believesClock);
    if (!clock)
        return failed(u"its clock is far ahead"_s);
    m_clock = std::move(*clock);
    if (const auto passedOver = m_engine->passOverLostNumbers(newCommandId(m_machine), m_clock->now());
        !passedOver)
        return failed(passedOver.error().detail);
    if (m_engine->lastSeq() == 0)
        import();
    if (m_engine->lastSeq() == 0)
        return failed(u"the mall was not taken over"_s);

    tellRecovered();
    m_server = std::make_unique<HallServer>(
        *m_engine, *m_clock, m_machine, HallServer::Options{.commandsPerSecond = m_setup.commandsPerSecond});
    QObject::connect(m_server.get(), &HallServer::eventsCommitted, m_server.get(),
                     [this](const std::vector<Event> &events) {
                         m_told = events.back().seq;
                         m_history.commits.push_back({m_machine.localNow(), name(), events});
                         note("commits up to event " + QByteArray::number(events.back().seq) + ' ' +
                              m_realJournal->lastHash().toHex().left(8));
                         for (const Event &event : events) {
                             if (const auto *issued = std::get_if<TicketIssued>(&event.body))
                                 note("issues " + issued->label.toUtf8() + " for " +
                                      event.actor.device.value().toUtf8());
                         }
                     });
    QObject::connect(m_server.get(), &HallServer::replaced, m_server.get(), [this](quint32 epoch) {
        note("steps down for epoch " + QByteArray::number(epoch));
        m_isReplaced = true;
        m_machine.runLater(100ms, [this] { kill(); });
    });
    QObject::connect(m_server.get(), &HallServer::failed, m_server.get(), [this](const JournalError &error) {
        note("ends: " + error.detail.toUtf8());
        // Not inside its own signal.
        m_machine.runLater(100ms, [this] {
            kill();
            m_machine.runLater(std::chrono::duration_cast<std::chrono::milliseconds>(restartDelay),
                               [this] { start(); });
        });
    });
    m_network.listen(m_machine, m_engine->epoch(), [this](std::unique_ptr<Channel> channel) {
        if (m_server)
            m_server->welcome(std::move(channel));
    });
    if (m_trouble)
        m_history.troubles[*std::exchange(m_trouble, std::nullopt)].to = m_machine.localNow() + startTime;
    lookForRivals();
    note("serves epoch " + QByteArray::number(m_engine->epoch()) + " from event " +
         QByteArray::number(m_engine->lastSeq()));
    return true;
}

void ServerNode::import()
{
    const Command command{newCommandId(m_machine), Actor{DeviceId(u"server"_s), {}},
                          ImportMall{m_setup.config}};
    const auto done = m_engine->run({command}, m_clock->now());
    if (done && !done->answers.front().answer)
        qFatal("the drawn mall is refused: %s expects %s",
               qUtf8Printable(done->answers.front().answer.error().parameters.value(u"path"_s)),
               qUtf8Printable(done->answers.front().answer.error().parameters.value(u"expected"_s)));
}

void ServerNode::tellRecovered()
{
    History::Commit commit{m_machine.localNow(), name(), {}};
    (void)m_realJournal->read(m_told, [&](const JournalRecord &record) {
        if (const auto event = toEvent(record))
            commit.events.push_back(*event);
        return true;
    });
    m_told = m_engine->lastSeq();
    m_history.commits.push_back(std::move(commit));
}

void ServerNode::lookForRivals()
{
    // As the real server does by its RivalWatch.
    m_machine.runLater(1s, [this] {
        if (!m_server)
            return;
        lookForRivals();
        Machine *const rival = m_greeting ? nullptr : m_network.findRival(m_machine);
        if (!rival)
            return;
        m_greeting =
            std::make_unique<RivalGreeting>(m_network.connectTo(m_machine, *rival), *m_engine, m_machine);
        QObject::connect(m_greeting.get(), &RivalGreeting::sawSuccessor, m_server.get(),
                         &HallServer::stepDown);
        QObject::connect(m_greeting.get(), &RivalGreeting::ended, m_greeting.get(),
                         [this] { m_greeting.release()->deleteLater(); });
    });
}

void ServerNode::takeDown()
{
    if (m_server && !m_isReplaced)
        m_trouble = m_history.begin({m_network.world().now(), never, {}});
    m_network.unlisten(m_machine);
    m_greeting.reset();
    m_server.reset();
    m_clock.reset();
    m_engine.reset();
    m_journal.reset();
    m_realJournal = nullptr;
}

void ServerNode::backUpTo(SimDisk &backup) const
{
    if (!isRunning())
        return;
    auto target = SqliteJournal::openOn(backup.uri(SqliteJournal::fileName()), {});
    if (!target)
        qFatal("the simulated backup doesn't open: %s", qUtf8Printable(target.error().detail));
    BackupSource source(*m_realJournal, journalNameKey);
    BackupHead head{(*target)->meta(journalNameKey)->value_or(QString()), (*target)->lastSeq(),
                    (*target)->lastHash(), (*target)->epoch()};
    // One of another future is begun anew.
    if (const auto fit = source.fit(head); !fit || *fit != BackupFit::Continues)
        return;
    JournalBatch batch;
    quint64 last = (*target)->lastSeq();
    for (auto slice = source.slice(last); slice && !slice->empty(); slice = source.slice(last)) {
        last = slice->back().seq;
        batch.events.insert(batch.events.end(), slice->begin(), slice->end());
    }
    if (const auto rest = source.rest(last, AnswerBook::keptFor)) {
        batch.refusals = rest->refusals;
        for (const auto &[key, value] : rest->values)
            (void)(*target)->setMeta(key, value);
    }
    if (const auto written = (*target)->append(batch); !written)
        qFatal("the simulated backup can't be written: %s", qUtf8Printable(written.error().detail));
}

std::optional<History::Restored> ServerNode::restoreFrom(const SimDisk &backup)
{
    m_disk.setFiles(backup.files());
    auto journal = openJournal();
    if (!journal || (*journal)->lastSeq() == 0)
        return std::nullopt;
    const auto restored = takeOverBackup(**journal, m_machine.systemTime());
    if (!restored)
        qFatal("the simulated backup isn't restored: %s", qUtf8Printable(restored.error()));
    m_told = (*journal)->lastSeq();
    return History::Restored{m_network.world().now(), restored->epoch, m_told};
}

void ServerNode::kill()
{
    if (!m_machine.isOn())
        return;
    m_disk.killProgram();
    m_machine.forgetTasks();
    takeDown();
}

void ServerNode::losePower()
{
    m_disk.crash();
    m_machine.switchOff();
    takeDown();
}

void ServerNode::retire()
{
    m_isRetired = true;
    if (m_machine.isOn())
        losePower();
}

void ServerNode::comeBack()
{
    m_isRetired = false;
    regainPower();
}

void ServerNode::regainPower()
{
    if (m_machine.isOn() || m_isRetired)
        return;
    // Its programs were shown a wrong time while it ran; the clock on its board, with which it starts, is
    // about right. Nothing can be promised for a server that starts hours from the hall's time.
    if (std::chrono::abs(m_machine.clockShift()) > mostWrongAtStart)
        m_machine.shiftClock(-m_machine.clockShift());
    m_machine.switchOn();
    m_disk.restart(m_chance.next());
    m_machine.runLater(1s, [this] { start(); });
}

} // namespace antrean::simulation
