#include "storage/reportstore.h"

#include "core/timetext.h"
#include "storage/report/reportcolumns.h"
#include "storage/report/reportreader.h"
#include "storage/report/reportschema.h"
#include "storage/report/reportwords.h"
#include "storage/sqliteschema.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(reportStoreLog, "antrean.storage.report")

using Code = JournalError::Code;

/// A database is up to three files.
QStringList endings() { return {QString(), u"-wal"_s, u"-shm"_s}; }

void removeDatabase(const QString &path)
{
    for (const QString &ending : endings())
        QFile::remove(path + ending);
}

void setAside(const QString &path)
{
    int number = 1;
    while (QFileInfo::exists(u"%1.foreign-%2"_s.arg(path).arg(number)))
        ++number;
    for (const QString &ending : endings())
        QFile::rename(path + ending, u"%1.foreign-%2%3"_s.arg(path).arg(number).arg(ending));
}

} // namespace

struct ReportStore::Parts
{
    QString path;
    QString journalName;
    std::unique_ptr<SqliteConnection> db;
    QSqlQuery begin, commit, rollback, upsertVisit, upsertStage, upsertShift, upsertName, removeName, setFed;
    ReportPlace place;
    ReportLedger ledger;

    [[nodiscard]] JournalResult<> openOnce();
    [[nodiscard]] JournalResult<> openOrBegin();
    [[nodiscard]] JournalResult<> prepareStatements();
    [[nodiscard]] JournalResult<> load();
    [[nodiscard]] JournalResult<> write(const ReportLedger::Rows &changes, const ReportPlace &upTo);
    void close();
    [[nodiscard]] JournalError notOpen() const { return {Code::Failed, u"the database isn't open"_s, path}; }
};

JournalResult<> ReportStore::Parts::prepareStatements()
{
    const std::initializer_list<std::pair<QSqlQuery *, QString>> statements{
        {&begin, u"BEGIN IMMEDIATE"_s},
        {&commit, u"COMMIT"_s},
        {&rollback, u"ROLLBACK"_s},
        {&upsertVisit, upsertVisitSql()},
        {&upsertStage, upsertStageSql()},
        {&upsertShift, upsertShiftSql()},
        {&upsertName, u"INSERT OR REPLACE INTO name(kind, id, name, parent) VALUES(?, ?, ?, ?)"_s},
        {&removeName, u"DELETE FROM name WHERE kind = ? AND id = ?"_s},
        {&setFed, u"INSERT OR REPLACE INTO fed(id, journal, seq, epoch, at, command_id, zone, service_date)"
                  " VALUES(1, ?, ?, ?, ?, ?, ?, ?)"_s},
    };
    for (const auto &[query, sql] : statements) {
        auto prepared = db->prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *query = std::move(*prepared);
    }
    return {};
}

JournalResult<> ReportStore::Parts::load()
{
    const auto opening = readOpening(*db);
    if (!opening)
        return tl::unexpected(opening.error());
    if (opening->journal && *opening->journal != journalName) {
        return tl::unexpected(
            JournalError{Code::Damaged, u"it was counted from another journal"_s, db->path()});
    }
    place = opening->place;
    ledger = ReportLedger(opening->open);
    return {};
}

void ReportStore::Parts::close()
{
    for (QSqlQuery *query : {&begin, &commit, &rollback, &upsertVisit, &upsertStage, &upsertShift,
                             &upsertName, &removeName, &setFed})
        *query = QSqlQuery();
    db.reset();
}

JournalResult<> ReportStore::Parts::openOnce()
{
    if (auto checked = checkFileHeader(path); !checked)
        return checked;
    const bool endedUncleanly = QFileInfo(path + u"-wal"_s).size() > 0;
    auto connection = SqliteConnection::open(path);
    if (!connection)
        return tl::unexpected(connection.error());
    db = std::move(*connection);
    auto done = prepareReportSchema(*db, endedUncleanly);
    if (done)
        done = prepareStatements();
    if (done)
        done = load();
    if (!done)
        close();
    return done;
}

JournalResult<> ReportStore::Parts::openOrBegin()
{
    auto opened = openOnce();
    if (opened)
        return opened;
    const JournalError &error = opened.error();
    if (error.code == Code::NotAJournal) {
        qCWarning(reportStoreLog) << "set aside, and begun anew:" << path << error.detail;
        setAside(path);
    } else if (error.code == Code::Damaged || error.code == Code::NewerSchema) {
        qCWarning(reportStoreLog) << "counted anew from the journal:" << path << error.detail;
        removeDatabase(path);
    } else {
        return opened;
    }
    return openOnce();
}

JournalResult<> ReportStore::Parts::write(const ReportLedger::Rows &changes, const ReportPlace &upTo)
{
    for (const ReportName &name : changes.names) {
        const QString kind = wordOf(name.kind, nameKindWords);
        auto written =
            name.name.isNull()
                ? db->run(removeName, {kind, name.id})
                : db->run(upsertName, {kind, name.id, name.name, name.parent.isNull() ? u""_s : name.parent});
        if (!written)
            return written;
    }
    for (const ReportVisit &visit : changes.visits) {
        if (auto written = writeVisit(*db, upsertVisit, visit); !written)
            return written;
    }
    for (const ReportStage &stage : changes.stages) {
        if (auto written = writeStage(*db, upsertStage, stage); !written)
            return written;
    }
    for (const ReportShift &shift : changes.shifts) {
        if (auto written = writeShift(*db, upsertShift, shift); !written)
            return written;
    }
    return db->run(setFed, {journalName, upTo.seq, upTo.epoch, QString::fromLatin1(toIsoUtc(upTo.at)),
                            upTo.command.isEmpty() ? u""_s : upTo.command.value(),
                            wordOf(changes.zone, timeZoneWords),
                            changes.date.isValid() ? changes.date.toString(Qt::ISODate) : u""_s});
}

ReportStore::ReportStore(std::unique_ptr<Parts> parts)
    : m(std::move(parts))
{}
ReportStore::~ReportStore() { m->close(); }

QString ReportStore::fileName() { return u"report.db"_s; }

const ReportPlace &ReportStore::place() const { return m->place; }

JournalResult<std::unique_ptr<ReportStore>> ReportStore::open(const QString &folder,
                                                              const QString &journalName)
{
    auto parts = std::make_unique<Parts>();
    parts->path = QDir(folder).filePath(fileName());
    parts->journalName = journalName.isNull() ? u""_s : journalName;
    if (auto opened = parts->openOrBegin(); !opened)
        return tl::unexpected(opened.error());
    return std::unique_ptr<ReportStore>(new ReportStore(std::move(parts)));
}

JournalResult<> ReportStore::startOver()
{
    m->close();
    removeDatabase(m->path);
    return m->openOnce();
}

JournalResult<> ReportStore::feed(const std::vector<Event> &events)
{
    if (!m->db)
        return tl::unexpected(m->notOpen());
    ReportPlace upTo = m->place;
    for (const Event &event : events) {
        if (event.seq <= upTo.seq)
            continue;
        if (event.seq != upTo.seq + 1) {
            (void)m->load();
            return tl::unexpected(JournalError{
                Code::BrokenSequence, u"event %1 can't follow event %2"_s.arg(event.seq).arg(upTo.seq),
                m->path, event.seq});
        }
        m->ledger.take(event);
        upTo = {event.seq, event.epoch, event.at, event.command};
    }
    if (upTo.seq == m->place.seq)
        return {};
    auto done = m->db->run(m->begin);
    if (done)
        done = m->write(m->ledger.takeChanges(), upTo);
    if (done)
        done = m->db->run(m->commit);
    if (done) {
        m->place = upTo;
        return {};
    }
    // The ledger is ahead of the rows now: it goes on from what is stored.
    (void)m->db->run(m->rollback);
    if (const auto loaded = m->load(); !loaded)
        m->close();
    return done;
}

JournalResult<> ReportStore::readVisits(QDate from, QDate to,
                                        const std::function<void(const ReportVisit &)> &visit)
{
    return m->db ? readReportVisits(*m->db, from, to, visit) : tl::unexpected(m->notOpen());
}

JournalResult<> ReportStore::readStages(QDate from, QDate to,
                                        const std::function<void(const ReportStage &)> &visit)
{
    return m->db ? readReportStages(*m->db, from, to, visit) : tl::unexpected(m->notOpen());
}

JournalResult<> ReportStore::readShifts(QDate from, QDate to,
                                        const std::function<void(const ReportShift &)> &visit)
{
    return m->db ? readReportShifts(*m->db, from, to, visit) : tl::unexpected(m->notOpen());
}

} // namespace antrean
