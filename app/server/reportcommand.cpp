#include "server/commands.h"
#include "server/hallengine.h"
#include "server/reportcatchup.h"
#include "server/reporttext.h"
#include "storage/sqlitejournal.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

struct ReportOptions
{
    QString data;
    QDate from;
    QDate to;
    ReportGrouping grouping = ReportGrouping::Date;
    bool isCommaSeparated = false;
};

std::map<QString, ReportGrouping> groupings()
{
    return {{u"date"_s, ReportGrouping::Date},       {u"hour"_s, ReportGrouping::Hour},
            {u"agency"_s, ReportGrouping::Agency},   {u"service"_s, ReportGrouping::Service},
            {u"counter"_s, ReportGrouping::Counter}, {u"officer"_s, ReportGrouping::Officer}};
}

QString groupingNames()
{
    QStringList names;
    for (const auto &[name, grouping] : groupings())
        names << name;
    return names.join(u", "_s);
}

tl::expected<ReportOptions, QString> readReportOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints what a hall did, from report.db, which it brings up to date "
                                     "first. The server must be stopped."_s);
    parser.addHelpOption();
    parser.addOptions({{u"data"_s, u"Folder of the mall's data."_s, u"DIR"_s},
                       {u"from"_s, u"First service date; all if not given."_s, u"YYYY-MM-DD"_s},
                       {u"to"_s, u"Last service date."_s, u"YYYY-MM-DD"_s},
                       {u"by"_s, u"A line for each date, hour, agency, service, counter or officer."_s,
                        u"WHAT"_s, u"date"_s},
                       {u"csv"_s, u"Comma-separated values, durations in seconds."_s}});
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    ReportOptions options{parser.value(u"data"_s), QDate(1, 1, 1), QDate(9999, 12, 31)};
    if (options.data.isEmpty())
        return tl::unexpected(u"report needs --data DIR"_s);
    for (const auto &[name, date] : {std::pair(u"from"_s, &options.from), {u"to"_s, &options.to}}) {
        if (!parser.isSet(name))
            continue;
        *date = QDate::fromString(parser.value(name), Qt::ISODate);
        if (!date->isValid())
            return tl::unexpected(u"--%1 expects a date like 2026-11-23"_s.arg(name));
    }
    if (options.from > options.to)
        return tl::unexpected(u"--from is after --to"_s);
    const auto known = groupings();
    const auto grouping = known.find(parser.value(u"by"_s));
    if (grouping == known.end()) {
        return tl::unexpected(u"--by expects %1"_s.arg(groupingNames()));
    }
    options.grouping = grouping->second;
    options.isCommaSeparated = parser.isSet(u"csv"_s);
    return options;
}

QString explained(const JournalError &error)
{
    if (error.code == JournalError::Code::Locked) {
        return u"the server (or another command) works on this folder: %1. Stop it first, and start it again "
               "afterwards."_s.arg(error.detail);
    }
    return u"%1 (%2)"_s.arg(error.detail, error.path);
}

JournalResult<ReportTable> makeReport(const ReportOptions &options)
{
    auto journal = SqliteJournal::open(options.data);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto name = (*journal)->meta(journalNameKey);
    if (!name)
        return tl::unexpected(name.error());
    auto store = ReportStore::open(options.data, name->value_or(QString()));
    if (!store)
        return tl::unexpected(store.error());
    const auto make = [&]() -> JournalResult<ReportTable> {
        if (const auto done = catchUp(**journal, **store); !done)
            return tl::unexpected(done.error());
        return reportTable(**store, options.grouping, options.from, options.to);
    };
    auto table = make();
    if (table || table.error().code != JournalError::Code::Damaged ||
        !table.error().path.endsWith(ReportStore::fileName()))
        return table;
    if (const auto begun = (*store)->startOver(); !begun)
        return tl::unexpected(begun.error());
    return make();
}

} // namespace

int reportCommand(const QStringList &arguments)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const auto options = readReportOptions(arguments);
    if (!options) {
        err << "antrean-server: " << options.error() << '\n';
        return 2;
    }
    if (const QString file = QDir(options->data).filePath(SqliteJournal::fileName());
        !QFileInfo::exists(file)) {
        err << "antrean-server: there is no journal " << file << '\n';
        return 1;
    }
    const auto table = makeReport(*options);
    if (!table) {
        err << "antrean-server: there is no report: " << explained(table.error()) << '\n';
        return 1;
    }
    out << (options->isCommaSeparated ? commaSeparatedText(*table, options->grouping)
                                      : alignedText(*table, options->grouping));
    return 0;
}

} // namespace antrean
