#include "client/announcements.h"

#include <algorithm>

namespace antrean {

void AnnouncementQueue::add(Announcement announcement)
{
    const auto same = std::ranges::find(m_waiting, announcement.ticket, &Announcement::ticket);
    if (same != m_waiting.end()) {
        *same = std::move(announcement);
        return;
    }
    m_waiting.push_back(std::move(announcement));
    if (waiting() > limit)
        m_waiting.pop_front();
}

void AnnouncementQueue::withdraw(TicketId ticket)
{
    std::erase_if(m_waiting, [&](const Announcement &waiting) { return waiting.ticket == ticket; });
    if (m_current && m_current->ticket == ticket)
        m_current.reset();
}

void AnnouncementQueue::clear()
{
    m_waiting.clear();
    m_current.reset();
}

std::optional<Announcement> AnnouncementQueue::next()
{
    // A recall of what was just read comes as its own announcement; reading the old one again would be a
    // third time.
    const bool saidAgainAnyway = m_current && std::ranges::find(m_waiting, m_current->ticket,
                                                                &Announcement::ticket) != m_waiting.end();
    if (m_current && m_reading == 1 && waiting() <= calm && !saidAgainAnyway) {
        m_reading = 2;
        return m_current;
    }
    m_current.reset();
    m_reading = 0;
    if (m_waiting.empty())
        return std::nullopt;
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_reading = 1;
    return m_current;
}

} // namespace antrean
