#include "server/hallengine.h"

#include "core/takeover.h"
#include "server/hallsnapshot.h"
#include "server/recordcodec.h"

#include <QUuid>

namespace antrean {

using namespace Qt::StringLiterals;

QString HallEngine::uniqueName() { return QUuid::createUuid().toString(QUuid::Id128); }

tl::expected<std::unique_ptr<HallEngine>, RecoveryError> HallEngine::recover(Journal &journal,
                                                                             const QString &nameIfNew)
{
    auto recovered = recoverHall(journal);
    if (!recovered)
        return tl::unexpected(recovered.error());
    std::unique_ptr<HallEngine> engine(new HallEngine(journal));
    engine->m_hall = std::move(recovered->hall);
    engine->m_answers = std::move(recovered->answers);
    engine->m_snapshotSeq = recovered->snapshotSeq;
    engine->m_lastInstant = recovered->lastInstant;
    engine->m_lastSeq = journal.lastSeq();
    engine->m_epoch = std::max<quint32>(1, journal.epoch());
    engine->m_isRestored = recovered->lastEpoch > 0 && recovered->lastEpoch < engine->m_epoch;
    if (const auto named = engine->takeName(nameIfNew); !named)
        return tl::unexpected(RecoveryError{named.error(), named.error().detail});
    return engine;
}

JournalResult<> HallEngine::takeName(const QString &nameIfNew)
{
    const auto name = m_journal.meta(journalNameKey);
    if (!name)
        return tl::unexpected(name.error());
    m_journalName = name->value_or(QString());
    if (!m_journalName.isEmpty())
        return {};
    m_journalName = nameIfNew;
    return m_journal.setMeta(journalNameKey, m_journalName);
}

JournalResult<> HallEngine::storeSnapshot()
{
    // After a commit that failed the hall is ahead of what is durable.
    if (m_lastSeq == m_snapshotSeq || m_lastSeq != m_journal.lastSeq())
        return {};
    auto stored = m_journal.storeSnapshot(snapshotOf(m_hall, m_lastSeq, m_lastInstant, m_journal.lastHash()));
    if (stored)
        m_snapshotSeq = m_lastSeq;
    return stored;
}

JournalResult<> HallEngine::passOverLostNumbers(const CommandId &id, TimePoint clock)
{
    if (!std::exchange(m_isRestored, false))
        return {};
    const TimePoint now = std::max(clock, m_lastInstant);
    const auto done = run(
        {Command{id, Actor{DeviceId(u"server"_s), {}}, floorsAfterRestore(m_hall, m_lastInstant, now)}}, now);
    return done ? JournalResult<>() : tl::unexpected(done.error());
}

JournalResult<HallEngine::Committed> HallEngine::run(const std::vector<Command> &commands, TimePoint clock)
{
    const TimePoint now = std::max(clock, m_lastInstant);
    Committed committed;
    JournalBatch batch;
    for (const Command &command : commands)
        committed.answers.push_back(decideOne(command, now, committed, batch));
    if (const auto written = m_journal.append(batch); !written)
        return tl::unexpected(written.error());
    m_answers.forget(now - AnswerBook::keptFor);
    committed.records = std::move(batch.events);
    return committed;
}

HallEngine::Answered HallEngine::decideOne(const Command &command, TimePoint now, Committed &committed,
                                           JournalBatch &batch)
{
    if (const AnswerBook::Entry *known = m_answers.find(command.id))
        return {command.id, repeat(*known, committed), true};
    // Not kept as its answer: the same tap may succeed once there is room.
    if (std::holds_alternative<IssueTicket>(command.body) && m_journal.isTight())
        return {command.id, tl::unexpected(Refusal{RefusalCode::StorageFull, {}})};

    const auto decided = m_rules(m_hall, command, now);
    if (!decided) {
        m_answers.addRefusal(command.id, decided.error(), now);
        batch.refusals.push_back(toRecord(command.id, decided.error(), now));
        return {command.id, tl::unexpected(decided.error())};
    }
    std::vector<Event> events;
    for (const EventBody &body : *decided) {
        Event event{m_lastSeq + 1, m_epoch, now, command.actor, command.id, body};
        const auto applied = apply(m_hall, event);
        // decide() gives only events that can happen; anything else is a fault of ours and must not be
        // stored.
        if (!applied)
            qFatal("decide and apply disagree: %s", qUtf8Printable(applied.error().what));
        m_lastSeq = event.seq;
        m_lastInstant = now;
        m_answers.addEvent(command.id, event.seq, now);
        batch.events.push_back(toRecord(event));
        events.push_back(event);
        committed.events.push_back(std::move(event));
    }
    return {command.id, std::move(events)};
}

tl::expected<std::vector<Event>, Refusal> HallEngine::repeat(const AnswerBook::Entry &entry,
                                                             const Committed &committed)
{
    if (const auto *refusal = std::get_if<Refusal>(&entry))
        return tl::unexpected(*refusal);
    const auto span = std::get<AnswerBook::Span>(entry);
    std::vector<Event> events;
    const auto keep = [&](const Event &event) {
        if (event.seq >= span.first && event.seq <= span.last)
            events.push_back(event);
    };
    if (!committed.events.empty() && committed.events.front().seq <= span.first) {
        std::ranges::for_each(committed.events, keep); // Twice in one batch: not in the journal yet.
        return events;
    }
    const auto read = m_journal.read(span.first - 1, [&](const JournalRecord &record) {
        if (const auto event = toEvent(record))
            keep(*event);
        return record.seq < span.last;
    });
    if (!read)
        qWarning("the answer to a repeated command can't be read: %s", qUtf8Printable(read.error().detail));
    return events;
}

bool HallEngine::isTimeForSomething(TimePoint now) const
{
    const auto due = m_rules(m_hall, Command{{}, {}, PassTime{}}, now);
    return due && !due->empty();
}

} // namespace antrean
