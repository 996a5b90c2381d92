#include "display/chimeannouncer.h"

#include <QTimer>

namespace antrean {

using namespace std::chrono_literals;

ChimeAnnouncer::ChimeAnnouncer(QObject *parent)
    : Announcer(parent)
{
    connect(&m_chime, &Chime::finished, this, [this](bool) { Q_EMIT finished(); });
}

void ChimeAnnouncer::announce(const Announcement &, int)
{
    if (!m_chime.play())
        QTimer::singleShot(0ms, this, &ChimeAnnouncer::finished);
}

} // namespace antrean
