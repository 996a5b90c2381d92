#pragma once

#include "core/environment.h"
#include "storage/backup.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace antrean {

/// What came of one run.
struct BackupRun
{
    std::optional<JournalError> failure; ///< Absent: the backup holds all and was checked.
    quint64 lastSeq = 0;
    quint64 events = 0; ///< New in it.
    QString setAside;   ///< The path of a backup that didn't fit and had to make room; usually empty.
};

/// Brings a second journal up to the server's, now and then. Slow disks and network shares are waited for in
/// a thread of their own; the server's journal is read a slice at a time between other things. What fails is
/// logged once, and tried again with the next run.
class Backups final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder; ///< Must exist; see BackupTarget.
        std::chrono::milliseconds every = std::chrono::minutes(15);
    };

    /// Journal and environment must outlive it. The first run begins at once.
    Backups(Journal &journal, Environment &environment, Options options);
    /// Waits a few seconds for a run to end.
    ~Backups() override;

    /// Makes a backup now; where one is under way, another follows it.
    void run();
    /// As run(), and reads every page of the backup's database.
    void runWithCheck();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// One run has ended, and no other follows at once.
    void finished(const antrean::BackupRun &run);

private:
    class Worker;

    void tick();
    void begin();
    void opened(const JournalResult<BackupHead> &head);
    void makeRoom();
    void feed();
    void rest();
    void ended(const JournalResult<> &result);
    void report();
    /// Does `work` on the worker in its thread, then `then` with its result here.
    template <class Work, class Then>
    void ask(Work work, Then then);

    Journal &m_journal;
    Options m_options;
    std::unique_ptr<BackupSource> m_source;
    Timer m_every;
    Timer m_nextSlice;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Worker> m_worker;
    bool m_isRunning = false;
    bool m_runsAgain = false;
    bool m_checksPages = true;
    bool m_checksThisTime = false;
    bool m_saidThatItHangs = false;
    BackupRun m_done;
    QString m_lastFailure;
};

} // namespace antrean
