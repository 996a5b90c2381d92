#include "golden.h"
#include "protocol/eventcodec.h"
#include "protocol/eventfields.h"
#include "samples.h"

#include <QJsonDocument>
#include <QtTest>

using namespace antrean;

namespace {

/// Walks a list of fields as the codec does, and remembers those that are as they are by default.
struct UnsetFields
{
    QStringList names;

    template <class T>
    void operator()(QLatin1StringView key, const T &value)
    {
        if (value == T())
            names << key;
        walkInto(value);
    }
    template <class T>
    void optional(QLatin1StringView key, const T &value, const T &absent = T())
    {
        if (value == absent)
            names << key;
        walkInto(value);
    }
    template <class T>
    void walkInto(const T &value)
    {
        if constexpr (requires { fields(*this, value); })
            fields(*this, value);
    }
    void clock(QLatin1StringView key, TimeOfDay time)
    {
        if (time == TimeOfDay())
            names << key;
    }
};

QJsonObject objectOf(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

QByteArray textOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

Event sampleEvent(const EventBody &body)
{
    return {9007199254740991,  4'294'967'295, sampleInstant(), {DeviceId(u"kiosk-1"_s), OfficerId(u"sari"_s)},
            sampleCommandId(), body};
}

} // namespace

class TestEventCodec : public QObject
{
    Q_OBJECT

    static void comesBack(const EventBody &body)
    {
        const QString type = eventType(body);
        const auto decoded = decodeEventBody(type, encodeEventBody(body));
        QVERIFY2(decoded,
                 decoded ? "" : qPrintable(decoded.error().path + u": "_s + decoded.error().expected));
        QCOMPARE(decoded->index(), body.index());
        QVERIFY(*decoded == body);

        const Event event = sampleEvent(body);
        Reading reading;
        Event read;
        readEvent(reading, eventObject(event), read);
        QVERIFY(!reading.error);
        QVERIFY(read == event);
    }

    static void everyEvent_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::variant_size_v<EventBody>; ++i)
            QTest::newRow(qPrintable(QString(eventType(defaultAlternative<EventBody>(i)))))
                << static_cast<int>(i);
    }

private Q_SLOTS:
    void aFullEventComesBackEqual_data() { everyEvent_data(); }
    void aFullEventComesBackEqual()
    {
        QFETCH(int, index);
        const EventBody body = fullEvents()[static_cast<std::size_t>(index)];
        QCOMPARE(body.index(), static_cast<std::size_t>(index));
        UnsetFields unset;
        std::visit([&](const auto &event) { fields(unset, event); }, body);
        QCOMPARE(unset.names, QStringList());
        comesBack(body);
    }

    void aDefaultEventComesBackEqual_data() { everyEvent_data(); }
    void aDefaultEventComesBackEqual()
    {
        QFETCH(int, index);
        comesBack(defaultAlternative<EventBody>(static_cast<std::size_t>(index)));
    }

    void wordsAndKeysNeverChange()
    {
        QJsonObject bodies;
        for (const EventBody &body : fullEvents())
            bodies.insert(eventType(body), objectOf(encodeEventBody(body)));
        QCOMPARE(bodies.size(), qsizetype(std::variant_size_v<EventBody>));
        bodies.insert("envelope"_L1, eventObject(sampleEvent(TicketReinstated{TicketId(1)})));
        compareWithGolden(u"events.json"_s, bodies);
    }

    /// The journal holds what was written when the server's clock had been set back.
    void aNegativeWaitComesBack()
    {
        comesBack(TicketCalled{TicketId(1),
                               CounterId(u"1"_s),
                               OfficerId(u"a"_s),
                               {CallReason::Rule::LongestWait, std::chrono::minutes(-61), 0, {}}});
        comesBack(TicketCalled{TicketId(1),
                               CounterId(u"1"_s),
                               OfficerId(u"a"_s),
                               {CallReason::Rule::LongestWait, std::chrono::minutes(29'000'000), 0, {}}});
    }

    void instantsHaveOneForm_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00.000Z"_s;
        QTest::newRow("before it") << qint64(-1) << u"1969-12-31T23:59:59.999Z"_s;
        QTest::newRow("leap day") << qint64(1709251199999) << u"2024-02-29T23:59:59.999Z"_s;
        QTest::newRow("today") << qint64(1795222923004) << u"2026-11-21T01:02:03.004Z"_s;
    }
    void instantsHaveOneForm()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        const EventBody body = TicketParked{TicketId(1), {}, TimePoint(std::chrono::milliseconds(ms))};
        QCOMPARE(objectOf(encodeEventBody(body)).value("until"_L1).toString(), text);
        comesBack(body);
    }

    void aBadBodyNamesThePath_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *what, const char *type, const char *body, const char *path,
                            const char *word) {
            QTest::newRow(what) << QString::fromLatin1(type) << QByteArray(body) << QString::fromLatin1(path)
                                << QString::fromLatin1(word);
        };
        row("unknown type", "ticketEaten", "{}", "type", "ticketEaten");
        row("empty type", "", "{}", "type", "known type");
        row("missing key", "ticketRecalled", R"({"ticket":1})", "body.counter", "this key");
        row("missing inside", "ticketCalled",
            R"({"ticket":1,"counter":"1","officer":"a","reason":{"rule":"priority"}})",
            "body.reason.waitedMinutes", "this key");
        row("text for a number", "ticketReinstated", R"({"ticket":"1"})", "body.ticket", "whole number");
        row("fraction", "ticketReinstated", R"({"ticket":1.5})", "body.ticket", "whole number");
        row("negative", "ticketReinstated", R"({"ticket":-1})", "body.ticket", "whole number");
        row("2^53", "ticketReinstated", R"({"ticket":9007199254740992})", "body.ticket", "whole number");
        row("2^53 + 1", "ticketReinstated", R"({"ticket":9007199254740993})", "body.ticket", "whole number");
        row("number for a text", "ticketCancelled", R"({"ticket":1,"reason":2})", "body.reason", "text");
        row("number for a bool", "ticketResumed", R"({"ticket":1,"byClock":1})", "body.byClock", "true");
        row("null", "ticketParked", R"({"ticket":1,"counter":"1","until":null})", "body.until", "instant");
        row("instant without zone", "ticketParked",
            R"({"ticket":1,"counter":"1","until":"2026-11-21T01:02:03.004"})", "body.until", "instant");
        row("29 February", "ticketParked", R"({"ticket":1,"counter":"1","until":"2026-02-29T01:02:03.004Z"})",
            "body.until", "instant");
        row("unknown word", "servingFinished", R"({"ticket":1,"counter":"1","outcome":"eaten"})",
            "body.outcome", "done, incomplete, referred");
        row("number for a word", "servingFinished", R"({"ticket":1,"counter":"1","outcome":0})",
            "body.outcome", "one of");
        row("slashes in a date", "dayOpened", R"({"date":"2026/08/17"})", "body.date", "date");
        row("more than a date", "dayOpened", R"({"date":"2026-08-17T00:00"})", "body.date", "date");
        row("in a list", "counterDefined",
            R"({"counter":{"id":"1","name":"1","zone":"z","services":[{"service":"a"},{"weight":1}]}})",
            "body.counter.services[1].service", "this key");
        row("text in a list of objects", "counterDefined",
            R"({"counter":{"id":"1","name":"1","zone":"z","services":["a"]}})", "body.counter.services[0]",
            "an object");
        row("time of day", "mallDefined",
            R"({"mall":{"name":"a","shortName":"b","hours":{"monday":{"open":"7:30","close":"16:00"}}}})",
            "body.mall.hours.monday.open", "07:30");
        row("not an object", "dayOpened", "[]", "", "object");
        row("not JSON", "dayOpened", "{\n  \"date\" 1}", "line 2, column ", "JSON");
        row("empty", "dayOpened", "", "line 1, column ", "JSON");
    }
    void aBadBodyNamesThePath()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, path);
        QFETCH(QString, word);
        const auto decoded = decodeEventBody(type, body);
        QVERIFY(!decoded);
        // Qt's parser may already stand behind what it stumbles over.
        if (path.startsWith(u"line "_s))
            QVERIFY2(decoded.error().path.startsWith(path), qPrintable(decoded.error().path));
        else
            QCOMPARE(decoded.error().path, path);
        QVERIFY2(decoded.error().expected.contains(word), qPrintable(decoded.error().expected));
    }

    void aBadEnvelopeNamesThePath_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("path");
        for (const char *key : {"seq", "epoch", "at", "actor", "command", "type", "body"})
            QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(key);
    }
    void aBadEnvelopeNamesThePath()
    {
        QFETCH(QString, key);
        QFETCH(QString, path);
        for (const bool isMissing : {true, false}) {
            QJsonObject object = eventObject(sampleEvent(TicketReinstated{TicketId(1)}));
            object.insert(key, true);
            if (isMissing)
                object.remove(key);
            Reading reading;
            Event event;
            readEvent(reading, object, event);
            QVERIFY(reading.error);
            QCOMPARE(reading.error->path, path);
        }
    }

    void anActorComesBackEqual()
    {
        for (const Actor &actor :
             {Actor{DeviceId(u"kiosk-1"_s), {}}, Actor{DeviceId(u"pc"_s), OfficerId(u"a"_s)}}) {
            const auto decoded = decodeActor(encodeActor(actor));
            QVERIFY(decoded);
            QVERIFY(*decoded == actor);
        }
        QCOMPARE(encodeActor({DeviceId(u"kiosk-1"_s), {}}), QByteArray(R"({"device":"kiosk-1"})"));
        QCOMPARE(decodeActor("{}").error().path, u"device"_s);
    }

    void laterKeysOfANewerProgramAreOverlooked()
    {
        QJsonObject body = objectOf(encodeEventBody(fullEvents()[17]));
        body.insert("later"_L1, 1);
        const auto decoded = decodeEventBody(u"ticketCalled"_s, textOf(body));
        QVERIFY(decoded);
        QVERIFY(*decoded == fullEvents()[17]);
    }
};

QTEST_GUILESS_MAIN(TestEventCodec)
#include "tst_eventcodec.moc"
