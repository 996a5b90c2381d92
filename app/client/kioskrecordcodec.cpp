#include "client/kioskrecordcodec.h"

#include "protocol/commandfields.h"
#include "protocol/text.h"
#include "protocol/variantcodec.h"

#include <QCryptographicHash>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digestDigits = 16;

QByteArray digestOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(digestDigits);
}

} // namespace

// The word of a record's kind. Once used, it never changes.
constexpr QLatin1StringView typeName(std::type_identity<HolderNamed>) { return "holder"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<EpochKept>) { return "epoch"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<HallKept>) { return "hall"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<NumberGiven>) { return "given"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<HandOverEnded>) { return "handedOver"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<IssueAbandoned>) { return "abandoned"_L1; }
constexpr QLatin1StringView typeName(std::type_identity<AbandonedEnded>) { return "givenBack"_L1; }

void fields(auto &v, Is<HolderNamed> auto &r) { v("holder"_L1, r.holder); }

void fields(auto &v, Is<EpochKept> auto &r)
{
    v("journal"_L1, r.journal);
    v("epoch"_L1, r.epoch);
}

void fields(auto &v, Is<HallKept> auto &r)
{
    QString text = QString::fromUtf8(r.hall);
    v("journal"_L1, r.journal);
    v("epoch"_L1, r.epoch);
    v("hall"_L1, text);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(r)>>)
        r.hall = text.toUtf8();
}

void fields(auto &v, Is<ReserveTicket> auto &t)
{
    v("command"_L1, t.handOver);
    v("journal"_L1, t.journal);
    v("label"_L1, t.label);
    v("ticket"_L1, t.ticket);
}

void fields(auto &v, Is<AbandonedIssue> auto &i)
{
    v("command"_L1, i.command);
    v("journal"_L1, i.journal);
    v("issue"_L1, i.issue);
}

void fields(auto &v, Is<NumberGiven> auto &r) { fields(v, r.ticket); }
void fields(auto &v, Is<HandOverEnded> auto &r) { v("command"_L1, r.handOver); }
void fields(auto &v, Is<IssueAbandoned> auto &r) { fields(v, r.issue); }
void fields(auto &v, Is<AbandonedEnded> auto &r) { v("command"_L1, r.command); }

QByteArray encodeKioskRecord(const KioskRecord &record)
{
    const QByteArray text =
        compactText(QJsonObject{{"kind"_L1, typeNameOf(record)}, {"body"_L1, bodyOf(record)}});
    return digestOf(text) + ' ' + text;
}

tl::expected<KioskRecord, CodecError> decodeKioskRecord(const QByteArray &line)
{
    const QByteArray text = line.mid(digestDigits + 1);
    if (line.size() <= digestDigits || line.at(digestDigits) != ' ' ||
        line.left(digestDigits) != digestOf(text))
        return tl::unexpected(CodecError{{}, u"a line as it was written"_s});
    return parseObject(text).and_then([](const QJsonObject &object) -> tl::expected<KioskRecord, CodecError> {
        Reading reading;
        KioskRecord record;
        readAlternative(reading, object.value("kind"_L1).toString(), object.value("body"_L1), record);
        if (reading.error)
            return tl::unexpected(*reading.error);
        return record;
    });
}

} // namespace antrean
