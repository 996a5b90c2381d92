#include "simulation/troublemaker.h"

#include "simulation/simdisk.h"

namespace antrean::simulation {

using namespace std::chrono_literals;

namespace {

/// How long a server may take from its start until it answers.
constexpr Instant startTime = 3s;
/// Whom a fault may keep from nothing.
constexpr auto nobody = "nobody";

} // namespace

Troublemaker::Troublemaker(Site &site, std::set<Fault> faults, FaultCounts &counts)
    : m_site(site)
    , m_faults(faults.begin(), faults.end())
    , m_counts(counts)
    , m_chance(site.world.chance().fork())
{}

void Troublemaker::plan(Instant from, Instant to)
{
    if (m_faults.empty() || to <= from)
        return;
    const int machines = static_cast<int>(m_site.programs().size());
    for (int n = m_chance.between(5, 12) + machines / 8; n > 0; --n) {
        const Fault fault = m_chance.oneOf(m_faults);
        const Instant at =
            from +
            Instant(static_cast<qint64>(m_chance.fraction() * static_cast<double>((to - from).count())));
        m_site.world.schedule(at, [this, fault] {
            if (!m_hasEnded)
                strike(fault);
        });
    }
}

void Troublemaker::mendAll()
{
    m_hasEnded = true;
    for (std::size_t i = 0; i < m_mends.size(); ++i) {
        if (const auto mend = std::exchange(m_mends[i], nullptr))
            mend();
    }
    for (History::Trouble &trouble : m_site.history.troubles)
        trouble.to = std::min(trouble.to, m_site.world.now() + startTime);
}

void Troublemaker::mendAfter(Instant time, const QByteArray &machine, std::function<void()> mend)
{
    const std::size_t index = m_mends.size();
    m_mends.push_back(std::move(mend));
    m_site.world.schedule(m_site.world.now() + time, [this, index] {
        if (const auto due = std::exchange(m_mends[index], nullptr))
            due();
    });
    m_site.history.troubles.push_back({m_site.world.now(), m_site.world.now() + time, machine});
}

void Troublemaker::count(Fault fault, const QByteArray &what)
{
    ++m_counts[static_cast<std::size_t>(fault)];
    m_site.world.note("fault", nameOf(fault) + ' ' + what);
}

ProgramNode &Troublemaker::anyProgram() { return *m_chance.oneOf(m_site.programs()); }

Machine &Troublemaker::anyMachine()
{
    return m_chance.happens(0.25) ? m_site.server().machine() : anyProgram().machine();
}

Instant Troublemaker::duration(double meanSeconds)
{
    return Instant(static_cast<qint64>(1e9 * (0.5 + m_chance.exponential(meanSeconds))));
}

void Troublemaker::strike(Fault fault)
{
    switch (fault) {
    case Fault::Delay:
    case Fault::Loss:
    case Fault::Drop:
    case Fault::Double:
    case Fault::Reorder:
    case Fault::Cut:
    case Fault::OneWay:
    case Fault::Switch:
    case Fault::SlowReader:
        return strikeCable(fault);
    case Fault::HalfOpen:
    case Fault::Restart:
    case Fault::OtherVersion:
        return strikeProgram(fault);
    case Fault::ServerKill:
    case Fault::ServerPower:
    case Fault::TornWrite:
    case Fault::Replaced:
    case Fault::TwoServers:
        return strikeServer(fault);
    case Fault::DiskFull:
    case Fault::SyncFails:
    case Fault::WriteFails:
        return strikeDisk(fault);
    case Fault::ClockJump:
    case Fault::ClockDrift:
        return strikeClock(fault);
    }
}

void Troublemaker::strikeCable(Fault fault)
{
    Machine &machine = fault == Fault::SlowReader ? anyProgram().machine() : anyMachine();
    const bool isServer = &machine == &m_site.server().machine();
    // A message that comes a little later, or twice, keeps nobody from anything.
    const bool isHarmless = fault == Fault::Delay || fault == Fault::Double;
    const QByteArray troubled = isHarmless ? QByteArray(nobody) : isServer ? QByteArray() : machine.name();
    Cable &cable = machine.cable();
    // Each mends its own part only: another fault may be at the same cable.
    const auto mendLater = [&](double meanSeconds, const std::function<void(Cable &)> &mend) {
        mendAfter(duration(meanSeconds), troubled, [&cable, mend] { mend(cable); });
    };
    count(fault, machine.name());
    switch (fault) {
    case Fault::Delay:
        cable.delay = std::chrono::milliseconds(m_chance.between(20, 400));
        cable.jitter = cable.delay / 3;
        return mendLater(120, [](Cable &c) {
            c.delay = Cable().delay;
            c.jitter = Cable().jitter;
        });
    case Fault::Loss:
        cable.loss = 0.02 + 0.3 * m_chance.fraction();
        return mendLater(120, [](Cable &c) { c.loss = 0; });
    case Fault::Drop:
        cable.drops = 0.01 + 0.1 * m_chance.fraction();
        return mendLater(60, [](Cable &c) { c.drops = 0; });
    case Fault::Double:
        cable.doubles = 0.05 + 0.4 * m_chance.fraction();
        return mendLater(120, [](Cable &c) { c.doubles = 0; });
    case Fault::Reorder:
        cable.reorders = 0.05 + 0.4 * m_chance.fraction();
        return mendLater(60, [](Cable &c) { c.reorders = 0; });
    case Fault::Cut:
        cable.carriesIn = cable.carriesOut = false;
        return mendLater(m_chance.happens(0.5) ? 8 : 240,
                         [](Cable &c) { c.carriesIn = c.carriesOut = true; });
    case Fault::OneWay:
        (m_chance.happens(0.5) ? cable.carriesIn : cable.carriesOut) = false;
        return mendLater(m_chance.happens(0.5) ? 8 : 120,
                         [](Cable &c) { c.carriesIn = c.carriesOut = true; });
    case Fault::SlowReader:
        cable.bytesPerSecond = m_chance.between(500, 20'000);
        return mendLater(60, [](Cable &c) { c.bytesPerSecond = 0; });
    default:
        m_site.network.setSwitch(false);
        return mendAfter(duration(40), {}, [this] { m_site.network.setSwitch(true); });
    }
}

void Troublemaker::strikeProgram(Fault fault)
{
    ProgramNode &program = anyProgram();
    if (!program.isOn())
        return;
    count(fault, program.name());
    m_site.history.restarts.emplace(program.name(), m_site.world.now());
    if (fault == Fault::HalfOpen) {
        program.switchOff();
        return mendAfter(duration(60), program.name(), [&program] { program.switchOn(); });
    }
    if (fault == Fault::OtherVersion)
        program.setProtocol(program.protocol() == protocolVersion ? protocolVersion + 1 : protocolVersion);
    program.restartProgram();
    mendAfter(startTime, program.name(), [] {});
}

void Troublemaker::replaceServer(Fault fault)
{
    ServerNode &old = m_site.server();
    const auto number = static_cast<qulonglong>(m_site.servers.size() + 1);
    auto another = std::make_unique<ServerNode>(m_site.network, "server-" + QByteArray::number(number),
                                                m_site.plan.start, old.setup(), m_site.history);
    const auto restored = another->restoreFrom(m_site.backup);
    if (!restored)
        return; // Nothing to go on from.
    m_site.history.restores.push_back(*restored);
    count(fault, old.name());
    old.retire();
    another->setRules(old.rules());
    m_site.servers.push_back(std::move(another));
    ServerNode &server = m_site.server();
    mendAfter(startTime + duration(40), {}, [this, &server, &old, fault] {
        server.start();
        if (fault == Fault::TwoServers)
            m_site.world.schedule(m_site.world.now() + duration(60), [&old] { old.comeBack(); });
    });
}

void Troublemaker::strikeServer(Fault fault)
{
    ServerNode &server = m_site.server();
    switch (fault) {
    case Fault::Replaced:
    case Fault::TwoServers:
        return replaceServer(fault);
    case Fault::ServerKill:
        count(fault, server.name());
        server.kill();
        return mendAfter(duration(15), {}, [&server] { server.start(); });
    case Fault::ServerPower:
        if (!server.machine().isOn())
            return;
        count(fault, server.name());
        server.losePower();
        return mendAfter(startTime + duration(60), {}, [&server] { server.regainPower(); });
    default:
        if (!server.machine().isOn())
            return;
        server.losePowerAfter(m_chance.between(1, 40), [this, &server, fault] {
            count(fault, server.name());
            mendAfter(startTime + duration(30), {}, [&server] { server.regainPower(); });
        });
    }
}

void Troublemaker::strikeDisk(Fault fault)
{
    ServerNode &server = m_site.server();
    SimDisk &disk = server.disk();
    count(fault, server.name());
    if (fault == Fault::DiskFull) {
        qint64 used = disk.reserved();
        for (const auto &[name, content] : disk.files())
            used += content.size();
        disk.setCapacity(used + m_chance.between(0, 200'000));
        return mendAfter(duration(120), nobody, [&disk] { disk.setCapacity(std::nullopt); });
    }
    DiskFault bad;
    bad.operation = fault == Fault::SyncFails ? DiskOperation::Sync : DiskOperation::Write;
    bad.skip = static_cast<quint64>(m_chance.below(20));
    disk.inject(bad);
    // Nobody suffers before it strikes, and then the server goes down.
    mendAfter(60s, nobody, [&disk] { disk.clearFaults(); });
}

void Troublemaker::strikeClock(Fault fault)
{
    Machine &machine = anyMachine();
    count(fault, machine.name());
    m_site.history.hadWrongClocks = true;
    if (fault == Fault::ClockDrift) {
        machine.setDrift(m_chance.between(-5000, 5000));
        return mendAfter(duration(600), nobody, [&machine] { machine.setDrift(0); });
    }
    if (&machine == &m_site.server().machine() && m_chance.happens(0.5))
        return strikeServerClock();
    const std::chrono::milliseconds jump(m_chance.between(-300'000, 300'000));
    machine.shiftClock(jump);
    mendAfter(duration(300), nobody, [&machine, jump] { machine.shiftClock(-jump); });
}

void Troublemaker::strikeServerClock()
{
    Machine &machine = m_site.server().machine();
    machine.shiftClock(m_chance.oneOf(std::vector<std::chrono::milliseconds>{-10min, 7h, 24h}));
    m_site.world.note("fault", "the server's clock is wrong by " +
                                   QByteArray::number(qint64(machine.clockShift().count())) + " ms");
    if (m_chance.happens(0.5))
        mendAfter(duration(300), nobody, [&machine] { machine.shiftClock(-machine.clockShift()); });
}

} // namespace antrean::simulation
