#pragma once

#include "server/reportworker.h"

#include <QThread>
#include <QTimer>

namespace antrean {

/// Keeps report.db up to date while the server runs, in a thread of its own. It is handed each committed
/// batch; where it is behind (after a start, or since the thread is slower than the hall) it reads the
/// journal in slices, one for each turn of the event loop. Nothing waits for it, and what goes wrong with it
/// is logged and tried again later: the hall's work never depends on a report.
class ReportFeeder final : public QObject
{
    Q_OBJECT

public:
    /// Most events that are read from the journal in one turn.
    static constexpr std::size_t sliceEvents = 500;
    /// Above so many handed over and not counted yet, a batch is left to be read from the journal.
    static constexpr quint64 maxWaiting = 2000;

    /// Opens report.db of the folder whose journal this is; the journal must outlive the feeder.
    ReportFeeder(Journal &journal, const QString &journalName, const QString &folder,
                 std::chrono::milliseconds retryAfter = std::chrono::minutes(1));
    /// Ends after what is being written; what waits is read from the journal at the next start.
    ~ReportFeeder() override;

    /// Events that were just committed.
    void feed(const std::vector<Event> &events);
    /// Up to where report.db counts; 0 before it is open.
    [[nodiscard]] quint64 fedSeq() const { return m_fed; }

Q_SIGNALS:
    /// Report.db holds the whole journal, for now.
    void caughtUp(quint64 seq);
    /// It can't be kept up to date; it is tried again after a while.
    void interrupted(const antrean::JournalError &error);

private:
    void opened(const ReportPlace &place);
    void fed(quint64 seq);
    void failed(const JournalError &error);
    void readOn();
    void scheduleReading();
    void askToOpen();

    Journal &m_journal;
    QThread m_thread;
    ReportWorker *m_worker; ///< Lives in the thread, and ends with it.
    QTimer m_retry;
    bool m_isOpen = false;
    bool m_isReading = false; ///< A slice will be read in a turn to come.
    quint64 m_handed = 0;     ///< The newest event that the worker has or will get.
    quint64 m_fed = 0;
};

} // namespace antrean
