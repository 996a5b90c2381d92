#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The types that a header defines in the namespace itself, by STYLE at the first column.
QStringList typesIn(const QString &text)
{
    static const QRegularExpression definition(
        u"^(?:enum class|class|struct) (\\w+)(?: final)?(?:(?: :[^;]*)?$| \\{)"_s, QRegularExpression::MultilineOption);
    QStringList names;
    for (const auto &match : definition.globalMatch(text))
        names << match.captured(1);
    return names;
}

} // namespace

/// All programs share one namespace and, in `antrean`, one process. Two types of one name there are undefined
/// behaviour that no compiler tells of.
class TestTypeNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDefinitionsAndNoDeclarations()
    {
        QCOMPARE(typesIn(u"class Later;\nstruct Now\n{\n};\nclass Window final : public QWidget\n{\n};\n"_s),
                 QStringList({u"Now"_s, u"Window"_s}));
    }

    void aNameIsDefinedInOneHeaderOnly()
    {
        const QDir root(qEnvironmentVariable("ANTREAN_SOURCE"));
        QHash<QString, QString> home;
        for (const QString &folder : {u"app"_s, u"kiosk"_s, u"counter"_s, u"display"_s, u"drivers"_s}) {
            QDirIterator headers(root.filePath(folder), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (headers.hasNext()) {
                QFile file(headers.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (const QString &name : typesIn(QString::fromUtf8(file.readAll()))) {
                    QVERIFY2(!home.contains(name),
                             qPrintable(u"%1 stands in %2 and in %3"_s.arg(name, home.value(name), file.fileName())));
                    home.insert(name, file.fileName());
                }
            }
        }
        QCOMPARE_GT(home.size(), 100);
    }
};

QTEST_GUILESS_MAIN(TestTypeNames)
#include "tst_typenames.moc"
