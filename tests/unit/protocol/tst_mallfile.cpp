#include "protocol/limits.h"
#include "protocol/mallfile.h"
#include "support/hallbuilder.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

QString sampleFile() { return qEnvironmentVariable("ANTREAN_SOURCE") + u"/resources/malls/contoh.json"_s; }

/// The least that resources/malls/README.md asks for, with one thing of each kind.
constexpr auto leastMall = R"({
  "format": "antrean-mall",
  "version": 1,
  "mall": { "name": "Mal", "shortName": "MPP", "hours": { "monday": { "open": "07:30", "close": "16:00" } } },
  "zones": [ { "id": "z", "name": "Lantai 1" } ],
  "agencies": [ { "id": "a", "name": "Dinas", "shortName": "Dinas", "colour": "#185C77" } ],
  "services": [ { "id": "s", "agency": "a", "name": "Layanan", "prefix": "A", "standard": {
    "requirements": [ "KTP-el" ], "procedure": "p", "duration": "d", "fee": "f", "product": "q", "complaints": "c" } } ],
  "counters": [ { "id": "c", "name": "1", "zone": "z", "services": [ { "service": "s" } ] } ],
  "officers": [ { "id": "o", "name": "Sari" } ]
})";

/// `services[0].standard.fee` set to `to`; undefined takes the key away. A step past the end of a list
/// appends.
QJsonValue changed(const QJsonValue &from, QStringList steps, const QJsonValue &to)
{
    if (steps.isEmpty())
        return to;
    const QString step = steps.takeFirst();
    bool isIndex = false;
    const int index = step.toInt(&isIndex);
    if (isIndex) {
        QJsonArray array = from.toArray();
        const QJsonValue value = changed(array.at(index), steps, to);
        if (index < array.size())
            array[index] = value;
        else
            array.append(value);
        return array;
    }
    QJsonObject object = from.toObject();
    object.insert(step, changed(object.value(step), steps, to));
    return object;
}

QByteArray withChange(const QString &where, const QJsonValue &to)
{
    const QStringList steps = where.split(u'.');
    const QJsonObject least = QJsonDocument::fromJson(leastMall).object();
    return QJsonDocument(changed(least, steps, to).toObject()).toJson();
}

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson(QByteArray("[") + text + "]").array().at(0);
}

} // namespace

class TestMallFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleMallIsRead()
    {
        const auto read = readMallFile(sampleFile());
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QVERIFY(read->agencies.size() >= 22);
        QVERIFY(read->services.size() >= 150);
        QVERIFY(read->counters.size() >= 40);
        QCOMPARE(read->zones.size(), std::size_t(3));
        for (std::size_t i = 0; i < read->services.size(); ++i)
            QCOMPARE(read->services[i].order, static_cast<int>(i));
    }

    void whatIsWrittenIsReadBack()
    {
        const auto read = readMallFile(sampleFile());
        QVERIFY(read);
        for (const MallConfig &config : {*read, tinyMall()}) {
            const auto again = parseMall(mallText(config));
            QVERIFY2(again, again ? "" : qPrintable(again.error().path + again.error().expected));
            QVERIFY(*again == config);
        }
    }

    /// The defaults that resources/malls/README.md promises.
    void whatIsLeftOutHasItsPromisedDefault()
    {
        const auto read = parseMall(leastMall);
        QVERIFY2(read, read ? "" : qPrintable(read.error().path + u": "_s + read.error().expected));
        const MallSettings &mall = read->mall;
        QCOMPARE(mall.address, QString());
        QVERIFY(mall.zone == TimeZone::Wib);
        QCOMPARE(mall.numberWidth, 3);
        QVERIFY(mall.opensByItself);
        QCOMPARE(mall.policy.ordinaryWeight, 1.0);
        QCOMPARE(mall.policy.priorityWeight, 3.0);
        QCOMPARE(mall.policy.maxOvertakes, 5);
        QVERIFY(mall.policy.maxWait == std::chrono::minutes(60));
        QVERIFY(mall.hours[0] && mall.hours[0]->breaks.empty() && !mall.hours[1] && !mall.hours[6]);
        QVERIFY(mall.holidays.empty());
        QCOMPARE(read->zones[0].englishName, QString());
        QCOMPARE(read->agencies[0].englishName, QString());
        QCOMPARE(read->agencies[0].icon, QString());
        const Service &service = read->services[0];
        QCOMPARE(service.englishName, QString());
        QVERIFY(service.averageDuration == std::chrono::minutes(10));
        QVERIFY(!service.quota);
        QVERIFY(service.lastTicketMargin == std::chrono::minutes(0));
        QVERIFY(service.acceptsOrdinary && service.acceptsPriority);
        QVERIFY(!service.popular && !service.ticketsDuringBreaks && !service.example);
        QVERIFY(!service.hours);
        QCOMPARE(read->counters[0].services[0].weight, 1.0);
        QVERIFY(read->officers[0].role == Role::Officer);
        QVERIFY(!read->officers[0].callsOutOfOrder);
        const auto idle = parseMall(withChange(u"counters.0"_s, json(R"({"id":"c","name":"1","zone":"z"})")));
        QVERIFY(idle && idle->counters[0].services.empty());
        const auto closed = parseMall(withChange(u"mall"_s, json(R"({"name":"a","shortName":"b"})")));
        QVERIFY(closed && closed->mall.hours == WeekHours());
    }

    /// What is required, optional and known is what resources/malls/README.md says.
    void everyKeyOfTheCodecIsInTheReadme()
    {
        QFile file(qEnvironmentVariable("ANTREAN_SOURCE") + u"/resources/malls/README.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString readme = QString::fromUtf8(file.readAll());
        for (const char *where :
             {"mall", "mall.policy", "mall.hours.monday", "mall.hours.monday.breaks.0", "mall.holidays.0",
              "zones.0", "agencies.0", "services.0", "services.0.standard", "counters.0",
              "counters.0.services.0", "officers.0"}) {
            const QString path = QString::fromLatin1(where) + u".misspelt"_s;
            const auto read = parseMall(withChange(path, 1));
            QVERIFY(!read);
            // Missing keys are told before unknown ones.
            const QString known = read.error().expected.section(u"known here are "_s, 1);
            for (const QString &key : known.split(u", "_s, Qt::SkipEmptyParts)) {
                if (key != "order"_L1)
                    QVERIFY2(readme.contains(u'`' + key + u'`') || readme.contains(u"[]."_s + key + u'`'),
                             qPrintable(path + u' ' + key));
            }
        }
        QVERIFY(readme.contains("`callsOutOfOrder`"_L1));
    }

    void aBadFileNamesThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *what, const char *where, const auto &to, const char *path,
                            const char *word) {
            QJsonValue value;
            if constexpr (std::is_convertible_v<decltype(to), const char *>)
                value = QString::fromLatin1(to);
            else
                value = to;
            QTest::newRow(what) << withChange(QString::fromLatin1(where), value) << QString::fromLatin1(path)
                                << QString::fromLatin1(word);
        };
        const QJsonValue gone(QJsonValue::Undefined);
        row("unknown key", "services.0.prefx", "A", "services[0].prefx", "no such key");
        row("unknown key at the top", "service", QJsonArray(), "service", "zones");
        row("unknown weekday", "mall.hours.senin", QJsonObject(), "mall.hours.senin", "monday");
        row("missing key", "services.0.prefix", gone, "services[0].prefix", "this key");
        row("missing list", "officers", gone, "officers", "this key");
        row("missing closing time", "mall.hours.monday.close", gone, "mall.hours.monday.close", "this key");
        row("wrong type", "services.0.popular", 1, "services[0].popular", "true or false");
        row("text for a number", "mall.numberWidth", "3", "mall.numberWidth", "whole number");
        row("fraction", "services.0.averageMinutes", 7.5, "services[0].averageMinutes", "whole minutes");
        row("negative", "services.0.lastTicketMinutes", -1, "services[0].lastTicketMinutes", "from 0 to 480");
        row("object for a list", "zones", QJsonObject(), "zones", "a list");
        row("null", "services.0.quota", QJsonValue(), "services[0].quota", "whole number");
        row("one digit", "mall.hours.monday.open", "7:30", "mall.hours.monday.open", "07:30");
        row("a dot", "mall.hours.monday.open", "07.30", "mall.hours.monday.open", "07:30");
        row("25 o'clock", "mall.hours.monday.close", "25:00", "mall.hours.monday.close", "07:30");
        row("after midnight", "mall.hours.monday.close", "24:01", "mall.hours.monday.close", "07:30");
        row("60 minutes", "mall.hours.monday.close", "15:60", "mall.hours.monday.close", "07:30");
        row("sign", "mall.hours.monday.open", "+7:30", "mall.hours.monday.open", "07:30");
        row("space", "mall.hours.monday.open", " 7:30", "mall.hours.monday.open", "07:30");
        row("closes before it opens", "mall.hours.monday.close", "07:30", "mall.hours.monday", "before");
        row("break outside hours", "mall.hours.monday.breaks", json(R"([{"from":"15:30","to":"16:30"}])"),
            "mall.hours.monday.breaks[0]", "inside");
        row("breaks touch", "mall.hours.monday.breaks",
            json(R"([{"from":"10:00","to":"11:00"},{"from":"11:00","to":"12:00"}])"),
            "mall.hours.monday.breaks[1]", "after");
        row("30 February", "mall.holidays", json(R"([{"date":"2026-02-30","name":"x"}])"),
            "mall.holidays[0].date", "date");
        row("date with slashes", "mall.holidays", json(R"([{"date":"2026/08/17","name":"x"}])"),
            "mall.holidays[0].date", "date");
        row("empty date", "mall.holidays", json(R"([{"date":"","name":"x"}])"), "mall.holidays[0].date",
            "date");
        row("holiday twice", "mall.holidays",
            json(R"([{"date":"2026-08-17","name":"x"},{"date":"2026-08-17","name":"y"}])"),
            "mall.holidays[1].date", "once");
        row("duplicate id", "zones.1", json(R"({"id":"z","name":"y"})"), "zones[1].id", "\"z\" again");
        row("id in capitals", "zones.0.id", "Z", "zones[0].id", "lower-case");
        row("service of no agency", "services.0.agency", "b", "services[0].agency", "\"b\"");
        row("counter in no zone", "counters.0.zone", "y", "counters[0].zone", "\"y\"");
        row("counter of no service", "counters.0.services.0.service", "t", "counters[0].services[0].service",
            "\"t\"");
        row("service twice at a counter", "counters.0.services.1", json(R"({"service":"s"})"),
            "counters[0].services[1].service", "once");
        row("small prefix", "services.0.prefix", "a", "services[0].prefix", "capital");
        row("long prefix", "services.0.prefix", "ABCD", "services[0].prefix", "1 to 3");
        row("colour by name", "agencies.0.colour", "red", "agencies[0].colour", "#1F6F8B");
        row("short colour", "agencies.0.colour", "#FFF", "agencies[0].colour", "#1F6F8B");
        row("quota 0", "services.0.quota", 0, "services[0].quota", "1 to 9999");
        row("weight 0", "counters.0.services.0.weight", 0, "counters[0].services[0].weight", "0.1");
        row("weight 1e300", "mall.policy.priorityWeight", 1e300, "mall.policy.priorityWeight", "100");
        row("no class", "services.0.priorityClasses", QJsonArray(), "services[0].priorityClasses",
            "at least one");
        row("unknown class", "services.0.priorityClasses", json(R"(["vip"])"),
            "services[0].priorityClasses[0]", "ordinary, priority");
        row("unknown zone of time", "mall.timeZone", "UTC", "mall.timeZone", "WITA");
        row("unknown role", "officers.0.role", "boss", "officers[0].role", "supervisor");
        row("right of the officer", "officers.0.callsOutOfOrder", "ya", "officers[0].callsOutOfOrder",
            "true");
        for (const char *key : {"procedure", "duration", "fee", "product", "complaints"})
            row(qPrintable(u"empty %1"_s.arg(QLatin1StringView(key))),
                qPrintable(u"services.0.standard.%1"_s.arg(QLatin1StringView(key))), " ",
                qPrintable(u"services[0].standard.%1"_s.arg(QLatin1StringView(key))), "1 to");
        row("no requirement", "services.0.standard.requirements", QJsonArray(),
            "services[0].standard.requirements", "1 to 30");
        row("empty requirement", "services.0.standard.requirements.1", "",
            "services[0].standard.requirements[1]", "1 to 300 characters");
        row("requirement is a number", "services.0.standard.requirements.1", 2,
            "services[0].standard.requirements[1]", "a text");
        row("other format", "format", "antrean-journal", "format", "antrean-mall");
        row("no format", "format", gone, "format", "antrean-mall");
        row("newer version", "version", 2, "version", "1");
        row("version as text", "version", "1", "version", "1");
        QTest::newRow("comma after the last")
            << QByteArray("{\n  \"format\": \"antrean-mall\",\n}") << u"line 3, column "_s << u"JSON"_s;
        QTest::newRow("comment") << QByteArray("{\n  // hours\n}") << u"line 2, column "_s << u"JSON"_s;
        QTest::newRow("empty") << QByteArray() << u"line 1, column "_s << u"JSON"_s;
        QTest::newRow("list") << QByteArray("[]") << QString() << u"object"_s;
    }
    void aBadFileNamesThePlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        QFETCH(QString, word);
        const auto read = parseMall(text);
        QVERIFY(!read);
        // Qt's parser may already stand behind what it stumbles over.
        if (path.startsWith(u"line "_s))
            QVERIFY2(read.error().path.startsWith(path), qPrintable(read.error().path));
        else
            QCOMPARE(read.error().path, path);
        QVERIFY2(read.error().expected.contains(word), qPrintable(read.error().expected));

        QTemporaryDir folder;
        QFile file(folder.filePath(u"mal.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto fromFile = readMallFile(file.fileName());
        QVERIFY(!fromFile);
        QCOMPARE(fromFile.error(),
                 (MallFileError{file.fileName(), read.error().path, read.error().expected}));
        QVERIFY(fromFile.error().text().startsWith(QDir::toNativeSeparators(file.fileName()) + u": "_s));
    }

    void aFileThatAWindowsEditorSavedIsRead()
    {
        QVERIFY(parseMall(QByteArray("\xef\xbb\xbf") + QByteArray(leastMall).replace("\n", "\r\n")));
    }

    void anUnreadableFileIsNamed()
    {
        QTemporaryDir folder;
        for (const QString &name : {folder.filePath(u"none.json"_s), folder.path()}) {
            const auto read = readMallFile(name);
            QVERIFY(!read);
            QCOMPARE(read.error().file, name);
            QCOMPARE(read.error().path, QString());
            QVERIFY2(read.error().expected.contains("readable"_L1), qPrintable(read.error().expected));
        }
    }

    void aFileThatIsTooLargeIsRefused()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"large.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(maxMallFileBytes + 1));
        file.close();
        const auto read = readMallFile(file.fileName());
        QVERIFY(!read);
        QCOMPARE(read.error().path, QString());
        QVERIFY2(read.error().expected.contains("16 MiB"_L1), qPrintable(read.error().expected));
    }
};

QTEST_GUILESS_MAIN(TestMallFile)
#include "tst_mallfile.moc"
