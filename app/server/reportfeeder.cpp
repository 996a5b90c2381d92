#include "server/reportfeeder.h"

#include "server/reportcatchup.h"

#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(reportLog, "antrean.server.report")

} // namespace

ReportFeeder::ReportFeeder(Journal &journal, const QString &journalName, const QString &folder,
                           std::chrono::milliseconds retryAfter)
    : m_journal(journal)
    , m_worker(new ReportWorker(folder, journalName))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ReportWorker::opened, this, &ReportFeeder::opened);
    connect(m_worker, &ReportWorker::fed, this, &ReportFeeder::fed);
    connect(m_worker, &ReportWorker::failed, this, &ReportFeeder::failed);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, &ReportFeeder::askToOpen);
    m_thread.setObjectName(u"report"_s);
    m_thread.start();
    askToOpen();
}

ReportFeeder::~ReportFeeder()
{
    m_thread.quit();
    m_thread.wait();
}

void ReportFeeder::askToOpen()
{
    QMetaObject::invokeMethod(m_worker, &ReportWorker::open, Qt::QueuedConnection);
}

void ReportFeeder::opened(const ReportPlace &place)
{
    const auto fits = isPlaceIn(m_journal, place);
    if (!fits) {
        failed(fits.error());
        return;
    }
    if (!*fits) {
        qCWarning(reportLog) << "report.db isn't of this journal any more (event" << place.seq
                             << "is another one) and is counted anew";
        QMetaObject::invokeMethod(m_worker, &ReportWorker::startOver, Qt::QueuedConnection);
        return;
    }
    m_isOpen = true;
    m_handed = m_fed = place.seq;
    fed(place.seq);
}

void ReportFeeder::feed(const std::vector<Event> &events)
{
    if (!m_isOpen || events.empty())
        return;
    const bool isNext = events.front().seq == m_handed + 1;
    if (!isNext || m_handed - m_fed + events.size() > maxWaiting) {
        scheduleReading();
        return;
    }
    m_handed = events.back().seq;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, events] { worker->feedEvents(events); }, Qt::QueuedConnection);
}

void ReportFeeder::fed(quint64 seq)
{
    if (!m_isOpen)
        return;
    m_fed = seq;
    if (m_fed == m_journal.lastSeq())
        Q_EMIT caughtUp(m_fed);
    else
        scheduleReading();
}

void ReportFeeder::scheduleReading()
{
    // A slice is written while the next one is read, and no more of them wait.
    if (m_isReading || m_handed >= m_journal.lastSeq() || m_handed - m_fed > sliceEvents)
        return;
    m_isReading = true;
    QMetaObject::invokeMethod(this, &ReportFeeder::readOn, Qt::QueuedConnection);
}

void ReportFeeder::readOn()
{
    m_isReading = false;
    if (!m_isOpen || m_handed >= m_journal.lastSeq())
        return;
    auto records = readSlice(m_journal, m_handed, sliceEvents);
    if (!records) {
        failed(records.error());
        return;
    }
    m_handed = records->back().seq;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, records = std::move(*records)] { worker->feedRecords(records); },
        Qt::QueuedConnection);
    scheduleReading();
}

void ReportFeeder::failed(const JournalError &error)
{
    qCWarning(reportLog) << "report.db can't be kept up to date, and is tried again later:" << error.detail
                         << error.path;
    m_isOpen = false;
    m_retry.start();
    Q_EMIT interrupted(error);
}

} // namespace antrean
