#include "protocol/names.h"
#include "server/reporttext.h"
#include "storage/report/reportwords.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsStandUnderEachOther()
    {
        const QStringList lines = alignedText(sample(), ReportGrouping::Counter).split(u'\n');
        QCOMPARE(lines.size(), 5); // Headings, two lines, total, and the end of the last.
        QVERIFY(lines[0].startsWith(u"counter "_s));
        QVERIFY(lines[1].startsWith(u"(not called)"_s));
        QVERIFY(lines[3].startsWith(u"total"_s));
        for (int i = 1; i < 4; ++i)
            QCOMPARE(lines[i].size(), lines[0].size());
        QVERIFY(lines[2].endsWith(u"8:00:00  1:59:30"_s));
        QVERIFY(lines[2].contains(u" 0:10:05 "_s));
    }
    void whatNobodyMeasuredIsEmptyAndNotZero()
    {
        QCOMPARE(commaSeparatedText(sample(), ReportGrouping::Counter).split(u"\r\n"_s)[1],
                 u",,1,0,0,1,,,,,,,,,0,0"_s);
    }
    void commasAndQuotesInNamesAreQuoted()
    {
        QCOMPARE(commaSeparatedText(sample(), ReportGrouping::Counter).split(u"\r\n"_s)[2],
                 u"1,\"Loket \"\"A\"\", lantai 1\",12,10,1,1,605,900,,,,,,,28800,7170"_s);
    }
    void datesHaveNoNames()
    {
        QVERIFY(commaSeparatedText(sample(), ReportGrouping::Date)
                    .startsWith(u"date,tickets,served,missed,cancelled,waiting avg,waiting p90,"_s));
    }

    void theWordsAreThoseOfTheJournal()
    {
        const auto agree = []<class E, std::size_t N>(const std::array<const char *, N> &words, E) {
            static_assert(N == NamesOf<E>::table.size());
            for (const auto &[value, name] : NamesOf<E>::table)
                QCOMPARE(wordOf(value, words), QString(name));
        };
        agree(priorityWords, PriorityClass());
        agree(channelWords, TicketChannel());
        agree(stageStateWords, StageState());
        agree(outcomeWords, Outcome());
        agree(counterStatusWords, CounterStatus());
        agree(timeZoneWords, TimeZone());
    }

private:
    static ReportTable sample()
    {
        ReportLine uncalled;
        uncalled.tickets = uncalled.cancelled = 1;
        ReportLine line{.key = u"1"_s,
                        .name = u"Loket \"A\", lantai 1"_s,
                        .tickets = 12,
                        .served = 10,
                        .missed = 1,
                        .cancelled = 1,
                        .waiting = {11, 11 * 605s, 15min},
                        .open = 8h,
                        .idle = 2h - 30s};
        return {{uncalled, line}, line};
    }
};

QTEST_GUILESS_MAIN(TestReportText)
#include "tst_reporttext.moc"
