#include "drivers/printing/networkprinter.h"

#include "escposinterpreter.h"
#include "fakeprinter.h"
#include "sampleticket.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const StatusAnswers allWell{{1, 0x12}, {2, 0x12}, {3, 0x12}, {4, 0x12}};
const StatusAnswers paperOut{{1, 0x1A}, {2, 0x32}, {3, 0x12}, {4, 0x72}};
const StatusAnswers offline{{1, 0x1A}, {2, 0x12}, {3, 0x12}, {4, 0x12}};
const StatusAnswers coverOpen{{1, 0x1A}, {2, 0x16}, {3, 0x12}, {4, 0x12}};

const PrinterOptions options{.paper = {}, .cut = escpos::Cut::Partial, .fontFamily = u"DejaVu Sans"_s};
constexpr PrintTimeouts patient{.connecting = 5s, .stalled = 5s, .writing = 20s, .status = 5s, .closing = 5s};
/// For printers that stay silent, so that the tests needn't wait long for nothing.
constexpr PrintTimeouts quick{
    .connecting = 5s, .stalled = 500ms, .writing = 20s, .status = 100ms, .closing = 5s};

PrintJob ticket(const QString &id) { return {PrintJobId(id), sampleTicket()}; }

/// 1.7 MB: more than what the system buffers for a printer that doesn't read.
PrintJob largeJob() { return {PrintJobId(u"large"_s), {{Gap{2900}, TextLine{u"selesai"_s}}}}; }

} // namespace

class TestNetworkPrinter : public QObject
{
    Q_OBJECT

private:
    struct Bench
    {
        FakePrinter paper;
        NetworkPrinter printer;
        std::vector<PrintResult> results;

        explicit Bench(PrintTimeouts timeouts = patient)
            : printer(u"127.0.0.1"_s, paper.serverPort(), options, timeouts)
        {
            connect(&printer, &Printer::finished, &printer,
                    [this](const PrintResult &result) { results.push_back(result); });
        }
        PrintResult print(const PrintJob &job)
        {
            const size_t before = results.size();
            printer.print(job);
            const bool came = QTest::qWaitFor([&] { return results.size() > before; }, 20000);
            return came ? results.back()
                        : PrintResult{.id = {}, .outcome = {}, .error = {}, .detail = u"none"_s};
        }
    };

private Q_SLOTS:
    void aPrinterThatAnswersGetsTheTicketDotForDot()
    {
        Bench bench;
        bench.paper.answers = allWell;
        const PrintResult result = bench.print(ticket(u"1"_s));
        QCOMPARE(result.outcome, PrintOutcome::Printed);
        QCOMPARE(result.id, PrintJobId(u"1"_s));
        QVERIFY(!result.error);
        QVERIFY(!result.paperLow);
        const auto paper = interpretEscPos(bench.paper.jobs.front());
        QVERIFY(paper);
        QCOMPARE(paper->picture, renderDocument(sampleTicket(), options.paper, options.fontFamily));
        QCOMPARE(paper->cuts, 1);
    }

    void aPrinterWithoutStatusGetsItsTicketToo()
    {
        Bench bench(quick);
        QCOMPARE(bench.print(ticket(u"1"_s)).outcome, PrintOutcome::Printed);
        QVERIFY(interpretEscPos(bench.paper.jobs.front()));
    }

    void aPrinterWithoutStatusIsAskedFirstOnlyOnce()
    {
        Bench bench(quick);
        (void)bench.print(ticket(u"1"_s));
        QCOMPARE(bench.print(ticket(u"2"_s)).outcome, PrintOutcome::Printed);
        QCOMPARE(bench.paper.questionsBeforeJob, (std::vector<int>{1, 0}));
        bench.paper.answers = allWell;
        (void)bench.print(ticket(u"3"_s)); // it answers after this one, so before the next it is asked again
        (void)bench.print(ticket(u"4"_s));
        QCOMPARE(bench.paper.questionsBeforeJob, (std::vector<int>{1, 0, 0, 2}));
    }

    void jobsComeOneAfterAnother()
    {
        Bench bench;
        bench.paper.answers = allWell;
        for (int i = 1; i <= 5; ++i)
            bench.printer.print(ticket(QString::number(i)));
        QTRY_COMPARE(bench.results.size(), 5U);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(bench.results[size_t(i)].id, PrintJobId(QString::number(i + 1)));
            QCOMPARE(bench.results[size_t(i)].outcome, PrintOutcome::Printed);
        }
        QCOMPARE(bench.paper.mostConnectionsAtOnce, 1);
    }

    void aRollNearItsEndIsReportedWithTheTicket()
    {
        Bench bench;
        bench.paper.answers = allWell;
        bench.paper.answers[4] = 0x1E;
        const PrintResult result = bench.print(ticket(u"1"_s));
        QCOMPARE(result.outcome, PrintOutcome::Printed);
        QVERIFY(result.paperLow);
    }

    void aClosedPortFails()
    {
        Bench bench;
        bench.paper.close();
        const PrintResult result = bench.print(ticket(u"1"_s));
        QCOMPARE(result.outcome, PrintOutcome::Failed);
        QCOMPARE(result.error, PrintError::Unreachable);
    }

    void troubleBeforeTheFirstByteSendsNothing_data()
    {
        QTest::addColumn<StatusAnswers>("answers");
        QTest::addColumn<PrintError>("error");
        QTest::newRow("no paper") << paperOut << PrintError::PaperOut;
        QTest::newRow("off-line") << offline << PrintError::Offline;
        QTest::newRow("cover open") << coverOpen << PrintError::CoverOpen;
    }
    void troubleBeforeTheFirstByteSendsNothing()
    {
        QFETCH(StatusAnswers, answers);
        QFETCH(PrintError, error);
        Bench bench;
        bench.paper.answers = answers;
        const PrintResult result = bench.print(ticket(u"1"_s));
        QCOMPARE(result.outcome, PrintOutcome::Failed);
        QCOMPARE(result.error, error);
        QVERIFY(bench.paper.jobs.front().isEmpty());
        bench.paper.answers = allWell;
        QCOMPARE(bench.print(ticket(u"2"_s)).outcome, PrintOutcome::Printed);
    }

    void paperThatEndsDuringTheTicketFails()
    {
        Bench bench;
        bench.paper.answers = allWell;
        bench.paper.answersAfterJob = paperOut;
        const PrintResult result = bench.print(ticket(u"1"_s));
        QCOMPARE(result.outcome, PrintOutcome::Failed);
        QCOMPARE(result.error, PrintError::PaperOut);
    }

    void aPrinterThatIsOfflineAfterTheTicketLeavesItUnknown()
    {
        Bench bench;
        bench.paper.answers = allWell;
        bench.paper.answersAfterJob = offline;
        const PrintResult result = bench.print(ticket(u"1"_s));
        QCOMPARE(result.outcome, PrintOutcome::Unknown);
        QCOMPARE(result.error, PrintError::Offline);
    }

    void aLineThatBreaksMidwayLeavesTheTicketUnknown()
    {
        Bench bench;
        bench.paper.answers = allWell;
        bench.paper.closesAfter = 3000;
        const PrintResult result = bench.print(largeJob());
        QCOMPARE(result.outcome, PrintOutcome::Unknown);
        QCOMPARE(result.error, PrintError::ConnectionLost);
    }

    void aLineThatBreaksAfterTheLastByteLeavesTheTicketUnknown()
    {
        const QImage picture = renderDocument(sampleTicket(), options.paper, options.fontFamily);
        Bench bench(quick);
        bench.paper.closesAfter = escpos::job(picture, options.cut).size();
        const PrintResult result = bench.print(ticket(u"1"_s));
        QCOMPARE(result.outcome, PrintOutcome::Unknown);
        QCOMPARE(result.error, PrintError::ConnectionLost);
    }

    void aLineThatBreaksBeforeTheFirstByteFails()
    {
        Bench bench;
        bench.paper.closesAfter = 0;
        const PrintResult result = bench.print(ticket(u"1"_s));
        QCOMPARE(result.outcome, PrintOutcome::Failed);
        QCOMPARE(result.error, PrintError::ConnectionLost);
    }

    void aDeafPrinterIsGivenUpAndTheNextJobTried()
    {
        Bench bench(quick);
        bench.paper.isDeaf = true;
        QElapsedTimer waiting;
        waiting.start();
        const PrintResult result = bench.print(largeJob());
        QCOMPARE(result.outcome, PrintOutcome::Unknown);
        QCOMPARE(result.error, PrintError::TimedOut);
        QCOMPARE_LT(waiting.elapsed(), 10000);
        bench.paper.isDeaf = false;
        QCOMPARE(bench.print(ticket(u"2"_s)).outcome, PrintOutcome::Printed);
    }

    void aHostThatDoesNotExistFails()
    {
        NetworkPrinter printer(u"printer.invalid"_s, 9100, options, quick);
        std::optional<PrintResult> result;
        connect(&printer, &Printer::finished, this, [&](const PrintResult &r) { result = r; });
        printer.print(ticket(u"1"_s));
        QTRY_VERIFY(result);
        QCOMPARE(result->outcome, PrintOutcome::Failed);
        QCOMPARE(result->error, PrintError::Unreachable);
    }

    void aPrinterThatIsDestroyedMidwayIsQuiet()
    {
        FakePrinter paper;
        auto printer = std::make_unique<NetworkPrinter>(u"127.0.0.1"_s, paper.serverPort(), options, quick);
        printer->print(largeJob());
        QTRY_COMPARE(paper.jobs.size(), 1U);
        printer.reset();
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestNetworkPrinter)
#include "tst_networkprinter.moc"
