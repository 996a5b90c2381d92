#include "server/recordcodec.h"

#include "core/timetext.h"
#include "protocol/eventcodec.h"
#include "protocol/messagecodec.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

constexpr char eventKind[] = R"(,"message":"event")";

} // namespace

JournalRecord toRecord(const Event &event)
{
    return {event.seq,
            event.epoch,
            event.at,
            encodeActor(event.actor),
            event.command.value().toLatin1(),
            QByteArray(eventType(event.body).data(), eventType(event.body).size()),
            encodeEventBody(event.body),
            {}};
}

QByteArray eventText(const JournalRecord &record)
{
    // In the alphabetical order in which Qt writes keys. Ids and types are words: nothing in them is escaped.
    return R"({"actor":)" + record.actor + R"(,"at":")" + instantText(record.at).toLatin1() + R"(","body":)" +
           record.body + R"(,"command":")" + record.commandId + R"(","epoch":)" +
           QByteArray::number(record.epoch) + eventKind + R"(,"seq":)" + QByteArray::number(record.seq) +
           R"(,"type":")" + record.type + R"("})";
}

QByteArray acceptedText(const CommandId &id, const QList<QByteArray> &eventTexts)
{
    QByteArray text = R"({"events":[)";
    for (const QByteArray &event : eventTexts) {
        if (!text.endsWith('['))
            text += ',';
        // The last one is the message's own: what comes after it holds no texts.
        const qsizetype kind = event.lastIndexOf(eventKind);
        text += event.left(kind);
        text += QByteArrayView(event).sliced(kind + qstrlen(eventKind));
    }
    return text + R"(],"id":")" + id.value().toLatin1() + R"(","message":"accepted"})";
}

tl::expected<Event, CodecError> toEvent(const JournalRecord &record)
{
    auto actor = decodeActor(record.actor);
    if (!actor)
        return tl::unexpected(actor.error());
    auto body = decodeEventBody(QString::fromUtf8(record.type), record.body);
    if (!body)
        return tl::unexpected(body.error());
    return Event{record.seq,
                 record.epoch,
                 record.at,
                 std::move(*actor),
                 CommandId(QString::fromLatin1(record.commandId)),
                 std::move(*body)};
}

RefusalRecord toRecord(const CommandId &id, const Refusal &refusal, TimePoint at)
{
    // The very message that was sent, so that a repeat is answered with the same.
    return {id.value().toLatin1(), at, encodeMessage(Refused{id, refusal})};
}

tl::expected<Refusal, CodecError> toRefusal(const RefusalRecord &record)
{
    const auto message = decodeMessage(record.body);
    if (!message)
        return tl::unexpected(message.error());
    if (const auto *refused = std::get_if<Refused>(&*message))
        return refused->refusal;
    return tl::unexpected(CodecError{{}, u"a refusal"_s});
}

} // namespace antrean
