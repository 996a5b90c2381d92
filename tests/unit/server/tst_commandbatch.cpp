#include "server/commandbatch.h"
#include "support/servedhall.h"

#include <QSignalSpy>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestCommandBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsOfOneTurnShareOneCommit()
    {
        ServedHall hall;
        CommandBatch batch(hall.engine(), hall.clock, hall.eventLoop);
        const int before = hall.journal.appends;
        QStringList heard;
        connect(&batch, &CommandBatch::committed, this,
                [&](const std::vector<Event> &events) { heard << u"committed %1"_s.arg(events.size()); });
        for (int i = 0; i < 3; ++i) {
            batch.submit(hall.command(IssueTicket{{service(u"ktp")}}), this,
                         [&](const HallEngine::Answered &answered) {
                             heard << std::get<TicketIssued>(answered.answer->front().body).label;
                         });
        }
        QVERIFY(heard.isEmpty());
        QTRY_COMPARE(heard, QStringList({u"committed 3"_s, u"A001"_s, u"A002"_s, u"A003"_s}));
        QCOMPARE(hall.journal.appends, before + 1);
    }
    void whoHasGoneIsNotAnswered()
    {
        ServedHall hall;
        CommandBatch batch(hall.engine(), hall.clock, hall.eventLoop);
        const QSignalSpy committed(&batch, &CommandBatch::committed);
        bool isAnswered = false;
        {
            const QObject gone;
            batch.submit(hall.command(IssueTicket{{service(u"ktp")}}), const_cast<QObject *>(&gone),
                         [&](const auto &) { isAnswered = true; });
        }
        QTRY_COMPARE(committed.count(), 1);
        QVERIFY(!isAnswered);
    }
    void afterAFailedCommitNobodyIsAnsweredAndNothingIsTaken()
    {
        ServedHall hall;
        CommandBatch batch(hall.engine(), hall.clock, hall.eventLoop);
        const QSignalSpy committed(&batch, &CommandBatch::committed);
        const QSignalSpy failed(&batch, &CommandBatch::failed);
        int answers = 0;
        const auto count = [&](const auto &) { ++answers; };
        hall.journal.nextFailure = JournalError{JournalError::Code::SyncFailed, u"the disk"_s};
        batch.submit(hall.command(IssueTicket{{service(u"ktp")}}), this, count);
        QTRY_COMPARE(failed.count(), 1);
        hall.journal.nextFailure.reset();
        batch.submit(hall.command(IssueTicket{{service(u"ktp")}}), this, count);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(committed.count(), 0);
        QCOMPARE(answers, 0);
    }
    void aCommandGivenByAnAnswerGoesIntoTheNextCommit()
    {
        ServedHall hall;
        CommandBatch batch(hall.engine(), hall.clock, hall.eventLoop);
        QStringList labels;
        std::function<void(const HallEngine::Answered &)> again = [&](const HallEngine::Answered &answered) {
            labels << std::get<TicketIssued>(answered.answer->front().body).label;
            if (labels.size() < 3)
                batch.submit(hall.command(IssueTicket{{service(u"ktp")}}), this, again);
        };
        batch.submit(hall.command(IssueTicket{{service(u"ktp")}}), this, again);
        QTRY_COMPARE(labels, QStringList({u"A001"_s, u"A002"_s, u"A003"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCommandBatch)
#include "tst_commandbatch.moc"
