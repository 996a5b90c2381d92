#include "storage/report/reportcolumns.h"

#include "core/timetext.h"
#include "storage/report/reportwords.h"

namespace antrean {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

QVariant text(TimePoint at) { return QString::fromLatin1(toIsoUtc(at)); }
QVariant text(const std::optional<TimePoint> &at) { return at ? text(*at) : QVariant(); }
QVariant text(QDate date) { return date.toString(Qt::ISODate); }
QVariant number(milliseconds duration) { return static_cast<qint64>(duration.count()); }

/// A null text would be SQL's NULL.
QVariant text(const QString &text) { return text.isNull() ? u""_s : text; }
/// An id and its name, or nothing for an empty id.
QVariant orNothing(const QString &text) { return text.isEmpty() ? QVariant() : text; }

QString joined(const std::vector<ServiceId> &services)
{
    QStringList ids;
    for (const ServiceId &service : services)
        ids << service.value();
    return ids.join(u' ');
}

/// `key`: its columns. What never changes isn't set again, so that an update leaves the indexes alone.
QString upsertSql(const char *table, const char *columns, const QStringList &key)
{
    const QStringList names = QString::fromLatin1(columns).split(u", "_s);
    QStringList changes;
    for (const QString &name : names) {
        if (!key.contains(name) && name != "service_date"_L1)
            changes << u"%1 = excluded.%1"_s.arg(name);
    }
    const QString places = QStringList(names.size(), u"?"_s).join(u", "_s);
    return u"INSERT INTO %1(%2) VALUES(%3) ON CONFLICT(%4) DO UPDATE SET %5"_s.arg(
        QString::fromLatin1(table), names.join(u", "_s), places, key.join(u", "_s), changes.join(u", "_s));
}

/// Reads the columns of a row one after another, and remembers what couldn't be read.
class ColumnReader
{
public:
    explicit ColumnReader(const QSqlQuery &query)
        : m_query(query)
    {}
    [[nodiscard]] bool isSound() const { return m_isSound; }

    QString string() { return next().toString(); }
    int integer() { return next().toInt(); }
    quint64 key() { return next().toULongLong(); }
    milliseconds duration() { return milliseconds(next().toLongLong()); }
    void skip() { ++m_column; }
    QDate date() { return sound(std::optional(QDate::fromString(string(), Qt::ISODate))); }
    TimePoint instant() { return sound(fromIsoUtc(next().toByteArray())); }
    std::optional<TimePoint> maybeInstant()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(sound(fromIsoUtc(value.toByteArray())));
    }
    template <class E, std::size_t N>
    E word(const std::array<const char *, N> &words)
    {
        return sound(valueOf<E>(string(), words));
    }
    template <class E, std::size_t N>
    std::optional<E> maybeWord(const std::array<const char *, N> &words)
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(sound(valueOf<E>(value.toString(), words)));
    }

private:
    QVariant next() { return m_query.value(m_column++); }
    template <class T>
    T sound(std::optional<T> value)
    {
        m_isSound = m_isSound && value.has_value();
        return value.value_or(T{});
    }

    const QSqlQuery &m_query;
    int m_column = 0;
    bool m_isSound = true;
};

} // namespace

QString upsertVisitSql() { return upsertSql("visit", visitColumns, {u"ticket"_s}); }
QString upsertStageSql() { return upsertSql("stage", stageColumns, {u"ticket"_s, u"leg"_s}); }
QString upsertShiftSql() { return upsertSql("shift", shiftColumns, {u"seq"_s}); }

JournalResult<> writeVisit(const SqliteConnection &db, QSqlQuery &upsert, const ReportVisit &visit)
{
    return db.run(upsert, {visit.ticket.value(), text(visit.serviceDate), visit.hour, text(visit.label),
                           wordOf(visit.priority, priorityWords), wordOf(visit.channel, channelWords),
                           text(visit.issuedAt), text(visit.endedAt),
                           visit.end ? QVariant(wordOf(*visit.end, visitEndWords)) : QVariant(),
                           visit.endedAt ? number(*visit.endedAt - visit.issuedAt) : QVariant(), visit.stages,
                           text(joined(visit.planned)), visit.isOpen ? 1 : 0});
}

JournalResult<> writeStage(const SqliteConnection &db, QSqlQuery &upsert, const ReportStage &stage)
{
    return db.run(upsert, {stage.ticket.value(),
                           stage.leg,
                           text(stage.serviceDate),
                           stage.hour,
                           text(stage.service.value()),
                           text(stage.serviceName),
                           text(stage.agency.value()),
                           text(stage.agencyName),
                           orNothing(stage.counter.value()),
                           orNothing(stage.counterName),
                           orNothing(stage.officer.value()),
                           orNothing(stage.officerName),
                           wordOf(stage.state, stageStateWords),
                           text(stage.stateSince),
                           stage.outcome ? QVariant(wordOf(*stage.outcome, outcomeWords)) : QVariant(),
                           text(stage.waitingSince),
                           text(stage.calledAt),
                           text(stage.servingSince),
                           text(stage.endedAt),
                           number(stage.waiting),
                           number(stage.walking),
                           number(stage.unanswered),
                           number(stage.serving),
                           number(stage.parked),
                           number(stage.away),
                           stage.calls,
                           stage.missed});
}

JournalResult<> writeShift(const SqliteConnection &db, QSqlQuery &upsert, const ReportShift &shift)
{
    return db.run(upsert, {shift.seq, text(shift.serviceDate), text(shift.counter.value()),
                           text(shift.counterName), text(shift.officer.value()), text(shift.officerName),
                           wordOf(shift.status, counterStatusWords), text(shift.since), text(shift.until),
                           shift.until ? number(*shift.until - shift.since) : QVariant(),
                           number(shift.calling), number(shift.serving)});
}

std::optional<ReportVisit> visitOf(const QSqlQuery &query)
{
    ColumnReader row(query);
    ReportVisit visit;
    visit.ticket = TicketId(row.key());
    visit.serviceDate = row.date();
    visit.hour = row.integer();
    visit.label = row.string();
    visit.priority = row.word<PriorityClass>(priorityWords);
    visit.channel = row.word<TicketChannel>(channelWords);
    visit.issuedAt = row.instant();
    visit.endedAt = row.maybeInstant();
    visit.end = row.maybeWord<VisitEnd>(visitEndWords);
    row.skip();
    visit.stages = row.integer();
    for (const QString &id : row.string().split(u' ', Qt::SkipEmptyParts))
        visit.planned.emplace_back(id);
    visit.isOpen = row.integer() != 0;
    return row.isSound() ? std::optional(visit) : std::nullopt;
}

std::optional<ReportStage> stageOf(const QSqlQuery &query)
{
    ColumnReader row(query);
    ReportStage stage;
    stage.ticket = TicketId(row.key());
    stage.leg = row.integer();
    stage.serviceDate = row.date();
    stage.hour = row.integer();
    stage.service = ServiceId(row.string());
    stage.serviceName = row.string();
    stage.agency = AgencyId(row.string());
    stage.agencyName = row.string();
    stage.counter = CounterId(row.string());
    stage.counterName = row.string();
    stage.officer = OfficerId(row.string());
    stage.officerName = row.string();
    stage.state = row.word<StageState>(stageStateWords);
    stage.stateSince = row.instant();
    stage.outcome = row.maybeWord<Outcome>(outcomeWords);
    stage.waitingSince = row.instant();
    stage.calledAt = row.maybeInstant();
    stage.servingSince = row.maybeInstant();
    stage.endedAt = row.maybeInstant();
    stage.waiting = row.duration();
    stage.walking = row.duration();
    stage.unanswered = row.duration();
    stage.serving = row.duration();
    stage.parked = row.duration();
    stage.away = row.duration();
    stage.calls = row.integer();
    stage.missed = row.integer();
    return row.isSound() ? std::optional(stage) : std::nullopt;
}

std::optional<ReportShift> shiftOf(const QSqlQuery &query)
{
    ColumnReader row(query);
    ReportShift shift;
    shift.seq = row.key();
    shift.serviceDate = row.date();
    shift.counter = CounterId(row.string());
    shift.counterName = row.string();
    shift.officer = OfficerId(row.string());
    shift.officerName = row.string();
    shift.status = row.word<CounterStatus>(counterStatusWords);
    shift.since = row.instant();
    shift.until = row.maybeInstant();
    row.skip();
    shift.calling = row.duration();
    shift.serving = row.duration();
    return row.isSound() ? std::optional(shift) : std::nullopt;
}

} // namespace antrean
