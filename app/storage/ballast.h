#pragma once

#include "storage/spacekeeper.h"

#include <QString>

#include <chrono>
#include <optional>

namespace antrean {

/// Room kept back as a file in the data folder, whose blocks are really taken.
class Ballast final : public SpaceKeeper
{
public:
    static constexpr qint64 defaultSize = 32 * 1024 * 1024;

    /// Uses the file that is there from an earlier time; else isTight() makes one. The disk is asked for its
    /// free room once in `lookEvery`.
    explicit Ballast(const QString &folder, qint64 size = defaultSize,
                     std::chrono::milliseconds lookEvery = std::chrono::seconds(1));

    /// The file's name inside its folder.
    [[nodiscard]] static QString fileName();

protected:
    [[nodiscard]] qint64 freeBytes() override;
    [[nodiscard]] bool take() override;
    void giveBack() override;

private:
    QString m_folder;
    QString m_path;
    std::chrono::milliseconds m_lookEvery;
    std::optional<std::chrono::steady_clock::time_point> m_looked;
    qint64 m_free = 0;
};

} // namespace antrean
