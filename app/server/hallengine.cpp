#include "server/hallengine.h"

#include "server/recordcodec.h"

#include <QUuid>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

HallEngine::RecoveryError unreadable(quint64 seq, const QString &what)
{
    return {{JournalError::Code::ReadFailed, what, {}, seq}, u"event %1: %2"_s.arg(seq).arg(what)};
}

} // namespace

QString HallEngine::uniqueName() { return QUuid::createUuid().toString(QUuid::Id128); }

tl::expected<std::unique_ptr<HallEngine>, HallEngine::RecoveryError>
HallEngine::recover(Journal &journal, const QString &nameIfNew)
{
    std::unique_ptr<HallEngine> engine(new HallEngine(journal));
    if (const auto read = engine->readJournal(nameIfNew); !read)
        return tl::unexpected(read.error());
    return engine;
}

tl::expected<void, HallEngine::RecoveryError> HallEngine::readJournal(const QString &nameIfNew)
{
    std::optional<RecoveryError> problem;
    const auto read = m_journal.read(0, [&](const JournalRecord &record) {
        const auto event = toEvent(record);
        if (!event) {
            problem =
                unreadable(record.seq, u"%1: expected %2"_s.arg(event.error().path, event.error().expected));
            return false;
        }
        if (const auto applied = apply(m_hall, *event); !applied) {
            problem = unreadable(record.seq, applied.error().what);
            return false;
        }
        m_answers.addEvent(event->command, event->seq, event->at);
        // As it goes: a journal of years holds millions of commands.
        m_answers.forget(event->at - AnswerBook::keptFor);
        m_lastInstant = event->at;
        return true;
    });
    if (!read)
        return tl::unexpected(RecoveryError{read.error(), read.error().detail});
    if (problem)
        return tl::unexpected(*problem);
    m_lastSeq = m_journal.lastSeq();
    m_epoch = std::max<quint32>(1, m_journal.epoch());

    const TimePoint oldest = m_lastInstant - AnswerBook::keptFor;
    if (const auto forgotten = m_journal.forgetRefusals(oldest); !forgotten)
        return tl::unexpected(RecoveryError{forgotten.error(), forgotten.error().detail});
    const auto refusals = m_journal.readRefusals(oldest, [&](const RefusalRecord &record) {
        if (const auto refusal = toRefusal(record))
            m_answers.addRefusal(CommandId(QString::fromLatin1(record.commandId)), *refusal, record.at);
        return true;
    });
    if (!refusals)
        return tl::unexpected(RecoveryError{refusals.error(), refusals.error().detail});

    const auto name = m_journal.meta(journalNameKey);
    if (!name)
        return tl::unexpected(RecoveryError{name.error(), name.error().detail});
    m_journalName = name->value_or(QString());
    if (!m_journalName.isEmpty())
        return {};
    m_journalName = nameIfNew;
    if (const auto kept = m_journal.setMeta(journalNameKey, m_journalName); !kept)
        return tl::unexpected(RecoveryError{kept.error(), kept.error().detail});
    return {};
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
    return committed;
}

HallEngine::Answered HallEngine::decideOne(const Command &command, TimePoint now, Committed &committed,
                                           JournalBatch &batch)
{
    if (const AnswerBook::Entry *known = m_answers.find(command.id))
        return {command.id, repeat(*known, committed), true};

    const auto decided = decide(m_hall, command, now);
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
    const auto due = decide(m_hall, Command{{}, {}, PassTime{}}, now);
    return due && !due->empty();
}

} // namespace antrean
