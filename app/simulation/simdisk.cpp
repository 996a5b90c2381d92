#include "simulation/simdisk.h"

#include "simulation/simdiskvfs.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace antrean {

using namespace Qt::StringLiterals;

SimDisk::SimDisk(const QByteArray &name, quint64 seed)
    : m_vfs(std::make_unique<SimDiskVfs>(*this, name))
    , m_random(seed)
{}

SimDisk::~SimDisk() = default;

QString SimDisk::uri(const QString &file) const
{
    return u"file:/%1?vfs=%2"_s.arg(file, QString::fromLatin1(m_vfs->name()));
}

void SimDisk::restart(quint64 damageSeed) { setFiles(filesAfterPowerLoss(damageSeed)); }

SimDisk::Files SimDisk::filesAfterPowerLoss(quint64 damageSeed) const
{
    SimFile::Random random(damageSeed);
    auto files = m_files;
    std::for_each(m_nameChanges.rbegin(), m_nameChanges.rend(),
                  [&files](const NameChange &change) { files[change.name] = change.before; });
    const size_t kept = random() % (m_nameChanges.size() + 1);
    for (size_t i = 0; i < kept; ++i)
        files[m_nameChanges[i].name] = m_nameChanges[i].after;
    Files held;
    for (const auto &[name, file] : files) {
        if (file)
            held[name] = file->afterPowerLoss(random);
    }
    return held;
}

void SimDisk::killProgram()
{
    endBoot();
    for (const auto &[name, file] : m_files)
        file->dropCache();
}

SimDisk::Files SimDisk::files() const
{
    Files all;
    for (const auto &[name, file] : m_files)
        all[name] = file->content();
    return all;
}

std::optional<qint64> SimDisk::size(const QString &file) const
{
    const auto found = find(file);
    return found ? std::optional(found->size()) : std::nullopt;
}

void SimDisk::setFiles(const Files &files)
{
    endBoot();
    m_hasPower = true;
    m_files.clear();
    m_nameChanges.clear();
    for (const auto &[name, content] : files)
        m_files[name] = std::make_shared<SimFile>(content);
}

qint64 SimDisk::freeBytes() const
{
    if (!m_capacity)
        return std::numeric_limits<qint64>::max();
    qint64 used = m_reserved;
    for (const auto &[name, file] : m_files)
        used += file->size();
    return *m_capacity - used;
}

quint64 SimDisk::count(DiskOperation operation) const { return m_counts.at(static_cast<size_t>(operation)); }

void SimDisk::endBoot()
{
    ++m_boot;
    m_locks.clear();
}

TimePoint SimDisk::now() const
{
    constexpr TimePoint newYear = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
    return m_now ? m_now() : newYear;
}

SimDisk::Result SimDisk::begin(DiskOperation operation, const QString &file)
{
    ++m_counts.at(static_cast<size_t>(operation));
    if (m_watch)
        m_watch(operation, file);
    if (!m_hasPower)
        return SQLITE_IOERR;
    for (Planted &planted : m_faults) {
        if (!strikes(planted, operation, file))
            continue;
        ++m_failures;
        switch (operation) {
        case DiskOperation::Open:
            return SQLITE_CANTOPEN;
        case DiskOperation::Read:
            return SQLITE_IOERR_READ;
        case DiskOperation::Write:
            return planted.fault.kind == DiskFault::Kind::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        case DiskOperation::Truncate:
            return SQLITE_IOERR_TRUNCATE;
        case DiskOperation::Sync:
            return SQLITE_IOERR_FSYNC;
        case DiskOperation::Delete:
            return SQLITE_IOERR_DELETE;
        }
    }
    return SQLITE_OK;
}

bool SimDisk::strikes(Planted &planted, DiskOperation operation, const QString &file)
{
    auto &[fault, isSpent] = planted;
    const bool concerns = fault.operation ? *fault.operation == operation : operation != DiskOperation::Read;
    if (!concerns || !file.endsWith(fault.fileEnd))
        return false;
    if (fault.skip > 0) {
        --fault.skip;
        return false;
    }
    return fault.stays || !std::exchange(isSpent, true);
}

std::shared_ptr<SimFile> SimDisk::find(const QString &file) const
{
    const auto it = m_files.find(file);
    return it == m_files.end() ? nullptr : it->second;
}

std::shared_ptr<SimFile> SimDisk::create(const QString &file)
{
    auto made = std::make_shared<SimFile>();
    m_files[file] = made;
    m_nameChanges.push_back({file, nullptr, made});
    return made;
}

SimDisk::Result SimDisk::remove(const QString &file, bool syncFolder)
{
    if (const Result begun = begin(DiskOperation::Delete, file); begun != SQLITE_OK)
        return begun;
    const auto it = m_files.find(file);
    if (it == m_files.end())
        return SQLITE_IOERR_DELETE_NOENT;
    m_nameChanges.push_back({file, it->second, nullptr});
    m_files.erase(it);
    if (syncFolder && !m_ignoresSync)
        m_nameChanges.clear();
    return SQLITE_OK;
}

SimDisk::Result SimDisk::write(const QString &name, SimFile &file, qint64 offset, QByteArrayView bytes)
{
    if (const Result begun = begin(DiskOperation::Write, name); begun != SQLITE_OK)
        return begun;
    if (m_capacity && offset + bytes.size() - file.size() > std::max<qint64>(0, freeBytes()))
        return SQLITE_FULL;
    file.write(offset, bytes);
    return SQLITE_OK;
}

SimDisk::Result SimDisk::truncate(const QString &name, SimFile &file, qint64 size)
{
    if (const Result begun = begin(DiskOperation::Truncate, name); begun != SQLITE_OK)
        return begun;
    file.truncate(size);
    return SQLITE_OK;
}

SimDisk::Result SimDisk::sync(const QString &name, SimFile &file)
{
    const Result begun = begin(DiskOperation::Sync, name);
    if (begun == SQLITE_IOERR_FSYNC)
        file.failSync(m_random);
    if (begun != SQLITE_OK)
        return begun;
    if (m_ignoresSync)
        return SQLITE_OK;
    file.sync();
    // A file system writes its names in their order: with the file's own, all that came before.
    const auto own = std::find_if(m_nameChanges.rbegin(), m_nameChanges.rend(),
                                  [&file](const NameChange &change) { return change.after.get() == &file; });
    m_nameChanges.erase(m_nameChanges.begin(), own.base());
    return SQLITE_OK;
}

} // namespace antrean
