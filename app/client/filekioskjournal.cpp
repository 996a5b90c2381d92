#include "client/filekioskjournal.h"

#include "client/filesync.h"
#include "client/kioskrecordcodec.h"

#include <QDir>
#include <QLockFile>
#include <QLoggingCategory>
#include <QSaveFile>

namespace antrean {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(kioskJournalLog, "antrean.client.kioskjournal")

namespace {

using Code = KioskJournalError::Code;

constexpr auto fileName = "kiosk.journal"_L1;
/// Far above what a compacted journal and a few halls take.
constexpr qint64 maxBytes = 256 * 1024 * 1024;

tl::unexpected<KioskJournalError> error(Code code, const QString &what, const QString &path)
{
    return tl::unexpected(KioskJournalError{code, what, path});
}

} // namespace

FileKioskJournal::FileKioskJournal(QString folder)
    : m_folder(std::move(folder))
    , m_file(QDir(m_folder).filePath(fileName))
{}

FileKioskJournal::~FileKioskJournal() = default;

tl::unexpected<KioskJournalError> FileKioskJournal::failed(const QString &what)
{
    m_hasFailed = true;
    return error(Code::WriteFailed, what + u": "_s + m_file.errorString(), m_file.fileName());
}

KioskJournalResult<> FileKioskJournal::lock()
{
    if (!QDir().mkpath(m_folder))
        return error(Code::CannotOpen, u"the folder can't be made"_s, m_folder);
    m_lock = std::make_unique<QLockFile>(QDir(m_folder).filePath(u"kiosk.lock"_s));
    m_lock->setStaleLockTime(0);
    // The lock of a program that is gone may name a number that another program has by now; removing asks the
    // system, which knows better.
    if (m_lock->tryLock(0) || (m_lock->error() == QLockFile::LockFailedError &&
                               m_lock->removeStaleLockFile() && m_lock->tryLock(0)))
        return {};
    const bool isTaken = m_lock->error() == QLockFile::LockFailedError;
    m_lock.reset();
    return isTaken ? error(Code::Locked, u"another program uses the folder"_s, m_folder)
                   : error(Code::CannotOpen, u"no file can be made in the folder"_s, m_folder);
}

KioskJournalResult<KioskJournal::Contents> FileKioskJournal::load()
{
    if (const auto locked = lock(); !locked)
        return tl::unexpected(locked.error());
    auto contents = read();
    if (!contents)
        return contents;
    if (!contents->isWhole) {
        if (const auto aside = setAside(); !aside)
            return tl::unexpected(aside.error());
    }
    if (const auto opened = openForAppending(); !opened)
        return tl::unexpected(opened.error());
    return contents;
}

KioskJournalResult<KioskJournal::Contents> FileKioskJournal::read()
{
    Contents contents;
    if (!m_file.exists())
        return contents;
    if (!m_file.open(QIODevice::ReadWrite))
        return error(Code::CannotOpen, m_file.errorString(), m_file.fileName());
    if (m_file.size() > maxBytes)
        return error(Code::CannotOpen, u"the file is larger than a kiosk's journal can be"_s,
                     m_file.fileName());
    qint64 wholeUntil = 0;
    bool isTorn = false;
    while (!m_file.atEnd()) {
        // A bad line with another one behind it is no torn one.
        contents.isWhole = contents.isWhole && !isTorn;
        QByteArray line = m_file.readLine();
        const bool hasEnd = line.endsWith('\n');
        if (hasEnd)
            line.chop(1);
        auto record = hasEnd ? decodeKioskRecord(line) : tl::unexpected(CodecError{{}, u"a line end"_s});
        isTorn = !record.has_value();
        if (isTorn) {
            qCWarning(kioskJournalLog)
                << m_file.fileName() << "at byte" << wholeUntil << "expected" << record.error().expected;
            continue;
        }
        contents.records.push_back(std::move(*record));
        wholeUntil = m_file.pos();
    }
    if (m_file.error() != QFileDevice::NoError)
        return error(Code::CannotOpen, m_file.errorString(), m_file.fileName());
    if (isTorn && contents.isWhole && (!m_file.resize(wholeUntil) || !syncFile(m_file)))
        return failed(u"the torn last line can't be cut off"_s);
    m_file.close();
    return contents;
}

KioskJournalResult<> FileKioskJournal::setAside()
{
    for (int i = 1;; ++i) {
        const QString name = m_file.fileName() + u".damaged-%1"_s.arg(i);
        if (QFile::exists(name))
            continue;
        if (!QFile::rename(m_file.fileName(), name) || !syncFolder(m_folder))
            return failed(u"the damaged file can't be set aside"_s);
        qCCritical(kioskJournalLog) << "the kiosk's journal is damaged; it is kept as" << name;
        return {};
    }
}

KioskJournalResult<> FileKioskJournal::openForAppending()
{
    const bool isNew = !m_file.exists();
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return failed(u"the file can't be opened"_s);
    if (isNew && (!syncFile(m_file) || !syncFolder(m_folder)))
        return failed(u"the new file can't be synced"_s);
    return {};
}

KioskJournalResult<> FileKioskJournal::append(const KioskRecord &record)
{
    if (m_hasFailed || !m_file.isOpen())
        return failed(u"an earlier write failed"_s);
    const QByteArray line = encodeKioskRecord(record) + '\n';
    if (m_file.write(line) != line.size() || !syncFile(m_file))
        return failed(u"the record may not be on the disk"_s);
    return {};
}

KioskJournalResult<> FileKioskJournal::rewrite(const std::vector<KioskRecord> &records)
{
    if (m_hasFailed || !m_file.isOpen())
        return failed(u"an earlier write failed"_s);
    QSaveFile file(m_file.fileName()); // Synced before it takes the name.
    if (!file.open(QIODevice::WriteOnly))
        return failed(u"no new file can be made"_s);
    for (const KioskRecord &record : records) {
        const QByteArray line = encodeKioskRecord(record) + '\n';
        if (file.write(line) != line.size())
            return failed(u"the new file can't be written"_s);
    }
    m_file.close();
    if (!file.commit() || !syncFolder(m_folder))
        return failed(u"the new file can't take the place of the old one"_s);
    return openForAppending();
}

} // namespace antrean
