#pragma once

#include "client/announcements.h"
#include "display/announcer.h"

#include <QTimer>

namespace antrean {

/// Lets an announcer say the queue's announcements one after another. An announcer that never finishes
/// doesn't silence the hall.
class AnnouncementPlayer final : public QObject
{
    Q_OBJECT

public:
    /// The announcer outlives the player.
    explicit AnnouncementPlayer(Announcer &announcer, QObject *parent = nullptr);

    void say(const Announcement &announcement);
    void withdraw(TicketId ticket) { m_queue.withdraw(ticket); }
    void clear() { m_queue.clear(); }
    [[nodiscard]] int waiting() const { return m_queue.waiting(); }

private:
    void finished();
    void next();

    Announcer &m_announcer;
    AnnouncementQueue m_queue;
    QTimer m_limit;
    bool m_speaking = false;
};

} // namespace antrean
