#include "simulation/simfile.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace antrean {

namespace {

void put(QByteArray &content, qint64 offset, QByteArrayView bytes)
{
    if (content.size() < offset + bytes.size())
        content.append(offset + bytes.size() - content.size(), '\0');
    if (!bytes.isEmpty())
        std::memcpy(content.data() + offset, bytes.data(), static_cast<size_t>(bytes.size()));
}

void resize(QByteArray &content, qint64 size)
{
    if (size < content.size())
        content.truncate(size);
    else
        content.append(size - content.size(), '\0');
}

} // namespace

void SimFile::write(qint64 offset, QByteArrayView bytes)
{
    const qint64 sizeBefore = size();
    const qint64 replaced = std::clamp<qint64>(sizeBefore - offset, 0, bytes.size());
    Change change{offset, bytes.size(), sizeBefore, 0, {}};
    if (replaced > 0)
        change.other = m_content.mid(offset, replaced);
    put(m_content, offset, bytes);
    change.sizeAfter = size();
    m_changes.push_back(std::move(change));
}

void SimFile::truncate(qint64 newSize)
{
    m_changes.push_back({newSize, 0, size(), newSize, m_content.mid(newSize)});
    resize(m_content, newSize);
}

void SimFile::sync()
{
    // What is lost must be undone below what came after it, so then all of it is still needed.
    if (std::ranges::none_of(m_changes, [](const Change &each) { return each.fate == Fate::Lost; }))
        return m_changes.clear();
    for (Change &change : m_changes) {
        if (change.fate == Fate::Pending)
            change.fate = Fate::OnDisk;
    }
}

void SimFile::failSync(Random &random)
{
    for (Change &change : m_changes) {
        if (change.fate == Fate::Pending)
            change.fate = random() % 2 ? Fate::OnDisk : Fate::Lost;
    }
}

void SimFile::dropCache()
{
    const auto has = [this](Fate fate) {
        return std::ranges::any_of(m_changes, [fate](const Change &each) { return each.fate == fate; });
    };
    if (!has(Fate::Lost))
        return;
    std::for_each(m_changes.rbegin(), m_changes.rend(), [this](Change &each) { undo(m_content, each); });
    std::vector<Change> changes;
    changes.swap(m_changes);
    for (const Change &change : changes) {
        if (change.fate == Fate::Lost)
            continue;
        if (change.length > 0)
            write(change.offset, change.other);
        else
            truncate(change.sizeAfter);
        m_changes.back().fate = change.fate;
    }
    if (!has(Fate::Pending))
        m_changes.clear();
}

QByteArray SimFile::afterPowerLoss(Random &random) const
{
    // Nothing at all, or everything, is as likely as any mixture, and finds other faults.
    enum { None, All, Any };
    const auto extent = std::array{None, All, Any, Any, Any, Any}.at(random() % 6);
    QByteArray content = m_content;
    std::vector<Change> changes = m_changes;
    std::for_each(changes.rbegin(), changes.rend(), [&content](Change &each) { undo(content, each); });
    for (const Change &change : changes) {
        if (change.fate == Fate::Lost)
            continue;
        if (change.fate == Fate::OnDisk || extent == All) {
            redo(content, change);
            continue;
        }
        if (extent == None)
            continue;
        switch (random() % 4) {
        case 0:
            break;
        case 1:
            redoTorn(content, change, random);
            break;
        default:
            redo(content, change);
        }
    }
    return content;
}

void SimFile::undo(QByteArray &content, Change &change)
{
    const QByteArray put = content.mid(change.offset, change.length);
    resize(content, change.sizeBefore);
    if (!change.other.isEmpty())
        antrean::put(content, change.offset, change.other);
    change.other = put;
}

void SimFile::redo(QByteArray &content, const Change &change)
{
    if (change.length > 0)
        put(content, change.offset, change.other);
    else
        resize(content, change.sizeAfter);
}

void SimFile::redoTorn(QByteArray &content, const Change &change, Random &random)
{
    if (change.length == 0)
        return;
    const qint64 first = change.offset / sectorSize;
    const qint64 sectors = (change.offset + change.length - 1) / sectorSize - first + 1;
    const qint64 sector = static_cast<qint64>(random() % static_cast<quint64>(sectors));
    const qint64 begin = std::max<qint64>(0, (first + sector) * sectorSize - change.offset);
    const qint64 end = std::min(change.length, (first + sector + 1) * sectorSize - change.offset);
    if (random() % 2) {
        put(content, change.offset, QByteArrayView(change.other).first(begin));
        return;
    }
    QByteArray garbled = change.other;
    for (qint64 i = begin; i < end; ++i)
        garbled[i] = static_cast<char>(random());
    put(content, change.offset, garbled);
}

} // namespace antrean
