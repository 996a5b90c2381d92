#include "storage/backup.h"

#include "storage/folderlock.h"
#include "storage/sqlitejournal.h"
#include "storage/sqliteschema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace antrean {

using namespace Qt::StringLiterals;

using Code = JournalError::Code;

namespace {

/// Not worth another try: only a new backup helps.
bool isUnsound(const JournalError &error)
{
    return error.code == Code::Damaged || error.code == Code::BrokenChain;
}

JournalResult<> checkAllPages(const QString &folder)
{
    const auto lock = FolderLock::acquire(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto connection = SqliteConnection::open(QDir(folder).filePath(SqliteJournal::fileName()));
    if (!connection)
        return tl::unexpected(connection.error());
    return quickCheck(**connection);
}

} // namespace

JournalResult<QString> setJournalAside(const QString &folder)
{
    const QString path = QDir(folder).filePath(SqliteJournal::fileName());
    const QString stem = path + u".aside-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = stem;
    for (int again = 2; QFileInfo::exists(aside); ++again)
        aside = stem + u'-' + QString::number(again);
    // The log first: a database without its log looks whole, and isn't.
    for (const QString &part : {u"-wal"_s, u"-shm"_s, QString()}) {
        if (QFile file(path + part); file.exists() && !file.rename(aside + part))
            return tl::unexpected(JournalError{Code::CannotOpen, file.errorString(), path + part});
    }
    return aside;
}

BackupTarget::BackupTarget(QString folder, QString nameKey)
    : m_folder(std::move(folder))
    , m_nameKey(std::move(nameKey))
{}

BackupTarget::~BackupTarget() = default;

JournalResult<std::unique_ptr<BackupTarget>> BackupTarget::open(const QString &folder, const QString &nameKey)
{
    if (!QFileInfo(folder).isDir()) {
        return tl::unexpected(JournalError{
            Code::CannotOpen, u"there is no such folder; a disk may be missing, or make it once"_s, folder});
    }
    std::unique_ptr<BackupTarget> target(new BackupTarget(folder, nameKey));
    auto opened = target->reopen();
    if (!opened && isUnsound(opened.error())) {
        if (const auto aside = setJournalAside(folder); !aside)
            return tl::unexpected(aside.error());
        opened = target->reopen();
    }
    if (!opened)
        return tl::unexpected(opened.error());
    return target;
}

JournalResult<> BackupTarget::reopen()
{
    m_journal.reset();
    auto journal = SqliteJournal::openWithoutBallast(m_folder);
    if (!journal)
        return tl::unexpected(journal.error());
    m_journal = std::move(*journal);
    return {};
}

JournalResult<BackupHead> BackupTarget::head() const
{
    const auto name = m_journal->meta(m_nameKey);
    if (!name)
        return tl::unexpected(name.error());
    return BackupHead{name->value_or(QString()), m_journal->lastSeq(), m_journal->lastHash(),
                      m_journal->epoch()};
}

JournalResult<> BackupTarget::append(std::vector<JournalRecord> events)
{
    if (events.empty())
        return {};
    if (m_firstSeq == 0)
        m_firstSeq = events.front().seq;
    const QByteArray expected = events.back().hash;
    JournalBatch batch{std::move(events), {}};
    if (auto written = m_journal->append(batch); !written)
        return written;
    if (m_journal->lastHash() != expected) {
        return tl::unexpected(JournalError{Code::BrokenChain,
                                           u"the backup doesn't chain as the journal does"_s, m_folder,
                                           m_journal->lastSeq()});
    }
    return {};
}

JournalResult<> BackupTarget::finish(const BackupRest &rest, bool checkPages)
{
    auto done = write(rest);
    if (done)
        done = check(rest, checkPages);
    if (!done && isUnsound(done.error())) {
        m_journal.reset();
        if (const auto aside = setJournalAside(m_folder); !aside)
            return tl::unexpected(aside.error());
    }
    return done;
}

JournalResult<> BackupTarget::write(const BackupRest &rest)
{
    JournalBatch refusals{{}, rest.refusals};
    if (auto done = m_journal->append(refusals); !done)
        return done;
    if (auto done = m_journal->forgetRefusals(rest.oldestRefusal); !done)
        return done;
    for (const auto &[key, value] : rest.values) {
        if (auto done = m_journal->setMeta(key, value); !done)
            return done;
    }
    if (rest.epoch > m_journal->epoch()) {
        if (auto done = m_journal->raiseEpoch(rest.epoch); !done)
            return done;
    }
    if (!rest.snapshot)
        return {};
    return m_journal->storeSnapshot(*rest.snapshot);
}

JournalResult<> BackupTarget::check(const BackupRest &rest, bool checkPages)
{
    m_journal.reset();
    if (checkPages) {
        if (auto done = checkAllPages(m_folder); !done)
            return done;
    }
    if (auto done = reopen(); !done)
        return done;
    if (m_journal->lastSeq() != rest.lastSeq || m_journal->lastHash() != rest.lastHash) {
        return tl::unexpected(JournalError{Code::BrokenChain, u"the backup doesn't end as the journal does"_s,
                                           m_folder, m_journal->lastSeq()});
    }
    const quint64 first = std::exchange(m_firstSeq, 0);
    if (first == 0)
        return {};
    return m_journal->read(first - 1, [](const JournalRecord &) { return true; });
}

JournalResult<QString> BackupTarget::startOver()
{
    m_journal.reset();
    auto aside = setJournalAside(m_folder);
    if (!aside)
        return aside;
    if (auto opened = reopen(); !opened)
        return tl::unexpected(opened.error());
    return aside;
}

} // namespace antrean
