#include "protocol/json.h"

#include "core/calendar.h"
#include "core/timetext.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// 2^53 - 1: above it a JSON number no longer tells neighbours apart.
constexpr double exactIntegers = 9007199254740991.0;

/// A whole number from `least` to `most`, or nothing.
std::optional<double> wholeNumber(const QJsonValue &json, double least, double most)
{
    const double number = json.toDouble(std::nan(""));
    if (!(number >= least && number <= most) || number != std::floor(number))
        return std::nullopt;
    return number;
}

} // namespace

void JsonWriter::clock(QLatin1StringView key, TimeOfDay time) { m_object.insert(key, clockText(time)); }

QJsonValue JsonWriter::json(TimePoint value) { return instantText(value); }

QJsonValue JsonWriter::json(const QMap<QString, QString> &value)
{
    QJsonObject object;
    for (auto it = value.begin(); it != value.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

void Reading::fail(const QString &expected)
{
    if (!error)
        error = CodecError{{}, expected};
}

void Reading::locate(const QString &step)
{
    QString &path = error->path;
    if (!path.isEmpty() && !path.startsWith(u'['))
        path.prepend(u'.');
    path.prepend(step);
}

void JsonReader::clock(QLatin1StringView key, TimeOfDay &time)
{
    member(key, true, [&](const QJsonValue &json) {
        const auto parsed = parseClock(json.toString());
        if (!parsed)
            return m_reading.fail(u"a time like 07:30"_s);
        time = *parsed;
    });
}

void JsonReader::finish()
{
    if (m_reading.error || !m_reading.refuseUnknownKeys)
        return;
    for (const QString &key : m_object.keys()) {
        if (std::ranges::find(m_known, key) != m_known.end())
            continue;
        const QStringList known(m_known.begin(), m_known.end());
        m_reading.fail(u"no such key; known here are "_s + known.join(u", "_s));
        return m_reading.locate(key);
    }
}

void readJson(Reading &reading, const QJsonValue &json, QString &value)
{
    if (!json.isString())
        return reading.fail(u"a text"_s);
    value = json.toString();
}

void readJson(Reading &reading, const QJsonValue &json, bool &value)
{
    if (!json.isBool())
        return reading.fail(u"true or false"_s);
    value = json.toBool();
}

void readJson(Reading &reading, const QJsonValue &json, int &value)
{
    const auto number = wholeNumber(json, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    if (!number)
        return reading.fail(u"a whole number"_s);
    value = static_cast<int>(*number);
}

void readJson(Reading &reading, const QJsonValue &json, quint32 &value)
{
    const auto number = wholeNumber(json, 0, std::numeric_limits<quint32>::max());
    if (!number)
        return reading.fail(u"a whole number, 0 or more"_s);
    value = static_cast<quint32>(*number);
}

void readJson(Reading &reading, const QJsonValue &json, quint64 &value)
{
    const auto number = wholeNumber(json, 0, exactIntegers);
    if (!number)
        return reading.fail(u"a whole number, 0 or more"_s);
    value = static_cast<quint64>(*number);
}

void readJson(Reading &reading, const QJsonValue &json, qint64 &value)
{
    const auto number = wholeNumber(json, -exactIntegers, exactIntegers);
    if (!number)
        return reading.fail(u"a whole number"_s);
    value = static_cast<qint64>(*number);
}

void readJson(Reading &reading, const QJsonValue &json, double &value)
{
    if (!json.isDouble())
        return reading.fail(u"a number"_s);
    value = json.toDouble();
}

void readJson(Reading &reading, const QJsonValue &json, std::chrono::minutes &value)
{
    // Negative too: a call's wait is so when the server's clock was set back, and what was once written into
    // the journal must stay readable.
    const auto number = wholeNumber(json, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    if (!number)
        return reading.fail(u"whole minutes"_s);
    value = std::chrono::minutes(static_cast<int>(*number));
}

void readJson(Reading &reading, const QJsonValue &json, TimePoint &value)
{
    const auto at = parseInstant(json.toString());
    if (!at)
        return reading.fail(u"an instant like 2026-11-21T02:00:00.000Z"_s);
    value = *at;
}

void readJson(Reading &reading, const QJsonValue &json, QDate &value)
{
    const QString text = json.toString();
    const auto date = parseDate(text);
    // The day of a hall that never opened is an empty text.
    if (!date && !(json.isString() && text.isEmpty()))
        return reading.fail(u"a date like 2026-08-17"_s);
    value = date.value_or(QDate());
}

void readJson(Reading &reading, const QJsonValue &json, QStringList &value)
{
    std::vector<QString> texts;
    readJson(reading, json, texts);
    value = QStringList(texts.begin(), texts.end());
}

void readJson(Reading &reading, const QJsonValue &json, QMap<QString, QString> &value)
{
    if (!json.isObject())
        return reading.fail(u"an object"_s);
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end() && !reading.error; ++it) {
        readJson(reading, it.value(), value[it.key()]);
        if (reading.error)
            reading.locate(it.key());
    }
}

} // namespace antrean
