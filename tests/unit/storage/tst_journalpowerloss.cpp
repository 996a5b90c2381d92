#include "journallife.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

class TestJournalPowerLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverTheMomentOfAPowerLossTheJournalHoldsWhatItAcknowledged()
    {
        SimDisk disk("life", 1);
        watch(disk, 3);
        live(disk, lifeOf(9));
        QVERIFY2(m_problem.isEmpty(), qPrintable(m_problem));
        qInfo("%llu moments, %llu reopened", static_cast<unsigned long long>(m_moments),
              static_cast<unsigned long long>(m_probes));
        QCOMPARE_GT(m_moments, quint64(900));
        QCOMPARE_GT(m_undone, quint64(50));
        QCOMPARE_GT(m_kept, quint64(50));
    }

    void anotherLossDuringTheRecoveryLosesNothingEither()
    {
        const auto steps = lifeOf(4);
        std::vector<SimDisk::Files> damaged;
        std::vector<std::pair<JournalState, JournalState>> states;
        {
            SimDisk disk("first-loss", 2);
            quint64 moment = 0;
            disk.setWatch([&](DiskOperation operation, const QString &) {
                if (operation == DiskOperation::Read || ++moment % 5)
                    return;
                damaged.push_back(disk.filesAfterPowerLoss(moment));
                states.emplace_back(m_now, m_next);
            });
            live(disk, steps);
        }
        QCOMPARE_GT(damaged.size(), size_t(80));
        for (size_t i = 0; i < damaged.size(); ++i) {
            SimDisk disk("second-loss", i);
            disk.setFiles(damaged[i]);
            std::tie(m_now, m_next) = states[i];
            watch(disk, 1);
            m_what = "recover";
            const auto journal = openOn(disk);
            QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
            m_now = m_next = stateOf(**journal).value();
            m_what = "go on";
            const auto more = appending(m_now.events.size() + 1, 1, std::max(1u, m_now.epoch));
            more.happens(m_next);
            QVERIFY(more.write(**journal));
        }
        QVERIFY2(m_problem.isEmpty(), qPrintable(m_problem));
    }

    void aDiskThatOnlySaysItSyncsIsFoundOut()
    {
        SimDisk disk("liar", 3);
        disk.setIgnoresSync(true);
        watch(disk, 2);
        live(disk, lifeOf(1));
        QVERIFY(!m_problem.isEmpty());
    }

    void init()
    {
        m_now = m_next = {};
        m_problem.clear();
        m_moments = m_probes = m_undone = m_kept = 0;
    }

private:
    /// Lives the steps on the disk. While one is under way, m_now is the state before it and m_next the one
    /// after.
    void live(SimDisk &disk, const std::vector<LifeStep> &steps)
    {
        m_what = "create";
        auto journal = openOn(disk);
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
        for (const LifeStep &step : steps) {
            m_what = step.what;
            step.happens(m_next);
            if (!step.write) {
                journal->reset();
                journal = openOn(disk);
                QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
            } else {
                const auto done = step.write(**journal);
                QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
            }
            m_now = m_next;
        }
        QVERIFY(stateOf(**journal).value() == m_now);
    }

    /// Before each operation: what would the journal say if the power failed now?
    void watch(SimDisk &disk, quint64 seeds)
    {
        disk.setWatch([this, &disk, seeds](DiskOperation operation, const QString &) {
            if (operation == DiskOperation::Read || !m_problem.isEmpty())
                return;
            ++m_moments;
            for (quint64 seed = 0; seed < seeds && m_problem.isEmpty(); ++seed)
                check(disk.filesAfterPowerLoss(m_moments * 1000 + seed));
        });
    }

    void check(const SimDisk::Files &files)
    {
        ++m_probes;
        SimDisk probe("probe", m_probes);
        probe.setFiles(files);
        const auto problem = [this](const QString &what) {
            m_problem = u"moment %1 (%2): %3"_s.arg(m_moments).arg(QLatin1StringView(m_what), what);
        };
        auto journal = openOn(probe);
        if (!journal)
            return problem(journal.error().detail);
        const auto state = stateOf(**journal);
        if (!state)
            return problem(state.error().detail);
        if (*state != m_now && *state != m_next) {
            return problem(u"%1 events, and %2 before and %3 after were right"_s.arg(state->events.size())
                               .arg(m_now.events.size())
                               .arg(m_next.events.size()));
        }
        if (m_now != m_next)
            ++(*state == m_now ? m_undone : m_kept);
        const quint64 seq = (*journal)->lastSeq() + 1;
        const auto more = appending(seq, 2, std::max(1u, (*journal)->epoch()));
        if (const auto done = more.write(**journal); !done)
            return problem(u"it doesn't go on: "_s + done.error().detail);
        if (allOf(**journal, seq - 1).size() != 2)
            problem(u"it doesn't go on as it should"_s);
    }

    JournalState m_now, m_next;
    const char *m_what = "";
    QString m_problem;
    quint64 m_moments = 0;
    quint64 m_probes = 0;
    quint64 m_undone = 0; ///< Probes that found a step under way as if it had never begun,
    quint64 m_kept = 0;   ///< or as if it had been finished.
};

QTEST_GUILESS_MAIN(TestJournalPowerLoss)
#include "tst_journalpowerloss.moc"
