#include "simulation/plantedbug.h"

#include "core/numbering.h"
#include "core/queuepolicy.h"
#include "protocol/messagecodec.h"
#include "simulation/plantedjournal.h"

#include <algorithm>
#include <array>
#include <set>

namespace antrean::simulation {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array<const char *, plantedBugCount> names{
    "unsynced-commits", "answers-too-early", "ignores-failed-sync", "forgets-commands",
    "new-id-on-retry",  "number-twice",      "numbers-go-on",       "skips-the-first",
    "no-limits",        "parked-for-ever",   "wrong-label",         "deaf-board",
    "wrong-paper",      "changed-record",    "forgetful-kiosks",    "lost-hand-overs",
    "late-taps",        "no-floors",         "believes-any-server", "believes-any-clock"};

/// Says that all is written, and writes it with the next batch.
class LateJournal final : public RelayedJournal
{
public:
    using RelayedJournal::RelayedJournal;

    JournalResult<> append(JournalBatch &batch) override
    {
        const JournalResult<> before = m_real->append(m_waiting);
        m_waiting = batch;
        return before;
    }

private:
    JournalBatch m_waiting;
};

/// Takes every failure for a success.
class CarelessJournal final : public RelayedJournal
{
public:
    using RelayedJournal::RelayedJournal;

    JournalResult<> append(JournalBatch &batch) override
    {
        (void)m_real->append(batch);
        return {};
    }
};

/// Gives every event back as another command's; and now and then a commit is durable that nobody is answered.
class ForgetfulJournal final : public RelayedJournal
{
public:
    using RelayedJournal::RelayedJournal;

    JournalResult<> append(JournalBatch &batch) override
    {
        const JournalResult<> done = m_real->append(batch);
        if (done && !batch.events.empty() && ++m_appends % 15 == 0)
            return tl::unexpected(JournalError{JournalError::Code::WriteFailed, u"planted"_s});
        return done;
    }
    JournalResult<> read(quint64 after, const VisitRecord &visit) override
    {
        return m_real->read(after, [&](const JournalRecord &record) {
            JournalRecord other = record;
            other.commandId = QByteArray::number(record.seq).rightJustified(32, '0');
            return visit(other);
        });
    }
    JournalResult<> readRefusals(TimePoint, const VisitRefusal &) override { return {}; }

private:
    int m_appends = 0;
};

template <class T>
ServerNode::WrapJournal wrapping()
{
    return [](std::unique_ptr<Journal> journal) { return std::make_unique<T>(std::move(journal)); };
}

/// A message of a kind, changed on its way.
template <class Kind>
Network::Tamper changing(const std::function<bool(const Machine &from, const Machine &to, Kind &)> &change)
{
    return [change](const Machine &from, const Machine &to, const QByteArray &text) {
        auto message = decodeMessage(text);
        if (!message || !std::holds_alternative<Kind>(*message))
            return text;
        return change(from, to, std::get<Kind>(*message)) ? encodeMessage(*message) : QByteArray();
    };
}

bool isBoard(const Machine &machine) { return machine.name().startsWith("board"); }

Network::Tamper newIds()
{
    return changing<CommandMessage>([seen = std::make_shared<std::set<CommandId>>()](
                                        const Machine &, const Machine &, CommandMessage &command) {
        if (!seen->insert(command.id).second) {
            QString other = command.id.value();
            std::ranges::reverse(other);
            command.id = CommandId(other);
        }
        return true;
    });
}

Network::Tamper wrongLabels()
{
    return changing<EventMessage>([](const Machine &, const Machine &to, EventMessage &message) {
        if (auto *issued = std::get_if<TicketIssued>(&message.event.body); issued && isBoard(to))
            issued->label = issued->prefix + QString::number(issued->number + 1);
        return true;
    });
}

Network::Tamper deafBoard(const Site &site)
{
    return changing<EventMessage>([&site](const Machine &, const Machine &to, EventMessage &) {
        return to.name() != "board-1" || site.world.now() < site.plan.opens + 20min;
    });
}

Network::Tamper wrongPaper()
{
    return changing<EventMessage>([](const Machine &, const Machine &to, EventMessage &message) {
        auto *issued = std::get_if<TicketIssued>(&message.event.body);
        if (issued && to.name().startsWith("kiosk") && issued->number % 7 == 0)
            issued->label = issued->prefix + u"X"_s + QString::number(issued->number);
        return true;
    });
}

using Rules = HallEngine::Rules;

Rules numbersGoOn()
{
    struct Memory
    {
        QDate date;
        std::map<QString, int> last, before;
    };
    return [memory = std::make_shared<Memory>()](const Hall &hall, const Command &command, TimePoint now) {
        if (memory->date != hall.day.date) {
            memory->before = memory->last;
            memory->date = hall.day.date;
        }
        auto decided = decide(hall, command, now);
        if (!decided)
            return decided;
        for (EventBody &body : *decided) {
            if (auto *issued = std::get_if<TicketIssued>(&body)) {
                if (const auto it = memory->before.find(issued->prefix);
                    it != memory->before.end() && issued->number == 1) {
                    issued->number += it->second;
                    issued->label = ticketLabel(issued->prefix, issued->number, hall.mall.numberWidth);
                }
                memory->last[issued->prefix] = issued->number;
            }
        }
        return decided;
    };
}

Rules numberTwice()
{
    return [issues = std::make_shared<int>(0)](const Hall &hall, const Command &command, TimePoint now) {
        auto decided = decide(hall, command, now);
        if (!decided || !std::holds_alternative<IssueTicket>(command.body) || ++*issues % 20 != 0)
            return decided;
        auto &issued = std::get<TicketIssued>(decided->front());
        if (issued.number > 1) {
            --issued.number;
            issued.label = ticketLabel(issued.prefix, issued.number, hall.mall.numberWidth);
        }
        return decided;
    };
}

/// Calls whom `choose` names instead of whom decide() does.
Rules choosing(std::function<std::optional<NextTicket>(const Hall &, const CounterId &, TimePoint)> choose)
{
    return [choose = std::move(choose)](const Hall &hall, const Command &command, TimePoint now) {
        auto decided = decide(hall, command, now);
        const auto *next = std::get_if<CallNext>(&command.body);
        if (!decided || !next)
            return decided;
        auto &call = std::get<TicketCalled>(decided->front());
        if (const auto other = choose(hall, next->counter, now)) {
            call.ticket = other->ticket;
            call.reason = other->reason;
        }
        return decided;
    };
}

Rules skipsTheFirst()
{
    return choosing(
        [](const Hall &hall, const CounterId &counter, TimePoint now) -> std::optional<NextTicket> {
            const auto line = upcoming(hall, counter, now, 2);
            return line.size() > 1 ? std::optional(line.back()) : std::nullopt;
        });
}

Rules noLimits()
{
    return choosing([](const Hall &hall, const CounterId &counter, TimePoint now) {
        Hall unbounded = hall;
        unbounded.mall.policy.maxOvertakes = 1'000'000;
        unbounded.mall.policy.maxWait = std::chrono::hours(1000);
        return chooseNext(unbounded, counter, now);
    });
}

Rules parkedForEver()
{
    return [](const Hall &hall, const Command &command, TimePoint now) {
        auto decided = decide(hall, command, now);
        if (decided && std::holds_alternative<PassTime>(command.body))
            std::erase_if(*decided,
                          [](const EventBody &body) { return std::holds_alternative<TicketResumed>(body); });
        return decided;
    };
}

Network::Tamper lateTaps(World &world, const MallPlan &plan)
{
    return changing<CommandMessage>(
        [&world, &plan](const Machine &, const Machine &, CommandMessage &message) {
            if (auto *handOver = std::get_if<HandOverTicket>(&message.body)) {
                handOver->takenAt = plan.start +
                                    std::chrono::duration_cast<std::chrono::milliseconds>(world.now()) +
                                    std::chrono::minutes(30);
            }
            return true;
        });
}

Network::Tamper noFloors()
{
    return changing<Seen>([](const Machine &, const Machine &, Seen &) { return false; });
}

Network::Tamper anyEpoch()
{
    const auto welcomes = changing<Welcome>(
        [highest = std::make_shared<quint32>(0)](const Machine &, const Machine &, Welcome &welcome) {
            *highest = std::max(*highest, welcome.epoch);
            welcome.epoch = *highest;
            return true;
        });
    const auto hellos = changing<Hello>([](const Machine &, const Machine &, Hello &hello) {
        hello.epoch = 0;
        return true;
    });
    return [=](const Machine &from, const Machine &to, const QByteArray &text) {
        return hellos(from, to, welcomes(from, to, text));
    };
}

/// The second place is as it was before the doors opened.
void keepOldBackup(Site &site)
{
    const auto old = std::make_shared<SimDisk::Files>();
    const Instant from = site.plan.opens - 20min;
    site.world.schedule(from, [&site, old] { *old = site.backup.files(); });
    for (Instant at = from; at < site.plan.closes; at += 1min)
        site.world.schedule(at, [&site, old] { site.backup.setFiles(*old); });
}

/// Changes a device's name in the middle of the database's file.
void changeRecordLater(Site &site)
{
    site.world.schedule(site.plan.opens + 30min, [&site] {
        ServerNode &server = site.server();
        server.kill();
        SimDisk::Files files = server.disk().files();
        for (auto &[name, content] : files)
            content.replace(R"({"device":"kiosk-1"})", R"({"device":"kiosk-x"})");
        server.disk().setFiles(files);
        server.start(false);
    });
}

/// Brings about what the bug needs to do harm: kiosks alone that are started anew meanwhile.
void leaveKiosksAlone(Site &site)
{
    for (const Instant at : {20min, 30min, 40min}) {
        const Instant from = site.plan.opens + at;
        site.world.schedule(from, [&site] { site.network.setSwitch(false); });
        for (const Instant restart : {60s, 120s}) {
            site.world.schedule(from + restart, [&site] {
                for (const auto &kiosk : site.kiosks)
                    kiosk->restartProgram();
            });
        }
        site.world.schedule(from + 180s, [&site] { site.network.setSwitch(true); });
        site.history.troubles.push_back({from, from + 200s, {}});
    }
}

} // namespace

QByteArray nameOf(PlantedBug bug) { return names[static_cast<std::size_t>(bug)]; }

std::optional<PlantedBug> plantedBugNamed(const QByteArray &name)
{
    const auto it = std::ranges::find_if(names, [&](const char *known) { return name == known; });
    return it == names.end() ? std::nullopt : std::optional(static_cast<PlantedBug>(it - names.begin()));
}

void plant(PlantedBug bug, Site &site)
{
    ServerNode &server = site.server();
    switch (bug) {
    case PlantedBug::UnsyncedCommits:
        return server.disk().setIgnoresSync(true);
    case PlantedBug::AnswersTooEarly:
        return server.setWrapJournal(wrapping<LateJournal>());
    case PlantedBug::IgnoresFailedSync:
        return server.setWrapJournal(wrapping<CarelessJournal>());
    case PlantedBug::ForgetsCommands:
        return server.setWrapJournal(wrapping<ForgetfulJournal>());
    case PlantedBug::NewIdOnRetry:
        return site.network.setTamper(newIds());
    case PlantedBug::NumberTwice:
        return server.setRules(numberTwice());
    case PlantedBug::NumbersGoOn:
        return server.setRules(numbersGoOn());
    case PlantedBug::SkipsTheFirst:
        return server.setRules(skipsTheFirst());
    case PlantedBug::NoLimits:
        return server.setRules(noLimits());
    case PlantedBug::ParkedForEver:
        return server.setRules(parkedForEver());
    case PlantedBug::WrongLabel:
        return site.network.setTamper(wrongLabels());
    case PlantedBug::DeafBoard:
        return site.network.setTamper(deafBoard(site));
    case PlantedBug::WrongPaper:
        return site.network.setTamper(wrongPaper());
    case PlantedBug::ChangedRecord:
        return changeRecordLater(site);
    case PlantedBug::ForgetfulKiosks:
        leaveKiosksAlone(site);
        for (const auto &kiosk : site.kiosks)
            kiosk->disk().losesGivenNumbers = true;
        return;
    case PlantedBug::LostHandOvers:
        leaveKiosksAlone(site);
        for (const auto &kiosk : site.kiosks)
            kiosk->disk().losesHandOvers = true;
        return;
    case PlantedBug::LateTaps:
        return site.network.setTamper(lateTaps(site.world, site.plan));
    case PlantedBug::NoFloors:
        keepOldBackup(site);
        return site.network.setTamper(noFloors());
    case PlantedBug::BelievesAnyServer:
        return site.network.setTamper(anyEpoch());
    case PlantedBug::BelievesAnyClock:
        server.setup().believesClock = true;
        return;
    }
}

} // namespace antrean::simulation
