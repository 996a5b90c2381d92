#include "server/backups.h"

#include "server/hallengine.h"
#include "server/trainingmark.h"

#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(backupLog, "antrean.server.backup")

namespace {

constexpr std::chrono::seconds patienceAtTheEnd{5};

} // namespace

/// What lives in the thread: the backup's side, while a run lasts.
class Backups::Worker final : public QObject
{
public:
    std::unique_ptr<BackupTarget> target;

    JournalResult<BackupHead> open(const QString &folder)
    {
        auto opened = BackupTarget::open(folder, QString(journalNameKey));
        if (!opened)
            return tl::unexpected(opened.error());
        target = std::move(*opened);
        return target->head();
    }
};

Backups::Backups(Journal &journal, Environment &environment, Options options)
    : m_journal(journal)
    , m_options(std::move(options))
    , m_every(environment, [this] { tick(); })
    , m_nextSlice(environment, [this] { feed(); })
    , m_thread(std::make_unique<QThread>())
    , m_worker(std::make_unique<Worker>())
{
    m_worker->moveToThread(m_thread.get());
    // A database is closed by the thread that opened it.
    connect(
        m_thread.get(), &QThread::finished, m_worker.get(),
        [worker = m_worker.get()] { worker->target.reset(); }, Qt::DirectConnection);
    m_thread->setObjectName(u"backup"_s);
    m_thread->start();
    m_every.repeat(m_options.every);
    run();
}

Backups::~Backups()
{
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(patienceAtTheEnd)))
        return;
    // A share that doesn't answer holds the thread in the kernel; only the end of the program ends it.
    qCWarning(backupLog) << "the backup" << m_options.folder << "doesn't answer and is left behind";
    (void)m_thread.release();
    (void)m_worker.release();
}

template <class Work, class Then>
void Backups::ask(Work work, Then then)
{
    Worker *const worker = m_worker.get();
    QMetaObject::invokeMethod(worker, [this, worker, work = std::move(work), then = std::move(then)] {
        auto result = work(*worker);
        // The object outlives the thread, so this never reaches one that is gone.
        QMetaObject::invokeMethod(this, [then, result = std::move(result)] { then(result); });
    });
}

void Backups::run()
{
    if (m_isRunning)
        m_runsAgain = true;
    else
        begin();
}

void Backups::runWithCheck()
{
    m_checksPages = true;
    run();
}

void Backups::tick()
{
    if (m_isRunning && !std::exchange(m_saidThatItHangs, true))
        qCWarning(backupLog) << "the backup" << m_options.folder << "takes longer than its interval";
    if (!m_isRunning)
        begin();
}

void Backups::begin()
{
    m_isRunning = true;
    m_saidThatItHangs = false;
    m_checksThisTime = std::exchange(m_checksPages, false);
    m_done = {};
    if (!m_source)
        m_source =
            std::make_unique<BackupSource>(m_journal, QString(journalNameKey), QStringList(trainingKey));
    ask([folder = m_options.folder](Worker &worker) { return worker.open(folder); },
        [this](const JournalResult<BackupHead> &head) { opened(head); });
}

void Backups::opened(const JournalResult<BackupHead> &head)
{
    if (!head)
        return ended(tl::unexpected(head.error()));
    const auto fit = m_source->fit(*head);
    if (!fit)
        return ended(tl::unexpected(fit.error()));
    switch (*fit) {
    case BackupFit::Continues:
        m_done.lastSeq = head->seq;
        return feed();
    case BackupFit::Foreign:
        return makeRoom();
    case BackupFit::Newer:
        return ended(tl::unexpected(JournalError{JournalError::Code::BrokenSequence,
                                                 u"it is of epoch %1 and this server only of %2: another "
                                                 u"server has replaced this one, which must not "
                                                 "run any more"_s.arg(head->epoch)
                                                     .arg(m_journal.epoch()),
                                                 m_options.folder}));
    }
}

void Backups::makeRoom()
{
    m_source = std::make_unique<BackupSource>(m_journal, QString(journalNameKey), QStringList(trainingKey));
    ask([](Worker &worker) { return worker.target->startOver(); },
        [this](const JournalResult<QString> &aside) {
            if (!aside)
                return ended(tl::unexpected(aside.error()));
            qCWarning(backupLog) << "the backup was of another journal; it is kept as" << *aside
                                 << "and a new one begins";
            m_done.setAside = *aside;
            feed();
        });
}

void Backups::feed()
{
    auto events = m_source->slice(m_done.lastSeq);
    if (!events)
        return ended(tl::unexpected(events.error()));
    if (events->empty())
        return rest();
    const quint64 last = events->back().seq;
    const quint64 count = events->size();
    ask([events = std::move(*events)](Worker &worker) { return worker.target->append(events); },
        [this, last, count](const JournalResult<> &written) {
            if (!written)
                return ended(written);
            m_done.lastSeq = last;
            m_done.events += count;
            m_nextSlice.start({});
        });
}

void Backups::rest()
{
    auto rest = m_source->rest(m_done.lastSeq, AnswerBook::keptFor);
    if (!rest)
        return ended(tl::unexpected(rest.error()));
    ask([rest = std::move(*rest),
         checksPages = m_checksThisTime](Worker &worker) { return worker.target->finish(rest, checksPages); },
        [this](const JournalResult<> &done) { ended(done); });
}

void Backups::ended(const JournalResult<> &result)
{
    // Closed between runs, so that the disk can be taken out.
    ask(
        [](Worker &worker) {
            worker.target.reset();
            return true;
        },
        [this, result](bool) {
            m_isRunning = false;
            if (!result) {
                m_done.failure = result.error();
                m_source.reset();
            }
            report();
            if (std::exchange(m_runsAgain, false))
                return begin();
            Q_EMIT finished(m_done);
        });
}

void Backups::report()
{
    if (!m_done.failure) {
        if (!m_lastFailure.isEmpty())
            qCInfo(backupLog) << "the backup" << m_options.folder << "works again";
        m_lastFailure.clear();
        qCDebug(backupLog) << "the backup holds event" << m_done.lastSeq << "and" << m_done.events << "new";
        return;
    }
    m_checksPages = m_checksPages || m_checksThisTime;
    const QString failure = u"%1 (%2)"_s.arg(m_done.failure->detail, m_done.failure->path);
    if (m_lastFailure == failure)
        return;
    m_lastFailure = failure;
    qCCritical(backupLog).noquote() << "NO BACKUP:" << failure
                                    << "- serving goes on, and the backup is tried again";
}

} // namespace antrean
