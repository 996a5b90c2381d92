#include "server/answerbook.h"
#include "server/clocks.h"
#include "server/commands.h"
#include "server/hallengine.h"
#include "server/restore.h"
#include "server/trainingmark.h"
#include "storage/backup.h"
#include "storage/sqlitejournal.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

int complain(const QString &text, int code)
{
    QTextStream(stderr) << "antrean-server: " << text << '\n';
    return code;
}

QString textOf(const JournalError &error) { return u"%1 (%2)"_s.arg(error.detail, error.path); }

JournalResult<quint64> backUp(Journal &journal, BackupTarget &target)
{
    BackupSource source(journal, QString(journalNameKey), QStringList(trainingKey));
    auto head = target.head();
    if (!head)
        return tl::unexpected(head.error());
    const auto fit = source.fit(*head);
    if (!fit)
        return tl::unexpected(fit.error());
    if (*fit == BackupFit::Newer) {
        return tl::unexpected(
            JournalError{JournalError::Code::BrokenSequence,
                         u"the backup is by a server that has replaced this one, and stays as it is"_s,
                         {},
                         head->seq});
    }
    if (*fit == BackupFit::Foreign) {
        const auto aside = target.startOver();
        if (!aside)
            return tl::unexpected(aside.error());
        complain(u"the backup was of another journal; it is kept as %1"_s.arg(*aside), 0);
        head = BackupHead();
    }
    quint64 last = head->seq;
    for (;;) {
        auto events = source.slice(last);
        if (!events)
            return tl::unexpected(events.error());
        if (events->empty())
            break;
        last = events->back().seq;
        if (const auto written = target.append(std::move(*events)); !written)
            return tl::unexpected(written.error());
    }
    const auto rest = source.rest(last, AnswerBook::keptFor);
    if (!rest)
        return tl::unexpected(rest.error());
    if (const auto done = target.finish(*rest, true); !done)
        return tl::unexpected(done.error());
    return last;
}

} // namespace

int backupCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Copies what is new in a journal into its backup, and checks it. For a "
                                     u"server that is stopped: one that "
                                     "runs does it by itself, see serve --backup-to."_s);
    parser.addHelpOption();
    parser.addOptions({{u"data"_s, u"Folder of the mall's data."_s, u"DIR"_s},
                       {u"to"_s, u"Existing folder on another disk."_s, u"DIR"_s}});
    parser.process(arguments);
    const QString data = parser.value(u"data"_s);
    const QString to = parser.value(u"to"_s);
    if (data.isEmpty() || to.isEmpty())
        return complain(u"backup needs --data DIR and --to DIR"_s, 2);
    if (!QFileInfo::exists(QDir(data).filePath(SqliteJournal::fileName())))
        return complain(u"there is no journal in %1"_s.arg(data), 1);
    const auto journal = SqliteJournal::open(data);
    if (!journal && journal.error().code == JournalError::Code::Locked) {
        return complain(
            u"%1. A server that runs makes its backups by itself: start it with\n"
            "    antrean-server serve --data %2 --backup-to %3"_s.arg(journal.error().detail, data, to),
            1);
    }
    if (!journal)
        return complain(u"the journal can't be opened: "_s + textOf(journal.error()), 1);
    const auto target = BackupTarget::open(to, QString(journalNameKey));
    if (!target)
        return complain(u"the backup can't be opened: "_s + textOf(target.error()), 1);
    const auto done = backUp(**journal, **target);
    if (!done)
        return complain(u"NO BACKUP: "_s + textOf(done.error()), 1);
    QTextStream(stdout) << *done << " events are in " << to << ", checked\n";
    return 0;
}

int restoreCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Makes a new data folder from a backup, for a server that takes over."_s);
    parser.addHelpOption();
    parser.addOptions({{u"from"_s, u"Folder of the backup; it is not changed."_s, u"DIR"_s},
                       {u"data"_s, u"Folder of the new server's data, without a journal yet."_s, u"DIR"_s}});
    parser.process(arguments);
    const QString from = parser.value(u"from"_s);
    const QString data = parser.value(u"data"_s);
    if (from.isEmpty() || data.isEmpty())
        return complain(u"restore needs --from DIR and --data DIR"_s, 2);
    const auto restored = restoreBackup(from, data, SystemClock().now());
    if (!restored)
        return complain(restored.error(), 1);
    QTextStream(stdout) << restored->events << " events restored, the last of "
                        << QDateTime::fromMSecsSinceEpoch(restored->newest.time_since_epoch().count(),
                                                          Qt::UTC)
                               .toString(Qt::ISODate)
                        << "; epoch " << restored->epoch << ".\nStart it with: antrean-server serve --data "
                        << data << "\nThe old server must not run again.\n";
    return 0;
}

} // namespace antrean
