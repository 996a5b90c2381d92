#include "protocol/messagecodec.h"

#include "protocol/commandfields.h"
#include "protocol/eventcodec.h"
#include "protocol/limits.h"
#include "protocol/ranges.h"
#include "protocol/text.h"
#include "protocol/variantcodec.h"

namespace antrean {

template <>
struct NamesOf<Problem::Code>
{
    using Code = Problem::Code;
    static constexpr std::array table{std::pair(Code::BadMessage, "badMessage"_L1),
                                      std::pair(Code::UpdateProgram, "updateProgram"_L1),
                                      std::pair(Code::UpdateServer, "updateServer"_L1),
                                      std::pair(Code::TooManyCommands, "tooManyCommands"_L1),
                                      std::pair(Code::TooSlow, "tooSlow"_L1),
                                      std::pair(Code::Stopping, "stopping"_L1),
                                      std::pair(Code::ServerReplaced, "serverReplaced"_L1)};
};

// The word of a message's kind.
constexpr auto typeName(std::type_identity<Hello>) { return "hello"_L1; }
constexpr auto typeName(std::type_identity<Welcome>) { return "welcome"_L1; }
constexpr auto typeName(std::type_identity<SnapshotPart>) { return "snapshot"_L1; }
constexpr auto typeName(std::type_identity<EventMessage>) { return "event"_L1; }
constexpr auto typeName(std::type_identity<LogIn>) { return "logIn"_L1; }
constexpr auto typeName(std::type_identity<LoggedIn>) { return "loggedIn"_L1; }
constexpr auto typeName(std::type_identity<LogInRefused>) { return "logInRefused"_L1; }
constexpr auto typeName(std::type_identity<Seen>) { return "seen"_L1; }
constexpr auto typeName(std::type_identity<CommandMessage>) { return "command"_L1; }
constexpr auto typeName(std::type_identity<Accepted>) { return "accepted"_L1; }
constexpr auto typeName(std::type_identity<Refused>) { return "refused"_L1; }
constexpr auto typeName(std::type_identity<Pulse>) { return "pulse"_L1; }
constexpr auto typeName(std::type_identity<Problem>) { return "problem"_L1; }

void fields(auto &v, Is<Hello> auto &m)
{
    v("protocol"_L1, m.protocol);
    v("program"_L1, m.program);
    v("device"_L1, m.device);
    v.optional("journal"_L1, m.journal);
    v.optional("epoch"_L1, m.epoch);
    v.optional("after"_L1, m.after);
}

void fields(auto &v, Is<Welcome> auto &m)
{
    v("protocol"_L1, m.protocol);
    v("version"_L1, m.version);
    v("journal"_L1, m.journal);
    v("epoch"_L1, m.epoch);
    v("after"_L1, m.after);
    v("latest"_L1, m.latest);
    v.optional("snapshotBytes"_L1, m.snapshotBytes);
    v("now"_L1, m.now);
    v.optional("training"_L1, m.isTraining);
}

void fields(auto &v, Is<SnapshotPart> auto &m) { v("text"_L1, m.text); }
void fields(auto &v, Is<LogIn> auto &m) { v("officer"_L1, m.officer); }
void fields(auto &v, Is<LoggedIn> auto &m) { v("officer"_L1, m.officer); }
void fields(auto &v, Is<Pulse> auto &m) { v("now"_L1, m.now); }

void fields(auto &v, Is<Seen> auto &m)
{
    v("id"_L1, m.id);
    v("journal"_L1, m.journal);
    v("epoch"_L1, m.epoch);
    v("floors"_L1, m.floors);
}

void fields(auto &v, Is<Refusal> auto &refusal)
{
    v("code"_L1, refusal.code);
    v.optional("parameters"_L1, refusal.parameters);
}

void fields(auto &v, Is<LogInRefused> auto &m) { fields(v, m.refusal); }

void fields(auto &v, Is<Refused> auto &m)
{
    v("id"_L1, m.id);
    fields(v, m.refusal);
}

void fields(auto &v, Is<Problem> auto &m)
{
    v("code"_L1, m.code);
    v.optional("detail"_L1, m.detail);
}

namespace {

QJsonObject objectOf(const EventMessage &m) { return eventObject(m.event); }

QJsonObject objectOf(const CommandMessage &m)
{
    return {{"id"_L1, m.id.value()}, {"type"_L1, typeNameOf(m.body)}, {"body"_L1, bodyOf(m.body)}};
}

QJsonObject objectOf(const Accepted &m)
{
    QJsonArray events;
    for (const Event &event : m.events)
        events.append(eventObject(event));
    return {{"id"_L1, m.id.value()}, {"events"_L1, events}};
}

QJsonObject objectOf(const auto &m) { return JsonWriter::json(m).toObject(); }

void readMessage(Reading &reading, const QJsonObject &object, EventMessage &m)
{
    readEvent(reading, object, m.event);
}

void readId(Reading &reading, const QJsonObject &object, CommandId &id)
{
    const QString text = object.value("id"_L1).toString();
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (text.size() != 32 || !std::ranges::all_of(text, isDigit)) {
        reading.fail(u"32 lower-case hexadecimal digits"_s);
        return reading.locate(u"id"_s);
    }
    id = CommandId(text);
}

void checkRange(Reading &reading, const CommandBody &command, const QString &step)
{
    reading.error = outOfRange(command);
    if (reading.error)
        reading.locate(step);
}

void readMessage(Reading &reading, const QJsonObject &object, CommandMessage &m)
{
    readId(reading, object, m.id);
    if (reading.error)
        return;
    const QString type = object.value("type"_L1).toString();
    if (type == typeName(std::type_identity<PassTime>()) ||
        type == typeName(std::type_identity<RaiseFloors>()) ||
        type == typeName(std::type_identity<ImportMall>())) {
        reading.fail(u"a command that programs may send"_s);
        return reading.locate(u"type"_s);
    }
    readAlternative(reading, type, object.value("body"_L1), m.body);
    if (!reading.error)
        checkRange(reading, m.body, u"body"_s);
}

void readMessage(Reading &reading, const QJsonObject &object, Seen &m)
{
    readId(reading, object, m.id);
    if (reading.error)
        return;
    readJson(reading, object, m);
    if (!reading.error)
        checkRange(reading, m.floors, u"floors"_s);
}

void readMessage(Reading &reading, const QJsonObject &object, Accepted &m)
{
    readId(reading, object, m.id);
    if (reading.error)
        return;
    if (!object.value("events"_L1).isArray()) {
        reading.fail(u"a list"_s);
        return reading.locate(u"events"_s);
    }
    const QJsonArray events = object.value("events"_L1).toArray();
    for (qsizetype i = 0; i < events.size() && !reading.error; ++i) {
        readEvent(reading, events[i], m.events.emplace_back());
        if (reading.error)
            reading.locate(u"events[%1]"_s.arg(i));
    }
}

void readMessage(Reading &reading, const QJsonObject &object, Refused &m)
{
    readId(reading, object, m.id);
    if (!reading.error)
        readJson(reading, object, m);
}

void readMessage(Reading &reading, const QJsonObject &object, Welcome &m)
{
    readJson(reading, object, m);
    if (!reading.error && m.snapshotBytes < 0) {
        reading.fail(u"a whole number, 0 or more"_s);
        reading.locate(u"snapshotBytes"_s);
    }
}

void readMessage(Reading &reading, const QJsonObject &object, auto &m) { readJson(reading, object, m); }

template <std::size_t I = 0>
void readKind(Reading &reading, const QString &kind, const QJsonObject &object, Message &message)
{
    if constexpr (I == std::variant_size_v<Message>) {
        reading.fail(u"a known kind of message"_s);
        reading.locate(u"message"_s);
    } else {
        using T = std::variant_alternative_t<I, Message>;
        if (kind == typeName(std::type_identity<T>()))
            readMessage(reading, object, message.emplace<T>());
        else
            readKind<I + 1>(reading, kind, object, message);
    }
}

} // namespace

QByteArray encodeMessage(const Message &message)
{
    QJsonObject object = std::visit([](const auto &m) { return objectOf(m); }, message);
    object.insert("message"_L1, typeNameOf(message));
    return compactText(object);
}

tl::expected<Message, CodecError> decodeMessage(const QByteArray &text)
{
    if (text.size() > maxMessageBytes)
        return tl::unexpected(CodecError{{}, u"at most %1 bytes"_s.arg(maxMessageBytes)});
    const auto object = parseObject(text);
    if (!object)
        return tl::unexpected(object.error());
    Reading reading;
    Message message;
    readKind(reading, object->value("message"_L1).toString(), *object, message);
    if (reading.error)
        return tl::unexpected(*reading.error);
    return message;
}

} // namespace antrean
