#include "journallife.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using Code = JournalError::Code;
using Kind = DiskFault::Kind;

class TestJournalNthFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNthOperationFailsAndNothingIsHalfDone_data()
    {
        QTest::addColumn<int>("operation");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("stays");
        const auto row = [](const char *name, int operation, Kind kind, bool stays) {
            QTest::newRow(name) << operation << int(kind) << stays;
        };
        row("anything, once", any, Kind::IoError, false);
        row("anything, for ever", any, Kind::IoError, true);
        row("a write that finds no room, once", int(DiskOperation::Write), Kind::Full, false);
        row("a write that finds no room, for ever", int(DiskOperation::Write), Kind::Full, true);
        row("a sync, once", int(DiskOperation::Sync), Kind::IoError, false);
        row("a sync, for ever", int(DiskOperation::Sync), Kind::IoError, true);
        row("a read, once", int(DiskOperation::Read), Kind::IoError, false);
        row("a read, for ever", int(DiskOperation::Read), Kind::IoError, true);
    }
    void theNthOperationFailsAndNothingIsHalfDone()
    {
        QFETCH(int, operation);
        QFETCH(int, kind);
        QFETCH(bool, stays);
        const auto steps = lifeOf(2);
        DiskFault fault{{}, static_cast<Kind>(kind), 0, stays, {}};
        if (operation != any)
            fault.operation = static_cast<DiskOperation>(operation);
        for (;; ++fault.skip) {
            SimDisk disk("nth", fault.skip);
            disk.inject(fault);
            m_now = m_next = {};
            m_problem.clear();
            live(disk, steps);
            QVERIFY2(m_problem.isEmpty(), qPrintable(u"operation %1: %2"_s.arg(fault.skip).arg(m_problem)));
            if (disk.failures() == 0)
                break;
        }
        QCOMPARE_GT(fault.skip, quint64(9));
    }

private:
    static constexpr int any = -1;

    void live(SimDisk &disk, const std::vector<LifeStep> &steps)
    {
        auto journal = openOn(disk);
        if (!journal)
            return startAgain(disk, journal.error());
        for (const LifeStep &step : steps) {
            step.happens(m_next);
            if (!step.write) {
                journal->reset();
                journal = openOn(disk);
                if (!journal)
                    return startAgain(disk, journal.error());
            } else if (auto done = step.write(**journal); !done) {
                if (done.error().code != Code::DiskFull) {
                    if (!(*journal)->hasFailed() || step.write(**journal).error().code != Code::Failed)
                        m_problem = u"it writes after "_s + done.error().detail;
                    return startAgain(disk, done.error());
                }
                checkFull(**journal);
                disk.clearFaults();
                if (done = step.write(**journal); !done) {
                    m_problem = QLatin1StringView(step.what) + u" with room again: "_s + done.error().detail;
                    return;
                }
            }
            m_now = m_next;
        }
        disk.clearFaults();
        if (!(*journal)->hasFailed() && stateOf(**journal) != m_now)
            m_problem = u"it isn't as it should be in the end"_s;
    }

    /// Nothing was written, and all else goes on.
    void checkFull(Journal &journal)
    {
        if (journal.hasFailed())
            m_problem = u"a full disk ended it"_s;
        else if (stateOf(journal) != m_now)
            m_problem = u"something is half done"_s;
    }

    /// After an error that says that the program must end: the next one finds all that was acknowledged.
    void startAgain(SimDisk &disk, const JournalError &error)
    {
        // A disk that fails must not be taken for a file that is damaged or of somebody else.
        for (const Code wrong :
             {Code::NotAJournal, Code::Damaged, Code::NewerSchema, Code::BrokenChain, Code::BadRecord}) {
            if (error.code == wrong)
                m_problem = u"it blames the file: "_s + error.detail;
        }
        if (error.detail.isEmpty())
            m_problem = u"it doesn't say why"_s;
        disk.clearFaults();
        disk.killProgram();
        for (const bool isPowerLost : {false, true}) {
            if (isPowerLost) {
                disk.crash();
                disk.restart(disk.count(DiskOperation::Write));
            }
            const auto journal = openOn(disk);
            if (!journal) {
                m_problem = u"after %1, it can't be opened: %2"_s.arg(error.detail, journal.error().detail);
                return;
            }
            const auto state = stateOf(**journal);
            if (!state || (*state != m_now && *state != m_next)) {
                m_problem = u"after %1, it has %2 events%5, where %3 before or %4 after were right"_s
                                .arg(error.detail)
                                .arg(state ? static_cast<qint64>(state->events.size()) : -1)
                                .arg(m_now.events.size())
                                .arg(m_next.events.size())
                                .arg(isPowerLost ? u" after a power loss"_s : QString());
                return;
            }
            m_now = m_next = *state;
            const auto more = appending((*journal)->lastSeq() + 1, 1, std::max(1u, (*journal)->epoch()));
            if (const auto done = more.write(**journal); !done) {
                m_problem = u"after %1, it doesn't go on: %2"_s.arg(error.detail, done.error().detail);
                return;
            }
            more.happens(m_now);
            m_next = m_now;
            disk.killProgram();
        }
    }

    JournalState m_now, m_next;
    QString m_problem;
};

QTEST_GUILESS_MAIN(TestJournalNthFault)
#include "tst_journalnthfault.moc"
