#include "hallatwork.h"

#include "core/apply.h"
#include "protocol/mallfile.h"
#include "server/recordcodec.h"
#include "storage/sqlitejournal.h"
#include "support/hallbuilder.h"

namespace antrean::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using simulation::BrokenPromises;
using simulation::Evidence;
using simulation::Instant;

namespace {

constexpr quint32 seed = 20261117;
/// An event's way over loopback may take a little less than the quickest that was seen.
constexpr Instant clockMargin = 20ms;

simulation::MallPlan tinyPlan()
{
    simulation::MallPlan plan;
    plan.config = tinyMall();
    for (Service &service : plan.config.services)
        service.quota.reset();
    plan.date = QDate(2026, 11, 17);
    plan.start = instantAt(plan.date, TimeOfDay(8h + 30min), plan.config.mall.zone);
    return plan;
}

std::vector<Event> readJournal(const QString &folder, BrokenPromises &broken)
{
    std::vector<Event> events;
    const auto journal = SqliteJournal::open(folder);
    if (!journal) {
        broken.push_back({"chain holds", journal.error().detail});
        return events;
    }
    const auto read = (*journal)->read(0, [&](const JournalRecord &record) {
        const auto event = toEvent(record);
        if (event)
            events.push_back(*event);
        return event.has_value();
    });
    if (!read)
        broken.push_back({"chain holds", read.error().detail});
    if (events.size() != (*journal)->lastSeq())
        broken.push_back({"chain holds", u"event %1 doesn't read"_s.arg(events.size() + 1)});
    return events;
}

} // namespace

HallAtWork::HallAtWork()
    : m_plan(tinyPlan())
    , m_notes{m_eventLoop, m_plan, m_server.address, std::mt19937(seed)}
{}

bool HallAtWork::open()
{
    QFile file(m_folder.filePath(u"mall.json"_s));
    const QByteArray text = mallText(m_plan.config);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return false;
    file.close();
    if (!m_server.start(m_folder.filePath(u"data"_s),
                        {u"--training-from"_s, u"2026-11-17T08:30"_s, u"--import"_s, file.fileName()}))
        return false;
    m_witness = std::make_unique<ProgramAtWork>(m_notes, u"saksi"_s, u"console"_s, true);
    m_witness->client().start();
    return QTest::qWaitFor([this] { return witness().hall().day.state == DayState::Open; }, 30'000);
}

void HallAtWork::addEverybody(int kiosks, bool isDirect)
{
    for (const Zone &zone : m_plan.config.zones) {
        add<BoardAtWork>(static_cast<int>(m_boards.size()), zone.id, isDirect);
        m_boards.push_back(zone.id);
    }
    const QStringList officers{u"ayu"_s, u"budi"_s, u"citra"_s, u"dewi"_s};
    for (qsizetype i = 0; i < officers.size(); ++i)
        m_counters.push_back(&add<CounterAtWork>(m_plan.config.counters[static_cast<std::size_t>(i)].id,
                                                 OfficerId(officers[i]), isDirect));
    for (int i = 0; i < kiosks; ++i)
        m_kiosks.push_back(&add<KioskAtWork>(i + 1, isDirect));
}

void HallAtWork::work(std::chrono::milliseconds kioskGap, std::chrono::milliseconds press)
{
    for (KioskAtWork *kiosk : m_kiosks)
        kiosk->open(kioskGap);
    for (CounterAtWork *counter : m_counters)
        counter->open(press);
}

bool HallAtWork::areAllLive() const
{
    return std::ranges::all_of(m_programs, [](const auto &program) { return program->client().isLive(); });
}

bool HallAtWork::isUpToDate(const ProgramAtWork &program) const
{
    return program.client().isLive() && program.client().seq() == witness().seq();
}

void HallAtWork::troubleAll(Instant from, Instant to) { m_notes.history.troubles.push_back({from, to, {}}); }

bool HallAtWork::isDrained() const
{
    const auto isOver = [](const auto &entry) {
        const StageState state = entry.second.stage().state;
        return state == StageState::Finished || state == StageState::Cancelled;
    };
    return witness().isLive() && std::ranges::all_of(witness().hall().tickets, isOver) &&
           std::ranges::none_of(m_kiosks, &KioskAtWork::isBusy) &&
           std::ranges::all_of(m_programs, [this](const auto &program) { return isUpToDate(*program); });
}

QString HallAtWork::judge()
{
    BrokenPromises broken;
    std::vector<simulation::MirrorAtEnd> mirrors;
    const auto look = [&](const ProgramAtWork &program) {
        mirrors.push_back(
            {program.name(), program.client().isLive(), program.client().seq(), &program.client().hall()});
    };
    look(*m_witness);
    for (const auto &program : m_programs)
        look(*program);
    const bool wasDrained = isDrained();
    if (const int code = m_server.stop(); code != 0)
        broken.push_back({"server ends well", u"exit code %1"_s.arg(code)});

    const QString data = m_folder.filePath(u"data"_s);
    const std::vector<Event> journal = readJournal(data, broken);
    const Instant offset = m_notes.clockOffset.value_or(0ns) - clockMargin;
    Hall hall;
    for (const Event &event : journal) {
        if (const auto applied = apply(hall, event); !applied)
            broken.push_back({"journal replays", applied.error().what});
        m_notes.history.commits.push_back({(event.at - m_plan.start) + offset, "server", {event}});
        m_calls += std::holds_alternative<TicketCalled>(event.body) ? 1 : 0;
    }
    const std::vector<std::vector<Event>> others;
    const Evidence evidence{m_plan, m_notes.history, journal, others, hall, mirrors, m_boards, wasDrained};
    for (const auto check : {simulation::checkNumbers, simulation::checkNothingLost,
                             simulation::checkVisitors, simulation::checkCalls, simulation::checkFairness,
                             simulation::checkBoards, simulation::checkDates, simulation::checkEnd})
        check(evidence, broken);
    if (const Finished verified = runServer({u"verify"_s, u"--data"_s, data}); verified.code != 0)
        broken.push_back({"chain holds", verified.err});

    QStringList lines;
    for (const simulation::BrokenPromise &promise : broken)
        lines << u"%1: %2"_s.arg(QString::fromUtf8(promise.promise), promise.what);
    return lines.join(u'\n');
}

QString HallAtWork::figures() const
{
    std::chrono::milliseconds longest{};
    for (const auto &paper : m_notes.history.papers)
        longest = std::max(longest, paper.tookFor);
    return u"%1 numbers on paper, the slowest after %2 ms; %3 calls, of which boards showed %4"_s
        .arg(m_notes.history.papers.size())
        .arg(longest.count())
        .arg(m_calls)
        .arg(m_notes.history.shown.size());
}

} // namespace antrean::test
