#include "protocol/text.h"

namespace antrean {

using namespace Qt::StringLiterals;

QByteArray compactText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

tl::expected<QJsonObject, CodecError> parseObject(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(problem.offset);
        const qsizetype line = before.count('\n') + 1;
        const qsizetype column = before.size() - before.lastIndexOf('\n');
        return tl::unexpected(CodecError{u"line %1, column %2"_s.arg(line).arg(column),
                                         u"JSON; here it breaks: %1"_s.arg(problem.errorString())});
    }
    if (!document.isObject())
        return tl::unexpected(CodecError{{}, u"an object"_s});
    return document.object();
}

} // namespace antrean
