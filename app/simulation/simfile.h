#pragma once

#include <QByteArray>

#include <random>
#include <vector>

namespace antrean {

/// A file as programs see it, and what of it a disk would still hold after a loss of power: it remembers how
/// to undo each change since the last sync.
class SimFile
{
public:
    using Random = std::mt19937_64;

    SimFile() = default;
    explicit SimFile(QByteArray content)
        : m_content(std::move(content))
    {}

    [[nodiscard]] const QByteArray &content() const { return m_content; }
    [[nodiscard]] qint64 size() const { return m_content.size(); }
    /// Whether a change isn't on the disk for sure.
    [[nodiscard]] bool isDirty() const { return !m_changes.empty(); }

    /// Puts `bytes` at `offset`; a gap before it is filled with zeros.
    void write(qint64 offset, QByteArrayView bytes);
    /// Cuts the file, or lengthens it with zeros.
    void truncate(qint64 size);
    /// All that was written is on the disk, except what a failed sync has lost.
    void sync();
    /// As Linux after a failed fsync: of what was not synced each change is on the disk or lost by chance,
    /// readers still see it in memory, and no later sync writes it.
    void failSync(Random &random);
    /// The memory's copy is gone: readers see the disk's, without what a failed sync has lost.
    void dropCache();

    /// What a disk may hold after a loss of power: each change that wasn't synced is there, missing or torn,
    /// each for itself. A torn one has only some of its first sectors, or one sector full of garbage.
    [[nodiscard]] QByteArray afterPowerLoss(Random &random) const;

    /// The bytes that a disk writes whole.
    static constexpr qint64 sectorSize = 512;

private:
    enum class Fate { Pending, OnDisk, Lost };
    struct Change
    {
        qint64 offset = 0;
        qint64 length = 0;     ///< Of what it put there; nothing for a cut.
        qint64 sizeBefore = 0; ///< Of the whole file.
        qint64 sizeAfter = 0;
        QByteArray other; ///< While the change is done, the bytes it replaced; while undone, those it puts.
        Fate fate = Fate::Pending;
    };

    static void undo(QByteArray &content, Change &change);
    static void redo(QByteArray &content, const Change &change);
    static void redoTorn(QByteArray &content, const Change &change, Random &random);

    QByteArray m_content;
    std::vector<Change> m_changes;
};

} // namespace antrean
