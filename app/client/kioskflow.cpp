#include "client/kioskflow.h"

namespace antrean {

using Page = KioskFlow::Page;

bool KioskFlow::canGoBack() const
{
    switch (m_state.page) {
    case Page::Agencies:
    case Page::Search:
    case Page::Services:
    case Page::Service:
    case Page::Refused:
        return true;
    case Page::Start:
    case Page::Taking:
    case Page::Ticket:
        return false;
    }
    return false;
}

std::optional<std::chrono::milliseconds> KioskFlow::timeLeft(Instant now) const
{
    const auto left = [](std::chrono::milliseconds time) { return std::max(time, Instant::zero()); };
    if (m_state.isAsking)
        return left(m_lastTouch + m_times.idle + m_times.question - now);
    if (m_state.page == Page::Ticket)
        return left(m_shownSince + m_ticketTimes * m_times.ticket - now);
    if (m_state.page == Page::Refused)
        return left(std::max(m_shownSince, m_lastTouch) + m_times.refused - now);
    return std::nullopt;
}

void KioskFlow::touched(Instant now)
{
    m_lastTouch = now;
    m_state.isAsking = false;
}

void KioskFlow::advance(Instant now)
{
    if (m_state.page == Page::Ticket || m_state.page == Page::Refused) {
        if (timeLeft(now) == Instant::zero())
            wipe(now);
        return;
    }
    if (m_state.page == Page::Taking) {
        m_state.isSlow = now - m_shownSince >= m_times.slow;
        if (!m_state.isSlow)
            return;
    }
    const auto still = now - std::max(m_lastTouch, m_shownSince);
    if (still < m_times.idle)
        return;
    if (m_state.page == Page::Start) {
        // Nobody to ask; but a language or a page of choices may be left over.
        wipe(now);
    } else if (!m_state.isAsking) {
        m_state.isAsking = true;
        m_lastTouch = now - m_times.idle;
    } else if (timeLeft(now) == Instant::zero()) {
        wipe(now);
    }
}

void KioskFlow::showAgencies(Instant now)
{
    if (m_state.page != Page::Taking)
        show(Page::Agencies, now);
}

void KioskFlow::showSearch(Instant now)
{
    if (m_state.page != Page::Taking)
        show(Page::Search, now);
}

void KioskFlow::chooseAgency(const AgencyId &agency, Instant now)
{
    if (m_state.page == Page::Taking)
        return;
    m_state.agency = agency;
    show(Page::Services, now);
}

void KioskFlow::chooseService(const ServiceId &service, Instant now)
{
    if (m_state.page == Page::Taking)
        return;
    m_origin = m_state.page;
    m_state.service = service;
    show(Page::Service, now);
}

void KioskFlow::back(Instant now)
{
    switch (m_state.page) {
    case Page::Agencies:
    case Page::Search:
        wipe(now);
        return;
    case Page::Services:
        show(Page::Agencies, now);
        return;
    case Page::Service:
        if (m_origin == Page::Start)
            wipe(now);
        else
            show(m_origin, now);
        return;
    case Page::Refused:
        show(Page::Service, now);
        return;
    case Page::Start:
    case Page::Taking:
    case Page::Ticket:
        return;
    }
}

void KioskFlow::home(Instant now)
{
    if (m_state.page != Page::Taking || m_state.isSlow)
        wipe(now);
}

std::optional<quint64> KioskFlow::take(PriorityClass priority, Instant now)
{
    if (m_state.page != Page::Service || m_state.service.isEmpty())
        return std::nullopt;
    m_state.priority = priority;
    show(Page::Taking, now);
    return ++m_attempt;
}

bool KioskFlow::taken(quint64 attempt, Instant now)
{
    if (!isUnderWay(attempt))
        return false;
    show(Page::Ticket, now);
    return true;
}

bool KioskFlow::refused(quint64 attempt, Instant now)
{
    if (!isUnderWay(attempt))
        return false;
    show(Page::Refused, now);
    return true;
}

void KioskFlow::paperFailed(Instant now)
{
    if (m_state.page != Page::Ticket)
        return;
    m_shownSince = now;
    m_ticketTimes = 3;
}

void KioskFlow::show(Page page, Instant now)
{
    m_state.page = page;
    m_state.isAsking = false;
    m_state.isSlow = false;
    m_shownSince = now;
    m_lastTouch = now;
    m_ticketTimes = 1;
}

void KioskFlow::wipe(Instant now)
{
    const quint64 visit = m_state.visit + 1;
    m_state = {};
    m_state.visit = visit;
    m_origin = Page::Start;
    show(Page::Start, now);
}

bool KioskFlow::isUnderWay(quint64 attempt) const
{
    return m_state.page == Page::Taking && attempt == m_attempt;
}

} // namespace antrean
