#pragma once

#include <QtGlobal>

namespace antrean {

/// Keeps some room of a disk for the moment when there is no other left.
class SpaceKeeper
{
public:
    virtual ~SpaceKeeper() = default;
    SpaceKeeper(const SpaceKeeper &) = delete;
    SpaceKeeper &operator=(const SpaceKeeper &) = delete;

    /// True from when the room had to be released, or what is free beside it is less than it, until there is
    /// enough for both again; the room is then taken back by this call.
    [[nodiscard]] bool isTight();
    /// Gives the room to whoever writes next. False if there was none any more.
    [[nodiscard]] bool release();

protected:
    /// `size` in bytes; `isHeld` where the room is there already.
    explicit SpaceKeeper(qint64 size, bool isHeld = false)
        : m_size(size)
        , m_isHeld(isHeld)
    {}
    [[nodiscard]] qint64 size() const { return m_size; }

    /// What programs may still write to the disk, in bytes.
    [[nodiscard]] virtual qint64 freeBytes() = 0;
    /// Takes the room; false if that failed, and then all is as before.
    [[nodiscard]] virtual bool take() = 0;
    virtual void giveBack() = 0;

private:
    qint64 m_size;
    bool m_isHeld;
};

} // namespace antrean
