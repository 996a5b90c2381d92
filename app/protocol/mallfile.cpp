#include "protocol/mallfile.h"

#include "protocol/configfields.h"
#include "protocol/limits.h"
#include "protocol/text.h"

#include <QDir>
#include <QFile>

namespace antrean {

namespace {

constexpr auto fileFormat = "antrean-mall"_L1;
constexpr int fileVersion = 1;

struct MallFile
{
    QString format = fileFormat;
    int version = fileVersion;
    MallConfig config;
};

void fields(auto &v, Is<MallFile> auto &file)
{
    v("format"_L1, file.format);
    v("version"_L1, file.version);
    fields(v, file.config);
}

template <class Value>
void numberInOrder(std::vector<Value> &values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i].order = static_cast<int>(i);
}

template <class Value>
void forgetOrder(std::vector<Value> &values)
{
    for (Value &value : values)
        value.order = 0;
}

} // namespace

QString MallFileError::text() const
{
    const QString where = path.isEmpty() ? QDir::toNativeSeparators(file) : u"%1: %2"_s.arg(file, path);
    return u"%1: expected %2"_s.arg(where, expected);
}

tl::expected<MallConfig, CodecError> parseMall(const QByteArray &text)
{
    const auto object = parseObject(text);
    if (!object)
        return tl::unexpected(object.error());
    // Said before anything else, so that another kind of file isn't answered with a missing key.
    if (object->value("format"_L1).toString() != fileFormat)
        return tl::unexpected(CodecError{u"format"_s, u"\"%1\""_s.arg(fileFormat)});
    if (object->value("version"_L1).toInt() != fileVersion)
        return tl::unexpected(CodecError{u"version"_s, QString::number(fileVersion)});

    Reading reading{true, {}};
    MallFile file;
    readJson(reading, *object, file);
    if (reading.error)
        return tl::unexpected(*reading.error);
    MallConfig &config = file.config;
    numberInOrder(config.zones);
    numberInOrder(config.agencies);
    numberInOrder(config.services);
    numberInOrder(config.counters);
    if (const auto error = findError(config))
        return tl::unexpected(CodecError{error->path, error->expected});
    return config;
}

tl::expected<MallConfig, MallFileError> readMallFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(MallFileError{fileName, {}, u"a readable file (%1)"_s.arg(file.errorString())});
    const QByteArray text = file.read(maxMallFileBytes + 1);
    if (file.error() != QFile::NoError)
        return tl::unexpected(MallFileError{fileName, {}, u"a readable file (%1)"_s.arg(file.errorString())});
    if (text.size() > maxMallFileBytes)
        return tl::unexpected(MallFileError{fileName, {}, u"at most %1 MiB"_s.arg(maxMallFileBytes >> 20)});
    return parseMall(text).map_error([&](const CodecError &error) {
        return MallFileError{fileName, error.path, error.expected};
    });
}

QByteArray mallText(const MallConfig &config)
{
    MallFile file;
    file.config = config;
    forgetOrder(file.config.zones);
    forgetOrder(file.config.agencies);
    forgetOrder(file.config.services);
    forgetOrder(file.config.counters);
    return QJsonDocument(JsonWriter::json(file).toObject()).toJson(QJsonDocument::Indented);
}

} // namespace antrean
