#include "net/beaconmessage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxNonceDigits = 32;
constexpr qsizetype maxMallCharacters = 64;
constexpr qsizetype maxJournalCharacters = 32;

QByteArray encode(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// The object of a datagram of ours that does what `antrean` says.
std::optional<QJsonObject> objectOf(const QByteArray &datagram, QLatin1StringView kind)
{
    if (datagram.size() > maxBeaconBytes)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(datagram).object();
    return object.value("antrean"_L1) == kind ? std::optional(object) : std::nullopt;
}

bool isNonce(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= maxNonceDigits &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// A whole number from `least` to `most`, or nothing.
std::optional<qint64> number(const QJsonValue &value, qint64 least, qint64 most)
{
    const qint64 whole = value.toInteger(least - 1);
    return whole >= least && whole <= most ? std::optional(whole) : std::nullopt;
}

} // namespace

QByteArray encodeBeaconQuestion(const QByteArray &nonce)
{
    return encode({{u"antrean"_s, u"where"_s}, {u"nonce"_s, QString::fromLatin1(nonce)}});
}

std::optional<QByteArray> parseBeaconQuestion(const QByteArray &datagram)
{
    const auto object = objectOf(datagram, "where"_L1);
    if (!object)
        return std::nullopt;
    const QByteArray nonce = object->value("nonce"_L1).toString().toUtf8();
    return isNonce(nonce) ? std::optional(nonce) : std::nullopt;
}

QByteArray encodeBeaconAnswer(const BeaconInfo &info, const QByteArray &nonce)
{
    QJsonObject object{{u"antrean"_s, u"here"_s},      {u"nonce"_s, QString::fromLatin1(nonce)},
                       {u"protocol"_s, info.protocol}, {u"mall"_s, info.mall.left(maxMallCharacters)},
                       {u"port"_s, info.port},         {u"epoch"_s, static_cast<qint64>(info.epoch)}};
    if (!info.journal.isEmpty())
        object.insert("journal"_L1, info.journal.left(maxJournalCharacters));
    if (!info.address.isNull())
        object.insert("address"_L1, info.address.toString());
    return encode(object);
}

std::optional<BeaconInfo> parseBeaconAnswer(const QByteArray &datagram, const QByteArray &nonce)
{
    const auto object = objectOf(datagram, "here"_L1);
    if (!object || object->value("nonce"_L1).toString().toUtf8() != nonce)
        return std::nullopt;
    const auto protocol = number(object->value("protocol"_L1), 0, 1'000'000);
    const auto port = number(object->value("port"_L1), 1, 65535);
    const auto epoch = number(object->value("epoch"_L1), 0, std::numeric_limits<quint32>::max());
    const QJsonValue mall = object->value("mall"_L1);
    const QJsonValue address = object->value("address"_L1);
    const QString journal = object->value("journal"_L1).toString();
    if (!protocol || !port || !epoch || !mall.isString() || mall.toString().size() > maxMallCharacters ||
        journal.size() > maxJournalCharacters)
        return std::nullopt;
    BeaconInfo info{
        static_cast<int>(*protocol),  mall.toString(), QHostAddress(), static_cast<quint16>(*port),
        static_cast<quint32>(*epoch), journal};
    if (!address.isUndefined() && !info.address.setAddress(address.toString()))
        return std::nullopt;
    return info;
}

} // namespace antrean
