#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Layer
{
    QString name;
    QString folder; ///< From the root of the sources.
    QStringList may;
};

/// layers.json: who may include whom.
struct Table
{
    QList<Layer> layers;
    QStringList programs;
    QStringList headless;
    QStringList windowModules;

    [[nodiscard]] const Layer *byName(QStringView name) const
    {
        const auto it = std::ranges::find(layers, name, &Layer::name);
        return it == layers.end() ? nullptr : &*it;
    }
    [[nodiscard]] const Layer *ofFile(const QString &path) const
    {
        const auto it = std::ranges::find_if(
            layers, [&](const Layer &each) { return path.startsWith(each.folder + u'/'); });
        return it == layers.end() ? nullptr : &*it;
    }
};

QStringList texts(const QJsonValue &value)
{
    QStringList found;
    for (const QJsonValue &each : value.toArray())
        found.append(each.toString());
    return found;
}

Table tableFrom(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Table table{{}, texts(root["programs"_L1]), texts(root["headless"_L1]), texts(root["windowModules"_L1])};
    const QJsonObject layers = root["layers"_L1].toObject();
    for (auto it = layers.begin(); it != layers.end(); ++it) {
        const QJsonObject layer = it->toObject();
        table.layers.append({it.key(), layer["folder"_L1].toString(), texts(layer["may"_L1])});
    }
    return table;
}

/// In a target that links QtCore only, <QtWidgets/QWidget> and, with its include path, <QWidget> compile: so
/// the header's name tells, not the compiler.
bool isWindowHeader(const Table &table, const QString &header)
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    return std::ranges::any_of(table.windowModules, [&](const QString &module) {
        return header.startsWith(module + u'/') || header == module ||
               (!header.contains(u'/') && QFile::exists(folder + u'/' + module + u'/' + header));
    });
}

/// What is wrong with the include lines of a source, one sentence each.
QStringList offences(const Table &table, const QString &path, const QString &source)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s,
                                         QRegularExpression::MultilineOption);
    QStringList found;
    const Layer *layer = table.ofFile(path);
    if (!layer)
        return {path + u" is of no layer"_s};
    const bool isMain = path == layer->folder + u"/main.cpp"_s && table.programs.contains(layer->name);
    for (auto it = line.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString header = match.captured(2);
        const QString where = u"%1 includes %2: "_s.arg(path, header);
        if (match.captured(1) == u'<') {
            if (table.headless.contains(layer->name) && isWindowHeader(table, header))
                found.append(where + u"a headless layer has no window"_s);
            continue;
        }
        if (header.endsWith(u".moc"))
            continue;
        const QString target = header.section(u'/', 0, 0);
        if (!header.contains(u'/') || !table.byName(target))
            found.append(where + u"write it as layer/file.h"_s);
        else if (!isMain && target != layer->name && !layer->may.contains(target))
            found.append(where + u"%1 may not include %2"_s.arg(layer->name, target));
    }
    return found;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_root = qEnvironmentVariable("ANTREAN_SOURCE");
        QVERIFY2(!m_root.isEmpty(), "ANTREAN_SOURCE names the root of the sources");
        m_table = tableFrom(contents(m_root + u"/tests/unit/layers.json"_s));
        QCOMPARE(m_table.layers.size(), 16);
        QVERIFY2(isWindowHeader(m_table, u"QWidget"_s), "Qt's headers are where QLibraryInfo says");
    }

    void aLayerIncludesOnlyWhatItMay_data()
    {
        QTest::addColumn<QString>("folder");
        for (const Layer &layer : m_table.layers)
            QTest::addRow("%s", qPrintable(layer.name)) << layer.folder;
    }
    void aLayerIncludesOnlyWhatItMay()
    {
        QFETCH(QString, folder);
        QStringList found;
        QDirIterator files(m_root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            found += offences(m_table, file.mid(m_root.size() + 1), QString::fromUtf8(contents(file)));
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theTableHasNoCycle()
    {
        // Taking away, again and again, every layer whose may-list is used up leaves none only without
        // cycles.
        QSet<QString> done;
        for (qsizetype before = -1; before != done.size();) {
            before = done.size();
            for (const Layer &layer : m_table.layers) {
                if (std::ranges::all_of(layer.may, [&](const QString &each) { return done.contains(each); }))
                    done.insert(layer.name);
            }
        }
        QCOMPARE(done.size(), m_table.layers.size());
    }

    void anOffendingSourceIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, const char *path, const char *line, int count) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(line) << count;
        };
        row("allowed", "app/server/x.cpp", "#include \"storage/journal.h\"", 0);
        row("its own", "app/core/x.cpp", "#include \"core/id.h\"", 0);
        row("core knows nobody", "app/core/x.cpp", "#include \"net/channel.h\"", 1);
        row("server and client", "app/server/x.h", "#include \"client/mirror.h\"", 1);
        row("client and server", "app/client/x.h", "  #  include \"server/session.h\"", 1);
        row("drivers know no client", "drivers/printing/x.cpp", "#include \"client/mirror.h\"", 1);
        row("one program in another", "kiosk/x.cpp", "#include \"counter/window.h\"", 1);
        row("what the mall starts", "app/mall/x.cpp", "#include \"kiosk/kioskwindow.h\"", 0);
        row("what a program starts", "app/mall/main.cpp", "#include \"server/hallserver.h\"", 0);
        row("main of no program", "app/core/main.cpp", "#include \"server/hallserver.h\"", 1);
        row("a path that says no layer", "app/core/x.cpp", "#include \"id.h\"", 1);
        row("out of the folder", "app/core/x.cpp", "#include \"../net/channel.h\"", 1);
        row("of no layer", "app/else/x.cpp", "", 1);
        row("a window in the server", "app/server/x.cpp", "#include <QWidget>", 1);
        row("with its module", "app/server/x.cpp", "#include <QtWidgets/QWidget>", 1);
        row("a picture in the core", "app/core/x.cpp", "#include <QImage>", 1);
        row("a main without a window", "app/server/main.cpp", "#include <QApplication>", 1);
        row("QtCore everywhere", "app/core/x.cpp", "#include <QString>\n#include <vector>", 0);
        row("a window in a window", "app/ui/x.cpp", "#include <QWidget>", 0);
        row("two at once", "app/core/x.cpp", "#include <QWidget>\n#include \"ui/theme.h\"", 2);
    }
    void anOffendingSourceIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        const QStringList found = offences(m_table, path, u"#pragma once\n"_s + line + u'\n');
        QTEST(int(found.size()), "count");
    }

private:
    QString m_root;
    Table m_table;
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
