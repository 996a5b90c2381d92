#include "protocol/eventcodec.h"

#include "protocol/eventfields.h"
#include "protocol/ranges.h"
#include "protocol/text.h"
#include "protocol/variantcodec.h"

namespace antrean {

void fields(auto &v, Is<Actor> auto &actor)
{
    v("device"_L1, actor.device);
    v.optional("officer"_L1, actor.officer);
}

namespace {

void checkRange(Reading &reading, const EventBody &event)
{
    reading.error = outOfRange(event);
    if (reading.error)
        reading.locate(u"body"_s);
}

void envelope(auto &v, Is<Event> auto &event)
{
    v("seq"_L1, event.seq);
    v("epoch"_L1, event.epoch);
    v("at"_L1, event.at);
    v("actor"_L1, event.actor);
    v("command"_L1, event.command);
}

} // namespace

QLatin1StringView eventType(const EventBody &body) { return typeNameOf(body); }

QByteArray encodeEventBody(const EventBody &body) { return compactText(bodyOf(body)); }

tl::expected<EventBody, CodecError> decodeEventBody(const QString &type, const QByteArray &body)
{
    return parseObject(body).and_then([&](const QJsonObject &object) -> tl::expected<EventBody, CodecError> {
        Reading reading;
        EventBody event;
        readAlternative(reading, type, object, event);
        if (!reading.error)
            checkRange(reading, event);
        if (reading.error)
            return tl::unexpected(*reading.error);
        return event;
    });
}

QByteArray encodeActor(const Actor &actor) { return compactText(JsonWriter::json(actor).toObject()); }

tl::expected<Actor, CodecError> decodeActor(const QByteArray &text) { return decodeObject<Actor>(text); }

QJsonObject eventObject(const Event &event)
{
    JsonWriter writer;
    envelope(writer, event);
    QJsonObject object = writer.object();
    object.insert("type"_L1, eventType(event.body));
    object.insert("body"_L1, bodyOf(event.body));
    return object;
}

void readEvent(Reading &reading, const QJsonValue &json, Event &event)
{
    if (!json.isObject())
        return reading.fail(u"an object"_s);
    const QJsonObject object = json.toObject();
    JsonReader reader(reading, object);
    envelope(reader, event);
    if (!reading.error)
        readAlternative(reading, object.value("type"_L1).toString(), object.value("body"_L1), event.body);
    if (!reading.error)
        checkRange(reading, event.body);
}

} // namespace antrean
