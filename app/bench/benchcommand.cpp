#include "bench/benchcommand.h"

#include "bench/benchmall.h"
#include "bench/benchrun.h"
#include "bench/limits.h"

#include <QTextStream>

namespace antrean {

using namespace Qt::StringLiterals;

int benchCommand(const QStringList &arguments)
{
    // What this program does as a child of itself.
    if (arguments.value(1) == "--role"_L1)
        return bench::playRole(arguments.value(2), arguments.mid(3)).value_or(2);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures this computer as a hall's server, each figure beside what its disk and network allow.\n"
        "The mall's own server should be stopped, and nothing else run: about ten minutes."_s);
    bench::addBenchOptions(parser, bench::hallMeasurements());
    parser.process(arguments);
    bench::Settings settings = bench::readBenchSettings(parser);
    settings.ownRole = {u"bench"_s, u"--role"_s};
    bench::silenceNews();
    const auto mall = bench::benchMall(settings.mallFile);
    if (!mall) {
        QTextStream(stderr) << "antrean-server: " << mall.error() << Qt::endl;
        return 2;
    }
    bench::Report report(parser.isSet(u"table"_s));
    bench::describeMachine(settings, report);
    bench::measureHall(settings, *mall, parser.values(u"only"_s), report);
    if (parser.isSet(u"table"_s))
        QTextStream(stdout) << report.table() << Qt::endl;
    return report.isComplete() ? 0 : 1;
}

} // namespace antrean
