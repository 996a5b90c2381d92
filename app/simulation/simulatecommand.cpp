#include "simulation/simulatecommand.h"

#include "simulation/mallday.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QTextStream>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace simulation;

namespace {

struct SimulateOptions
{
    quint64 first = 1;
    quint64 seeds = 10;
    MallSize size = MallSize::Drawn;
    std::set<Fault> faults = allFaults();
    QString trace;
    std::optional<PlantedBug> bug;
    bool isVerbose = false;
};

tl::expected<SimulateOptions, QString> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Lives days of a simulated mall in which things go wrong, and judges each by what a hall promises."_s);
    parser.addHelpOption();
    QByteArrayList names;
    for (const Fault fault : allFaults())
        names << nameOf(fault);
    QByteArrayList bugs;
    for (int i = 0; i < plantedBugCount; ++i)
        bugs << nameOf(static_cast<PlantedBug>(i));
    parser.addOptions(
        {{u"seeds"_s, u"How many days."_s, u"N"_s, u"10"_s},
         {u"first"_s, u"The first day's seed; the others follow."_s, u"S"_s, u"1"_s},
         {u"faults"_s,
          u"Only these, with commas between them; none: no faults at all. Of: %1."_s.arg(
              QString::fromUtf8(names.join(", "))),
          u"LIST"_s},
         {u"largest"_s, u"The largest mall: 60 counters, 20 kiosks, 20 boards, 5,000 visitors."_s},
         {u"plant"_s,
          u"Builds something wrong in, to see that it is noticed. One of: %1."_s.arg(
              QString::fromUtf8(bugs.join(", "))),
          u"NAME"_s},
         {u"trace"_s, u"Writes down everything that happened, for a single seed."_s, u"FILE"_s},
         {u"verbose"_s, u"A line for each day."_s}});
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    SimulateOptions options;
    bool areNumbers = false;
    options.seeds = parser.value(u"seeds"_s).toULongLong(&areNumbers);
    if (!areNumbers || options.seeds == 0)
        return tl::unexpected(u"--seeds expects a whole number, 1 or more"_s);
    options.first = parser.value(u"first"_s).toULongLong(&areNumbers);
    if (!areNumbers)
        return tl::unexpected(u"--first expects a whole number, 0 or more"_s);
    if (parser.isSet(u"faults"_s)) {
        options.faults.clear();
        for (const QString &name : parser.value(u"faults"_s).split(u',', Qt::SkipEmptyParts)) {
            if (name == "none"_L1)
                continue;
            const auto fault = faultNamed(name.trimmed().toUtf8());
            if (!fault)
                return tl::unexpected(u"--faults doesn't know \"%1\"; see --help"_s.arg(name));
            options.faults.insert(*fault);
        }
    }
    options.size = parser.isSet(u"largest"_s) ? MallSize::Largest : MallSize::Drawn;
    if (parser.isSet(u"plant"_s)) {
        options.bug = plantedBugNamed(parser.value(u"plant"_s).toUtf8());
        if (!options.bug)
            return tl::unexpected(u"--plant doesn't know \"%1\"; see --help"_s.arg(parser.value(u"plant"_s)));
    }
    options.trace = parser.value(u"trace"_s);
    if (!options.trace.isEmpty() && options.seeds != 1)
        return tl::unexpected(u"--trace expects --seeds 1"_s);
    options.isVerbose = parser.isSet(u"verbose"_s);
    return options;
}

void tellDay(QTextStream &out, quint64 seed, const DayResult &day, double seconds)
{
    out << "seed " << seed << ": " << day.kiosks << " kiosks, " << day.counters << " counters, " << day.boards
        << " boards, " << day.tickets << " tickets (" << day.reserveTickets << " by kiosks alone), "
        << day.calls << " calls, " << day.events << " events; " << day.virtualTime.count() << " s in "
        << QString::number(seconds, 'f', 2) << " s; trace " << QString::number(day.traceHash, 16) << Qt::endl;
}

void tellBroken(QTextStream &out, quint64 seed, const DayResult &day)
{
    constexpr std::size_t most = 20;
    out << "BROKEN seed " << seed << '\n';
    for (std::size_t i = 0; i < std::min(most, day.broken.size()); ++i)
        out << "  " << day.broken[i].promise << ": " << day.broken[i].what << '\n';
    if (day.broken.size() > most)
        out << "  and " << day.broken.size() - most << " more\n";
    out << "  The end of its trace; all of it: antrean-server simulate --seeds 1 --first " << seed
        << " --trace FILE\n";
    const std::size_t from = day.lastLines.size() > 40 ? day.lastLines.size() - 40 : 0;
    for (std::size_t i = from; i < day.lastLines.size(); ++i)
        out << "    " << day.lastLines[i] << '\n';
    out.flush();
}

void tellTotals(QTextStream &out, const SimulateOptions &options, const DayResult &total, quint64 brokenDays,
                double seconds)
{
    out << options.seeds << " days, " << brokenDays << " with a broken promise; " << total.tickets
        << " tickets, " << total.reserveTickets << " by kiosks alone, " << total.calls << " calls, "
        << total.events << " events, " << total.network.messages << " messages; " << total.virtualTime.count()
        << " s in " << QString::number(seconds, 'f', 1) << " s\nfaults:";
    for (const Fault fault : options.faults)
        out << ' ' << nameOf(fault) << ' ' << total.faults[static_cast<std::size_t>(fault)];
    out << "\nmessages delayed " << total.network.delayed << ", stalled " << total.network.stalled
        << ", dropped " << total.network.dropped << ", doubled " << total.network.doubled << ", reordered "
        << total.network.reordered << "; connections broken " << total.network.broken << Qt::endl;
}

void add(DayResult &total, const DayResult &day)
{
    total.tickets += day.tickets;
    total.reserveTickets += day.reserveTickets;
    total.calls += day.calls;
    total.events += day.events;
    total.virtualTime += day.virtualTime;
    for (std::size_t i = 0; i < total.faults.size(); ++i)
        total.faults[i] += day.faults[i];
    total.network.messages += day.network.messages;
    total.network.delayed += day.network.delayed;
    total.network.stalled += day.network.stalled;
    total.network.dropped += day.network.dropped;
    total.network.doubled += day.network.doubled;
    total.network.reordered += day.network.reordered;
    total.network.broken += day.network.broken;
}

} // namespace

int simulateCommand(const QStringList &arguments)
{
    QTextStream out(stdout);
    const auto options = readOptions(arguments);
    if (!options) {
        QTextStream(stderr) << "antrean-server: " << options.error() << '\n';
        return 2;
    }
    // Programs that come and go are what a simulated day is made of.
    QLoggingCategory::setFilterRules(u"antrean.*=false"_s);
    QFile trace(options->trace);
    if (!options->trace.isEmpty() && !trace.open(QIODevice::WriteOnly)) {
        QTextStream(stderr) << "antrean-server: " << options->trace << ": " << trace.errorString() << '\n';
        return 2;
    }
    QElapsedTimer all;
    all.start();
    DayResult total;
    quint64 brokenDays = 0;
    for (quint64 i = 0; i < options->seeds; ++i) {
        DayOptions day;
        day.seed = options->first + i;
        day.size = options->size;
        day.faults = options->faults;
        day.bug = options->bug;
        if (trace.isOpen())
            day.listener = [&](const QByteArray &line) { trace.write(line + '\n'); };
        QElapsedTimer one;
        one.start();
        const DayResult result = liveDay(day);
        if (options->isVerbose || options->seeds == 1)
            tellDay(out, day.seed, result, static_cast<double>(one.elapsed()) / 1e3);
        if (!result.broken.empty()) {
            ++brokenDays;
            tellBroken(out, day.seed, result);
        }
        add(total, result);
    }
    tellTotals(out, *options, total, brokenDays, static_cast<double>(all.elapsed()) / 1e3);
    return brokenDays == 0 ? 0 : 1;
}

} // namespace antrean
