#include "golden.h"
#include "protocol/limits.h"
#include "protocol/messagecodec.h"
#include "samples.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

using namespace antrean;

namespace {

Event sampleEvent(const EventBody &body)
{
    return {4711, 3, sampleInstant(), {DeviceId(u"loket-07"_s), OfficerId(u"sari"_s)}, sampleCommandId(),
            body};
}

const Refusal sampleRefusal{RefusalCode::QuotaUsedUp, {{u"service"_s, u"ktp"_s}, {u"quota"_s, u"80"_s}}};

/// Every message with all of its fields set.
std::array<Message, std::variant_size_v<Message>> fullMessages()
{
    return {Hello{1, u"kiosk"_s, DeviceId(u"kiosk-1"_s), u"j1"_s, 3, 4711},
            Welcome{1, u"0.1.0"_s, u"j1"_s, 3, 4700, 4711, 123456, sampleInstant(), true},
            SnapshotPart{u"{\"a\":\"Ā\\\"\"}"_s},
            EventMessage{sampleEvent(fullEvents()[17])},
            LogIn{OfficerId(u"sari"_s)},
            LoggedIn{OfficerId(u"sari"_s)},
            LogInRefused{sampleRefusal},
            Seen{sampleCommandId(), u"j1"_s, 2, sampleFloors()},
            CommandMessage{sampleCommandId(), fullCommands()[5]},
            Accepted{sampleCommandId(), {sampleEvent(fullEvents()[16]), sampleEvent(fullEvents()[17])}},
            Refused{sampleCommandId(), sampleRefusal},
            Pulse{sampleInstant()},
            Problem{Problem::Code::TooSlow, u"1 MiB"_s}};
}

bool isTheServersOwn(const CommandBody &body)
{
    return std::holds_alternative<PassTime>(body) || std::holds_alternative<RaiseFloors>(body) ||
           std::holds_alternative<ImportMall>(body);
}

/// What programs may say, each kind and each command once and more.
std::vector<Message> validMessages()
{
    const auto full = fullMessages();
    std::vector<Message> messages(full.begin(), full.end());
    for (const CommandBody &body : fullCommands()) {
        if (!isTheServersOwn(body))
            messages.push_back(CommandMessage{sampleCommandId(), body});
    }
    for (const EventBody &body : fullEvents())
        messages.push_back(EventMessage{sampleEvent(body)});
    return messages;
}

QJsonObject objectOf(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

/// Every JSON value that differs from `value` in one node: replaced, or (in an object or list) left out.
QJsonArray mutations(const QJsonValue &value)
{
    QJsonArray all{QJsonValue(), true, -1, 1e300, QString(), QJsonArray(), QJsonObject()};
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            QJsonObject changed = object;
            changed.remove(key);
            all.append(changed);
            for (const QJsonValue &inner : mutations(object.value(key))) {
                changed.insert(key, inner);
                all.append(changed);
            }
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonArray changed = array;
            changed.removeAt(i);
            all.append(changed);
            for (const QJsonValue &inner : mutations(array[i])) {
                changed = array;
                changed[i] = inner;
                all.append(changed);
            }
        }
    }
    return all;
}

/// A value or an error, and a value that can be said again.
bool isTotal(const QByteArray &text)
{
    const auto decoded = decodeMessage(text);
    if (!decoded)
        return !decoded.error().expected.isEmpty();
    const auto again = decodeMessage(encodeMessage(*decoded));
    return again && *again == *decoded;
}

} // namespace

class TestMessageCodec : public QObject
{
    Q_OBJECT

    static void comesBack(const Message &message)
    {
        const QByteArray text = encodeMessage(message);
        QVERIFY(text.size() <= maxMessageBytes);
        const auto decoded = decodeMessage(text);
        QVERIFY2(decoded,
                 decoded ? "" : qPrintable(decoded.error().path + u": "_s + decoded.error().expected));
        QCOMPARE(decoded->index(), message.index());
        QVERIFY(*decoded == message);
    }

private Q_SLOTS:
    void everyMessageComesBackEqual()
    {
        const auto full = fullMessages();
        for (std::size_t i = 0; i < full.size(); ++i)
            QCOMPARE(full[i].index(), i);
        for (const Message &message : validMessages())
            comesBack(message);
    }

    void everyMessageWithDefaultsComesBackEqual()
    {
        for (std::size_t i = 0; i < std::variant_size_v<Message>; ++i) {
            Message message = defaultAlternative<Message>(i);
            if (auto *seen = std::get_if<Seen>(&message))
                seen->id = sampleCommandId();
            if (auto *command = std::get_if<CommandMessage>(&message))
                command->id = sampleCommandId();
            if (auto *accepted = std::get_if<Accepted>(&message))
                accepted->id = sampleCommandId();
            if (auto *refused = std::get_if<Refused>(&message))
                refused->id = sampleCommandId();
            comesBack(message);
        }
    }

    void everyCodeOfAProblemComesBack()
    {
        QSet<QString> words;
        for (const auto code :
             {Problem::Code::BadMessage, Problem::Code::UpdateProgram, Problem::Code::UpdateServer,
              Problem::Code::TooManyCommands, Problem::Code::TooSlow, Problem::Code::Stopping,
              Problem::Code::ServerReplaced}) {
            comesBack(Problem{code, {}});
            words.insert(objectOf(encodeMessage(Problem{code, {}})).value("code"_L1).toString());
        }
        QCOMPARE(words.size(), 7);
        QVERIFY(!words.contains(QString()));
    }

    void wordsAndKeysNeverChange()
    {
        QJsonObject messages;
        for (const Message &message : fullMessages()) {
            const QJsonObject object = objectOf(encodeMessage(message));
            messages.insert(object.value("message"_L1).toString(), object);
        }
        QCOMPARE(messages.size(), qsizetype(std::variant_size_v<Message>));
        QJsonObject commands;
        for (const CommandBody &body : fullCommands()) {
            const QJsonObject object = objectOf(encodeMessage(CommandMessage{sampleCommandId(), body}));
            if (!std::holds_alternative<ImportMall>(body))
                commands.insert(object.value("type"_L1).toString(), object.value("body"_L1));
        }
        QCOMPARE(commands.size(), qsizetype(std::variant_size_v<CommandBody> - 1));
        messages.insert("bodies of commands"_L1, commands);
        compareWithGolden(u"messages.json"_s, messages);
    }

    void aBadMessageNamesThePath_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *what, const QByteArray &text, const char *path) {
            QTest::newRow(what) << text << QString::fromLatin1(path);
        };
        const QByteArray id = "\"id\":\"0123456789abcdef0123456789abcdef\"";
        row("empty", "", "line 1, column ");
        row("spaces", "  ", "line 1, column ");
        row("not JSON", "GET / HTTP/1.1", "line 1, column ");
        row("zero bytes", QByteArray(100, '\0'), "line 1, column ");
        row("not UTF-8", "{\"message\":\"\xff\xfe\"}", "line 1, column ");
        row("array", "[]", "");
        row("number", "1", "line 1, column ");
        row("no kind", "{}", "message");
        row("unknown kind", R"({"message":"greet"})", "message");
        row("kind in capitals", R"({"message":"PULSE"})", "message");
        row("kind is a number", R"({"message":1})", "message");
        row("hello without device", R"({"message":"hello","protocol":1,"program":"kiosk"})", "device");
        row("protocol 1.5", R"({"message":"hello","protocol":1.5,"program":"a","device":"b"})", "protocol");
        row("protocol too large", R"({"message":"hello","protocol":2147483648,"program":"a","device":"b"})",
            "protocol");
        row("epoch negative", R"({"message":"hello","protocol":1,"program":"a","device":"b","epoch":-1})",
            "epoch");
        row("epoch too large",
            R"({"message":"hello","protocol":1,"program":"a","device":"b","epoch":4294967296})", "epoch");
        row("after negative", R"({"message":"hello","protocol":1,"program":"a","device":"b","after":-1})",
            "after");
        row("after 1e300", R"({"message":"hello","protocol":1,"program":"a","device":"b","after":1e300})",
            "after");
        row("after NaN", R"({"message":"hello","protocol":1,"program":"a","device":"b","after":NaN})",
            "line 1, column ");
        row("snapshot negative",
            R"({"message":"welcome","protocol":1,"version":"a","journal":"b","epoch":1,"after":1,"latest":1,)"
            R"("snapshotBytes":-1,"now":"2026-11-21T01:02:03.004Z"})",
            "snapshotBytes");
        row("command without id", R"({"message":"command","type":"openDay","body":{}})", "id");
        row("short id", R"({"message":"command","id":"0123","type":"openDay","body":{}})", "id");
        row("id in capitals",
            R"({"message":"command","id":"0123456789ABCDEF0123456789ABCDEF","type":"openDay","body":{}})",
            "id");
        row("id with a line end",
            R"({"message":"command","id":"0123456789abcdef0123456789abcde\n","type":"openDay","body":{}})",
            "id");
        row("command without type", R"({"message":"command",)" + id + R"(,"body":{}})", "type");
        row("command without body", R"({"message":"command",)" + id + R"(,"type":"openDay"})", "body");
        row("unknown command", R"({"message":"command",)" + id + R"(,"type":"format","body":{}})", "type");
        row("the server's clock", R"({"message":"command",)" + id + R"(,"type":"passTime","body":{}})",
            "type");
        row("the server's import", R"({"message":"command",)" + id + R"(,"type":"importMall","body":{}})",
            "type");
        row("the server's floors", R"({"message":"command",)" + id + R"(,"type":"raiseFloors","body":{}})",
            "type");
        row("a number of five digits",
            R"({"message":"command",)" + id +
                R"(,"type":"handOverTicket","body":{"prefix":"A","number":10000,"serviceDate":"2026-11-21",)"
                R"("journey":[],"priority":"ordinary","channel":"kiosk","takenAt":"2026-11-21T01:02:03.004Z"}})",
            "body.number");
        row("a prefix of four letters",
            R"({"message":"command",)" + id +
                R"(,"type":"handOverTicket","body":{"prefix":"ABCD","number":1,"serviceDate":"2026-11-21",)"
                R"("journey":[],"priority":"ordinary","channel":"kiosk","takenAt":"2026-11-21T01:02:03.004Z"}})",
            "body.prefix");
        row("a visit of 65 services",
            R"({"message":"command",)" + id +
                R"(,"type":"handOverTicket","body":{"prefix":"A","number":1,"serviceDate":"2026-11-21",)"
                R"("priority":"ordinary","channel":"kiosk","takenAt":"2026-11-21T01:02:03.004Z","journey":[)" +
                QByteArray(R"("a",)").repeated(64) + R"("a"]}})",
            "body.journey");
        row("a holder of 33 characters",
            R"({"message":"command",)" + id + R"(,"type":"leaseNumbers","body":{"holder":")" +
                QByteArray(33, 'a') + R"("}})",
            "body.holder");
        row("a negative floor",
            R"({"message":"seen",)" + id +
                R"(,"journal":"j1","epoch":1,"floors":{"serviceDate":"2026-11-21",)"
                R"("floors":[{"prefix":"A","lastNumber":-1}]}})",
            "floors.floors[0].lastNumber");
        row("seen without id", R"({"message":"seen","journal":"j1","epoch":1})", "id");
        row("1,001 floors",
            R"({"message":"seen",)" + id +
                R"(,"journal":"j1","epoch":1,"floors":{"serviceDate":"2026-11-21","floors":[)" +
                QByteArray(R"({"prefix":"A"},)").repeated(1000) + R"({"prefix":"A"}]}})",
            "floors.floors");
        row("in a command",
            R"({"message":"command",)" + id +
                R"(,"type":"issueTicket","body":{"journey":["a",1],"priority":"ordinary","channel":"kiosk"}})",
            "body.journey[1]");
        row("accepted without id", R"({"message":"accepted","events":[]})", "id");
        row("accepted without events", R"({"message":"accepted",)" + id + "}", "events");
        row("events aren't a list", R"({"message":"accepted",)" + id + R"(,"events":{}})", "events");
        row("in a list of events", R"({"message":"accepted",)" + id + R"(,"events":[7]})", "events[0]");
        row("in an event", R"({"message":"accepted",)" + id + R"(,"events":[{"seq":1}]})", "events[0].epoch");
        row("refused without id", R"({"message":"refused","code":"queueEmpty"})", "id");
        row("unknown refusal", R"({"message":"refused",)" + id + R"(,"code":"tired"})", "code");
        row("parameter is a number",
            R"({"message":"refused",)" + id + R"(,"code":"queueEmpty","parameters":{"a":1}})",
            "parameters.a");
        row("instant is a number", R"({"message":"pulse","now":1})", "now");
        row("unknown problem", R"({"message":"problem","code":"sad"})", "code");
    }
    void aBadMessageNamesThePath()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        const auto decoded = decodeMessage(text);
        QVERIFY(!decoded);
        // Qt's parser may already stand behind what it stumbles over.
        if (path.startsWith(u"line "_s))
            QVERIFY2(decoded.error().path.startsWith(path), qPrintable(decoded.error().path));
        else
            QCOMPARE(decoded.error().path, path);
        QVERIFY(!decoded.error().expected.isEmpty());
    }

    void whatIsTooLargeIsRefusedUnread()
    {
        QByteArray text = encodeMessage(Pulse{sampleInstant()});
        text.append(QByteArray(maxMessageBytes - text.size(), ' '));
        QVERIFY(decodeMessage(text));
        text.append(' ');
        const auto decoded = decodeMessage(text);
        QVERIFY(!decoded);
        QVERIFY(decoded.error().expected.contains(QString::number(maxMessageBytes)));
        // Where it would break if it were read.
        QCOMPARE(decodeMessage(QByteArray(maxMessageBytes + 1, '[')).error(), decoded.error());
        QCOMPARE(decodeMessage(QByteArray(100'000, '[')).error(), decoded.error());
    }

    void deepNestingIsRefused()
    {
        QVERIFY(!decodeMessage(QByteArray(maxMessageBytes, '[')));
        QByteArray objects;
        while (objects.size() < maxMessageBytes - 5)
            objects += "{\"a\":";
        QVERIFY(!decodeMessage(objects));
        const QByteArray deep(30'000, '[');
        QVERIFY(!decodeMessage("{\"message\":\"logIn\",\"officer\":" + deep + QByteArray(30'000, ']') + "}"));
    }

    void anyChangeOfOneNodeGivesAnErrorOrAValue()
    {
        int refused = 0;
        int changes = 0;
        for (const Message &message : validMessages()) {
            const QJsonArray changed = mutations(objectOf(encodeMessage(message)));
            for (const QJsonValue &value : changed) {
                const QByteArray text = value.isArray()
                                            ? QJsonDocument(value.toArray()).toJson()
                                            : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
                QVERIFY2(isTotal(text), text.constData());
                ++changes;
                refused += decodeMessage(text) ? 0 : 1;
            }
        }
        QVERIFY(changes > 2000);
        // Most nodes have one form only; a few, such as an optional key that is left out, still make sense.
        QVERIFY2(refused * 10 > changes * 7, qPrintable(u"%1 of %2"_s.arg(refused).arg(changes)));
    }

    void anyFlippedBytesGiveAnErrorOrAValue()
    {
        QRandomGenerator random(20261121);
        std::vector<QByteArray> texts;
        for (const Message &message : validMessages())
            texts.push_back(encodeMessage(message));
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text = texts[random.bounded(static_cast<quint32>(texts.size()))];
            for (int flips = random.bounded(1, 5); flips > 0; --flips)
                text[random.bounded(static_cast<int>(text.size()))] = static_cast<char>(random.bounded(256));
            QVERIFY2(isTotal(text), text.toHex().constData());
        }
    }

    void anyBeginningOfAMessageIsRefused()
    {
        for (const Message &message : validMessages()) {
            const QByteArray text = encodeMessage(message);
            for (qsizetype length = 0; length < text.size(); ++length)
                QVERIFY(!decodeMessage(text.left(length)));
        }
    }
};

QTEST_GUILESS_MAIN(TestMessageCodec)
#include "tst_messagecodec.moc"
