#include "bench/benchmall.h"
#include "bench/journalmaker.h"
#include "storage/sqlitejournal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace antrean;
using namespace antrean::bench;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Makes the journal of a busy mall, to measure with."_s);
    parser.addHelpOption();
    parser.addOptions({{u"data"_s, u"Folder, made where there is none."_s, u"DIR"_s},
                       {u"mall"_s, u"Sample mall."_s, u"FILE"_s, QStringLiteral(ANTREAN_SAMPLE_MALL)},
                       {u"days"_s, u"Service dates."_s, u"N"_s, u"1"_s},
                       {u"tickets"_s, u"Of each day; five events each."_s, u"N"_s, u"5000"_s},
                       {u"closed"_s, u"The last day is closed."_s}});
    parser.process(app);
    QTextStream err(stderr);
    const auto mall = benchMall(parser.value(u"mall"_s));
    if (!mall) {
        err << mall.error() << '\n';
        return 1;
    }
    auto journal = SqliteJournal::open(parser.value(u"data"_s));
    if (!journal) {
        err << journal.error().detail << '\n';
        return 1;
    }
    const auto made = makeJournal(**journal, *mall,
                                  {.days = parser.value(u"days"_s).toInt(),
                                   .ticketsPerDay = parser.value(u"tickets"_s).toInt(),
                                   .endsInTheAfternoon = !parser.isSet(u"closed"_s)});
    if (!made) {
        err << made.error() << '\n';
        return 1;
    }
    QTextStream(stdout) << (*journal)->lastSeq() << " events\n";
    return 0;
}
