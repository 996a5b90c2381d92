#include "server/commands.h"
#include "server/verify.h"
#include "storage/sqlitejournal.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

namespace antrean {

using namespace Qt::StringLiterals;

int verifyCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Reads a journal from its first event and checks chain and events."_s);
    parser.addHelpOption();
    parser.addOption({u"data"_s, u"Folder of the mall's data."_s, u"DIR"_s});
    parser.process(arguments);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QString folder = parser.value(u"data"_s);
    if (folder.isEmpty()) {
        err << "verify needs --data DIR\n";
        return 2;
    }
    if (const QString file = QDir(folder).filePath(SqliteJournal::fileName()); !QFileInfo::exists(file)) {
        err << "there is no journal " << file << '\n';
        return 1;
    }
    auto journal = SqliteJournal::open(folder);
    if (!journal) {
        err << "the journal can't be opened: " << journal.error().detail << " (" << journal.error().path
            << ")\n";
        return 1;
    }
    const auto counts = verifyJournal(**journal);
    if (!counts) {
        err << "BROKEN at event " << counts.error().seq << ": " << counts.error().what << '\n'
            << "Nothing was changed. Set the folder aside and restore the last backup.\n";
        return 1;
    }
    out << counts->events << " events, chain and contents sound";
    if (counts->firstDate.isValid())
        out << ", " << counts->firstDate.toString(Qt::ISODate) << " to "
            << counts->lastDate.toString(Qt::ISODate);
    out << '\n';
    for (const auto &[type, count] : counts->byType)
        out << "  " << type.leftJustified(20) << ' ' << count << '\n';
    return 0;
}

} // namespace antrean
