#pragma once

#include "core/id.h"
#include "core/time.h"
#include "protocol/names.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <cmath>
#include <optional>
#include <vector>

namespace antrean {

/// Why a JSON text can't be what it should be: where in it, as a path like `services[3].prefix`, and what is
/// expected there.
struct CodecError
{
    QString path;
    QString expected;
    friend bool operator==(const CodecError &, const CodecError &) = default;
};

// Each struct that travels has one list of its fields, `fields(visitor, value)`, in a *fields.h of this
// folder. The writer and the reader below both walk that list, so what is written is what is read.

/// True where T is `Value` or `const Value`: lets one list of fields serve the reader and the writer.
template <class T, class Value>
concept Is = std::same_as<std::remove_const_t<T>, Value>;

/// Turns values into JSON.
class JsonWriter
{
public:
    template <class T>
    void operator()(QLatin1StringView key, const T &value)
    {
        m_object.insert(key, json(value));
    }
    /// Leaves the key out when the value is the one that its absence means.
    template <class T>
    void optional(QLatin1StringView key, const T &value, const T &absent = T())
    {
        if (value != absent)
            (*this)(key, value);
    }
    /// A time of day, as `07:30`.
    void clock(QLatin1StringView key, TimeOfDay time);

    [[nodiscard]] QJsonObject object() const { return m_object; }

    [[nodiscard]] static QJsonValue json(const QString &value) { return value; }
    [[nodiscard]] static QJsonValue json(bool value) { return value; }
    [[nodiscard]] static QJsonValue json(int value) { return value; }
    [[nodiscard]] static QJsonValue json(quint32 value) { return static_cast<qint64>(value); }
    [[nodiscard]] static QJsonValue json(qint64 value) { return value; }
    [[nodiscard]] static QJsonValue json(quint64 value) { return static_cast<qint64>(value); }
    [[nodiscard]] static QJsonValue json(double value) { return value; }
    [[nodiscard]] static QJsonValue json(std::chrono::minutes value)
    {
        return static_cast<qint64>(value.count());
    }
    [[nodiscard]] static QJsonValue json(TimePoint value);
    [[nodiscard]] static QJsonValue json(QDate value) { return value.toString(Qt::ISODate); }
    [[nodiscard]] static QJsonValue json(const QStringList &value)
    {
        return QJsonArray::fromStringList(value);
    }
    [[nodiscard]] static QJsonValue json(const QMap<QString, QString> &value);
    template <class Tag, class Rep>
    [[nodiscard]] static QJsonValue json(const Id<Tag, Rep> &value)
    {
        return json(value.value());
    }
    template <class T>
    [[nodiscard]] static QJsonValue json(const std::optional<T> &value)
    {
        return value ? json(*value) : QJsonValue();
    }
    template <class E>
    requires std::is_enum_v<E>
    [[nodiscard]] static QJsonValue json(E value) { return nameOf(value); }
    template <class T>
    [[nodiscard]] static QJsonValue json(const std::vector<T> &values)
    {
        QJsonArray array;
        for (const T &value : values)
            array.append(json(value));
        return array;
    }
    template <class T>
    requires std::is_class_v<T>
    [[nodiscard]] static QJsonValue json(const T &value)
    {
        JsonWriter writer;
        fields(writer, value);
        return writer.object();
    }

private:
    QJsonObject m_object;
};

/// What a reading shares: the first thing wrong, and how strict it is.
struct Reading
{
    bool refuseUnknownKeys = false; ///< For files that people write: a misspelt key must not go unnoticed.
    std::optional<CodecError> error;

    /// Only the first failure counts.
    void fail(const QString &expected);
    /// The error, which must be there, lies behind this step: a key, or an index like `[3]`. Said from the
    /// inside to the outside, so that a reading that succeeds never builds a path.
    void locate(const QString &step);
};

/// Turns one JSON object into a value, by its list of fields. After the first error it changes nothing more;
/// the error is in the Reading.
class JsonReader
{
public:
    JsonReader(Reading &reading, const QJsonObject &object)
        : m_reading(reading)
        , m_object(object)
    {}

    template <class T>
    void operator()(QLatin1StringView key, T &value)
    {
        member(key, true, [&](const QJsonValue &json) { read(json, value); });
    }
    template <class T>
    void optional(QLatin1StringView key, T &value, const T &absent = T())
    {
        value = absent;
        member(key, false, [&](const QJsonValue &json) { read(json, value); });
    }
    void clock(QLatin1StringView key, TimeOfDay &time);
    /// Refuses keys that no field asked for, where the reading is that strict.
    void finish();

    template <class T>
    void read(const QJsonValue &json, T &value);

private:
    template <class Read>
    void member(QLatin1StringView key, bool isRequired, Read readValue);

    Reading &m_reading;
    QJsonObject m_object;
    std::vector<QLatin1StringView> m_known; ///< Only where unknown keys are refused.
};

// The forms of single values. Numbers are whole where the type is, and within `limits.h` and core's ranges by
// check of the caller.

void readJson(Reading &reading, const QJsonValue &json, QString &value);
void readJson(Reading &reading, const QJsonValue &json, bool &value);
void readJson(Reading &reading, const QJsonValue &json, int &value);
void readJson(Reading &reading, const QJsonValue &json, quint32 &value);
void readJson(Reading &reading, const QJsonValue &json, quint64 &value);
void readJson(Reading &reading, const QJsonValue &json, qint64 &value);
void readJson(Reading &reading, const QJsonValue &json, double &value);
void readJson(Reading &reading, const QJsonValue &json, std::chrono::minutes &value);
void readJson(Reading &reading, const QJsonValue &json, TimePoint &value);
void readJson(Reading &reading, const QJsonValue &json, QDate &value);
void readJson(Reading &reading, const QJsonValue &json, QStringList &value);
void readJson(Reading &reading, const QJsonValue &json, QMap<QString, QString> &value);

template <class Tag, class Rep>
void readJson(Reading &reading, const QJsonValue &json, Id<Tag, Rep> &value)
{
    Rep rep{};
    readJson(reading, json, rep);
    value = Id<Tag, Rep>(std::move(rep));
}

template <class E>
requires std::is_enum_v<E>
void readJson(Reading &reading, const QJsonValue &json, E &value)
{
    const QString text = json.toString();
    for (const auto &[known, name] : NamesOf<E>::table) {
        if (text == name) {
            value = known;
            return;
        }
    }
    QStringList names;
    for (const auto &[known, name] : NamesOf<E>::table)
        names << name;
    reading.fail(QStringLiteral("one of ") + names.join(QStringLiteral(", ")));
}

template <class T>
void readJson(Reading &reading, const QJsonValue &json, std::vector<T> &values);
template <class T>
void readJson(Reading &reading, const QJsonValue &json, std::optional<T> &value)
{
    readJson(reading, json, value.emplace());
}

template <class T>
requires std::is_class_v<T>
void readJson(Reading &reading, const QJsonValue &json, T &value)
{
    if (!json.isObject())
        return reading.fail(QStringLiteral("an object"));
    JsonReader reader(reading, json.toObject());
    fields(reader, value);
    reader.finish();
}

template <class T>
void readJson(Reading &reading, const QJsonValue &json, std::vector<T> &values)
{
    if (!json.isArray())
        return reading.fail(QStringLiteral("a list"));
    const QJsonArray array = json.toArray();
    values.clear();
    values.reserve(static_cast<std::size_t>(array.size()));
    for (qsizetype i = 0; i < array.size() && !reading.error; ++i) {
        readJson(reading, array[i], values.emplace_back());
        if (reading.error)
            reading.locate(QStringLiteral("[%1]").arg(i));
    }
}

template <class T>
void JsonReader::read(const QJsonValue &json, T &value)
{
    readJson(m_reading, json, value);
}

template <class Read>
void JsonReader::member(QLatin1StringView key, bool isRequired, Read readValue)
{
    if (m_reading.error)
        return;
    if (m_reading.refuseUnknownKeys)
        m_known.push_back(key);
    const auto it = m_object.constFind(key);
    if (it != m_object.constEnd())
        readValue(it.value());
    else if (isRequired)
        m_reading.fail(QStringLiteral("this key"));
    if (m_reading.error)
        m_reading.locate(key);
}

} // namespace antrean
