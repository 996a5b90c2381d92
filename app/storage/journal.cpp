#include "storage/journal.h"

#include "storage/isotime.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace antrean {

namespace {

void addField(QCryptographicHash &hash, const QByteArray &bytes)
{
    const quint32 length = qToBigEndian(static_cast<quint32>(bytes.size()));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    hash.addData(bytes);
}

} // namespace

QByteArray genesisHash() { return QByteArray(32, '\0'); }

QByteArray chainHash(const QByteArray &previous, const JournalRecord &record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    addField(hash, QByteArray::number(record.seq));
    addField(hash, QByteArray::number(record.epoch));
    addField(hash, toIsoUtc(record.at));
    addField(hash, record.actor);
    addField(hash, record.commandId);
    addField(hash, record.type);
    addField(hash, record.body);
    return hash.result();
}

JournalResult<quint64> verifyChain(Journal &journal)
{
    quint64 count = 0;
    const auto whole = journal.read(0, [&count](const JournalRecord &) {
        ++count;
        return true;
    });
    if (!whole)
        return tl::unexpected(whole.error());
    return count;
}

} // namespace antrean
