#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace antrean {

/// Compares with tests/golden/`name`, key by key. Written anew where ANTREAN_WRITE_GOLDEN is set: then look
/// at what git says has changed, since a word or key that was once used never may.
inline void compareWithGolden(const QString &name, const QJsonObject &actual)
{
    QFile file(qEnvironmentVariable("ANTREAN_SOURCE") + QStringLiteral("/tests/golden/") + name);
    if (qEnvironmentVariableIsSet("ANTREAN_WRITE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(actual).toJson());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QJsonObject golden = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(actual.keys(), golden.keys());
    for (const QString &key : actual.keys()) {
        const auto text = [&](const QJsonObject &object) {
            return QString::fromUtf8(QJsonDocument(QJsonObject{{key, object.value(key)}}).toJson());
        };
        QCOMPARE(text(actual), text(golden));
    }
}

} // namespace antrean
