#include "bench/benchcommand.h"
#include "server/commands.h"
#include "simulation/simulatecommand.h"

#include <QCoreApplication>
#include <QTextStream>

#include <map>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"antrean-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ANTREAN_VERSION));

    const std::map<QString, int (*)(const QStringList &)> commands{
        {u"serve"_s, &antrean::serveCommand},     {u"verify"_s, &antrean::verifyCommand},
        {u"report"_s, &antrean::reportCommand},   {u"backup"_s, &antrean::backupCommand},
        {u"restore"_s, &antrean::restoreCommand}, {u"simulate"_s, &antrean::simulateCommand},
        {u"bench"_s, &antrean::benchCommand}};
    QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (name == "--version"_L1) {
        QTextStream(stdout) << "antrean-server " << QCoreApplication::applicationVersion() << '\n';
        return 0;
    }
    const auto command = commands.find(name);
    if (command == commands.end()) {
        QTextStream(stderr)
            << "usage: antrean-server serve --data DIR [--import mall.json] [--listen ADDRESS:PORT] "
               "[--backup-to DIR]\n"
               "       antrean-server verify --data DIR\n"
               "       antrean-server report --data DIR [--from DATE] [--to DATE] [--by WHAT] [--csv]\n"
               "       antrean-server backup --data DIR --to DIR\n"
               "       antrean-server restore --from DIR --data DIR\n"
               "       antrean-server simulate [--seeds N] [--first S] [--faults LIST]\n"
               "       antrean-server bench [--data DIR] [--only WHAT] [--quick] [--table]\n"
               "Each command explains itself with --help.\n";
        return 2;
    }
    arguments.removeAt(1);
    return command->second(arguments);
}
