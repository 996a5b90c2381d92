#include "display/announcementplayer.h"

namespace antrean {

using namespace std::chrono_literals;

namespace {

/// A reading takes at most 8 s, the chime one more; after this the device is taken for dead.
constexpr auto longest = 15s;

} // namespace

AnnouncementPlayer::AnnouncementPlayer(Announcer &announcer, QObject *parent)
    : QObject(parent)
    , m_announcer(announcer)
{
    m_limit.setSingleShot(true);
    connect(&m_announcer, &Announcer::finished, this, &AnnouncementPlayer::finished);
    connect(&m_limit, &QTimer::timeout, this, &AnnouncementPlayer::finished);
}

void AnnouncementPlayer::say(const Announcement &announcement)
{
    m_queue.add(announcement);
    if (!m_speaking)
        next();
}

void AnnouncementPlayer::finished()
{
    if (!m_speaking)
        return;
    m_speaking = false;
    next();
}

void AnnouncementPlayer::next()
{
    m_limit.stop();
    auto announcement = m_queue.next();
    while (announcement && m_queue.reading() > 1 && !m_announcer.isWorthRepeating())
        announcement = m_queue.next();
    if (!announcement)
        return;
    m_speaking = true;
    m_limit.start(longest);
    m_announcer.announce(*announcement, m_queue.reading());
}

} // namespace antrean
