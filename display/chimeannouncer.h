#pragma once

#include "display/announcer.h"
#include "drivers/audio/chime.h"

namespace antrean {

/// The hall's chime, once for each call.
class ChimeAnnouncer final : public Announcer
{
    Q_OBJECT

public:
    explicit ChimeAnnouncer(QObject *parent = nullptr);

    [[nodiscard]] bool isWorthRepeating() const override { return false; }
    void announce(const Announcement &announcement, int reading) override;

private:
    Chime m_chime;
};

} // namespace antrean
