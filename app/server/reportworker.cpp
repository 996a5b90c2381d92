#include "server/reportworker.h"

#include "server/reportcatchup.h"

namespace antrean {

ReportWorker::ReportWorker(QString folder, QString journalName)
    : m_folder(std::move(folder))
    , m_journalName(std::move(journalName))
{}
ReportWorker::~ReportWorker() = default;

void ReportWorker::open()
{
    m_store.reset();
    auto store = ReportStore::open(m_folder, m_journalName);
    if (!store) {
        fail(store.error());
        return;
    }
    m_store = std::move(*store);
    if (std::exchange(m_isDamaged, false))
        startOver();
    else
        Q_EMIT opened(m_store->place());
}

void ReportWorker::startOver()
{
    if (!m_store)
        return;
    if (const auto begun = m_store->startOver(); !begun)
        fail(begun.error());
    else
        Q_EMIT opened(m_store->place());
}

void ReportWorker::feedEvents(const std::vector<Event> &events)
{
    if (!m_store)
        return;
    if (const auto done = m_store->feed(events); !done)
        fail(done.error());
    else
        Q_EMIT fed(m_store->place().seq);
}

void ReportWorker::feedRecords(const std::vector<JournalRecord> &records)
{
    const auto events = toEvents(records);
    if (!events)
        fail(events.error());
    else
        feedEvents(*events);
}

void ReportWorker::fail(const JournalError &error)
{
    m_store.reset();
    m_isDamaged = error.code == JournalError::Code::Damaged;
    Q_EMIT failed(error);
}

} // namespace antrean
